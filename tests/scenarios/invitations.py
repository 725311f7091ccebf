"""Reads every message of an outgoing folder with two independent parsers: Python's (email, icalendar) and libical."""

import email
import email.policy
import json
import subprocess
from datetime import timezone

import icalendar


def check(folder, icalread):
    """Asserts that each .eml and its invitation read back the same with both; answers the invitations as dicts."""
    found = []
    for path in sorted(folder.glob("**/*.eml")):
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert not message.defects, (path.name, message.defects)
        assert message["From"] and message["To"] and message["Date"] and message["Message-ID"], path.name
        calendars = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
        if not calendars:
            assert message.get_body(("plain",)).get_content().strip(), f"{path.name} says nothing"
            continue
        assert len(calendars) == 1, path.name
        part = calendars[0]
        raw = part.get_payload(decode=True)
        assert b"\r\n" in raw and all(len(line) <= 75 for line in raw.split(b"\r\n")), f"{path.name}: folding"

        done = subprocess.run([icalread], input=raw, capture_output=True, timeout=60)
        assert done.returncode == 0, (path.name, done.stderr.decode(), raw.decode())
        theirs = json.loads(done.stdout)

        parsed = icalendar.Calendar.from_ical(raw)
        event = next(iter(parsed.walk("VEVENT")))
        assert str(parsed["METHOD"]) == theirs["method"] == part.get_param("method"), path.name
        assert str(event["UID"]) == theirs["uid"], path.name
        assert int(event.get("SEQUENCE", 0)) == theirs["sequence"], path.name

        for key in ("start", "end"):
            moment = event["DT" + key.upper()].dt.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
            assert moment == theirs[key], (path.name, key, moment, theirs[key])
        if theirs["method"] == "CANCEL":
            assert theirs["status"] == "CANCELLED", path.name
        theirs["file"] = path.name
        theirs["to"] = str(message["To"])
        found.append(theirs)
    return found
