"""Two supervisors at two real workstations empty one real desk: none twice, every invitation readable, nothing left in clear.

Usage: two_supervisors.py --bin DIR --icalread PROGRAM --database sqlite|postgres
Each workstation is the program vigie on a display, a session bus and a keyring of its own (seat.py). Needs VIGIE_TEST_KEYRING=1
(tests/run.sh sets it), which says that keyrings can be started here, and, for postgres, VIGIE_TEST_POSTGRES.
"""

import argparse
import collections
import json
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

import desk as real
import invitations
import seat


def work(desk, options, home, name, password, *how):
    """Starts one person's shift; it ends by itself when nothing waits and the outbox is empty."""
    folder = home / name
    folder.mkdir(mode=0o700)
    (folder / "password").write_text(password + "\n")
    return subprocess.Popen(
        ["/usr/bin/python3", "-B", str(pathlib.Path(__file__).with_name("supervisor.py")), "--program", str(pathlib.Path(options.bin) / "vigie"),
         "--desk", desk.address, "--fingerprint", desk.fingerprint, "--person", name, "--password-file", str(folder / "password"),
         "--home", str(folder / "seat"), "--report", str(folder / "report.json"), *how],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True)


def finish(process, name):
    try:
        out, _ = process.communicate(timeout=480)
    except subprocess.TimeoutExpired:
        # Asked first, so that it ends what it has started.
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=60)
        raise AssertionError(f"{name}'s shift did not finish:\n{out[-12000:]}")
    assert process.returncode == 0, f"{name}'s shift ended with {process.returncode}:\n{out[-12000:]}"


def search_cache(folder, report, requests):
    """The encrypted cache was there, is no plain SQLite, and holds none of the words that were on screen nor of the requests' ids."""
    in_hand = [p for p in (folder / "snapshot").glob("*")]
    assert sum(p.stat().st_size for p in in_hand) > 20_000, f"no cache was written while two requests were held: {in_hand}"
    assert len(report["wordsOnScreen"]) > 20, "the shift read too few words to search for"
    seat.expect_unreadable(folder, [*report["wordsOnScreen"], *requests])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--icalread", required=True)
    parser.add_argument("--database", choices=("sqlite", "postgres"), required=True)
    options = parser.parse_args()
    if lack := real.lack(options.database):
        print("SKIPPED: " + lack)
        return 77

    with real.database(options.database) as database, real.Desk(options.bin, database) as desk, tempfile.TemporaryDirectory() as home:
        home = pathlib.Path(home)
        people = {"noro": "premier mot de passe", "hery": "second mot de passe"}
        for name, password in people.items():
            desk.add_person(name, password)
        desk.take_in(real.SAMPLES)
        desk.serve()

        # One signs in at the page and works with the keyboard, the other with a screen reader's actions alone.
        processes = {"noro": work(desk, options, home, "noro", people["noro"], "--keyboard"),
                     "hery": work(desk, options, home, "hery", people["hery"])}
        try:
            for name, process in processes.items():
                finish(process, name)
        finally:
            for process in processes.values():
                if process.poll() is None:
                    process.send_signal(signal.SIGINT)
                    process.wait(timeout=60)
        reports = {name: json.loads((home / name / "report.json").read_text(encoding="utf-8")) for name in people}

        recorded = desk.decisions()
        twice = [request for request, count in collections.Counter(entry["request"] for entry in recorded).items() if count > 1]
        assert not twice, f"decided twice: {twice}"
        assert len(recorded) >= 24, f"{len(recorded)} of {len(real.SAMPLES)} requests were decided"
        threads = collections.Counter(entry["thread"] for report in reports.values() for entry in report["decisions"])
        assert max(threads.values()) == 1, "a request was on screen for a decision twice"
        for name, report in reports.items():
            assert report["decisions"], f"{name} had nothing to decide: the work was not shared"
            # What a person saw themselves decide is what the desk has of them, no more and no less.
            theirs = [entry for entry in recorded if entry["person"] == name]
            assert collections.Counter(entry["ruling"] for entry in theirs) == collections.Counter(
                entry["ruling"] for entry in report["decisions"]), (name, theirs, report["decisions"])
            search_cache(home / name / "seat", report, [entry["request"] for entry in theirs])

        # Released after the take-back window; the desk's clockwork does it.
        rulings = collections.Counter(entry["ruling"] for report in reports.values() for entry in report["decisions"])
        meant = rulings["schedule"] + rulings["cancel-meeting"]
        deadline = time.monotonic() + 60
        outgoing = desk.data / "outgoing"
        while time.monotonic() < deadline:
            uids = {i["uid"] for i in invitations.check(outgoing, options.icalread)}
            if len(uids) >= meant:
                break
            time.sleep(0.5)
        found = invitations.check(outgoing, options.icalread)
        assert len({i["uid"] for i in found}) == meant, f"{meant} meetings decided, {len({i['uid'] for i in found})} invitations written"
        assert meant >= 12, rulings
        per_recipient = collections.Counter((i["uid"], i["to"]) for i in found)
        assert max(per_recipient.values()) == 1, "somebody was invited twice to one meeting"
        methods = collections.Counter(i["method"] for i in found)
        assert methods["CANCEL"] and methods["REQUEST"], methods
        assert any(i["method"] == "REQUEST" and i["sequence"] > 0 for i in found), "no update of a rescheduled meeting has a raised SEQUENCE"

        print(f"{options.database}: {dict(rulings)}; {len(found)} invitations; "
              + ", ".join(f"{name} {len(report['decisions'])}" for name, report in reports.items()))
        print(desk.run("audit", "verify").strip())
    return 0


if __name__ == "__main__":
    sys.exit(main())
