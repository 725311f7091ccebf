#!/usr/bin/env python3
"""Checks that the request packages in resources/samples and resources/handled are what they claim to be.

    validate.py [--samples DIR] [--handled DIR] [--schema FILE] [--secrets OUT.json]

Parses the real files with Python's email, python-icalendar and jsonschema, none of which the programs use, and works
out every candidate's free/busy by itself. Prints one line a problem; exit code 0 when there is none, 1 otherwise.
--secrets writes what of the samples must never reach a workstation (see secrets_of.py).
"""

import argparse
import json
import re
import sys
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import jsonschema

import freebusy
import packages
import secrets_of

ROOT = Path(__file__).resolve().parents[2]

LANGUAGES = {"fr": 17, "en": 9}
KINDS = {"schedule": 15, "reschedule": 5, "cancel": 3, "add-to-calendar": 3}
MEETING_KINDS = {"office", "lunch", "phone", "video", "coffee"}
ZONES = {"Europe/Paris", "Europe/London", "America/New_York", "Indian/Antananarivo", "Asia/Tokyo"}
HANDLED = {"languages": {"fr": 4, "en": 4}, "kinds": {"schedule": 7, "reschedule": 1}, "right": 3, "faulty": 5}
DOUBTFUL_BELOW = 0.75  # doubtfulBelow in models/domain/case.h

# The reason on the left is believable only with a doubtful field of one of the names on the right.
DOUBTS = {
    "ambiguous-date": {"window"},
    "ambiguous-zone": {"zone"},
    "unsure-meeting-kind": {"meeting-kind"},
    "unsure-duration": {"duration"},
    "unsure-place": {"place"},
    "unsure-participants": {"participants", "optional-participants"},
}

WEEKDAYS = {
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    "en": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
}

HOST = re.compile(r"(?:@|://)([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
FICTION_PHONES = [re.compile(p) for p in (r"^0?19900\d{4}$", r"^0?63998\d{4}$", r"^1?\d{3}55501\d\d$", r"^0?207946\d{4}$", r"^55501\d\d$")]


def check_schema(package, validator, problems):
    for error in validator.iter_errors(package.request):
        problems.append(f"{package.name}: request.json: {error.json_path}: {error.message}")


def check_sources(package, problems):
    def look(what, message, text):
        body = package.bodies.get(message)
        if body is None:
            problems.append(f"{package.name}: {what} names {message}, which is not in the package")
        elif text not in body:
            problems.append(f"{package.name}: {what}: '{text}' is not in the decoded body of {message}")

    for field in package.request["understood"]:
        for source in field.get("sources", []):
            look(f"understood {field['field']}", source["message"], source["text"])
    for mention in package.request.get("dateMentions", []):
        look("dateMentions", mention["message"], mention["text"])


def check_people(package, problems):
    ids = [p["id"] for p in package.request["participants"]]
    if len(ids) != len(set(ids)):
        problems.append(f"{package.name}: participant ids are not unique")
    if not 2 <= len(ids) <= 6:
        problems.append(f"{package.name}: has {len(ids)} participants")
    clients = [p["id"] for p in package.request["participants"] if p["role"] == "client"]
    if clients != [package.request["client"]["participant"]]:
        problems.append(f"{package.name}: the client is not the one participant with that role")
    named = [f["about"] for f in package.request["understood"] if "about" in f]
    named += [who for item in package.request.get("shareable", []) for who in item["for"]]
    problems += [f"{package.name}: '{who}' is no participant" for who in named if who not in ids]
    problems += [f"{package.name}: {p['id']} has no working hours" for p in package.request["participants"] if not p.get("workingHours")]
    listed = {p["calendar"] for p in package.request["participants"] if "calendar" in p}
    present = {f"calendars/{f.name}" for f in (package.folder / "calendars").glob("*.ics")}
    if listed != present:
        problems.append(f"{package.name}: calendars listed and present differ: {sorted(listed ^ present)}")


def check_doubts(package, problems):
    doubtful = {f["field"] for f in package.request["understood"] if f["confidence"] < DOUBTFUL_BELOW}
    for reason in package.request.get("escalation", []):
        if reason in DOUBTS and not doubtful & DOUBTS[reason]:
            problems.append(f"{package.name}: escalated as {reason}, but no such field is doubtful")


def check_meeting(package, problems):
    meeting = package.request.get("meeting")
    if package.request["kind"] not in ("reschedule", "cancel"):
        return
    if meeting is None:
        problems.append(f"{package.name}: {package.request['kind']} without a meeting")
        return
    client = next(p for p in package.request["participants"] if p["role"] == "client")
    found = [i for i in freebusy.instances(package.calendar(client), client["zone"]) if i.uid == meeting["uid"]]
    same = [i for i in found if i.start == datetime.fromisoformat(meeting["start"]) and i.sequence == meeting["sequence"]]
    if not same:
        problems.append(f"{package.name}: the meeting is not in the client's calendar with that time and sequence")


def check_handled(package, expected, causes, problems):
    """What the service ruled by itself; `fault` is the cause that a reviewer would give, null when there is none."""
    request, handled, ruling = package.request, package.request["handled"], package.request["handled"]["ruling"]
    at = datetime.fromisoformat(handled["at"])
    if at < datetime.fromisoformat(request["receivedAt"]):
        problems.append(f"{package.name}: was handled before it was received")
    problems += [f"{package.name}: was handled before {message} was sent" for message, sent in package.sent.items() if at < sent]
    first = datetime.fromisoformat(request["candidates"][0]["start"])
    # Moved into the week after any day, also after a Monday morning, it has been handled.
    if at.date() >= first.date() - timedelta(days=first.weekday() + 7):
        problems.append(f"{package.name}: would be handled in the future once its first candidate is next week")
    slots = ruling.get("slots", [ruling["slot"]] if "slot" in ruling else [])
    problems += [f"{package.name}: the ruled {slot} is no candidate" for slot in slots if slot not in request["candidates"]]
    ids = [p["id"] for p in request["participants"]]
    problems += [f"{package.name}: the question goes to '{who}', who is no participant" for who in ruling.get("to", []) if who not in ids]
    own = request.get("meeting")
    if own and handled["invitation"] != {"uid": own["uid"], "sequence": own["sequence"] + 1}:
        problems.append(f"{package.name}: the invitation does not follow on the meeting")
    if expected["fault"] not in causes | {None}:
        problems.append(f"{package.name}: '{expected['fault']}' is no cause of the rubric")


def check_candidates(package, expected, weeks, problems):
    """Compares what the calendars say with what the package promises, after moving everything by `weeks`."""
    request = package.request
    when = f"moved by {weeks} weeks" if weeks else "as written"
    zone = ZoneInfo(next(p for p in request["participants"] if p["role"] == "client")["zone"])
    window = [freebusy.moved(datetime.fromisoformat(request["window"][k]), zone, weeks) for k in ("start", "end")]
    candidates = request.get("candidates", [])
    if len(candidates) != len(expected["candidates"]):
        problems.append(f"{package.name}: {len(candidates)} candidates, {len(expected['candidates'])} expected")
        return
    free = 0
    for number, (candidate, promise) in enumerate(zip(candidates, expected["candidates"])):
        start, end = (freebusy.moved(datetime.fromisoformat(candidate[k]), zone, weeks) for k in ("start", "end"))
        if not window[0] <= start < end <= window[1]:
            problems.append(f"{package.name}: candidate {number} is outside the window ({when})")
        blocked, tentative = set(), set()
        for person in request["participants"]:
            if "calendar" not in person or person["calendar"] in expected["brokenCalendars"]:
                continue
            own = request.get("meeting", {}).get("uid")
            kinds = {i.kind for i in freebusy.instances(package.calendar(person), person["zone"], weeks)
                     if i.uid != own and i.start < end and start < i.end}
            if "busy" in kinds:
                blocked.add(person["id"])
            elif "tentative" in kinds:
                tentative.add(person["id"])
        if sorted(blocked) != promise["blockedFor"]:
            problems.append(f"{package.name}: candidate {number} is blocked for {sorted(blocked)}, not {promise['blockedFor']} ({when})")
        if sorted(tentative) != promise["tentativeFor"]:
            problems.append(f"{package.name}: candidate {number} is tentative for {sorted(tentative)}, not {promise['tentativeFor']} ({when})")
        optional = {p["id"] for p in request["participants"] if p["role"] == "optional"}
        free += not (blocked | tentative) - optional
    if request["kind"] != "cancel" and not free:
        problems.append(f"{package.name}: no candidate is free ({when})")


def check_weekdays(package, expected, problems):
    for said in expected["weekdays"]:
        names = WEEKDAYS[package.request["language"]]
        named = [n for n, name in enumerate(names) if name.startswith(said["text"].lower())]
        start = datetime.fromisoformat(package.request["candidates"][said["candidate"]]["start"])
        if said["text"] not in package.bodies.get(said["message"], ""):
            problems.append(f"{package.name}: '{said['text']}' is not in {said['message']}")
        if named != [start.weekday()]:
            problems.append(f"{package.name}: candidate {said['candidate']} is not on a {said['text']}")
    for mention in package.request.get("dateMentions", []):
        days = [datetime.fromisoformat(d) for d in mention["dates"]]
        for n, name in enumerate(WEEKDAYS[package.request["language"]]):
            if re.search(rf"\b{name}\b", mention["text"], re.I) and n not in [d.weekday() for d in days]:
                problems.append(f"{package.name}: '{mention['text']}' does not fall on {mention['dates']}")


def check_calendars(package, expected, uids, problems):
    for person in package.request["participants"]:
        if "calendar" not in person:
            continue
        try:
            events = freebusy.events(package.calendar(person))
            keys = Counter((str(e["UID"]), str(e["RECURRENCE-ID"].dt) if "RECURRENCE-ID" in e else "") for e in events)
        except Exception as error:  # whatever the parser throws, the file is unreadable to it
            if person["calendar"] not in expected["brokenCalendars"]:
                problems.append(f"{package.name}: {person['calendar']} does not parse: {error}")
            continue
        if person["calendar"] in expected["brokenCalendars"]:
            problems.append(f"{package.name}: {person['calendar']} was to be broken, but parses")
        problems += [f"{package.name}: {person['calendar']} repeats {key}" for key, n in keys.items() if n > 1]
        for uid in {key[0] for key in keys}:
            if uids.setdefault(uid, package.name) != package.name:
                problems.append(f"{package.name}: event uid {uid} is also in {uids[uid]}")


def check_fiction(package, problems):
    for text in package.texts():
        for host in HOST.findall(text):
            if not host.lower().endswith((".example", ".test")):
                problems.append(f"{package.name}: '{host}' could be a real domain")
    for phone in packages.phones(package):
        digits = re.sub(r"\D", "", re.sub(r"^\+(33|44|1)", "", phone))
        if not any(p.match(digits) for p in FICTION_PHONES):
            problems.append(f"{package.name}: '{phone}' is not from a range reserved for fiction")


def at_least(what, counts, wanted, problems):
    problems.extend(f"{what} {k}: {counts[k]} packages, at least {n} wanted" for k, n in wanted.items() if counts[k] < n)


def check_sample_counts(found, problems):
    at_least("language", Counter(p.request["language"] for p in found), LANGUAGES, problems)
    at_least("kind", Counter(p.request["kind"] for p in found), KINDS, problems)
    meeting = Counter(f["value"] for p in found for f in p.request["understood"] if f["field"] == "meeting-kind")
    at_least("meeting kind", meeting, dict.fromkeys(MEETING_KINDS, 1), problems)
    zones = Counter(z for p in found for z in {w["zone"] for w in p.request["participants"]})
    at_least("zone", zones, dict.fromkeys(ZONES, 1), problems)
    at_least("shift", Counter(p.request.get("shift") for p in found), {"next-clock-change": 1}, problems)


def check_handled_counts(found, promises, problems):
    at_least("handled language", Counter(p.request["language"] for p in found), HANDLED["languages"], problems)
    at_least("handled kind", Counter(p.request["kind"] for p in found), HANDLED["kinds"], problems)
    rightly = Counter("faulty" if promise["fault"] else "right" for promise in promises.values())
    at_least("handled", rightly, {k: HANDLED[k] for k in ("right", "faulty")}, problems)


def check_ids(found, problems):
    ids = Counter(p.request["id"] for p in found)
    problems.extend(f"request id {i} is used {n} times" for i, n in ids.items() if n > 1)


def promises_for(found, name, problems):
    promises = json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    if {p.name for p in found} != set(promises):
        problems.append(f"packages and {name} differ: {sorted({p.name for p in found} ^ set(promises))}")
    return promises


def check(package, expected, validator, uids, problems):
    """Whether the package is fit for being looked at further."""
    before = len(problems)
    check_schema(package, validator, problems)
    if expected is None or len(problems) > before:
        return False
    check_people(package, problems)
    check_sources(package, problems)
    check_doubts(package, problems)
    check_calendars(package, expected, uids, problems)
    check_meeting(package, problems)
    check_weekdays(package, expected, problems)
    check_fiction(package, problems)
    check_candidates(package, expected, 0, problems)
    if package.request.get("shift") == "next-clock-change":
        check_candidates(package, expected, freebusy.weeks_to_clock_change(package.request), problems)
    return True


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--samples", type=Path, default=ROOT / "resources/samples")
    arguments.add_argument("--handled", type=Path, default=ROOT / "resources/handled")
    arguments.add_argument("--schema", type=Path, default=ROOT / "resources/package/request.schema.json")
    arguments.add_argument("--secrets", type=Path, metavar="OUT.json")
    options = arguments.parse_args()

    samples, handled = packages.load(options.samples), packages.load(options.handled)
    if options.secrets:
        options.secrets.write_text(json.dumps(secrets_of.collect(samples), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    validator = jsonschema.Draft202012Validator(json.loads(options.schema.read_text(encoding="utf-8")),
                                                format_checker=jsonschema.FormatChecker())
    rubric = json.loads((ROOT / "resources/quality/rubric.json").read_text(encoding="utf-8"))
    causes = {cause["id"] for section in rubric["sections"] for question in section["questions"] for cause in question.get("causes", [])}
    problems, uids = [], {}
    promises = promises_for(samples, "expectations.json", problems)
    for package in samples:
        check(package, promises.get(package.name), validator, uids, problems)
        if "escalation" not in package.request:
            problems.append(f"{package.name}: asks nobody, and belongs with the handled ones")
    check_sample_counts(samples, problems)
    promises = promises_for(handled, "handled.json", problems)
    for package in handled:
        if "handled" not in package.request:
            problems.append(f"{package.name}: is not handled, and belongs with the samples")
        elif check(package, promises.get(package.name), validator, uids, problems):
            check_handled(package, promises[package.name], causes, problems)
    check_handled_counts(handled, promises, problems)
    check_ids(samples + handled, problems)
    found = samples + handled
    for problem in problems:
        print(problem)
    print(f"{len(found)} packages, {sum(len(p.bodies) for p in found)} messages, {len(problems)} problems")
    return 1 if problems or not samples or not handled else 0


if __name__ == "__main__":
    sys.exit(main())
