"""Draws the sample of an export of vigie-desk again, by itself and the standard library alone: redraw.py FILE"""

import hashlib, hmac, json, sys

sample = json.load(open(sys.argv[1], encoding="utf-8"))
plan, units, seed = sample["plan"], sample["units"], bytes.fromhex(sample["seed"])


def share(count, rate):  # rounded up, in whole millionths
    return -(-count * round(rate * 1_000_000) // 1_000_000)


def smallest(ids, count, prefix=""):
    return set(sorted(ids, key=lambda one: hmac.digest(seed, (prefix + one).encode(), "sha256"))[:count])


def marked(mark):
    return {unit["id"] for unit in units if unit.get(mark)}


lines = sorted((unit["id"], unit["version"], unit["stratum"], unit.get("excluded", "-")) for unit in units)
text = f"vigie sample population 1\n{sample['period']}\n" + "".join("\t".join(map(str, line)) + "\n" for line in lines)
drawn, chance = set(), {}
for stratum in {unit["stratum"] for unit in units}:
    ids = [unit["id"] for unit in units if unit["stratum"] == stratum and "excluded" not in unit]
    terms = dict(term.split("=") for term in stratum.split(";") if "=" in term)
    rule = next(rule for rule in plan["rules"] if all(terms[key] == rule[key] for key in terms.keys() & rule.keys()))
    taken = smallest(ids, max(share(len(ids), rule["rate"]), rule.get("minimum", 0)) if "rate" in rule else rule["size"])
    chance |= dict.fromkeys(ids, len(taken) / max(len(ids), 1))
    drawn |= taken
holds = {
    "the commitment is not the seed's": hashlib.sha256(seed).hexdigest() == sample["commitment"],
    "the population is not the one that was hashed": hashlib.sha256(text.encode()).hexdigest() == sample["populationHash"],
    "other units are drawn": drawn == marked("drawn"),
    "other units are reviewed twice": smallest(drawn, share(len(drawn), plan["doubleShare"]), "double:") == marked("double"),
    "other probabilities are said": all(abs(u["probability"] - chance[u["id"]]) < 1e-9 for u in units if "excluded" not in u),
    "other units are gone": marked("gone") <= drawn and len(marked("gone")) == sample["gone"],
}
wrong = [what for what, is_so in holds.items() if not is_so]
print("\n".join(wrong) or f"{sample['period']} agrees: {len(drawn)} of {len(units)} units drawn")
sys.exit(bool(wrong))
