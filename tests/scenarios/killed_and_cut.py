"""A person decides one request after another while both programs are killed again and again and the network between them fails.

Usage: killed_and_cut.py --bin DIR --database sqlite|postgres [--kills N] [--seed S]
Each side is killed N times with SIGKILL, at moments that the seed chooses: while the person reads, edits, confirms, takes back or
gives back, while a decision is on its way or is released, while the program starts. What was killed starts again on what it had
written down. In the end the network is whole, everything has been sent, and it is judged: every decision that the workstation had
taken has exactly one effect. VIGIE_KILLS and VIGIE_SEED stand for the options. Needs VIGIE_TEST_KEYRING=1, which says that
keyrings can be started here, and, for postgres, VIGIE_TEST_POSTGRES.
"""

import argparse
import collections
import dataclasses
import itertools
import json
import os
import pathlib
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time

import desk as real
import faultproxy
import invitations
import seat
import supervisor

NAME, PASSWORD = "noro", "premier mot de passe"
READ_CLOSELY = 40  # requests whose words are looked for in the cache afterwards

# When a side may be killed, and how long after that moment, in seconds.
MOMENTS = {
    "reading": (0.0, 0.5),
    "editing": (0.0, 0.3),
    "confirming": (0.0, 0.12),  # Enter takes some milliseconds to arrive, and a few more to be on the disk
    "confirmed": (0.0, 1.5),
    "releasing": (6.5, 10.5),  # the take-back time is eight seconds
    "taking back": (0.0, 0.3),
    "giving back": (0.0, 0.3),
    "starting": (0.0, 2.0),
}

# The way to put a refused decision away: from the word of it, to the page that compares, and asked twice there.
AT_A_REFUSAL = ("Compare and decide", "Discard the decision", "Discard for good")


@dataclasses.dataclass(frozen=True)
class Blow:
    side: str
    moment: str
    delay: float


def blows(rng, each):
    """Both sides equally often, and each of them at every moment, in an order of the seed's."""
    found = []
    for side in ("workstation", "desk"):
        moments = itertools.islice(itertools.cycle(rng.sample(sorted(MOMENTS), len(MOMENTS))), each)
        found += [Blow(side, moment, rng.uniform(*MOMENTS[moment])) for moment in moments]
    rng.shuffle(found)
    return found


class Elsewhere(Exception):
    """Another request has come on screen before the hand was on the key: what was taken back comes in front."""


class Killer:
    """Strikes when the person's work comes to the moment of the next blow; the hand that strikes is a thread of its own."""

    def __init__(self, planned, sides):
        self._planned = collections.deque(planned)
        self._sides = sides  # name: what answers the process
        self._lock = threading.Lock()
        self._under_way = []
        self._fallen = set()  # process ids: the dying are not struck again
        self.struck = collections.Counter()  # by side and moment

    def next(self):
        with self._lock:
            return self._planned[0] if self._planned else None

    def moment(self, name, side=None):
        """It has come. The blow falls while the caller goes on."""
        with self._lock:
            due = self._planned[0] if self._planned else None
            if not due or due.moment != name or side not in (None, due.side):
                return
            self._planned.popleft()
            self._under_way.append(due)
        threading.Timer(due.delay, self._strike, [due]).start()

    def _strike(self, blow):
        process = self._sides[blow.side]()
        with self._lock:
            self._under_way.remove(blow)
            if process is None or process.pid in self._fallen or process.poll() is not None:
                self._planned.append(blow)  # it lies on the ground already
                return
            self._fallen.add(process.pid)
            self.struck[blow.side, blow.moment] += 1
            process.kill()
            print(f"{time.strftime('%T')} {sum(self.struck.values())}: {blow.side}, {blow.moment}, after {blow.delay:.3f} s", flush=True)

    def hold(self):
        """Until the blows of this moment have fallen; those for a release fall while the work goes on."""
        seat.wait_for("the blow", lambda: not any(blow.moment != "releasing" for blow in list(self._under_way)), pause=0.01)

    def is_done(self):
        with self._lock:
            return not self._planned and not self._under_way

    def count(self, side):
        return sum(count for (struck, _), count in self.struck.items() if struck == side)


class Keeper(threading.Thread):
    """Starts the desk again on the same address, a while after it has been killed."""

    def __init__(self, desk, killer, rng):
        super().__init__(daemon=True)
        self._desk = desk
        self._address = desk.address
        self._killer = killer
        self._rng = rng
        self._restarting = threading.Event()
        self._over = threading.Event()
        self.trouble = None

    def restart(self):
        """In good order; what follows is its start."""
        self._restarting.set()
        self._desk.process.terminate()
        seat.wait_for("the desk's new start", lambda: self.trouble or not self._restarting.is_set())

    def run(self):
        try:
            self._keep()
        except Exception as error:
            self.trouble = repr(error)
            raise

    def _keep(self):
        while True:
            code = self._desk.process.wait()
            if self._over.is_set():
                return
            if code != -signal.SIGKILL and not (code == 0 and self._restarting.is_set()):
                self.trouble = f"vigie-desk ended with {code}:\n{self._desk.logs()[-8000:]}"
                return
            time.sleep(self._rng.uniform(0, 1.5))
            try:
                self._desk.serve(self._address, started=self._begun)
            except AssertionError as error:
                if self._desk.process.poll() is None:
                    self.trouble = str(error)
                    return

    def _begun(self):
        self._restarting.clear()
        self._killer.moment("starting", "desk")

    def expect_well(self):
        assert not self.trouble, self.trouble

    def leave(self):
        """From here on the desk may end."""
        self._over.set()


@dataclasses.dataclass
class Told:
    """What the person knows of one request: what they did last, and how often they have confirmed it."""

    state: str = "in hand"  # maybe decided, decided, taking back, given back, refused
    kind: str = ""
    confirmations: int = 0
    may_be_refused: bool = False
    chosen: int = 0  # the slot's number, seen to be chosen
    asked_back: float = 0.0  # when, on the monotonic clock


class Stubborn(supervisor.Shift):
    """Works on with the keyboard, whatever falls down."""

    def __init__(self, person, killer, keeper, rng, spare):
        super().__init__(person, by_keyboard=True)
        self._killer = killer
        self._keeper = keeper
        self._rng = rng
        self._spare = spare  # takes more requests in
        self.told = {}  # client code: Told
        self.refusals = collections.Counter()
        self._showing = None
        self._diary = collections.deque(maxlen=80)  # what was done last, for whoever has to find out why

    def note(self, *words):
        self._diary.append(" ".join([time.strftime("%T"), *map(str, words)]))

    # What is on screen

    def look(self):
        """What there is to do: one word, the client's code where it is about one, and all that shows."""
        nodes = self.seat.nodes()
        find = lambda source, role=None: self.seat.find(source, role, nodes)  # noqa: E731
        if find("Password", "password text"):
            return ("signed out" if find("Sign in", "push button") else "signing in"), None, nodes
        if find("Discard the decision", "push button") or find("Discard for good", "push button"):
            return "refused", self.code(find("Not accepted: %1 for client %2")), nodes
        if find("Put it away and pull the next request", "push button"):
            return "lease lost", self.code(find("Client %1")), nodes
        if find("Hand over to support", "push button"):
            return "case", self.code(find("Client %1")), nodes
        if find("Nothing is waiting"):
            return "nothing", None, nodes
        pull = find("Pull the next request", "push button")
        return ("ready" if pull and pull.is_usable else "fetching"), None, nodes

    @staticmethod
    def code(node):
        found = node and re.search(r"[A-Z]-\d{3,4}\b", node.name)
        return found.group(0) if found else None

    def settle(self):
        """Does what stands in the way until a request is on screen, the same at two looks; answers all that shows."""
        last, deadline = None, time.monotonic() + 4 * seat.PATIENCE
        while True:
            self._keeper.expect_well()
            what, code, nodes = self.look()
            if said := self.seat.find("Not accepted: %1 for client %2", nodes=nodes):  # a notice above whatever else shows
                what, code = "refused", self.code(said)
            if what == "case" and code and last == (what, code):
                self.met(code)
                return nodes
            if last == (what, code):
                self.get_on(what, code)
            assert time.monotonic() < deadline, f"no request came, but “{what}”\n{self.seat.tree()}"
            last = what, code
            time.sleep(0.1)

    def get_on(self, what, code):
        if what == "signed out":
            self.seat.see("Password", "password text").write(PASSWORD)
            self.seat.press("Sign in")
        elif what == "refused":
            told = self.told.setdefault(code, Told())
            if told.state != "refused":
                assert told.may_be_refused, f"a decision for {code} was refused\n{self.seat.tree()}"
                self.note("is refused", code)
                told.state = "refused"
                self.refusals[next(w for w in ("lease", "decided", "other") if w in self.seat.all_words() or w == "other")] += 1
            self.press_if_there(*AT_A_REFUSAL)
        elif what == "lease lost":
            self.note("has lost", code)
            told = self.told.setdefault(code, Told())
            assert told.may_be_refused, f"the lease of {code} was lost\n{self.seat.tree()}"
            self.press_if_there("Put it away and pull the next request")
        elif what == "nothing":
            self._spare()
            self.press_if_there("Pull the next request")
        elif what == "ready":
            self.press_if_there("Pull the next request")

    def press_if_there(self, *sources):
        for source in sources:
            node = self.seat.find(source, "push button")
            if node and node.is_usable:
                node.act()
                return

    def met(self, code):
        """A request is on screen: whatever was done to it before has had no effect, and must have been able to have none."""
        told = self.told.setdefault(code, Told())
        if code != self._showing or told.state != "in hand":
            self.note("meets", code, told)
        assert told.state != "decided", f"{code} is here again though it was decided\n{self.seat.tree()}"
        if code != self._showing:
            # What was confirmed when the program was killed is not here any more: it was taken. Unless something may have come
            # in front of it.
            may_come_in_front = any(each.state == "taking back" and time.monotonic() - each.asked_back < seat.PATIENCE
                                    for each in self.told.values())
            for other in self.told.values():
                if other.state == "maybe decided" and not may_come_in_front:
                    other.state = "decided"
        if told.state != "in hand":
            told.state, told.chosen = "in hand", 0
        self._showing = code

    # What the person does

    def step(self):
        nodes = self.settle()
        time.sleep(supervisor.SETTLED)
        told = self.told[self._showing]
        if told.chosen:
            assert self.primary_number(nodes) == told.chosen, f"slot {told.chosen} was chosen\n{self.seat.tree()}"
        if len(self.told) < READ_CLOSELY:
            self.note_words(self.on_screen(nodes))
        due = self._killer.next()
        wanted = due.moment if due and self._rng.random() < 0.8 else self._rng.choice(("", "", "", "editing", "taking back", "giving back"))
        if wanted == "starting":
            if due.side == "desk":
                self._keeper.restart()
            else:
                self.seat.close()
                self.sit_down()
            self._killer.hold()
            return
        self._killer.moment("reading")
        self._killer.hold()
        if wanted == "giving back":
            self.give_back()
            return
        if wanted == "editing" and self.edit():
            self.confirm("p", "propose")
        else:
            self.decide()
        if wanted == "taking back":
            self.take_back()

    def primary_number(self, nodes):
        for source in ("Schedule slot %1", "Move to slot %1", "Add slot %1 to the calendar"):
            if button := self.seat.find(source, "push button", nodes):
                return int(re.search(r"\d+", button.name).group(0))
        return 0

    def edit(self):
        """Chooses another slot, and where that can be done marks two for a proposal; answers whether two are."""
        nodes = self.seat.nodes()
        number = self.primary_number(nodes)
        if number == 0:
            return False
        source = next(s for s in ("Schedule slot %1", "Move to slot %1", "Add slot %1 to the calendar") if self.seat.find(s, nodes=nodes))
        free = self.free_slots(nodes)
        if len(free) < 2:
            return False
        self.choose(self._rng.choice([i for i in free if i + 1 != number] or free), source)
        self.has_chosen(self.primary_number(self.seat.nodes()))
        self._killer.moment("editing")
        self._killer.hold()
        if source == "Add slot %1 to the calendar" or self._rng.random() < 0.5:
            return False
        for index in free[:2]:
            self.choose(index, source)
            self.has_chosen(index + 1)
            self.seat.keys("space")
        proposal = self.seat.words.pattern("Propose %n slot(s)")
        seat.wait_for("two slots to be marked", lambda: any(proposal.fullmatch(node.name) and node.is_usable for node in self.seat.nodes()),
                      trouble=self.seat.tree)
        return True

    def has_chosen(self, number):
        told = self.told[self.still_showing()]  # else it was chosen for another
        told.chosen = number
        self.note("has chosen", number, "for", self._showing)

    def primary(self, source):
        kinds = {"Cancel the meeting": "cancel-meeting", "Add slot %1 to the calendar": "add-to-calendar"}
        self.confirm("Return", kinds.get(source, "schedule"))

    def send(self):
        self.confirm("ctrl+Return", "hand-over")

    def confirm(self, key, kind):
        """The key that decides. The screen goes on only when the workstation has the decision on its disk."""
        code = self.still_showing()
        told = self.told[code]
        told.state, told.kind = "maybe decided", kind
        self.note("confirms", kind, "for", code)
        self._killer.moment("confirming")
        for _ in range(3):
            told.confirmations += 1
            self.seat.keys(key)
            deadline = time.monotonic() + 15
            while time.monotonic() < deadline:
                what, now, _nodes = self.look()
                if (what, now) != ("case", code):
                    told.state = "decided"
                    self.note("has decided", code, "and sees", what, now)
                    self._killer.moment("confirmed")
                    self._killer.moment("releasing")
                    return
                time.sleep(0.02)
        raise AssertionError(f"{code} would not be decided\n{self.seat.tree()}")

    def still_showing(self):
        what, code, _ = self.look()
        if (what, code) != ("case", self._showing):
            raise Elsewhere
        return code

    def take_back(self):
        code = self._showing
        told = self.told[code]
        self.press_if_there("Close this notice")  # what is said from here on is about this
        self._killer.moment("taking back")
        told.state, told.may_be_refused, told.asked_back = "taking back", True, time.monotonic()
        self.note("takes back", code)
        self.seat.keys("u")
        deadline = time.monotonic() + 25
        while time.monotonic() < deadline:  # nobody goes on before it is back, or was too late; unless that takes too long
            what, now, nodes = self.look()
            if (what, now) == ("case", code) or self.seat.find("Too late to take back", nodes=nodes):
                self.press_if_there("Close this notice")
                return
            time.sleep(0.05)

    def give_back(self):
        """Puts the request back or parks it, by way of the list of commands."""
        code = self.still_showing()
        told = self.told[code]
        told.state, told.may_be_refused, told.chosen = "given back", True, 0
        self.note("gives back", code)
        self.seat.keys("ctrl+k")
        self.seat.see_focus("Search for a command", "text")
        self.seat.type(self._rng.choice(("Put back", "Park for")))
        self._killer.moment("giving back")
        self.seat.keys("Return")
        deadline = time.monotonic() + 5
        while time.monotonic() < deadline:
            what, now, _ = self.look()
            if (what, now) != ("case", code):
                return
            time.sleep(0.05)

    def empty_outbox(self):
        """An answer may still be on its way: what is refused is put away, and anything that may not have been is found out."""
        def answered():
            self.settle()
            waiting = self.seat.find("Outbox: %n waiting")
            return waiting and " 0 " in waiting.name

        seat.wait_for("every decision to be answered", answered, trouble=self.seat.tree)
        super().empty_outbox()

    # What falls down is put up again

    def sit_down(self):
        self.note("sits down")
        while True:
            try:
                self.seat.start(started=lambda: self._killer.moment("starting", "workstation"))
                return
            except seat.Ended:
                self.expect_killed()

    def expect_killed(self):
        code = self.seat.process.poll()
        assert code == -signal.SIGKILL, f"vigie ended with {code}\n{self.seat.tree()}"
        seat.expect_unreadable(self.seat.home / "data", [*self.words, *self.told])

    def endure(self, work):
        """Does it, or starts the workstation that was killed meanwhile; answers whether it was done."""
        try:
            work()
            return True
        except Elsewhere:
            return False
        except Exception:  # half a screen was read, or none; was that all?
            try:
                self.seat.process.wait(timeout=3)
            except subprocess.TimeoutExpired:
                pass
            if self.seat.process.poll() is None:
                print("\n".join(["What was done last:", *self._diary]), flush=True)
                raise
            self.expect_killed()
            self.sit_down()
            return False


def judge(desk, shift, icalread):
    """What the desk has of the person's decisions, and what it has sent; raises at the first thing that is not as it must be."""
    codes = dict(desk.rows("r.id, c.code", "request r JOIN client c ON c.id = r.client"))
    states = {codes[request]: state for request, state in desk.rows("id, state", "request")}
    decisions = collections.defaultdict(list)
    for decision, request, state, body in desk.rows("id, request, state, body", "decision"):
        decisions[codes[request]].append({"id": decision, "state": state, "ruling": json.loads(body)["ruling"]})

    unasked = set(decisions) - set(shift.told)
    assert not unasked, f"decided, and the person never saw it: {unasked}"
    for code, told in shift.told.items():
        made = decisions[code]
        standing = [decision for decision in made if decision["state"] != "taken-back"]
        about = f"{code}: {told}, at the desk {states[code]} with {made}"
        assert len(made) <= told.confirmations, f"more decisions than confirmations: {about}"
        assert len(standing) <= 1, f"decided twice: {about}"
        assert all(decision["state"] == "released" for decision in standing), f"not released: {about}"
        if told.state == "decided":
            assert standing, f"a decision is lost: {about}"
            assert standing[0]["ruling"]["kind"] == told.kind, f"another decision than the last: {about}"
        elif told.state in ("maybe decided", "taking back"):
            assert standing or states[code] in ("waiting", "leased", "parked"), f"a request is lost: {about}"
        else:
            assert not standing, f"decided against the person's word: {about}"

    trail = [json.loads(content) for (content,) in desk.rows("content", "audit_entry")]
    for event, wanted in (("decided", [d["id"] for made in decisions.values() for d in made]),
                          ("released", [d["id"] for made in decisions.values() for d in made if d["state"] == "released"])):
        noted = collections.Counter(entry["decision"] for entry in trail if entry["event"] == event)
        assert noted == collections.Counter(wanted), f"{event}: the audit trail and the decisions differ"
    sent = list((desk.data / "outgoing").glob("**/*.eml"))
    mails = sum(entry["mails"] for entry in trail if entry["event"] == "released")
    assert len(sent) == mails, f"{mails} messages were released, {len(sent)} were written"

    meetings = {uid: (codes[request], sequence) for uid, request, sequence in desk.rows("uid, request, sequence", "meeting")}
    found = invitations.check(desk.data / "outgoing", icalread)
    per_recipient = collections.Counter((invitation["uid"], invitation["to"]) for invitation in found)
    assert not found or max(per_recipient.values()) == 1, "somebody was invited twice to one meeting"
    invited = collections.Counter()
    for uid, of_one in itertools.groupby(sorted(found, key=lambda each: each["uid"]), key=lambda each: each["uid"]):
        code, sequence = meetings[uid]
        invited[code] += 1
        (ruling,) = [decision["ruling"] for decision in decisions[code] if decision["state"] == "released"]
        for invitation in of_one:
            method = "CANCEL" if ruling["kind"] == "cancel-meeting" else "REQUEST"
            assert (invitation["method"], invitation["sequence"]) == (method, sequence), (code, ruling, invitation)
            if method == "REQUEST":
                assert invitation["start"] == ruling["slot"]["start"], (code, ruling, invitation)
    meant = {code for code, made in decisions.items() for decision in made
             if decision["state"] == "released" and decision["ruling"]["kind"] in ("schedule", "cancel-meeting")}
    assert set(invited) == meant and all(count == 1 for count in invited.values()), \
        f"without an invitation: {meant - set(invited)}; without a decision: {set(invited) - meant}"
    return len(found)


def run(options, kills, seed):
    rng = random.Random(seed)
    began = time.monotonic()
    with (real.database(options.database) as database, real.Desk(options.bin, database) as desk, tempfile.TemporaryDirectory() as home,
          seat.Buses() as buses):
        home = pathlib.Path(home)
        desk.add_person(NAME, PASSWORD)
        batches = itertools.count()

        def take_in(times):
            return desk.take_in_again(home / f"batch-{next(batches)}", real.SAMPLES, times)

        taken = take_in(1 + kills // 8)
        desk.serve()
        real.Client(desk, NAME, PASSWORD).leave()  # has acknowledged the rules; that is asked elsewhere
        with faultproxy.FaultProxy(desk.address, rng.randrange(2 ** 32)) as proxy:
            person = seat.Seat(buses, str(pathlib.Path(options.bin) / "vigie"), home / "seat", "--desk", proxy.address,
                               "--trust-fingerprint", desk.fingerprint, "--name", NAME, language="en",
                               session=buses.session("unlocked"), password=PASSWORD)
            killer = Killer(blows(rng, kills), {"workstation": lambda: person.process, "desk": lambda: desk.process})
            keeper = Keeper(desk, killer, random.Random(rng.randrange(2 ** 32)))
            keeper.start()
            with person:
                shift = Stubborn(person, killer, keeper, rng, lambda: take_in(1))
                while not killer.is_done():
                    shift.endure(shift.step)
                seat.wait_for("the desk to be back", lambda: desk.process.poll() is None)
                keeper.expect_well()
                proxy.be_faultless()
                while not shift.endure(shift.settle):  # the last blow may have been for the workstation
                    pass
                shift.empty_outbox()
                seat.wait_for("everything to be released", lambda: not desk.rows("id", "decision WHERE state = 'accepted'"))
                person.close()
                seat.expect_unreadable(person.home / "data", [*shift.words, *shift.told])
            keeper.leave()
        found = judge(desk, shift, options.icalread)
        states = collections.Counter(told.state for told in shift.told.values())
        print(f"{options.database}, seed {seed}: killed the workstation {killer.count('workstation')} and the desk {killer.count('desk')} "
              f"times in {time.monotonic() - began:.0f} s; {taken} requests and {next(batches) - 1} refills; {dict(states)}; "
              f"{sum(told.confirmations for told in shift.told.values())} confirmations, {found} invitations; "
              f"refusals {dict(shift.refusals)}; network {proxy.seen}; blows {dict(killer.struck)}")
        print(desk.run("audit", "verify").strip())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--icalread", help="vigie-icalread; beside the tests of the same build unless given")
    parser.add_argument("--database", choices=("sqlite", "postgres"), required=True)
    parser.add_argument("--kills", type=int, default=6, help="of each side")
    parser.add_argument("--seed", type=int)
    options = parser.parse_args()
    options.icalread = options.icalread or str(pathlib.Path(options.bin).parent / "tests" / "vigie-icalread")
    kills = int(os.environ.get("VIGIE_KILLS", options.kills))
    seed = int(os.environ.get("VIGIE_SEED", options.seed if options.seed is not None else random.SystemRandom().randrange(10 ** 6)))
    if lack := real.lack(options.database):
        print("SKIPPED: " + lack)
        return 77
    try:
        run(options, kills, seed)
    except BaseException:
        print(f"FAILED: {options.database}, --kills {kills} --seed {seed}", flush=True)
        raise
    return 0


if __name__ == "__main__":
    sys.exit(main())
