"""What the real workstation says when something is wrong, read from outside: what happened, what it means, what to do (U5).

Usage: faces_of_trouble.py --bin DIR [--pictures DIR]
With --pictures every face is shown in both languages and two themes and its picture kept; else once, in French.
Needs VIGIE_TEST_KEYRING=1, which says that keyrings can be started here. What cannot be provoked with real programs within
reason (a full disk, a lease that runs out by itself) is left to the tests of the folders concerned.
"""

import argparse
import json
import pathlib
import shutil
import sys
import tempfile

import desk as real
import seat

NAME, PASSWORD = "noro", "premier mot de passe"


class Faces:
    def __init__(self, buses, desk, program, home, pictures, language, theme):
        self.buses = buses
        self.desk = desk
        self.program = program
        self.home = home
        self.pictures = pictures
        self.language = language
        self.theme = theme
        self.count = 0

    def seat(self, keyring="unlocked", fingerprint=None):
        self.count += 1
        return seat.Seat(self.buses, self.program, self.home / f"{self.language}-{self.count}", "--desk", self.desk.address,
                         "--trust-fingerprint", fingerprint or self.desk.fingerprint, "--name", NAME, language=self.language,
                         theme=self.theme, session=self.buses.session(keyring), password=PASSWORD)

    def shown(self, person, name):
        print(f"{self.language}: {name}", flush=True)
        if self.pictures:
            person.picture(self.pictures / f"{name}-{self.language}-{self.theme}.png")

    def unreachable_at_sign_in(self):
        with self.seat() as person:
            person.read("The desk does not answer, so nobody is signed in here. Check its address and the network, then try again.")
            self.shown(person, "desk-unreachable-at-sign-in")
            person.close()

    def keyring(self, which, happened, meaning, remedy):
        with self.seat(keyring=which) as person:
            person.read(happened, meaning, remedy)
            # It says so, and the work goes on.
            person.see("Pull the next request", "push button")
            self.shown(person, f"keyring-{which}")
            person.close()

    def at_work(self):
        """The faces that come while a request is in hand."""
        with self.seat() as person:
            person.press("Pull the next request")
            person.see("Hand over to support", "push button")

            # Somebody with the same name puts the request back elsewhere: the lease is gone.
            elsewhere = real.Client(self.desk, NAME, PASSWORD)
            client = person.words.pattern("Client %1")
            code = next(node.name for node in person.nodes() if client.fullmatch(node.name) and any(c.isdigit() for c in node.name))
            for held in elsewhere.held():
                if code.endswith(held["case"]["clientCode"]):
                    elsewhere.put_back(held)
            person.read("The lease of this request has ended",
                        "Somebody else may work on it now. What you entered stays readable here until you put it away.")
            self.shown(person, "lease-lost")
            person.press("Put it away and pull the next request")
            person.see("Reserve: %n request(s) ready")

            self.purged(person)
            self.request_changed(person)
            person.press("Close this notice")
            address = self.desk.address
            self.desk.stop()
            person.read("Offline since %1", "Your work goes on; decisions are kept and sent when the connection is back.")
            self.shown(person, "offline-at-work")
            self.desk.serve(address)
            seat.wait_for("being online again", lambda: person.find("Online"), trouble=person.tree)
            person.close()

    def purged(self, person):
        """Everything this workstation was served is called back: it leaves the screen and the cache, and the desk knows."""
        ids = {json.loads((package / "request.json").read_text(encoding="utf-8"))["id"] for package in real.SAMPLES}
        served = [status for status in (json.loads(self.desk.run("purge", "order", request)) for request in sorted(ids))
                  if any(target["workstation"] for target in status["workstations"])]
        assert len(served) >= 2, "this workstation was served fewer requests than it held"
        person.read("The desk has removed a request from this workstation")
        self.shown(person, "purged")

        def acknowledged():
            orders = [json.loads(line) for line in self.desk.run("purge", "list").splitlines()]
            return all("acknowledgedAt" in target for order in orders for target in order["workstations"] if target["workstation"])

        seat.wait_for("every order to be acknowledged", acknowledged, trouble=person.tree)
        person.press("Close this notice")
        # The scheduling service sends the requests again, and the work goes on.
        again = self.home / f"again-{self.language}"
        for package in real.SAMPLES:
            shutil.copytree(package, again / package.name)
            self.touch(again / package.name / "request.json", "again")
        self.desk.take_in(sorted(again.iterdir()))
        person.press("Pull the next request")
        person.see("Reserve: %n request(s) ready")

    @staticmethod
    def touch(request, word):
        """Another version of the same request."""
        content = json.loads(request.read_text(encoding="utf-8"))
        content["summary"] = content.get("summary", "") + f" ({word})"
        real.rewrite(request, json.dumps(content).encode())

    def request_changed(self, person):
        changed = self.home / f"changed-{self.language}"
        for package in real.SAMPLES:
            shutil.copytree(package, changed / package.name)
            self.touch(changed / package.name / "request.json", self.language)
        # While the desk is away, or the workstation would hear of it and show the new version at once.
        address = self.desk.address
        self.desk.stop()
        person.read("Offline since %1")
        self.desk.take_in(sorted(changed.iterdir()))
        person.press("Hand over to support")
        person.see("Note for support", "text").write("à revoir")
        person.press("Hand over")
        self.desk.serve(address)
        person.read("Not accepted: %1 for client %2", "The request has changed",
                    "Your decision was made on an earlier version and has not taken effect.",
                    "Look at what changed and decide again; what you typed is kept.")
        self.shown(person, "request-changed")
        person.press("Compare and decide")
        person.read("Your decision", "What has changed since")
        self.shown(person, "request-changed-beside-the-decision")
        person.press("Make it again")
        person.read("You had decided: %1", "Everything you entered is here: confirm it or decide anew.")
        self.shown(person, "request-changed-looked-at-again")

    def other_certificate(self):
        """The desk comes back with another certificate under the same address."""
        before, address = self.desk.fingerprint, self.desk.address
        self.desk.stop()
        (self.desk.data / "tls.pem").unlink()
        self.desk.serve(address)
        assert self.desk.fingerprint != before
        with self.seat(fingerprint=before) as person:
            person.read("This desk shows another certificate than before", "Trusted until now", "Shown now (SHA-256)")
            digits = "".join(c for c in person.all_words() if c in "0123456789ABCDEF")
            for fingerprint in (before, self.desk.fingerprint):
                assert fingerprint.replace(":", "").upper() in digits, "a fingerprint is not read out"
            assert not person.see("Trust the new certificate", "push button").is_usable, "one press would trust it"
            self.shown(person, "certificate-changed")
            person.press("Do not go on")
            person.see("Sign in to your desk")
            person.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--pictures", type=pathlib.Path)
    options = parser.parse_args()
    if lack := real.lack():
        print("SKIPPED: " + lack)
        return 77
    looks = [("fr", "light"), ("en", "dark")] if options.pictures else [("fr", "light")]
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)

    with tempfile.TemporaryDirectory() as home, seat.Buses() as buses:
        for language, theme in looks:
            with real.Desk(options.bin) as desk:
                desk.add_person(NAME, PASSWORD)
                desk.take_in(real.SAMPLES)
                desk.serve()
                real.Client(desk, NAME, PASSWORD).leave()  # has acknowledged the rules; that is asked elsewhere
                faces = Faces(buses, desk, str(pathlib.Path(options.bin) / "vigie"), pathlib.Path(home), options.pictures, language, theme)
                faces.keyring("missing", "No keyring on this computer",
                              "Nothing is kept on disk: what you hold is lost when the program ends, and the desk gives it to somebody "
                              "else.", "Start a keyring such as GNOME Keyring or KWallet, then start Vigie again.")
                faces.keyring("locked", "The keyring is locked", "Nothing is kept on disk until it is unlocked.",
                              "Unlock the keyring, then sign in again.")
                faces.at_work()
                faces.other_certificate()
                desk.stop()
                faces.unreachable_at_sign_in()
    return 0


if __name__ == "__main__":
    sys.exit(main())
