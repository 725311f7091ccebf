"""300 workstations at one real desk: how many requests a second, how long they take, and how much memory both sides need.

Usage: load.py --bin DIR --database sqlite|postgres [--stations N] [--copies N] [--think SECONDS] [--seconds SECONDS]
They work with a pace first, then as fast as it goes until nothing waits. Builds nothing: wants vigie-load in DIR/../tests. For
postgres VIGIE_TEST_POSTGRES names a server (tests/support/with-postgres.sh lends one).
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scenarios"))
import desk as real  # noqa: E402  (its folder is put on the path first)


def memory(process):
    """What a process has in memory now, and had at the most, in MiB."""
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    fields = dict(line.split(":", 1) for line in status.splitlines())
    return tuple(int(fields[name].split()[0]) // 1024 for name in ("VmRSS", "VmHWM"))


def workstation_memory(options, desk, home):
    """A real vigie, signed in, without a keyring and without a screen."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=str(home), XDG_DATA_HOME=str(home), XDG_CONFIG_HOME=str(home),
                       XDG_RUNTIME_DIR=str(home), DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent")
    with subprocess.Popen([str(options.bin / "vigie"), "--desk", desk.address, "--trust-fingerprint", desk.fingerprint, "--name", "person-0",
                           "--password-stdin"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          env=environment) as process:
        process.stdin.write(b"word of person-0\n")
        process.stdin.close()
        time.sleep(8)
        assert process.poll() is None, "vigie has ended"
        found = memory(process)
        process.terminate()
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--database", choices=("sqlite", "postgres"), required=True)
    parser.add_argument("--stations", type=int, default=300)
    parser.add_argument("--copies", type=int, default=60, help="of the samples: how many requests there are")
    parser.add_argument("--think", type=float, default=20.0, help="seconds on average before a decision, while there is a pace")
    parser.add_argument("--seconds", type=int, default=60, help="how long there is one")
    options = parser.parse_args()
    if options.database == "postgres" and "VIGIE_TEST_POSTGRES" not in os.environ:
        print("VIGIE_TEST_POSTGRES is not set")
        return 1

    with real.database(options.database) as database, real.Desk(options.bin, database) as desk, tempfile.TemporaryDirectory() as home:
        home = pathlib.Path(home)
        began = time.monotonic()
        desk.add_person("person-0", "word of person-0")  # makes the data folder; then several at once
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(lambda i: desk.add_person(f"person-{i}", f"word of person-{i}"), range(1, options.stations)))
        people = time.monotonic() - began
        began = time.monotonic()
        taken = desk.take_in_again(home / "packages", real.SAMPLES, options.copies)
        print(f"{options.database}: {options.stations} people in {people:.0f} s; {taken} requests taken in, "
              f"{taken / (time.monotonic() - began):.1f} a second", flush=True)
        desk.serve()
        print(f"the desk, before: {memory(desk.process)[0]} MiB", flush=True)
        code = subprocess.run([str(options.bin.parent / "tests" / "vigie-load"), "--desk", desk.address, "--fingerprint", desk.fingerprint,
                               "--stations", str(options.stations), "--think", str(options.think), "--seconds", str(options.seconds)],
                              timeout=options.seconds + 1800).returncode
        assert code == 0, f"vigie-load ended with {code}"
        print("the desk, after: %d MiB, at the most %d MiB" % memory(desk.process), flush=True)
        print("one workstation, signed in: %d MiB, at the most %d MiB" % workstation_memory(options, desk, home), flush=True)
        decided = len(desk.rows("id", "decision"))
        trail = [json.loads(content)["event"] for (content,) in desk.rows("content", "audit_entry")]
        print(f"{decided} decisions, {trail.count('pulled')} pulled; audit: {desk.run('audit', 'verify').strip()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
