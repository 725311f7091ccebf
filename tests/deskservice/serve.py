"""vigie-desk serve: what it refuses, what it leaves in the data folder, and how it ends; on SQLite and PostgreSQL."""

import hashlib
import json
import signal
import socket
import ssl
import stat
import subprocess
import time
import unittest

import program
from program import DONE, FAILED, SAMPLES, USAGE

CREDENTIALS = json.dumps({"name": "sam", "password": "correct horse"}).encode()


def read_all(connection):
    said = b""
    while chunk := connection.recv(65536):
        said += chunk
    return said


def certificate_of(connection):
    return hashlib.sha256(connection.getpeercert(binary_form=True)).hexdigest().upper()


class Serve:
    def test_health_is_answered_with_the_desks_time(self):
        with self.serving() as service:
            status, headers, body = service.ask("GET", "/v1/health")
            self.assertEqual((status, json.loads(body)), (200, {"status": "ok"}))
            self.assertRegex(headers["Date"], r"^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$")

    def test_a_person_signs_in_pulls_and_signs_out(self):
        self.add("sam", country="MG")
        self.desk("intake", SAMPLES / "01-mardi-en-huit", "--shift-weeks", "auto")
        with self.serving() as service:
            status, _, body = service.ask("POST", "/v1/sessions", CREDENTIALS)
            self.assertEqual(status, 201)
            session = {"Authorization": "Bearer " + json.loads(body)["token"], "Idempotency-Key": "first"}
            self.assertIs(json.loads(body)["me"]["limitedUse"]["due"], True)
            self.assertEqual(service.ask("POST", "/v1/queues/supervision/pull", headers=session)[0], 403)
            version = json.dumps({"version": json.loads(body)["me"]["limitedUse"]["version"]})
            self.assertEqual(service.ask("POST", "/v1/me/limited-use", version, session)[0], 200)
            status, headers, body = service.ask("POST", "/v1/queues/supervision/pull", headers=session)
            self.assertEqual((status, headers["ETag"]), (200, '"1"'))
            held = json.loads(body)
            self.assertEqual(held["case"]["level"], "third-country")
            self.assertEqual(service.ask("GET", "/v1/cases/" + held["case"]["id"], headers=session)[0], 200)
            self.assertEqual(service.ask("DELETE", "/v1/sessions/current", headers=session)[0], 204)
            self.assertEqual(service.ask("GET", "/v1/me", headers=session)[0], 401)
            log = service.errors()
            for private in ("sam", "correct horse", held["case"]["id"], held["lease"]["id"], "127.0.0.1", session["Authorization"][7:]):
                self.assertNotIn(private, log)
        # sam added, a package in, a sample committed to, signed in, rules acknowledged, pulled and disclosed, viewed and disclosed, lease ended, signed out
        self.assertRegex(self.desk("audit", "verify")[0], r"\Aunbroken, 12 entries\nsigned up to \d+ with \S+\n\Z")

    def test_a_request_in_flight_at_sigterm_is_answered(self):
        self.add("sam")
        with self.serving() as service:
            with service.secure() as connection:
                head = (b"POST /v1/sessions HTTP/1.1\r\nHost: desk\r\nContent-Type: application/json\r\n"
                        b"Content-Length: " + str(len(CREDENTIALS)).encode() + b"\r\n\r\n")
                connection.sendall(head + CREDENTIALS[:10])
                time.sleep(0.2)
                service.process.send_signal(signal.SIGTERM)
                self.wait_until_nobody_is_let_in(service)
                self.assertIsNone(service.process.poll())
                connection.sendall(CREDENTIALS[10:])
                said = read_all(connection)
            self.assertTrue(said.startswith(b"HTTP/1.1 201 "), said)
            self.assertIn(b"\r\nConnection: close\r\n", said)
            self.assertEqual(service.process.wait(timeout=20), DONE)

    def test_it_ends_at_once_with_idle_connections_and_at_sigint_too(self):
        with self.serving() as service:
            with service.secure():
                begun = time.monotonic()
                service.process.send_signal(signal.SIGINT)
                self.assertEqual(service.process.wait(timeout=20), DONE)
                self.assertLess(time.monotonic() - begun, 8)

    def test_two_starts_keep_the_certificate_and_what_was_recorded(self):
        self.add("sam")
        fingerprints = []
        for _ in range(2):
            with self.serving() as service:
                with service.secure() as connection:
                    self.assertEqual(certificate_of(connection), service.fingerprint.replace(":", ""))
                self.assertEqual(service.ask("POST", "/v1/sessions", CREDENTIALS)[0], 201)
                fingerprints.append(service.fingerprint)
        self.assertEqual(fingerprints[0], fingerprints[1])

    def test_the_data_folder_and_the_key_are_their_owners_alone(self):
        with self.serving():
            self.assertEqual(stat.S_IMODE(self.data.stat().st_mode), 0o700)
            for file in self.data.rglob("*"):
                self.assertEqual(stat.S_IMODE(file.stat().st_mode) & 0o077, 0, file)
            self.assertEqual(stat.S_IMODE((self.data / "tls.pem").stat().st_mode), 0o600)

    def wait_until_nobody_is_let_in(self, service):
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            try:
                service.connect().close()
            except OSError:
                return
            time.sleep(0.02)
        self.fail("it still accepts connections")


class OnSqlite(Serve, program.DeskCase):
    def test_plain_http_is_refused_in_words(self):
        with self.serving() as service, service.connect() as connection:
            connection.sendall(b"GET /v1/health HTTP/1.1\r\nHost: desk\r\n\r\n")
            said = read_all(connection)
            self.assertTrue(said.startswith(b"HTTP/1.1 400 "), said)
            self.assertIn(b"HTTPS only", said)
            self.assertNotIn(b'"ok"', said)

    def test_tls_1_3_is_spoken_and_1_2_refused(self):
        with self.serving() as service:
            with service.secure(ssl.TLSVersion.TLSv1_2) as connection:
                self.assertEqual(connection.version(), "TLSv1.3")
            with self.assertRaises((ssl.SSLError, ConnectionError)):
                service.secure(ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_2)
            self.assertEqual(service.ask("GET", "/v1/health")[0], 200)

    def test_a_damaged_key_file_is_left_for_people_to_decide(self):
        self.data.mkdir(mode=0o700)
        key = self.data / "tls.pem"
        key.write_text("-----BEGIN PRIVATE KEY-----\n")
        _, err = self.desk("serve", "--listen", "127.0.0.1:0", code=FAILED)
        self.assertIn("tls.pem", err)
        self.assertEqual(key.read_text(), "-----BEGIN PRIVATE KEY-----\n")

    def test_an_address_in_use_is_a_failure(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            self.desk("serve", "--listen", f"127.0.0.1:{taken.getsockname()[1]}", code=FAILED)

    def test_words_are_checked(self):
        for listen in ("8443", "127.0.0.1", "127.0.0.1:70000", "127.0.0.1:x", "::1:8443", ""):
            self.desk("serve", "--listen", listen, code=USAGE)
        code, _, err = program.run("serve")
        self.assertEqual(code, USAGE)
        self.assertIn("--data", err)

    def test_the_ipv6_loopback_is_served_where_there_is_one(self):
        try:
            socket.create_server(("::1", 0), family=socket.AF_INET6).close()
        except OSError:
            self.skipTest("no IPv6 here")
        with open(self.folder / "six.out", "wb+") as out, subprocess.Popen(
                [program.PROGRAM, "serve", "--listen", "[::1]:0", "--data", self.data], stdout=out, stderr=subprocess.DEVNULL) as process:
            try:
                deadline = time.monotonic() + 30
                while b"https://[::1]:" not in (self.folder / "six.out").read_bytes():
                    self.assertLess(time.monotonic(), deadline)
                    time.sleep(0.02)
            finally:
                process.terminate()
            self.assertEqual(process.wait(timeout=20), DONE)


class OnPostgres(Serve, program.PostgresCase):
    pass


if __name__ == "__main__":
    unittest.main()
