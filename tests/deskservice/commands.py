"""people, intake, audit and purge: what they say, their exit codes, and what they leave in the data folder; on SQLite and PostgreSQL."""

import contextlib
import datetime
import json
import shutil
import sqlite3
import stat
import time
import unittest
import zipfile

import program
from program import BROKEN_INPUT, DONE, FAILED, NOT_FOUND, SAMPLES, TRAIL_BROKEN, USAGE


class People:
    def test_an_added_person_is_listed_and_no_password_is_said(self):
        out, err = self.add("sam", "correct horse")
        self.assertEqual((out, err), ("added sam\n", ""))
        self.add("lee", role="lead,support", country="MG")
        self.desk("people", "add", "demo", "--role", "lead,reviewer", "--site", "Site", "--country", "FR", "--demonstration",
                  "--password-stdin", text_input="correct horse\n")
        out, _ = self.desk("people", "list")
        self.assertEqual(sorted(out.splitlines()), ["demo\treviewer,lead\tSite\tFR\tenabled", "lee\tsupport,lead\tSite\tMG\tenabled",
                                                    "sam\tsupervisor\tSite\tFR\tenabled"])

    def test_a_generated_password_is_said_once_and_signs_in(self):
        out, _ = self.desk("people", "add", "sam", "--role", "supervisor", "--site", "Site", "--country", "FR")
        self.assertRegex(out, r"\Aadded sam\npassword (?:[a-zA-Z0-9]{5}-){3}[a-zA-Z0-9]{5}\n\Z")
        first = out.split()[-1]
        again, _ = self.desk("people", "password", "sam")
        self.assertRegex(again, r"\Achanged sam\npassword \S+\n\Z")
        second = again.split()[-1]
        self.assertNotEqual(first, second)
        self.assertEqual((self.sign_in("sam", first), self.sign_in("sam", second)), (401, 201))

    def test_a_typed_password_replaces_the_old_one(self):
        self.add("sam", "correct horse")
        out, _ = self.desk("people", "password", "sam", "--password-stdin", text_input="other horse é\r\nnot this line\n")
        self.assertEqual(out, "changed sam\n")
        self.assertEqual((self.sign_in("sam", "correct horse"), self.sign_in("sam", "other horse é")), (401, 201))

    def test_a_disabled_person_cannot_sign_in_until_enabled(self):
        self.add("sam")
        self.assertEqual(self.desk("people", "disable", "sam")[0], "disabled sam\n")
        self.assertIn("\tdisabled", self.desk("people", "list")[0])
        self.assertEqual(self.sign_in("sam", "correct horse"), 401)
        self.assertEqual(self.desk("people", "enable", "sam")[0], "enabled sam\n")
        self.assertEqual(self.sign_in("sam", "correct horse"), 201)

    def test_what_cannot_be_is_refused(self):
        self.add("sam")
        add = ["people", "add", "kim", "--password-stdin", "--role", "supervisor", "--site", "Site", "--country", "FR"]

        def changed(option, value):
            words = list(add)
            words[words.index(option) + 1] = value
            return words

        for words in (changed("--role", "boss"), changed("--role", ""), changed("--site", ""), changed("--country", "France"),
                      changed("--country", "fr"), add + ["more"], add + ["--nothing"], ["people", "add"], ["people"], ["people", "sack"]):
            _, err = self.desk(*words, text_input="correct horse\n", code=USAGE)
            self.assertIn("--help", err)
        _, err = self.desk(*add, text_input="short\n", code=BROKEN_INPUT)
        self.assertIn("8 to 1024", err)
        self.desk(*add, text_input="", code=BROKEN_INPUT)
        both = changed("--role", "lead,reviewer")
        _, err = self.desk(*both, text_input="correct horse\n", code=BROKEN_INPUT)
        self.assertIn("two people", err)
        taken = ["people", "add", "SAM", *add[3:]]
        self.desk(*taken, text_input="correct horse\n", code=BROKEN_INPUT)
        for command in ("disable", "enable", "password"):
            self.desk("people", command, "nobody", code=NOT_FOUND)
        self.assertEqual(len(self.desk("people", "list")[0].splitlines()), 1)

    def sign_in(self, name, password):
        with self.serving() as service:
            return service.ask("POST", "/v1/sessions", json.dumps({"name": name, "password": password}))[0]



class Sites:
    def test_a_site_outside_the_eu_signs_in_only_on_a_ground(self):
        people = ["--role", "supervisor", "--site", "=Tana", "--country", "MG", "--password-stdin"]
        self.desk("people", "add", "noro", *people, text_input="correct horse\n")
        self.assertEqual(self.sign_in("noro", "correct horse"), 403)
        record = ["sites", "record", "=Tana", "--country", "MG", "--mechanism", "binding-corporate-rules", "--reference", "file 12"]
        self.assertEqual(self.desk(*record)[0], "recorded =Tana\n")
        self.assertEqual(self.sign_in("noro", "correct horse"), 201)
        (ground,) = [json.loads(line) for line in self.desk("sites", "list")[0].splitlines()]
        self.assertEqual((ground["site"], ground["country"], ground["mechanism"], ground["reference"]),
                         ("=Tana", "MG", "binding-corporate-rules", "file 12"))
        self.assertNotIn("withdrawnAt", ground)
        self.assertEqual(self.desk("sites", "withdraw", "=Tana")[0], "withdrew =Tana\n")
        self.assertEqual(self.sign_in("noro", "correct horse"), 403)
        (ground,) = [json.loads(line) for line in self.desk("sites", "list")[0].splitlines()]
        self.assertIn("withdrawnAt", ground)
        self.desk("sites", "withdraw", "=Tana", code=NOT_FOUND)

    def test_a_ground_that_cannot_be_is_refused(self):
        words = ["sites", "record", "Site", "--country", "MG", "--mechanism", "certification", "--reference", "x"]
        for option, value in (("--mechanism", "trust"), ("--reference", ""), ("--country", "")):
            wrong = list(words)
            wrong[wrong.index(option) + 1] = value
            self.assertIn("--help", self.desk(*wrong, code=USAGE)[1])
        wrong = list(words)
        wrong[wrong.index("MG")] = "FR"
        self.desk(*wrong, code=BROKEN_INPUT)

    def test_the_register_of_disclosures_is_exported(self):
        self.add("noro", country="MG")
        self.assertEqual(self.desk("disclosures", "export")[0], "")
        header = "id,at,person,name,site,country,request,version,categories,mechanism\r\n"
        self.assertEqual(self.desk("disclosures", "export", "--format", "csv")[0].replace("\r\n", "\n"), header.replace("\r\n", "\n"))
        self.desk("disclosures", "export", "--format", "xml", code=USAGE)

class Agreements:
    def test_what_a_client_agreed_to_is_recorded_withdrawn_and_listed(self):
        self.desk("agreements", "record", "client-1", "--scope", "supervision", "--version", "2026-01", "--source", "archive 12")
        self.assertEqual(self.desk("agreements", "withdraw", "client-1", "--scope", "quality", code=NOT_FOUND)[0], "")
        self.desk("agreements", "withdraw", "client-1", "--scope", "supervision")
        (line,) = self.desk("agreements", "list")[0].splitlines()
        agreement = json.loads(line)
        self.assertEqual((agreement["client"], agreement["scope"], agreement["version"], agreement["source"]),
                         ("client-1", "supervision", "2026-01", "archive 12"))
        self.assertLessEqual(agreement["recordedAt"], agreement["withdrawnAt"])

    def test_a_request_without_an_agreement_is_named_until_it_is_excepted(self):
        folder = self.folder / "package"
        shutil.copytree(program.SAMPLES / "01-mardi-en-huit", folder)
        document = json.loads((folder / "request.json").read_text())
        document["origin"] = "google"
        (folder / "request.json").write_text(json.dumps(document))
        self.desk("intake", folder)
        (line,) = self.desk("agreements", "missing")[0].splitlines()
        self.assertEqual(json.loads(line), {"client": document["client"]["id"], "waiting": 1})
        self.desk("agreements", "except", document["id"], "--kind", "law", "--reference", "order 7")
        self.assertEqual(self.desk("agreements", "missing")[0], "")
        self.desk("agreements", "lift", document["id"])
        self.desk("agreements", "lift", document["id"], code=NOT_FOUND)
        self.assertNotEqual(self.desk("agreements", "missing")[0], "")
        (line,) = self.desk("agreements", "list")[0].splitlines()
        self.assertEqual(json.loads(line)["kind"], "law")

    def test_a_site_is_marked_as_in_house_and_unmarked(self):
        self.desk("sites", "in-house", "Paris", "--country", "FR")
        self.desk("sites", "outside", "Paris", "--country", "DE", code=NOT_FOUND)
        self.desk("sites", "outside", "Paris", "--country", "FR")
        (line,) = self.desk("sites", "list")[0].splitlines()
        self.assertIs(json.loads(line)["inHouse"], True)
        self.assertIn("withdrawnAt", json.loads(line))

    def test_agreements_that_cannot_be_are_refused(self):
        for words in (["record", "c", "--scope", "all", "--version", "1", "--source", "s"], ["record", "c", "--scope", "quality"],
                      ["except", "r", "--kind", "security"], ["except", "r", "--reference", "x"], ["nothing"]):
            code, out, err = program.run("agreements", *words, "--data", self.data)
            self.assertEqual((code, out), (USAGE, ""), words)
        self.desk("agreements", "record", "c" * 101, "--scope", "quality", "--version", "1", "--source", "s", code=BROKEN_INPUT)
        self.desk("agreements", "except", "nobodys", "--kind", "security", "--reference", "x", code=NOT_FOUND)


class Levels:
    def test_a_lead_sets_the_policy_and_only_on_the_version_that_holds(self):
        self.add("lea", role="lead")
        self.add("sam")
        shown = json.loads(self.desk("levels", "show")[0])
        self.assertEqual(shown, {"format": 1, "version": 0, "rules": []})
        file = self.folder / "levels.json"
        shown["rules"] = [{"countries": "third-country", "kind": "cancel", "level": "in-house"}]
        file.write_text(json.dumps(shown))
        self.desk("levels", "set", file, "--by", "nobody", code=NOT_FOUND)
        self.assertIn("leads only", self.desk("levels", "set", file, "--by", "sam", code=FAILED)[1])
        self.assertEqual(self.desk("levels", "set", file, "--by", "lea")[0], "version 1 holds\n")
        self.assertIn("version 1 holds", self.desk("levels", "set", file, "--by", "lea", code=FAILED)[1])
        self.assertEqual(json.loads(self.desk("levels", "show")[0]), {**shown, "version": 1})

    def test_a_policy_that_cannot_be_is_refused_with_its_place(self):
        self.add("lea", role="lead")
        for text, place in (("{", ""), ('{"format": 1, "rules": [{"level": "eu"}]}', "/rules/0/level"), ('{"rules": []}', "/format")):
            file = self.folder / "levels.json"
            file.write_text(text)
            self.assertIn(place, self.desk("levels", "set", file, "--by", "lea", code=BROKEN_INPUT)[1])
        self.assertEqual(program.run("levels", "set", file, "--data", self.data)[0], USAGE)


class Rubrics:
    def test_a_lead_sets_the_next_rubric_and_only_on_the_version_that_holds(self):
        self.add("lea", role="lead")
        self.add("sam")
        shown = json.loads(self.desk("rubric", "show")[0])
        self.assertEqual(shown["version"], 1)
        file = self.folder / "rubric.json"
        file.write_text(json.dumps({**shown, "passesFrom": 0.9}))
        self.assertEqual(program.run("rubric", "check", file), (DONE, "", ""))
        self.desk("rubric", "set", file, "--by", "nobody", code=NOT_FOUND)
        self.assertIn("leads only", self.desk("rubric", "set", file, "--by", "sam", code=FAILED)[1])
        self.assertEqual(self.desk("rubric", "set", file, "--by", "lea")[0], "version 2 holds\n")
        self.assertIn("version 2 holds", self.desk("rubric", "set", file, "--by", "lea", code=FAILED)[1])
        self.assertEqual(json.loads(self.desk("rubric", "show")[0]), {**shown, "version": 2, "passesFrom": 0.9})

    def test_a_lead_says_whose_holidays_count(self):
        self.add("lea", role="lead")
        self.add("sam")
        self.assertEqual(self.desk("holidays", "show")[0], "common\n")
        self.assertIn("leads only", self.desk("holidays", "set", "alsace-moselle", "--by", "sam", code=FAILED)[1])
        self.assertEqual(self.desk("holidays", "set", "alsace-moselle", "--by", "lea")[0], "alsace-moselle\n")
        self.assertEqual(self.desk("holidays", "show")[0], "alsace-moselle\n")
        self.desk("holidays", "set", "bretagne", "--by", "lea", code=USAGE)

    def test_a_lead_sets_the_next_letters_and_no_refusal_without_a_court(self):
        self.add("lea", role="lead")
        self.add("sam")
        shown = json.loads(self.desk("letters", "show")[0])
        self.assertEqual(shown["version"], 1)
        file = self.folder / "letters.json"
        file.write_text(json.dumps({**shown, "company": "The house"}))
        self.assertEqual(program.run("letters", "check", file), (DONE, "", ""))
        self.assertIn("leads only", self.desk("letters", "set", file, "--by", "sam", code=FAILED)[1])
        self.assertEqual(self.desk("letters", "set", file, "--by", "lea")[0], "version 2 holds\n")
        self.assertIn("version 2 holds", self.desk("letters", "set", file, "--by", "lea", code=FAILED)[1])
        self.assertEqual(json.loads(self.desk("letters", "show")[0])["company"], "The house")
        refusal = shown["fr"]["letters"]["refusal"]
        refusal["body"] = refusal["body"].replace("{remedy}", "")
        file.write_text(json.dumps(shown))
        faults = program.run("letters", "check", file)
        self.assertEqual(faults[0], BROKEN_INPUT)
        self.assertIn("fr.refusal: {remedy} is missing", faults[2])

    def test_every_fault_of_a_rubric_is_said_with_its_place(self):
        self.add("lea", role="lead")
        shown = json.loads(self.desk("rubric", "show")[0])
        shown["passesFrom"] = 2
        shown["sections"][0]["questions"][0]["options"] = []
        file = self.folder / "rubric.json"
        file.write_text(json.dumps(shown))
        code, out, err = program.run("rubric", "check", file)
        self.assertEqual((code, out), (BROKEN_INPUT, ""))
        for place in ("passesFrom: ", "sections[0].questions[0].options: "):
            self.assertIn(place, err)
        self.assertIn("passesFrom: ", self.desk("rubric", "set", file, "--by", "lea", code=BROKEN_INPUT)[1])
        file.write_text("{")
        self.assertEqual(program.run("rubric", "check", file)[0], BROKEN_INPUT)
        self.assertEqual(program.run("rubric", "set", file, "--data", self.data)[0], USAGE)
        self.assertEqual(program.run("rubric", "nothing", "--data", self.data)[0], USAGE)


class Samples:
    def test_a_lead_sets_the_plan_and_the_desk_commits_to_a_seed_by_itself(self):
        self.add("lea", role="lead")
        self.add("sam")
        shown = json.loads(self.desk("sample", "plan", "show")[0])
        self.assertEqual((shown["version"], shown["period"], shown["zone"]), (0, "week", "Europe/Paris"))
        file = self.folder / "plan.json"
        file.write_text(json.dumps({**shown, "period": "month", "doubleShare": 0.25}))
        self.assertIn("leads only", self.desk("sample", "plan", "set", file, "--by", "sam", code=FAILED)[1])
        self.assertEqual(self.desk("sample", "plan", "set", file, "--by", "lea")[0], "version 1 holds from the next period on\n")
        self.assertIn("version 1 is the latest", self.desk("sample", "plan", "set", file, "--by", "lea", code=FAILED)[1])
        self.assertEqual(self.desk("sample", "periods")[0], "")
        with self.serving() as service:
            for _ in range(200):
                out = self.desk("sample", "periods")[0]
                if out:
                    break
                time.sleep(0.05)
        period = json.loads(out)
        self.assertRegex(period["period"], r"\A\d{4}-\d{2}\Z")
        self.assertRegex(period["commitment"], r"\A[0-9a-f]{64}\Z")
        self.assertEqual((period["state"], period["plan"]["doubleShare"], "seed" in period), ("open", 0.25, False))
        self.assertIn("not found", self.desk("sample", "export", period["period"], "-", code=NOT_FOUND)[1])

    def test_a_plan_that_cannot_be_is_refused_with_its_place(self):
        self.add("lea", role="lead")
        for text, place in (("{", ""), ('{"format": 1, "rules": [{"rate": 2}]}', "/rules/0/rate"), ('{"rules": []}', "/format")):
            file = self.folder / "plan.json"
            file.write_text(text)
            self.assertIn(place, self.desk("sample", "plan", "set", file, "--by", "lea", code=BROKEN_INPUT)[1])
        self.assertEqual(program.run("sample", "plan", "set", file, "--data", self.data)[0], USAGE)
        for words in (["sample"], ["sample", "draw"], ["sample", "plan"], ["sample", "plan", "draw"], ["sample", "export", "2026-W13"]):
            self.assertIn("--help", program.run(*words)[2])
        file.write_text('{"format": 1}')
        self.assertEqual(program.run("sample", "verify", file)[0], BROKEN_INPUT)


class Intake:
    def zipped(self, folder):
        archive = self.folder / "package.zip"
        with zipfile.ZipFile(archive, "w") as out:
            for file in sorted(p for p in folder.rglob("*") if p.is_file()):
                out.write(file, file.relative_to(folder))
        return archive

    def copied(self, sample):
        return shutil.copytree(SAMPLES / sample, self.folder / sample)

    def test_a_folder_is_queued_once_and_its_zip_is_the_same_package(self):
        sample = SAMPLES / "01-mardi-en-huit"
        self.assertRegex(self.desk("intake", sample)[0], r"\A\S+01-mardi-en-huit: queued [0-9a-f-]{36}\n\Z")
        self.assertEqual(self.desk("intake", sample)[0], f"{sample}: already known\n")
        archive = self.zipped(sample)
        self.assertEqual(self.desk("intake", archive)[0], f"{archive}: already known\n")

    def test_of_the_samples_nothing_is_withheld(self):
        packages = sorted(SAMPLES.iterdir()) + sorted((SAMPLES.parent / "handled").iterdir())
        out, _ = self.desk("intake", *(one for one in packages if one.is_dir()), "--shift-weeks", "auto")
        incidents = [line for line in out.splitlines() if "incident" in line]
        self.assertEqual(len(incidents), 1, incidents)
        self.assertIn("calendars/ghislaine.ics", incidents[0])  # broken on purpose

    def test_what_the_service_has_handled_is_not_called_queued(self):
        out, _ = self.desk("intake", SAMPLES.parent / "handled" / "01-dejeuner-catalogue")
        self.assertRegex(out, r"\A\S+01-dejeuner-catalogue: handled by the service [0-9a-f-]{36}\n\Z")

    def test_a_zip_is_queued_once_and_its_folder_is_the_same_package(self):
        sample = SAMPLES / "18-next-thursday"
        archive = self.zipped(sample)
        self.assertIn(": queued ", self.desk("intake", archive)[0])
        self.assertEqual(self.desk("intake", archive, sample)[0], f"{archive}: already known\n{sample}: already known\n")

    def test_a_broken_calendar_makes_an_incident_and_the_request_is_queued(self):
        out, _ = self.desk("intake", SAMPLES / "10-agenda-casse")
        self.assertRegex(out, r": queued [0-9a-f-]{36}\n  incident: calendars/ghislaine\.ics: \S.*\n\Z")

    def test_a_broken_request_makes_an_incident_and_keeps_every_byte(self):
        package = self.copied("01-mardi-en-huit")
        (package / "request.json").write_text('{"client": "Bertrand Lacaze-Vidal"')
        out, err = self.desk("intake", package, code=BROKEN_INPUT)
        self.assertRegex(out, r"\A\S+: cannot be used\n  incident: request\.json: \S.*\n\Z")
        self.assertNotIn("Lacaze", out + err)
        expected = {p.relative_to(package).as_posix(): p.read_bytes() for p in package.rglob("*") if p.is_file()}
        self.assertEqual(self.stored_parts(), expected)
        self.assertEqual(self.desk("intake", package)[0], f"{package}: already known\n")

    def test_every_package_is_tried_and_the_first_failure_is_the_exit_code(self):
        garbage = self.folder / "garbage.zip"
        garbage.write_bytes(b"PK\x03\x04 and nothing else")
        good = SAMPLES / "01-mardi-en-huit"
        out, err = self.desk("intake", self.folder / "nowhere", garbage, good, code=NOT_FOUND)
        self.assertIn(f"{good}: queued ", out)
        self.assertIn("nowhere", err)
        self.assertIn(str(garbage), err)
        self.desk("intake", garbage, self.folder / "nowhere", code=BROKEN_INPUT)

    def test_shifted_weeks_put_the_first_candidate_in_the_next_week(self):
        # The packages are of 2026 whenever this runs. "Next week" is that of somebody whose week may have begun already, or not yet.
        def next_monday(hours):
            today = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=hours)).date()
            return today - datetime.timedelta(days=today.weekday()) + datetime.timedelta(weeks=1)

        earliest = next_monday(-12) - datetime.timedelta(days=1)
        latest = next_monday(14) + datetime.timedelta(days=7)
        for sample in ("01-mardi-en-huit", "18-next-thursday"):
            self.assertIn(": queued ", self.desk("intake", SAMPLES / sample, "--shift-weeks", "auto")[0])
        documents = [json.loads(document) for document in self.stored_documents()]
        self.assertEqual(len(documents), 2)
        for document in documents:
            first = datetime.datetime.fromisoformat(document["candidates"][0]["start"].replace("Z", "+00:00")).date()
            self.assertTrue(earliest <= first <= latest, first)
        self.desk("intake", SAMPLES / "20-tokyo-intro", "--shift-weeks", "two", code=USAGE)

    def test_words_are_checked(self):
        self.desk("intake", code=USAGE)
        code, _, err = program.run("intake", SAMPLES / "01-mardi-en-huit")
        self.assertEqual(code, USAGE)
        self.assertIn("--data", err)


class Audit:
    def test_the_trail_of_ordinary_work_is_unbroken(self):
        self.add("sam")
        self.desk("intake", SAMPLES / "01-mardi-en-huit", SAMPLES / "10-agenda-casse")
        self.assertEqual(self.desk("audit", "verify")[0], "unbroken, 4 entries\n")

    def test_a_signed_trail_is_held_to_what_was_signed(self):
        self.add("sam")
        signed = self.desk("audit", "sign")[0]
        key = self.desk("audit", "key")[0].strip()
        self.assertEqual(json.loads(signed)["key"], key)
        kept = self.data / "kept.jsonl"
        kept.write_text(signed)
        out = self.desk("audit", "verify", "--keys", key, "--checkpoints", kept)[0]
        self.assertEqual(out, f"unbroken, 1 entries\nsigned up to 1 with {key}\n")
        kept.write_text(signed.replace('"number":1', '"number":2'))
        self.desk("audit", "verify", "--checkpoints", kept, code=TRAIL_BROKEN)
        kept.write_text("no line\n")
        self.desk("audit", "verify", "--checkpoints", kept, code=BROKEN_INPUT)
        self.desk("audit", "verify", "--keys", "another", code=TRAIL_BROKEN)

    def test_words_are_checked(self):
        self.desk("audit", code=USAGE)
        self.desk("audit", "polish", code=USAGE)
        code, _, err = program.run("audit", "verify")
        self.assertEqual(code, USAGE)
        self.assertIn("--data", err)


class Rights:
    def erased(self):
        """The number of an erasure that found nothing and was carried out."""
        self.add("sasha", role="support")
        with self.serving() as service:
            answer = json.loads(service.ask("POST", "/v1/sessions", json.dumps({"name": "sasha", "password": "correct horse"}))[2])
            session = {"Authorization": "Bearer " + answer["token"]}
            wish = {"kind": "erasure", "channel": "email", "receivedAt": "2026-03-02T10:00:00Z", "language": "en",
                    "subject": {"name": "", "mails": ["nobody@exemple.test"], "phone": "", "role": "contact"},
                    "scope": {"categories": [], "purposes": []}, "words": ""}
            status, _, body = service.ask("POST", "/v1/rights", json.dumps(wish), {**session, "Idempotency-Key": "k"})
            self.assertEqual(status, 201)
            case = json.loads(body)
            for version, (what, body) in enumerate([
                    ("steps", {"kind": "identity-established", "words": "by mail"}), ("search", {"purpose": "answer", "words": ""}),
                    ("erasure", {"number": case["number"], "requests": [], "kept": [], "left": []})]):
                status, _, said = service.ask("POST", f"/v1/rights/{case['id']}/{what}", json.dumps(body),
                                              {**session, "If-Match": f'"{version}"'})
                self.assertEqual(status, 200, said)
        return case["number"]

    def test_an_erasure_is_certified_and_whoever_has_the_file_can_check_it(self):
        number = self.erased()
        file = self.folder / "certificate.txt"
        self.assertEqual(self.desk("rights", "certificate", number, file)[0], f"wrote the certificate of {number}, pending: 0\n")
        text = file.read_text(encoding="utf-8")
        self.assertTrue(text.startswith(f"Certificate of erasure: {number}\n"))
        self.assertEqual(json.loads(text.splitlines()[-1])["gone"]["requests"], 0)
        key = self.desk("audit", "key")[0].strip()
        good = f"{number} is signed with {key}, pending: 0\n"
        self.assertEqual(program.run("rights", "verify", file, "--keys", key)[:2], (DONE, good))
        self.assertEqual(self.desk("rights", "verify", file)[0], good)
        self.assertIn("not trusted", program.run("rights", "verify", file, "--keys", "another")[2])
        # Neither the words nor the line can be changed, nor both.
        for changed in (text.replace("  requests: 0", "  requests: 9"), text.replace('"requests":0', '"requests":9'),
                        text.replace("  requests: 0", "  requests: 9").replace('"requests":0', '"requests":9'), "nothing"):
            file.write_text(changed, encoding="utf-8")
            self.assertEqual(program.run("rights", "verify", file)[0], BROKEN_INPUT)
        file.write_text(text, encoding="utf-8")
        self.desk("audit", "verify")
        self.data = self.folder / "another"
        if not self.database:
            self.add("sam")
            self.desk("rights", "verify", file, code=TRAIL_BROKEN)
            self.desk("rights", "certificate", number, "-", code=NOT_FOUND)


class Reveals:
    def enter(self, service):
        """Headers of a session of sam's, who has acknowledged the rules."""
        status, _, body = service.ask("POST", "/v1/sessions", json.dumps({"name": "sam", "password": "correct horse"}))
        self.assertEqual(status, 201)
        answer = json.loads(body)
        session = {"Authorization": "Bearer " + answer["token"]}
        version = json.dumps({"version": answer["me"]["limitedUse"]["version"]})
        self.assertEqual(service.ask("POST", "/v1/me/limited-use", version, session)[0], 200)
        return session

    def test_what_was_shown_and_refused_is_listed_without_the_value(self):
        self.add("sam", "correct horse")
        self.desk("intake", SAMPLES / "01-mardi-en-huit")
        self.assertEqual(self.desk("reveals", "list")[0], "")
        with self.serving() as service:
            session = self.enter(service)
            _, _, body = service.ask("POST", "/v1/queues/supervision/pull", headers={**session, "Idempotency-Key": "p"})
            case = json.loads(body)["case"]
            path = f"/v1/cases/{case['id']}/reveals"
            client = case["participants"][0]["token"]
            wish = {"token": client, "reason": "tell-apart", "words": "two of them"}
            status, headers, body = service.ask("POST", path, json.dumps(wish), {**session, "Idempotency-Key": "k"})
            self.assertEqual((status, headers["Cache-Control"]), (200, "no-store"))
            value = json.loads(body)["value"]
            status, _, _ = service.ask("POST", path, json.dumps({**wish, "token": "PERSON_77"}), {**session, "Idempotency-Key": "l"})
            self.assertEqual(status, 404)
            self.assertNotIn(value, service.errors())
        out, _ = self.desk("reveals", "list")
        shown, refused = map(json.loads, out.splitlines())
        self.assertEqual((shown["personName"], shown["token"], shown["words"]), ("sam", client, "two of them"))
        self.assertEqual((refused["token"], refused["refused"]), ("PERSON_77", "not-found"))
        self.assertNotIn(value, out)
        self.assertEqual(self.desk("reveals", "list", "--unusual")[0], "")
        self.assertEqual(stat.S_IMODE((self.data / "tokens.key").stat().st_mode), 0o600)
        self.desk("audit", "verify")

    def test_reports_on_the_redaction_are_listed_by_their_shape(self):
        self.add("sam", "correct horse")
        self.desk("intake", SAMPLES / "01-mardi-en-huit")
        with self.serving() as service:
            session = self.enter(service)
            _, _, body = service.ask("POST", "/v1/queues/supervision/pull", headers={**session, "Idempotency-Key": "p"})
            case = json.loads(body)["case"]
            client = case["participants"][0]["token"]
            report = {"kind": "excess", "version": case["version"], "revision": 0, "token": client}
            status, headers, _ = service.ask("POST", f"/v1/cases/{case['id']}/redaction-reports", json.dumps(report),
                                           {**session, "Idempotency-Key": "r"})
            self.assertEqual(status, 200)
        listed = json.loads(self.desk("redaction-reports", "list")[0])
        self.assertEqual((listed["kind"], listed["category"], listed["token"]), ("excess", "person", client))
        self.assertTrue(listed["shape"]["pieces"])
        for words in (["redaction-reports"], ["redaction-reports", "list", "all"]):
            self.desk(*words, code=USAGE)

    def test_words_are_checked(self):
        for words in (["reveals"], ["reveals", "show"], ["reveals", "list", "all"]):
            self.desk(*words, code=USAGE)


class Purge:
    def test_a_request_is_ordered_away_by_either_id(self):
        sample = SAMPLES / "01-mardi-en-huit"
        queued = self.desk("intake", sample)[0].split()[-1]
        theirs = json.loads((sample / "request.json").read_text(encoding="utf-8"))["id"]
        self.assertEqual(self.desk("purge", "list")[0], "")
        orders = [json.loads(self.desk("purge", "order", request, *more)[0])
                  for request, more in ((queued, ()), (theirs, ("--reason", "leak")))]
        self.assertEqual([order["request"] for order in orders], [queued, queued])
        self.assertEqual([order["reason"] for order in orders], ["erasure", "leak"])
        self.assertEqual([order["workstations"] for order in orders], [[], []])  # nobody was served yet
        listed = [json.loads(line) for line in self.desk("purge", "list")[0].splitlines()]
        self.assertCountEqual(listed, orders)
        self.desk("audit", "verify")

    def test_what_cannot_be_ordered_is_said(self):
        self.add("sam")
        self.desk("purge", "order", "no-such-request", code=NOT_FOUND)
        for words in (["purge"], ["purge", "order"], ["purge", "list", "all"], ["purge", "order", "x", "--reason", "whim"]):
            with self.subTest(words):
                self.desk(*words, code=USAGE)
        self.assertEqual(program.run("purge", "list")[0], USAGE)
        self.assertEqual(program.run("purge", "list", "--data", self.folder / "nowhere")[0], NOT_FOUND)
        self.assertFalse((self.folder / "nowhere").exists())


class OnSqlite(People, Sites, Agreements, Levels, Rubrics, Samples, Intake, Audit, Rights, Reveals, Purge, program.DeskCase):
    def sqlite(self):
        return contextlib.closing(sqlite3.connect(self.data / "desk.sqlite"))

    def stored_parts(self):
        with self.sqlite() as ledger:
            return {path: bytes(content) for path, content in ledger.execute("SELECT path, content FROM part")}

    def stored_documents(self):
        with self.sqlite() as ledger:
            return [document for document, in ledger.execute("SELECT document FROM package")]

    def test_the_data_folder_is_its_owners_alone(self):
        self.add("sam")
        for path, mode in (("", 0o700), ("outgoing", 0o700), ("calendars", 0o700), ("desk.sqlite", 0o600)):
            self.assertEqual(stat.S_IMODE((self.data / path).stat().st_mode), mode, path)

    def test_whatever_is_changed_in_the_trail_breaks_it(self):
        self.add("sam")
        self.desk("intake", SAMPLES / "01-mardi-en-huit", SAMPLES / "10-agenda-casse")
        untouched = (self.data / "desk.sqlite").read_bytes()
        tamperings = {
            "an entry is reworded": "UPDATE audit_entry SET content = replace(content, 'taken-in', 'released') WHERE number = 3",
            "an entry is moved in time": "UPDATE audit_entry SET at = at - 3600 WHERE number = 2",
            "an entry is removed": "DELETE FROM audit_entry WHERE number = 2",
            "the last entry is removed": "DELETE FROM audit_entry WHERE number = 4",
            "the head is turned back": "UPDATE audit_head SET number = 3, hash = (SELECT hash FROM audit_entry WHERE number = 3)",
            "an entry is added": "INSERT INTO audit_entry SELECT 5, at, content, hash, hash FROM audit_entry WHERE number = 4",
            "two entries change places": "UPDATE audit_entry SET number = CASE number WHEN 2 THEN -3 ELSE -2 END WHERE number IN (2, 3);"
                                         "UPDATE audit_entry SET number = -number WHERE number < 0",
        }
        for what, statements in tamperings.items():
            with self.subTest(what):
                with self.sqlite() as ledger:
                    ledger.executescript(statements)
                _, err = self.desk("audit", "verify", code=TRAIL_BROKEN)
                self.assertRegex(err, r"audit entry [1-5] ")
                for left in self.data.glob("desk.sqlite-*"):
                    left.unlink()
                (self.data / "desk.sqlite").write_bytes(untouched)
        self.desk("audit", "verify", code=DONE)

    def test_a_mistyped_folder_is_not_taken_for_an_unbroken_trail(self):
        code, out, _ = program.run("audit", "verify", "--data", self.folder / "nowhere")
        self.assertEqual((code, out), (NOT_FOUND, ""))
        self.assertFalse((self.folder / "nowhere").exists())

    def test_a_data_folder_that_cannot_be_made_is_a_failure(self):
        (self.folder / "file").write_text("")
        code, _, err = program.run("people", "list", "--data", self.folder / "file" / "data")
        self.assertEqual(code, FAILED)
        self.assertIn("data folder", err)

    def test_a_ledger_that_is_none_is_a_failure(self):
        self.data.mkdir()
        (self.data / "desk.sqlite").write_bytes(b"no database " * 1000)
        self.desk("people", "list", code=FAILED)
        self.desk("audit", "verify", code=FAILED)


class OnPostgres(People, Sites, Agreements, Levels, Rubrics, Samples, Intake, Audit, Rights, Reveals, Purge, program.PostgresCase):
    def stored_parts(self):
        rows = self.psql("SELECT path, encode(content, 'hex') FROM part").splitlines()
        return {path: bytes.fromhex(content) for path, content in (row.split("|") for row in rows)}

    def stored_documents(self):
        return self.psql("SELECT document FROM package").splitlines()

    def test_nothing_is_in_a_file_of_the_data_folder(self):
        self.add("sam")
        self.assertEqual([p for p in self.data.rglob("*") if p.is_file()], [])

    def test_a_reworded_entry_breaks_the_trail(self):
        self.add("sam")
        self.psql("UPDATE audit_entry SET content = replace(content, 'person-added', 'person-changed')")
        self.desk("audit", "verify", code=TRAIL_BROKEN)

    def test_a_database_that_is_not_there_is_a_failure(self):
        self.database = "postgresql://vigie@/vigie?host=" + str(self.folder)
        _, err = self.desk("people", "list", code=FAILED)
        self.assertNotIn(str(self.folder), err)


if __name__ == "__main__":
    unittest.main()
