"""One supervisor's shift at the real workstation: signs in, pulls, reads, decides until nothing waits, signs out, and reports.

Started twice at once by two_supervisors.py. One person works with the keyboard, the other with nothing but the actions that a
screen reader offers; both read the windows through AT-SPI only.
"""

import argparse
import json
import pathlib
import sys
import time

import seat

# Enter is deaf for a moment after a new request has come, so that a second press decides nothing unseen.
SETTLED = 0.5


class Shift:
    def __init__(self, person, by_keyboard):
        self.seat = person
        self.by_keyboard = by_keyboard
        self.decisions = []
        self.words = set()

    def sign_in_at_the_page(self, address, fingerprint, name, password):
        """Types into the sign-in page and compares the certificate, digit by digit, as the page asks."""
        for field, words in (("Desk address", address), ("Name", name), ("Password", password)):
            node = self.seat.see(field, "password text" if field == "Password" else "text")
            if self.by_keyboard:
                self.seat.see_focus(field, node.role)
                self.seat.type(words)
                if field != "Password":
                    seat.wait_for(f"“{field}” typed", lambda: self.seat.find(field, node.role).text() == words, trouble=self.seat.tree)
                    self.seat.keys("Tab")
            else:
                node.write(words)
        self.seat.keys("Return") if self.by_keyboard else self.seat.press("Sign in")
        self.seat.see("I have compared all of it, and it is the same", "check box")
        shown = "".join(c for c in self.seat.all_words() if c in "0123456789ABCDEF")
        assert fingerprint.replace(":", "").upper() in shown, "the fingerprint on screen is not the desk's"
        self.seat.press("I have compared all of it, and it is the same", "check box")
        self.seat.press("Trust this desk")

    def on_screen(self, nodes):
        """What tells one request from another: its heading, its client, all of its thread. Nothing while none is on screen."""
        if not self.seat.find("Hand over to support", "push button", nodes):
            return None
        client = self.seat.find("Client %1", nodes=nodes)
        messages = [node for node in nodes if node.role == "text" and self.seat.words.pattern("Message from %1, %2").fullmatch(node.name)]
        return client.name + "\n" + "\n".join(message.name + "\n" + message.text() for message in messages) if client else None

    def is_over(self, nodes):
        return self.seat.find("Nothing is waiting", nodes=nodes) is not None

    def next(self, last):
        """Waits for a request other than the last one; None when nothing waits."""
        answer = {}

        def came():
            nodes = self.seat.nodes()
            if self.is_over(nodes):
                answer["case"] = None
                return True
            case = self.on_screen(nodes)
            # Read twice the same: a page that is just being filled or left is no request.
            if case and case != last and case == answer.get("seen"):
                answer["case"] = case
                return True
            answer["seen"] = case
            return False

        seat.wait_for("the next request, or word that nothing waits", came, trouble=self.seat.tree)
        return answer["case"]

    def note_words(self, case):
        """Phrases that were on screen: what an encrypted cache must not hold readably."""
        for line in case.splitlines()[2:]:
            # A token is shown as a word of its own; the words around it are the mail's.
            for phrase in line.replace("\u200b", "\xa0").split("\xa0"):
                if len(phrase.strip()) >= 12:
                    self.words.add(phrase.strip()[:60])

    def decide(self):
        """The first slot that nothing blocks, or the cancellation, or support when there is none; answers the kind of ruling."""
        nodes = self.seat.nodes()
        heading = next(node.name for node in nodes if node.role == "label" and " · " in node.name)
        kind = heading.split(" · ")[0]
        if self.seat.words.pattern("Cancel").fullmatch(kind):
            self.primary("Cancel the meeting")
            return "cancel-meeting"
        free = self.free_slots(nodes)
        if not free:
            self.hand_over()
            return "hand-over"
        adds = self.seat.words.pattern("Add to calendar").fullmatch(kind)
        moves = self.seat.words.pattern("Reschedule").fullmatch(kind)
        source = "Add slot %1 to the calendar" if adds else "Move to slot %1" if moves else "Schedule slot %1"
        if not self.by_keyboard and len(free) > 1:
            # By way of another slot, so that each choice is seen to be followed.
            self.choose(free[1], source)
        self.choose(free[0], source)
        self.primary(source)
        return "add-to-calendar" if adds else "schedule"

    def free_slots(self, nodes):
        """The indices of those that nothing blocks."""
        week = self.seat.find("Calendar of the request", "list", nodes)
        rows = [row for row in week.children() if row.role == "list item"]
        blocked = self.seat.words.pattern("Blocked").pattern.lower()
        return [i for i, row in enumerate(rows) if f", {blocked}" not in row.name]

    def choose(self, index, source):
        """By its key; else by the action of its row, in turn in the list and in the calendar."""
        number = index + 1
        if self.by_keyboard:
            self.seat.keys(str(number))
        else:
            place = "Proposed slots" if len(self.decisions) % 2 else "Calendar of the request"
            row = [row for row in self.seat.see(place, "list").children() if row.role == "list item"][index]
            if not row.has(seat.Atspi.StateType.SELECTED):
                row.act()

        def chosen():
            button = self.seat.find(source, "push button")
            return button is not None and str(number) in button.name and button.is_usable

        seat.wait_for(f"slot {number} to be chosen", chosen, trouble=self.seat.tree)

    def primary(self, source):
        if self.by_keyboard:
            self.seat.keys("Return")
        else:
            self.seat.press(source)

    def send(self):
        self.seat.keys("ctrl+Return")

    def hand_over(self):
        if self.by_keyboard:
            self.seat.keys("s")
            seat.wait_for("the note to have the focus", lambda: (note := self.seat.find("Note for support", "text"))
                          and note.has(seat.Atspi.StateType.FOCUSED), trouble=self.seat.tree)
            self.seat.type("aucun autre moment libre")
            self.send()
        else:
            self.seat.press("Hand over to support")
            self.seat.see("Note for support", "text").write("aucun autre moment libre")
            self.seat.press("Hand over")

    def work(self, snapshot):
        """Acknowledges the rules and pulls once; after that each decision brings the next request by itself."""
        rules = "I have read these rules and work by them"
        if self.by_keyboard:
            self.seat.see_focus(rules, "push button")
            self.seat.keys("Return")
        else:
            self.seat.press(rules)
        self.seat.press("Pull the next request")
        case = self.next(None)
        while case:
            time.sleep(SETTLED)
            if not snapshot.exists() and self.seat.find("Reserve: %n request(s) ready"):
                seat.copy_files(self.seat.home / "data", snapshot)
            self.note_words(case)
            ruling = self.decide()
            self.decisions.append({"ruling": ruling, "thread": seat.digest(case)})
            case = self.next(case)

    def empty_outbox(self):
        """All has been sent and nothing came back."""
        self.seat.press("Outbox", "check box")
        states = {state: self.seat.words.pattern(state) for state in ("Waiting for the network", "Being sent", "Refused")}

        def sent():
            names = [node.name for node in self.seat.nodes()]
            assert not any(states["Refused"].fullmatch(name) for name in names), "a decision was refused"
            return not any(pattern.fullmatch(name) for pattern in states.values() for name in names)

        seat.wait_for("an empty outbox", sent, trouble=self.seat.tree)
        self.seat.see("Outbox: %n waiting")

    def sign_out(self):
        self.seat.press("Settings", "check box")
        self.seat.press("Sign out")
        self.seat.see("Sign in to your desk")


def main():
    parser = argparse.ArgumentParser()
    for name in ("program", "desk", "fingerprint", "person", "password-file", "home", "report"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--keyboard", action="store_true", help="type and press keys, and sign in at the page")
    options = parser.parse_args()
    home = pathlib.Path(options.home)
    password = pathlib.Path(options.password_file).read_text(encoding="utf-8").strip()
    known = ["--desk", options.desk, "--trust-fingerprint", options.fingerprint, "--name", options.person]

    with seat.Buses() as buses:
        with seat.Seat(buses, options.program, home, "--profile", options.person, *([] if options.keyboard else known),
                       session=buses.session("unlocked"), password=None if options.keyboard else password) as person:
            shift = Shift(person, options.keyboard)
            if options.keyboard:
                shift.sign_in_at_the_page(options.desk, options.fingerprint, options.person, password)
            shift.work(home / "snapshot")
            shift.empty_outbox()
            shift.sign_out()
            person.close()
    pathlib.Path(options.report).write_text(json.dumps({"decisions": shift.decisions, "wordsOnScreen": sorted(shift.words)}),
                                            encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
