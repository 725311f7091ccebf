"""One person in forty requests at three workstations asks for what is held about her, then to be erased; one workstation is offline.
One of the requests has been decided, and on the workstation that is offline the decision of another waits to be sent.

Usage: right_to_erasure.py --bin DIR --database sqlite|postgres
The archive has all of hers and nothing of anybody else. After the erasure no byte of her is left at the desk nor in a cache that
can be read (of PostgreSQL the tables are searched: its free space and log are the server's), the audit trail verifies, the workstations that are online take her off their screens by themselves, and the one that
was offline has removed everything before it shows a request again. Needs VIGIE_TEST_KEYRING=1.
"""

import argparse
import base64
import collections
import contextlib
import datetime
import email
import email.policy
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import icalendar

import desk as real
import faultproxy
import seat
import supervisor

HERS = real.SAMPLES[0]  # between a client and Marie Petit
TIMES = 40
NAME, MAIL, PHONE = "Marie Petit", "marie.petit@cartonnerie-petit.example", "01 99 00 22 70"
# Hers alone, in any form: in headers, texts, the calendar. The second is a word of her mails that no redaction hides.
TRACES = ("Marie Petit", "marie.petit", "cartonnerie", "Cartonnerie Petit", PHONE, "pénalités", "p=C3=A9nalit", "teinte-")
ON_SCREEN = "pénalités"
OWN = "teinte-"  # begins a word of one request alone
# Of the client and of whom they speak: nothing of it is for her.
OTHERS = ("Bertrand", "Lacaze", "vidal-emballages", "01 99 00 41 17", "06 39 98 41 18", "45B12", "Hugo")
PEOPLE = ("noro", "hery", "lanto")
PASSWORD = "un mot de passe long"


def word_of(number):
    return OWN + chr(ord("a") + number // 10) + chr(ord("k") + number % 10)


def make_different(copy, number):
    """In each of the forty she says something else, and has something else in her calendar."""
    mail = sorted((copy / "thread").iterdir())[0]
    bye = b"Bonne soir=C3=A9e"
    real.rewrite(mail, mail.read_bytes().replace(bye, f"Pour les cartons, gardons la {word_of(number)}.\r\n\r\n".encode() + bye, 1))
    calendar = copy / "calendars" / "marie.ics"
    event = (f"BEGIN:VEVENT\r\nUID:{word_of(number)}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:2026{number % 12 + 1:02}10T090000Z\r\n"
             f"DTEND:2026{number % 12 + 1:02}10T100000Z\r\nSUMMARY:Essai\r\nEND:VEVENT\r\n")
    real.rewrite(calendar, calendar.read_bytes().replace(b"END:VCALENDAR", event.encode() + b"END:VCALENDAR"))


class Office:
    """Support, who works what people ask by their rights, at the desk's own interface."""

    def __init__(self, desk):
        self.client = real.Client(desk, "sasha", PASSWORD)

    def take(self, kind):
        wish = {"kind": kind, "channel": "email", "receivedAt": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 60)),
                "language": "fr", "subject": {"name": NAME, "mails": [MAIL], "phone": "", "role": "contact"},
                "scope": {"categories": [], "purposes": []}, "words": ""}
        status, self.case, _ = self.client.call("POST", "/v1/rights", wish)
        assert status == 201, (status, self.case)
        self.step("acknowledged", letter={"client": "", "subject": "Bien reçue", "body": "Votre demande est bien reçue."})
        self.step("identity-established", "the address of the thread")
        return self.search()

    def look_for(self):
        """Without a request of hers: in an incident, whose number says why."""
        status, incident, _ = self.client.call("POST", "/v1/incidents", {"kind": "direct-contact", "request": "", "note": "Somebody calls"})
        assert status == 201, (status, incident)
        status, found, _ = self.client.call("POST", "/v1/person-search", {
            "subject": {"name": NAME, "mails": [MAIL], "phone": "", "role": "contact"}, "purpose": "incident",
            "about": "I-" + incident["id"][:8].upper()})
        assert status == 200, (status, found)
        return found

    def call(self, what, body=None):
        status, answer, _ = self.client.call("POST", f"/v1/rights/{self.case['id']}/{what}", body,
                                             {"If-Match": f'"{len(self.case["steps"])}"'})
        assert status == (202 if what == "archive" else 200), (what, status, answer)
        return answer

    def step(self, kind, words="", **more):
        self.case = self.call("steps", {"kind": kind, "words": words, **more})

    def tell_recipients(self):
        acted = next(step for step in reversed(self.case["steps"]) if step["kind"] == "acted")
        for recipient in acted["recipients"]:
            if recipient["kind"] in ("clients", "participants"):
                self.step("recipients-told", words="Par courriel", recipients=[recipient])

    def search(self):
        held = self.call("search", {"purpose": "answer", "words": ""})
        self.view()
        if self.case["wish"]["kind"] == "erasure" and held["requests"]:
            self.hear_clients()
        elif held["requests"]:
            self.step("not-forwarded", "It has said so beforehand")
        return held

    def hear_clients(self):
        """One is asked, the others have said before what is to be done."""
        client, *others = (found["who"] for found in self.case["steps"][-1]["recipients"])
        status, problem, _ = self.client.call("POST", f"/v1/rights/{self.case['id']}/erasure",
                                              {"number": self.case["number"], "requests": [], "kept": [], "left": []},
                                              {"If-Match": f'"{len(self.case["steps"])}"'})
        assert status == 400 and problem["detail"] == "step: forward-first", (status, problem)
        self.step("forwarded", "Decide", letter={"client": client, "subject": "Une demande", "body": "Elle demande l'effacement."})
        if others:
            self.step("not-forwarded", "They have said so beforehand")
        self.step("client-answered", "Erase it", client=client)

    def view(self):
        status, view, _ = self.client.call("GET", f"/v1/rights/{self.case['id']}")
        assert status == 200, (status, view)
        self.case = view["request"]
        return view

    def archive(self):
        """Made in the background, taken once, opened with another program."""
        state = self.call("archive", {"requests": [], "texts": []})
        began = time.monotonic()
        while state["state"] == "making" and time.monotonic() - began < 60:
            time.sleep(0.2)
            _, state, _ = self.client.call("GET", f"/v1/rights/{self.case['id']}/archive")
        assert state["state"] == "ready", state
        self.view()
        taken = self.call("archive/taking")
        status, problem, _ = self.client.call("POST", f"/v1/rights/{self.case['id']}/archive/taking")
        assert (status, problem["type"].rsplit(":")[-1]) == (409, "too-late"), (status, problem)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder)
            (path / "archive.zip").write_bytes(base64.b64decode(taken["zip"]))
            (path / "files").mkdir()
            subprocess.run(["bsdtar", "-xf", path / "archive.zip", "-C", path / "files", "--passphrase", taken["passphrase"]], check=True)
            return {file.name: file.read_bytes() for file in (path / "files").iterdir()}

    def erase(self, held):
        self.case = self.call("erasure", {"number": self.case["number"], "requests": [each["request"] for each in held["requests"]],
                                         "kept": [], "left": []})

    def outstanding(self):
        """Who has not removed everything yet."""
        return {receipt["person"] for receipt in self.view()["receipts"] if receipt["acknowledged"] < receipt["ordered"]}


def events_in(calendar):
    """Of each event, and each occurrence of it that is otherwise: start and end with their zones, and how it comes again."""
    events = {}
    for event in icalendar.Calendar.from_ical(calendar).walk("VEVENT"):
        times = {name: (event[name].params.get("TZID"), event[name].dt) for name in ("DTSTART", "DTEND", "RECURRENCE-ID") if name in event}
        events.setdefault(str(event["UID"]), []).append((times, event.get("RRULE")))
    return events


def check_calendars(files, home, arranged):
    """All that is in her own calendars, as they were put in, the meetings that were arranged with her, and nothing else."""
    handed = {}
    for name in files:
        if name.endswith(".ics"):
            events = events_in(files[name])
            assert not handed.keys() & events.keys(), f"{name} has what is in another"
            handed |= events
    put_in = {}
    for calendar in (home / "hers").glob("*/calendars/marie.ics"):
        put_in |= events_in(calendar.read_bytes())
    assert len(put_in) > TIMES, len(put_in)
    met = {uid: times["DTSTART"][1] for uid in handed.keys() - put_in.keys() for times, _ in handed.pop(uid)}
    assert met == arranged, (met, arranged)
    assert handed == put_in, {uid: (put_in.get(uid), handed.get(uid)) for uid in handed.keys() | put_in.keys()
                              if put_in.get(uid) != handed.get(uid)}
    return len(handed)


def check_contact(card):
    """RFC 6350: hers, whole, and nobody else's."""
    lines = card.decode("utf-8").replace("\r\n ", "").split("\r\n")
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:4.0"] and lines[-2:] == ["END:VCARD", ""], lines
    said = {}
    for name, value in (line.split(":", 1) for line in lines[2:-2]):
        said.setdefault(name, set()).add(value)
    assert said == {"FN": {NAME}, "NICKNAME": {"Mme Petit"}, "EMAIL": {MAIL}, "TEL": {PHONE}}, said


def others_named():
    """By name and address, in the calendars and the mails of what was put in."""
    people = set()
    for path in (HERS / "calendars").iterdir():
        for event in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
            for line in ("ORGANIZER", "ATTENDEE"):
                named = event.get(line, [])
                for person in named if isinstance(named, list) else [named]:
                    people |= {person.params["CN"], person.removeprefix("mailto:")}
    for path in (HERS / "thread").iterdir():
        mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        for person in (*mail["From"].addresses, *mail["To"].addresses):
            people |= {person.display_name, person.addr_spec}
    assistant = json.loads((HERS / "request.json").read_text(encoding="utf-8"))["assistant"]  # nobody
    return people - {NAME, MAIL, "", *assistant.values()}


def check_archive(archive, held, home, arranged):
    """Complete, compared with what was taken in, and nobody else's."""
    files = dict(archive)
    [pdf] = [name for name in files if name.endswith(".pdf")]
    files[pdf] = subprocess.run(["pdftotext", "-", "-"], input=files[pdf], capture_output=True, check=True).stdout
    data = json.loads(files["data.json"])
    assert {request["request"] for request in data["requests"]} == {each["request"] for each in held["requests"]}
    assert len(data["requests"]) == TIMES, len(data["requests"])
    own_words = []
    for request in data["requests"]:
        mails = [message["text"] for message in request["messages"]]
        assert len(mails) == 2, f"{len(mails)} of 2 mails of a request are in the archive"
        assert any("sur les pénalités" in " ".join(mail.split()) for mail in mails), mails
        own_words += [word for word in map(word_of, range(TIMES)) if any(word in mail for mail in mails)]
    assert sorted(own_words) == sorted(map(word_of, range(TIMES))), own_words
    everything = b"\n".join(files.values()).decode("utf-8")
    # The lines of vCard and iCalendar are folded.
    everything += everything.replace("\r\n ", "")
    assert NAME in everything and MAIL in everything
    of_others = [word for word in {*OTHERS, *others_named()} if word in everything]
    assert not of_others, f"the archive has what is somebody else's: {of_others}"
    assert any(name.endswith(".html") for name in files), sorted(files)
    check_contact(files["contact.vcf"])
    return len(everything), check_calendars(files, home, arranged)


def files_in(folder):
    for path in (p for p in folder.rglob("*") if p.is_file()):
        with contextlib.suppress(FileNotFoundError):
            yield path.name, path.read_bytes()


def traces_in(contents):
    """What these, each with its name, hold of her, and how many bytes were searched."""
    needles = [trace.encode(encoding) for trace in TRACES for encoding in ("utf-8", "utf-16-le", "latin-1")]
    found, searched = [], 0
    for name, content in contents:
        searched += len(content)
        found += [f"{name}: {needle}" for needle in needles if needle in content]
    return found, searched


def traces_at(desk):
    return traces_in([*files_in(desk.data), *desk.tables()])


class Station:
    """A supervisor's seat, its way to the desk, and what is on its screen."""

    def __init__(self, buses, options, home, desk, name, way):
        self.name = name
        self.way = way
        self.seat = seat.Seat(buses, str(pathlib.Path(options.bin) / "vigie"), home / name, "--desk", way.address,
                              "--trust-fingerprint", desk.fingerprint, "--name", name, session=buses.session("unlocked"), password=PASSWORD)
        self.shift = supervisor.Shift(self.seat, by_keyboard=False)

    def pull(self):
        self.seat.press("Pull the next request")
        case = self.shift.next(None)
        assert ON_SCREEN in case, f"another request came than hers:\n{case}"
        seat.wait_for("a reserve", lambda: self.seat.find("Reserve: %n request(s) ready"), trouble=self.seat.tree)

    def decide(self):
        """One of hers, in the way of whoever has read it; the next of hers comes."""
        case = self.shift.on_screen(self.seat.nodes())
        time.sleep(supervisor.SETTLED)
        ruling = self.shift.decide()
        self.shift.next(case)
        return ruling

    def shows_her(self):
        return ON_SCREEN in self.seat.all_words()


def run(options):
    with (real.database(options.database) as database, real.Desk(options.bin, database) as desk, tempfile.TemporaryDirectory() as home,
          seat.Buses() as buses, contextlib.ExitStack() as open_here):
        home = pathlib.Path(home)
        for name in PEOPLE:
            desk.add_person(name, PASSWORD, site="Lyon", country="FR")
        desk.add_person("sasha", PASSWORD, site="Paris", country="FR", role="support")
        desk.take_in_again(home / "hers", [HERS], TIMES, make_different)
        desk.serve()
        for name in PEOPLE:
            real.Client(desk, name, PASSWORD).leave()  # has acknowledged the rules; that is asked elsewhere

        stations = {}
        for seed, name in enumerate(PEOPLE):
            way = open_here.enter_context(faultproxy.FaultProxy(desk.address, seed))
            way.be_faultless()
            stations[name] = Station(buses, options, home, desk, name, way)
            open_here.enter_context(stations[name].seat)
            stations[name].pull()
        held = collections.Counter(name for [name] in desk.rows("p.name", "lease l JOIN person p ON p.id = l.person WHERE l.ended_at IS NULL"))
        assert set(held) == set(PEOPLE) and sum(held.values()) > len(PEOPLE), f"each holds one, and a reserve: {held}"
        assert stations["noro"].decide() == "schedule"
        seat.wait_for("the decision to take effect", lambda: desk.rows("id", "decision WHERE state = 'released'"))
        [(uid, ruling)] = desk.rows("m.uid, d.body", "meeting m JOIN decision d ON d.request = m.request")
        arranged = {uid: datetime.datetime.fromisoformat(json.loads(ruling)["ruling"]["slot"]["start"])}
        offline = stations["lanto"]
        offline.way.cut()
        assert offline.decide() == "schedule"  # nobody hears of it
        desk.take_in(real.SAMPLES[1:12])

        office = Office(desk)
        looked = office.look_for()
        assert len(looked["holdings"]["requests"]) == TIMES and not looked["requests"], looked["requests"]
        found = office.take("access")
        assert len(found["requests"]) == TIMES, f"{len(found['requests'])} of {TIMES} were found"
        size, events = check_archive(office.archive(), found, home, arranged)
        office.step("answered", letter={"client": "", "subject": "Vos données", "body": "Voici vos données."})

        assert office.look_for()["requests"] == [office.case["number"]]
        found = office.take("erasure")
        assert len(found["requests"]) == TIMES
        assert len(traces_at(desk)[0]) > len(TRACES), "the search finds nothing where there is something"
        office.erase(found)
        ids = [each["request"] for each in found["requests"]]
        began = time.monotonic()
        for name in ("noro", "hery"):
            seat.wait_for(f"her to leave {name}'s screen", lambda: not stations[name].shows_her(), trouble=stations[name].seat.tree)
        took = time.monotonic() - began
        seat.wait_for("the receipts of those online", lambda: office.outstanding() == {"lanto"}, trouble=lambda: str(office.view()["receipts"]))
        office.tell_recipients()
        office.step("answered", letter={"client": "", "subject": "Effacées", "body": "Vos données sont effacées."})

        # The scheduling service takes the letters, which name her on the envelope.
        letters = list((desk.data / "outgoing").rglob("rights-*.eml"))
        assert len(letters) == 5, letters
        for letter in letters:
            letter.unlink()
        looked = office.look_for()
        assert not looked["holdings"]["requests"] and not looked["requests"], looked
        left, searched = traces_at(desk)
        assert not left, left
        print(desk.run("audit", "verify").strip())

        # The third has known nothing of it. Before it shows a request again, hers are gone.
        assert offline.shows_her(), offline.seat.tree()
        offline.seat.close()
        offline.way.be_faultless()
        offline.seat.start()
        looks = 0
        while office.outstanding():
            assert not offline.shows_her(), f"she was shown after the desk was back:\n{offline.seat.tree()}"
            looks += 1
        for _ in range(10):
            assert not offline.shows_her(), offline.seat.tree()
            looks += 1
        offline.shift.empty_outbox()  # what was decided there went with the request, unsent
        assert not list((desk.data / "outgoing").rglob("*.eml")), "something was sent after she was erased"
        for station in stations.values():
            station.seat.close()
            seat.expect_unreadable(station.seat.home / "data", [*TRACES, *ids])
            assert not traces_in(files_in(station.seat.home))[0]
        print(f"{options.database}: {TIMES} requests found, archived ({size} characters, {events} events) and erased; off two screens after {took:.1f} s; "
              f"{searched} bytes of the desk searched for {len(TRACES)} traces; {looks} looks at the third workstation")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--database", choices=("sqlite", "postgres"), required=True)
    options = parser.parse_args()
    if lack := real.lack(options.database):
        print("SKIPPED: " + lack)
        return 77
    run(options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
