"""Two supervisors at two real workstations empty one real desk: none twice, every invitation readable, nothing left in clear.

Usage: two_supervisors.py --bin DIR --supervisor PROGRAM --icalread PROGRAM --database sqlite|postgres
Needs a session bus with an unlocked keyring (tests/run.sh lends one) and, for postgres, VIGIE_TEST_POSTGRES.
"""

import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import desk as real
import invitations


def work(desk, options, home, name, password):
    """Starts the driven workstation of one person; it ends by itself when nothing waits and its outbox is empty."""
    folder = home / name
    folder.mkdir(mode=0o700)
    (folder / "password").write_text(password + "\n")
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", XDG_DATA_HOME=str(folder / "data"), XDG_CONFIG_HOME=str(folder / "config"),
                       XDG_CACHE_HOME=str(folder / "cache"))
    return subprocess.Popen(
        [options.supervisor, "--desk", desk.address, "--fingerprint", desk.fingerprint, "--person", name, "--profile", name,
         "--password-file", str(folder / "password"), "--report", str(folder / "report.json")],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def finish(process, name):
    try:
        out, _ = process.communicate(timeout=240)
    except subprocess.TimeoutExpired:
        process.kill()
        out, _ = process.communicate()
        raise AssertionError(f"{name}'s workstation did not finish:\n{out[-4000:]}")
    assert process.returncode == 0, f"{name}'s workstation ended with {process.returncode}:\n{out[-4000:]}"


def search_cache(folder, report):
    """The encrypted cache is there, is no plain SQLite, and holds none of the words that were on screen nor of the request's ids."""
    assert report["snapshotTaken"], "the workstation never had a request in reserve"
    files = [p for top in ("data", "cache", "config") for p in (folder / top).rglob("*") if p.is_file()]
    in_hand = [p for p in files if p.parent.name == "snapshot"]
    assert sum(p.stat().st_size for p in in_hand) > 20_000, f"no cache was written: {[str(p) for p in files]}"
    needles = [text.encode(encoding) for text in report["wordsOnScreen"] for encoding in ("utf-8", "utf-16-le")]
    needles += [entry["request"].encode() for entry in report["decisions"]]
    assert len(needles) > 20, "the workstation reported too few words to search for"
    for path in files:
        content = path.read_bytes()
        assert not content.startswith(b"SQLite format 3"), f"{path.name} is plain SQLite"
        readable = [needle for needle in needles if needle in content]
        assert not readable, f"{path.name} holds readable text: {readable[:3]}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--supervisor", required=True)
    parser.add_argument("--icalread", required=True)
    parser.add_argument("--database", choices=("sqlite", "postgres"), required=True)
    options = parser.parse_args()
    if options.database == "postgres" and "VIGIE_TEST_POSTGRES" not in os.environ:
        print("SKIPPED: no PostgreSQL (VIGIE_TEST_POSTGRES is not set)")
        return 77
    if os.environ.get("VIGIE_TEST_KEYRING") != "1":
        print("SKIPPED: no private keyring (VIGIE_TEST_KEYRING is not set)")
        return 77

    with real.database(options.database) as database, real.Desk(options.bin, database) as desk, tempfile.TemporaryDirectory() as home:
        home = pathlib.Path(home)
        people = {"noro": "premier mot de passe", "hery": "second mot de passe"}
        for name, password in people.items():
            desk.add_person(name, password)
        desk.take_in(real.SAMPLES)
        desk.serve()

        processes = {name: work(desk, options, home, name, password) for name, password in people.items()}
        for name, process in processes.items():
            finish(process, name)
        reports = {name: json.loads((home / name / "report.json").read_text(encoding="utf-8")) for name in people}

        decided = collections.Counter(entry["request"] for report in reports.values() for entry in report["decisions"])
        twice = [request for request, count in decided.items() if count > 1]
        assert not twice, f"decided twice: {twice}"
        assert len(decided) >= 24, f"{len(decided)} of {len(real.SAMPLES)} requests were decided"
        for name, report in reports.items():
            assert report["decisions"], f"{name} had nothing to decide: the work was not shared"
            assert report["cacheEncrypted"], f"{name}'s cache was not encrypted"
            search_cache(home / name, report)

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
