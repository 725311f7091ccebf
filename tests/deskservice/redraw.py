"""Draws the sample of an export of vigie-desk again, by itself and the standard library alone: redraw.py FILE"""

import collections
import hashlib
import hmac
import json
import sys

sample = json.load(open(sys.argv[1], encoding="utf-8"))
plan, units, seed = sample["plan"], sample["units"], bytes.fromhex(sample["seed"])
wrong = []
if hashlib.sha256(seed).hexdigest() != sample["commitment"]:
    wrong.append("the commitment is not the seed's")
lines = sorted((unit["id"], unit["version"], unit["stratum"], unit.get("excluded", "-")) for unit in units)
text = "".join("\t".join(map(str, line)) + "\n" for line in lines)
if hashlib.sha256(f"vigie sample population 1\n{sample['period']}\n{text}".encode()).hexdigest() != sample["populationHash"]:
    wrong.append("the population is not the one that was hashed")


def share(count, rate):  # rounded up, in whole millionths
    return -(-count * round(rate * 1_000_000) // 1_000_000)


def smallest(ids, count, prefix=""):
    return set(sorted(ids, key=lambda one: hmac.digest(seed, (prefix + one).encode(), "sha256"))[:count])


strata = collections.defaultdict(list)
for unit in units:
    if "excluded" not in unit:
        strata[unit["stratum"]].append(unit["id"])
drawn = set()
chance = {}
for stratum, ids in strata.items():
    terms = dict(term.split("=") for term in stratum.split(";") if "=" in term)
    rule = next(rule for rule in plan["rules"] if all(terms[key] == rule[key] for key in rule if key not in ("rate", "size", "minimum")))
    taken = smallest(ids, max(share(len(ids), rule["rate"]), rule.get("minimum", 0)) if "rate" in rule else rule["size"])
    chance[stratum] = len(taken) / len(ids)
    drawn |= taken
if drawn != {unit["id"] for unit in units if unit.get("drawn")}:
    wrong.append("other units are drawn")
if smallest(drawn, share(len(drawn), plan["doubleShare"]), "double:") != {unit["id"] for unit in units if unit.get("double")}:
    wrong.append("other units are reviewed twice")
if any(abs(unit["probability"] - chance[unit["stratum"]]) > 1e-9 for unit in units if "excluded" not in unit):
    wrong.append("other probabilities are said")
gone = [unit["id"] for unit in units if "gone" in unit]
if not set(gone) <= drawn or len(gone) != sample["gone"]:
    wrong.append("other units are gone")
print("\n".join(wrong) or f"{sample['period']} agrees: {len(drawn)} of {len(units)} units drawn")
sys.exit(bool(wrong))
