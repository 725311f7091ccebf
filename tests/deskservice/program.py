"""The real vigie-desk in a data folder of its own, for the tests of its commands."""

import contextlib
import http.client
import os
import pathlib
import re
import socket
import ssl
import subprocess
import tempfile
import time
import unittest
import uuid

SOURCE = pathlib.Path(os.environ["VIGIE_SOURCE_DIR"])
PROGRAM = str(pathlib.Path(os.environ["VIGIE_BIN_DIR"]) / "vigie-desk")
SAMPLES = SOURCE / "resources" / "samples"

# Exit codes as `vigie-desk --help` states them.
DONE, FAILED, USAGE, NOT_FOUND, BROKEN_INPUT, TRAIL_BROKEN = range(6)


def run(*words, text_input=""):
    """Runs a command; returns exit code, standard output and standard error."""
    done = subprocess.run([PROGRAM, *map(str, words)], input=text_input.encode(), capture_output=True, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class DeskCase(unittest.TestCase):
    """Each test has a data folder that does not exist yet, and with PostgreSQL a database of its own."""

    database = None
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="vigie-desk-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.data = self.folder / "data"

    def where(self):
        return ["--data", self.data] + (["--database", self.database] if self.database else [])

    def desk(self, *words, text_input="", code=DONE):
        """Runs a command on the data folder, checks its exit code, returns what it said on standard output and error."""
        got, out, err = run(*words, *self.where(), text_input=text_input)
        self.assertEqual(got, code, f"{words[:2]}\n{out}\n{err}")
        return out, err

    def add(self, name, password="correct horse", role="supervisor", country="FR"):
        if country == "MG":  # outside the EU: nothing is shown there without a ground
            self.desk("sites", "record", "Site", "--country", country, "--mechanism", "standard-contractual-clauses", "--reference", "test")
        return self.desk("people", "add", name, "--role", role, "--site", "Site", "--country", country, "--password-stdin",
                         text_input=password + "\n")

    @contextlib.contextmanager
    def serving(self):
        """A running service; it must end well on SIGTERM. The test may have stopped it by itself."""
        service = Service(["serve", "--listen", "127.0.0.1:0", *self.where()], self.folder)
        try:
            service.wait_until_ready()
            yield service
            if service.process.poll() is None:
                service.process.terminate()
            self.assertEqual(service.process.wait(timeout=30), DONE, service.errors())
        finally:
            service.close()


class Service:
    def __init__(self, words, folder):
        # Files, not pipes: nobody has to read along.
        self.out = open(folder / "serve.out", "wb+")
        self.err = open(folder / "serve.err", "wb+")
        self.process = subprocess.Popen([PROGRAM, *map(str, words)], stdout=self.out, stderr=self.err)
        self.port = self.fingerprint = None

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.out.close()
        self.err.close()

    def said(self):
        return pathlib.Path(self.out.name).read_text()

    def errors(self):
        return pathlib.Path(self.err.name).read_text()

    def wait_until_ready(self):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self.process.poll() is None:
            address = re.search(r"^vigie-desk listening on https://127\.0\.0\.1:(\d+)$", self.said(), re.M)
            fingerprint = re.search(r"^certificate SHA-256 ((?:[0-9A-F]{2}:){31}[0-9A-F]{2})$", self.said(), re.M)
            if address and fingerprint:
                self.port, self.fingerprint = int(address.group(1)), fingerprint.group(1)
                return
            time.sleep(0.02)
        raise AssertionError("vigie-desk does not serve:\n" + self.errors())

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=20)

    def secure(self, oldest=ssl.TLSVersion.TLSv1_3, newest=ssl.TLSVersion.TLSv1_3):
        """A TLS connection; what certificate it has is for the caller to look at."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        context.minimum_version, context.maximum_version = oldest, newest
        plain = self.connect()
        try:
            return context.wrap_socket(plain)
        except BaseException:
            plain.close()
            raise

    def ask(self, method, path, body=None, headers=None):
        """One request; returns status, header dictionary and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.sock = self.secure()
        with contextlib.closing(connection):
            connection.request(method, path, body, {"Content-Type": "application/json", **(headers or {})})
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()


class PostgresCase(DeskCase):
    """Put before the cases of a class: each test then has a fresh database beside the one VIGIE_TEST_POSTGRES names."""

    def psql(self, statement):
        return subprocess.run(["psql", self.database, "-AtXqc", statement], check=True, capture_output=True, text=True, timeout=60).stdout

    def setUp(self):
        base = os.environ.get("VIGIE_TEST_POSTGRES")
        if not base:
            self.skipTest("VIGIE_TEST_POSTGRES is not set")
        super().setUp()
        name = "deskservice_" + uuid.uuid4().hex[:12]

        def psql(statement):
            subprocess.run(["psql", base, "-qc", statement], check=True, capture_output=True, timeout=60)

        psql(f"CREATE DATABASE {name}")
        self.addCleanup(psql, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        self.database = re.sub(r"^(postgresql://[^/]*)/[^?]*", rf"\1/{name}", base)
