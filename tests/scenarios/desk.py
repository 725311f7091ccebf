"""A real vigie-desk in a folder of its own, and an independent client of its API for the scenarios."""

import contextlib
import hashlib
import http.client
import json
import os
import pathlib
import re
import shutil
import sqlite3
import ssl
import subprocess
import tempfile
import time
import uuid

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = sorted(p for p in (SOURCE / "resources" / "samples").iterdir() if (p / "request.json").exists())


class Desk:
    """Use as a context: the folder goes afterwards, the service ends with SIGTERM and must end well."""

    def __init__(self, bin_dir, database=None):
        self.program = str(pathlib.Path(bin_dir) / "vigie-desk")
        self.database = database
        self._folder = tempfile.TemporaryDirectory(prefix="vigie-desk-")
        self.data = pathlib.Path(self._folder.name)
        self.address = self.fingerprint = self.process = None

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        try:
            if self.process:
                self.stop()
        finally:
            self._folder.cleanup()

    def _where(self):
        return ["--data", str(self.data)] + (["--database", self.database] if self.database else [])

    def run(self, *arguments, text_input=None):
        done = subprocess.run([self.program, *arguments, *self._where()], input=text_input, text=True, capture_output=True, timeout=300)
        if done.returncode != 0:
            raise AssertionError(f"vigie-desk {' '.join(arguments[:2])} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def add_person(self, name, password, site="Antananarivo", country="MG", role="supervisor"):
        if country == "MG":  # outside the EU: nothing is shown there without a ground
            self.run("sites", "record", site, "--country", country, "--mechanism", "standard-contractual-clauses", "--reference", "test")
        self.run("people", "add", name, "--role", role, "--site", site, "--country", country, "--display-name", name,
                 "--password-stdin", text_input=password + "\n")

    def take_in(self, packages):
        return self.run("intake", *[str(p) for p in packages], "--shift-weeks", "auto")

    def take_in_again(self, folder, packages, times, change=lambda copy, number: None):
        """The same packages many times, each for a client of its own, so that the client's code tells every request from the others.
        Copies go below `folder`, and `change` makes more of them different. Answers how many."""
        copies = []
        for number in range(times):
            for package in packages:
                copy = folder / f"{package.name}-{number}"
                shutil.copytree(package, copy)
                request = json.loads((copy / "request.json").read_text(encoding="utf-8"))
                request["id"] += f"-{number}"
                request["client"]["id"] += f"-{number}"
                if meeting := request.get("meeting"):
                    # A meeting of one's own: else the second request to move it would find it moved.
                    before, meeting["uid"] = meeting["uid"], f"{number}-{meeting['uid']}"
                    for calendar in (copy / "calendars").iterdir():
                        rewrite(calendar, calendar.read_bytes().replace(before.encode(), meeting["uid"].encode()))
                rewrite(copy / "request.json", json.dumps(request).encode())
                change(copy, number)
                copies.append(copy)
        for start in range(0, len(copies), 200):
            self.take_in(copies[start:start + 200])
        return len(copies)

    def serve(self, listen="127.0.0.1:0", started=lambda: None):
        """Returns when it serves. `started`: called as soon as it runs."""
        self.log = open(self.data / "serve.out", "w+", encoding="utf-8")
        self.err = open(self.data / "serve.err", "w+", encoding="utf-8")
        self.process = subprocess.Popen([self.program, "serve", "--listen", listen, *self._where()], stdout=self.log, stderr=self.err)
        started()
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            said = (self.data / "serve.out").read_text()
            address = re.search(r"listening on https://(\S+)", said)
            fingerprint = re.search(r"certificate SHA-256 (\S+)", said)
            if address and fingerprint:
                self.address, self.fingerprint = address.group(1), fingerprint.group(1)
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise AssertionError("vigie-desk did not start:\n" + (self.data / "serve.err").read_text())

    def stop(self):
        process, self.process = self.process, None
        process.terminate()
        code = process.wait(timeout=30)
        self.log.close()
        self.err.close()
        assert code == 0, f"vigie-desk ended with {code} after SIGTERM:\n" + (self.data / "serve.err").read_text()

    def kill(self):
        """As the power does; what it has written down stays. Nothing when it has ended already."""
        if self.process:
            self.process.kill()
            self.process.wait(timeout=30)

    def rows(self, columns, source):
        """What the ledger holds, asked beside the service: a list for each row of SELECT columns FROM source."""
        if self.database:
            asked = f"SELECT coalesce(json_agg(json_build_array({columns})), '[]') FROM {source}"
            out = subprocess.run(["psql", self.database, "-qAtc", asked], check=True, capture_output=True, text=True, timeout=60).stdout
            return json.loads(out)
        (path,) = [p for p in self.data.glob("*.sqlite*") if not p.name.endswith(("-wal", "-shm"))]
        with contextlib.closing(sqlite3.connect(path, timeout=60)) as ledger:
            return [list(row) for row in ledger.execute(f"SELECT {columns} FROM {source}")]

    def tables(self):
        """Of PostgreSQL the name and every byte of each table as it is read; of SQLite nothing, whose file lies in the data folder."""
        if not self.database:
            return
        for [name] in self.rows("tablename", "pg_tables WHERE schemaname = 'public'"):
            copied = subprocess.run(["psql", self.database, "-qc", f'COPY "{name}" TO STDOUT (FORMAT binary)'], check=True,
                                    capture_output=True, timeout=60)
            yield name, copied.stdout

    def decisions(self):
        """Every decision that stands in the ledger: its request, the name of who made it, and its kind."""
        rows = self.rows("d.request, p.name, d.body", "decision d JOIN person p ON p.id = d.person WHERE d.state <> 'taken-back'")
        return [{"request": request, "person": person, "ruling": json.loads(body)["ruling"]["kind"]} for request, person, body in rows]

    def logs(self):
        return (self.data / "serve.out").read_text() + (self.data / "serve.err").read_text()


def rewrite(path, content):
    path.chmod(0o600)
    path.write_bytes(content)


class Client:
    """Speaks to the desk as a workstation does, and keeps every byte it was answered."""

    def __init__(self, desk, name, password):
        self.host, port = desk.address.rsplit(":", 1)
        self.port = int(port)
        pem = ssl.get_server_certificate((self.host, self.port))
        found = hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest().upper()
        assert found == desk.fingerprint.replace(":", "").upper(), "the desk printed another fingerprint than it serves"
        self.context = ssl.create_default_context(cadata=pem)
        self.context.check_hostname = False
        self.context.minimum_version = ssl.TLSVersion.TLSv1_3
        self.received = []
        self.token = None
        status, body, _ = self.call("POST", "/v1/sessions", {"name": name, "password": password})
        assert status in (200, 201), (status, body)
        self.token = body["token"]
        self.me = body["me"]
        if self.me["limitedUse"]["due"]:  # else nothing is pulled
            status, self.me, _ = self.call("POST", "/v1/me/limited-use", {"version": self.me["limitedUse"]["version"]})
            assert status == 200, (status, self.me)

    def leave(self):
        status, body, _ = self.call("DELETE", "/v1/sessions/current")
        assert status == 204, (status, body)

    def call(self, method, path, body=None, headers=None):
        connection = http.client.HTTPSConnection(self.host, self.port, context=self.context, timeout=60)
        with contextlib.closing(connection):
            sent = dict(headers or {})
            if self.token:
                sent["Authorization"] = "Bearer " + self.token
            data = None
            if body is not None:
                data = json.dumps(body).encode()
                sent["Content-Type"] = "application/json"
            if method == "POST":
                sent.setdefault("Idempotency-Key", str(uuid.uuid4()))
            connection.request(method, path, data, sent)
            answer = connection.getresponse()
            raw = answer.read()
            self.received.append(str(answer.getheaders()).encode() + b"\n" + raw)
            return answer.status, (json.loads(raw) if raw else None), dict(answer.getheaders())

    def pull(self):
        """The next held case, or None when nothing waits."""
        status, body, _ = self.call("POST", "/v1/queues/supervision/pull", {})
        if status == 204:
            return None
        assert status == 200, (status, body)
        return body

    def held(self):
        """The cases whose lease this person has, at whatever workstation."""
        status, body, _ = self.call("GET", "/v1/work")
        assert status == 200, (status, body)
        return body["cases"]

    def put_back(self, held):
        status, body, _ = self.call("POST", f"/v1/cases/{held['case']['id']}/put-back",
                                    {"lease": held["lease"]["id"], "reason": "other"})
        assert status == 204, (status, body)

    def decide(self, held, ruling, sharing=()):
        case, lease = held["case"], held["lease"]
        decision = {
            "id": str(uuid.uuid4()), "request": case["id"], "version": case["version"], "lease": lease["id"],
            "madeAt": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), "ruling": ruling,
            "sharing": list(sharing), "corrections": [],
        }
        return self.call("POST", f"/v1/cases/{case['id']}/decision", decision,
                         {"Idempotency-Key": decision["id"], "If-Match": f'"{case["version"]}"'})


def fitting_ruling(case):
    """What a sensible person would decide: the best free slot, the cancellation, or support when there is none."""
    if case["kind"] == "cancel":
        return {"kind": "cancel-meeting"}
    free = [s for s in case["slots"] if not any(r["weight"] == "blocking" for r in s["reasons"])]
    if not free:
        return {"kind": "hand-over", "reason": "other", "note": "no free slot"}
    slot = {"start": free[0]["start"], "end": free[0]["end"]}
    return {"kind": "add-to-calendar" if case["kind"] == "add-to-calendar" else "schedule", "slot": slot}


def lack(database="sqlite"):
    """What a scenario with windows misses here, in words; nothing when it can run."""
    if database == "postgres" and "VIGIE_TEST_POSTGRES" not in os.environ:
        return "no PostgreSQL (VIGIE_TEST_POSTGRES is not set)"
    if os.environ.get("VIGIE_TEST_KEYRING") != "1":
        return "no private keyring (VIGIE_TEST_KEYRING is not set)"
    return None


@contextlib.contextmanager
def database(kind):
    """Nothing for SQLite; a fresh PostgreSQL database beside the one VIGIE_TEST_POSTGRES names."""
    if kind == "sqlite":
        yield None
        return
    base = os.environ["VIGIE_TEST_POSTGRES"]
    name = "scenario_" + uuid.uuid4().hex[:12]

    def psql(statement):
        subprocess.run(["psql", base, "-qc", statement], check=True, timeout=60)

    psql(f"CREATE DATABASE {name}")
    try:
        yield re.sub(r"^(postgresql://[^/]*)/[^?]*", rf"\1/{name}", base)
    finally:
        psql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def secrets():
    """Everything clear in the samples that no workstation may see, as validate.py lists it: phrases are searched as they are,
    words as whole words, digits without their separators."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "secrets.json"
        subprocess.run(["/usr/bin/python3", "-B", str(SOURCE / "tests" / "samples" / "validate.py"), "--secrets", str(out)], check=True,
                       stdout=subprocess.DEVNULL, timeout=120)
        packages = json.loads(out.read_text(encoding="utf-8"))["packages"]

    def gather(*fields):
        return sorted({value for package in packages for field in fields for value in package[field]})

    common = {word.casefold() for word in gather("commonWords")}
    return {
        "phrases": gather("names", "mails", "organisations", "titles", "values"),
        "words": [word for word in gather("words") if word.casefold() not in common],
        "digits": [number for number in gather("phones") if sum(c.isdigit() for c in number) >= 8],
    }
