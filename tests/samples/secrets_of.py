"""What of the samples must never be found on a workstation, for the tests that search the wire and the cache.

The file is a list of packages, each with
  names          full names, to be searched as they are
  words          first and family names by themselves: search as whole words, in any case (signatures shout)
  commonWords    the same, but also ordinary words of a language: a hit alone proves nothing, do not search them
  mails, phones  as written; search phones with and without their separators
  organisations, titles (of events and of the invitation), values (shared items, IBANs)
  codes          door codes, PINs and conference numbers inside the values; search with and without spaces
A title or an organisation which some thread says in the open as ordinary words is left out.
"""

import re

import freebusy
import packages

COMMON_WORDS = set("""aubert blanc clair clothilde dana emi faith gilles grace gus hoshino hugo hunt jean joy jun latch le leo marc maréchal marie
marsh martin miles oster papa paul petit petra prince quill reid rose roux roy saint tessier vale webb young yves""".split())
PARTICLES = {"de", "la", "le", "du", "des", "d", "l", "n", "m", "mr", "mme", "dr", "maître"}

IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b")

CODE = re.compile(r"(?<![\w-])(?=[A-Z0-9]*\d)[A-Z0-9]{4,}#?(?![\w-])")


def words_of(name):
    """'Gwenaël Le Bihan-Roux' -> Gwenaël, Bihan-Roux, Bihan, Roux."""
    found = []
    for word in re.split(r"[\s,]+", name):
        for piece in [word] + re.split(r"[-'’.]", word):
            if len(piece) > 2 and piece.lower() not in PARTICLES and piece[0].isupper():
                found.append(piece)
    return found


def attendees(event):
    for key in ("ATTENDEE", "ORGANIZER"):
        value = event.get(key, [])
        for address in value if isinstance(value, list) else [value]:
            yield str(address.params.get("CN", "")), re.sub(r"(?i)^mailto:", "", str(address))


def collect(found):
    spoken = "\n".join(body for package in found for body in package.bodies.values()).lower()
    result = []
    for package in found:
        request = package.request
        people = request["participants"] + request.get("contacts", [])
        names = {p["name"] for p in people if p.get("name")}
        names |= {a for p in people for a in p.get("aliases", []) if " " in a}
        own_words = {w for p in people for n in [p.get("name", "")] + p.get("aliases", []) for w in words_of(n)}
        mails = {p["email"] for p in people if p.get("email")}
        organisations = {p["organisation"] for p in people if p.get("organisation")}
        titles = {request["summary"]}
        for person in request["participants"]:
            if "calendar" not in person:
                continue
            try:
                events = freebusy.events(package.calendar(person))
            except Exception:  # the deliberately broken calendar: its half may still leak
                raw = re.sub(r"\r?\n[ \t]", "", package.calendar(person).decode("utf-8", "replace"))
                titles |= {t.replace("\\", "").strip() for t in re.findall(r"(?m)^SUMMARY:(.*)\r?$", raw)}
                continue
            for event in events:
                titles.add(str(event.get("SUMMARY", "")))
                for name, mail in attendees(event):
                    if not mail.startswith("assistant@"):
                        names.add(name)
                        mails.add(mail)
        texts = list(package.bodies.values())
        values = {i["value"] for i in request.get("shareable", [])} | {m.strip() for t in texts for m in IBAN.findall(t)}
        result.append({
            "package": package.name,
            "id": request["id"],
            "names": sorted(n for n in names if " " in n),
            "words": sorted(w for w in own_words if w.lower() not in COMMON_WORDS),
            "commonWords": sorted(w for w in own_words if w.lower() in COMMON_WORDS),
            "mails": sorted(mails),
            "phones": packages.phones(package),
            "organisations": sorted(organisations),
            "titles": sorted(t for t in titles if len(t) > 5 and t.lower() not in spoken),
            "values": sorted(values),
            "codes": sorted({c for i in request.get("shareable", []) if i["kind"] in ("access-instructions", "conference-link")
                             for c in CODE.findall(i["value"])}),
        })
    return {"format": 1, "packages": result}
