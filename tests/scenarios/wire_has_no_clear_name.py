"""Pulls every sample over the real wire, at both disclosure levels, and searches all that came for what must not come.

Usage: wire_has_no_clear_name.py --bin DIR
"""

import argparse
import re
import sys
import unicodedata

import desk as real


def folded(text):
    """Case, accents, soft hyphens and kinds of space and apostrophe do not hide a name."""
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c) and c not in "\u00ad\u200b\u200c\u200d\u2060")
    return re.sub(r"\s+", " ", text.replace("’", "'"))


def strings(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, str):
        yield value


def texts(case):
    """All strings, and each message as the person reads it: a name split over two runs is still a name."""
    yield from strings(case)
    for message in case["thread"]:
        for part in ("body", "quoted"):
            yield "".join(run.get("text", "[" + run.get("token", "") + "]") for run in message[part])


def search(haystack, secrets):
    found = [phrase for phrase in secrets["phrases"] if folded(phrase) in haystack]
    found += [word for word in secrets["words"] if re.search(r"(?<!\w)" + re.escape(folded(word)) + r"(?!\w)", haystack)]
    digits = re.sub(r"[^\d+]", "", haystack)
    found += [number for number in secrets.get("digits", []) if re.sub(r"\D", "", number) in digits]
    return sorted(set(found))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    options = parser.parse_args()
    secrets = real.secrets()
    assert len(secrets["phrases"]) > 100 and len(secrets["words"]) > 50, "the list of secrets is too short to prove anything"

    failed = False
    for country, site in (("MG", "Antananarivo"), ("FR", "Lyon")):
        with real.Desk(options.bin) as desk:
            desk.add_person("anna", "un mot de passe long", site=site, country=country)
            desk.take_in(real.SAMPLES)
            desk.serve()
            client = real.Client(desk, "anna", "un mot de passe long")
            seen = 0
            while held := client.pull():
                seen += 1
                case = held["case"]
                assert case["level"] == ("third-country" if country == "MG" else "eu"), case["level"]
                leaks = search(folded("\n".join(texts(case))), secrets)
                if leaks:
                    failed = True
                    print(f"{country} {case['id']}: {leaks}")
                status, body, _ = client.decide(held, real.fitting_ruling(case))
                assert status in (200, 202), (case["id"], status, body)
            raw = folded(b"\n".join(client.received).decode("utf-8"))
            leaks = search(raw, {**secrets, "digits": []})
            if leaks:
                failed = True
                print(f"{country}: in the raw traffic: {leaks}")
            print(f"{country}: {seen} requests, {len(raw)} characters searched for {len(secrets['phrases']) + len(secrets['words'])} secrets")
            assert seen >= 24, f"only {seen} of {len(real.SAMPLES)} requests were served"
            leaks = search(folded(desk.logs()), secrets)
            if leaks:
                failed = True
                print(f"{country}: in the desk's log: {leaks}")

    # The search itself must be able to fail.
    probe = folded("Bonjour " + secrets["phrases"][0] + " !")
    assert search(probe, secrets), "the search finds nothing even where there is something"
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
