"""The help of every command, and the two that need no data folder: calendar and redact."""

import json
import pathlib
import tempfile
import unittest

import program
from program import BROKEN_INPUT, DONE, NOT_FOUND, SAMPLES, USAGE

COMMANDS = {
    ("serve",): ["--data", "--database", "--listen"],
    ("people",): ["add, list, disable, enable or password"],
    ("sites", "record"): ["--country", "--mechanism", "--reference", "--data", "--database"],
    ("sites", "withdraw"): ["--data", "--database"],
    ("sites", "list"): ["--data", "--database"],
    ("sites", "in-house"): ["--country", "--data", "--database"],
    ("sites", "outside"): ["--country", "--data", "--database"],
    ("agreements",): ["record", "withdraw", "list", "missing", "except", "lift"],
    ("agreements", "record"): ["--scope", "--version", "--source", "--data", "--database"],
    ("agreements", "except"): ["--kind", "--reference", "--data", "--database"],
    ("levels",): ["show", "set"],
    ("levels", "set"): ["FILE", "--by", "--data", "--database"],
    ("letters",): ["show, check or set"],
    ("letters", "show"): ["--data", "--database"],
    ("letters", "check"): ["FILE"],
    ("letters", "set"): ["FILE", "--by", "--data", "--database"],
    ("holidays",): ["show or set"],
    ("holidays", "show"): ["--data", "--database"],
    ("holidays", "set"): ["common|alsace-moselle", "--by", "--data", "--database"],
    ("rights",): ["certificate or verify"],
    ("rights", "certificate"): ["NUMBER", "FILE", "--data", "--database"],
    ("rights", "verify"): ["FILE", "--keys", "--data", "--database"],
    ("rubric",): ["show, check or set"],
    ("rubric", "show"): ["--data", "--database"],
    ("rubric", "check"): ["FILE"],
    ("rubric", "set"): ["FILE", "--by", "--data", "--database"],
    ("sample",): ["plan, periods, end, export or verify"],
    ("sample", "plan"): ["show or set"],
    ("sample", "plan", "show"): ["--data", "--database"],
    ("sample", "plan", "set"): ["FILE", "--by", "--data", "--database"],
    ("sample", "periods"): ["--data", "--database"],
    ("sample", "end"): ["--by", "--data", "--database"],
    ("sample", "export"): ["PERIOD", "FILE", "--data", "--database"],
    ("sample", "verify"): ["FILE", "--trail", "--checkpoints", "--keys", "--data", "--database"],
    ("retention",): ["set", "remove", "list", "run", "--data", "--database"],
    ("disclosures",): ["--format", "--data", "--database"],
    ("people", "add"): ["--role", "--site", "--country", "--display-name", "--demonstration", "--password-stdin", "--data", "--database"],
    ("people", "list"): ["--data", "--database"],
    ("people", "disable"): ["--data", "--database"],
    ("people", "enable"): ["--data", "--database"],
    ("people", "password"): ["--password-stdin", "--data", "--database"],
    ("intake",): ["PACKAGE", "--shift-weeks", "--data", "--database"],
    ("audit",): ["verify", "sign", "key", "export", "FILE", "--keys", "--checkpoints", "--data", "--database"],
    ("calendar",): ["expand", "freebusy", "--from", "--to", "--zone"],
    ("redact",): ["--request", "--level"],
}


class Help(unittest.TestCase):
    def test_the_program_lists_its_commands_and_exit_codes(self):
        for word in ("--help", "-h", "help"):
            code, out, err = program.run(word)
            self.assertEqual((code, err), (DONE, ""))
            for command in COMMANDS:
                self.assertRegex(out, rf"(?m)^  {command[0]} ")
            self.assertIn("5 audit trail broken", out)

    def test_every_command_explains_itself_and_does_nothing_else(self):
        for command, words in COMMANDS.items():
            for asked in ("--help", "-h"):
                with self.subTest(command), tempfile.TemporaryDirectory() as folder:
                    data = pathlib.Path(folder) / "data"
                    takes_data = ["--data", data] if "--data" in words else []
                    code, out, err = program.run(*command, *takes_data, asked)
                    self.assertEqual((code, err), (DONE, ""))
                    self.assertTrue(out.startswith("Usage: vigie-desk " + " ".join(command) + " "), out)
                    self.assertIn("Exit codes: 0 done, 1 failed, 2 wrong words, 3 not found, 4 broken input", out)
                    for word in words:
                        self.assertIn(word, out)
                    self.assertFalse(data.exists())

    def test_wrong_words_are_a_usage_error_that_names_the_help(self):
        for words in ((), ("nothing",), ("serve", "more"), ("serve", "--nothing"), ("calendar",), ("redact",), ("redact", "a", "b")):
            code, out, err = program.run(*words)
            self.assertEqual((code, out), (USAGE, ""), words)
            self.assertIn("--help", err)

    def test_the_version_is_said(self):
        self.assertRegex(program.run("--version")[1], r"\Avigie-desk \d+\.\d+\.\d+\n\Z")


# Paris goes from +01:00 to +02:00 on Sunday, 29 March 2026, at 02:00.
CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//vigie//tests//EN
BEGIN:VEVENT
UID:weekly
DTSTAMP:20260301T000000Z
DTSTART;TZID=Europe/Paris:20260326T100000
DTEND;TZID=Europe/Paris:20260326T110000
RRULE:FREQ=WEEKLY;COUNT=4
EXDATE;TZID=Europe/Paris:20260409T100000
SUMMARY:Dentiste Rosenbaum
END:VEVENT
BEGIN:VEVENT
UID:night
DTSTAMP:20260301T000000Z
DTSTART;TZID=Europe/Paris:20260329T013000
DTEND;TZID=Europe/Paris:20260329T033000
STATUS:TENTATIVE
SUMMARY:Peut-être
END:VEVENT
BEGIN:VEVENT
UID:day
DTSTAMP:20260301T000000Z
DTSTART;VALUE=DATE:20260329
DTEND;VALUE=DATE:20260330
TRANSP:TRANSPARENT
SUMMARY:Heure d'été
END:VEVENT
BEGIN:VEVENT
UID:floating
DTSTAMP:20260301T000000Z
DTSTART:20260330T090000
DTEND:20260330T093000
SUMMARY:Café
END:VEVENT
END:VCALENDAR
"""
WINDOW = ["--from", "2026-03-26T00:00:00+01:00", "--to", "2026-04-16T00:00:00+02:00"]


class Calendar(unittest.TestCase):
    def ask(self, command, *options, text=CALENDAR, code=DONE):
        got, out, err = program.run("calendar", command, "-", *options, text_input=text.replace("\n", "\r\n"))
        self.assertEqual(got, code, err)
        return [json.loads(line) for line in out.splitlines()], err

    def test_expand_gives_each_instance_through_the_change_of_clocks(self):
        instances, err = self.ask("expand", *WINDOW, "--zone", "Europe/Paris")
        self.assertEqual(err, "")

        def instance(uid, start, end, all_day=False):
            return {"uid": uid, "start": start, "end": end, "allDay": all_day}

        self.assertCountEqual(instances, [
            instance("weekly", "2026-03-26T10:00:00+01:00", "2026-03-26T11:00:00+01:00"),
            instance("weekly", "2026-04-02T10:00:00+02:00", "2026-04-02T11:00:00+02:00"),
            # An hour long: between 02:00 and 03:00 there is nothing.
            instance("night", "2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00"),
            instance("day", "2026-03-29T00:00:00+01:00", "2026-03-30T00:00:00+02:00", True),
            instance("floating", "2026-03-30T09:00:00+02:00", "2026-03-30T09:30:00+02:00"),
        ])

    def test_the_zone_says_how_times_are_written_and_where_floating_ones_are(self):
        instances, _ = self.ask("expand", *WINDOW, "--zone", "Asia/Kolkata")
        by_uid = {i["uid"]: (i["start"], i["end"]) for i in instances if i["uid"] != "weekly"}
        self.assertEqual(by_uid, {
            "night": ("2026-03-29T06:00:00+05:30", "2026-03-29T07:00:00+05:30"),
            "day": ("2026-03-29T00:00:00+05:30", "2026-03-30T00:00:00+05:30"),
            "floating": ("2026-03-30T09:00:00+05:30", "2026-03-30T09:30:00+05:30"),
        })
        self.assertEqual([i["start"] for i in instances if i["uid"] == "weekly"],
                         ["2026-03-26T14:30:00+05:30", "2026-04-02T13:30:00+05:30"])

    def test_freebusy_gives_blocks_without_a_word_of_the_events(self):
        blocks, _ = self.ask("freebusy", *WINDOW, "--zone", "Europe/Paris")
        self.assertEqual(blocks, [
            {"start": "2026-03-26T10:00:00+01:00", "end": "2026-03-26T11:00:00+01:00", "kind": "busy"},
            {"start": "2026-03-29T01:30:00+01:00", "end": "2026-03-29T03:30:00+02:00", "kind": "tentative"},
            {"start": "2026-03-30T09:00:00+02:00", "end": "2026-03-30T09:30:00+02:00", "kind": "busy"},
            {"start": "2026-04-02T10:00:00+02:00", "end": "2026-04-02T11:00:00+02:00", "kind": "busy"},
        ])

    def test_the_window_is_half_open(self):
        for begin, end, uids in (("09:00:00+02:00", "09:30:00+02:00", ["floating"]), ("09:30:00+02:00", "10:00:00+02:00", []),
                                 ("08:00:00+02:00", "09:00:00+02:00", [])):
            instances, _ = self.ask("expand", "--from", "2026-03-30T" + begin, "--to", "2026-03-30T" + end, "--zone", "Europe/Paris")
            self.assertEqual([i["uid"] for i in instances], uids)

    def test_a_file_reads_as_standard_input_does(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "a.ics"
            file.write_bytes(CALENDAR.replace("\n", "\r\n").encode())
            code, out, _ = program.run("calendar", "freebusy", file, *WINDOW, "--zone", "Europe/Paris")
            self.assertEqual((code, len(out.splitlines())), (DONE, 4))
            self.assertEqual(program.run("calendar", "expand", file.with_name("b.ics"), *WINDOW)[0], NOT_FOUND)

    def test_what_is_no_calendar_is_broken_input(self):
        code, out, err = program.run("calendar", "expand", "-", *WINDOW, text_input="Bonjour Camille\n")
        self.assertEqual((code, out), (BROKEN_INPUT, ""))
        self.assertNotIn("Camille", err)

    def test_a_calendar_that_is_cut_off_is_unknown_not_free(self):
        cut = CALENDAR[:CALENDAR.index("UID:floating")]
        code, out, _ = program.run("calendar", "freebusy", "-", *WINDOW, "--zone", "Europe/Paris", text_input=cut)
        self.assertEqual(code, BROKEN_INPUT)
        for line in out.splitlines():
            self.assertEqual(json.loads(line), {"start": "2026-03-26T00:00:00+01:00", "end": "2026-04-16T00:00:00+02:00", "kind": "unknown"})

    def test_words_are_checked(self):
        for words in (("expand", "-"), ("expand", "-", *WINDOW, "--zone", "Europe/Lutece"), ("explode", "-", *WINDOW),
                      ("expand", "-", "--from", "2026-03-26", "--to", "2026-04-16"),
                      ("expand", "-", "--from", WINDOW[3], "--to", WINDOW[1]), ("expand", "-", "-", *WINDOW)):
            self.assertEqual(program.run("calendar", *words, text_input=CALENDAR)[0], USAGE, words)


REQUEST = SAMPLES / "01-mardi-en-huit" / "request.json"
# The emoji is two UTF-16 units and four bytes, but one code point.
TEXT = "Bonjour 😀 Bertrand Lacaze-Vidal,\nvoyons Mme Petit mardi : marie.petit@cartonnerie-petit.example, 01 99 00 22 70.\n"
CLEAR = ("Bertrand", "Lacaze", "Vidal", "Petit", "marie", "cartonnerie", "99 00 22 70")


class Redact(unittest.TestCase):
    def redact(self, *options, text=TEXT):
        code, out, err = program.run("redact", "-", *options, text_input=text)
        self.assertEqual((code, err), (DONE, ""))
        self.assertEqual(len(out.splitlines()), 1)
        answer = json.loads(out)
        self.assertEqual(sorted(answer), ["spans", "text"])
        return answer

    def check_spans(self, answer, text=TEXT):
        """The spans are sorted, disjoint, count code points of the input, and rebuild the text that was answered."""
        rebuilt, at = "", 0
        for span in answer["spans"]:
            self.assertEqual(sorted(span), ["category", "end", "start", "token"])
            self.assertLessEqual(at, span["start"])
            self.assertLess(span["start"], span["end"])
            rebuilt += text[at:span["start"]] + "[" + span["token"] + "]"
            at = span["end"]
        self.assertEqual(rebuilt + text[at:], answer["text"])

    def hidden(self, answer, text=TEXT):
        return [(text[s["start"]:s["end"]], s["category"], s["token"]) for s in answer["spans"]]

    def test_known_people_are_tokens_at_both_levels(self):
        for level in ("eu", "third-country"):
            with self.subTest(level):
                answer = self.redact("--request", REQUEST, "--level", level)
                self.check_spans(answer)
                for clear in CLEAR:
                    self.assertNotIn(clear, answer["text"])
                self.assertIn("😀", answer["text"])
                hidden = self.hidden(answer)
                self.assertIn(("Bertrand Lacaze-Vidal", "person", "PERSON_1"), hidden)
                self.assertIn(("marie.petit@cartonnerie-petit.example", "email"), [h[:2] for h in hidden])
                self.assertIn(("01 99 00 22 70", "phone"), [h[:2] for h in hidden])
                marie = [token for clear, _, token in hidden if "Petit" in clear]
                self.assertEqual(marie, ["PERSON_2"])

    def test_patterns_are_found_without_a_request_at_both_levels(self):
        for level in ("eu", "third-country"):
            with self.subTest(level):
                answer = self.redact("--level", level)
                self.check_spans(answer)
                hidden = [h[:2] for h in self.hidden(answer)]
                self.assertIn(("marie.petit@cartonnerie-petit.example", "email"), hidden)
                self.assertIn(("01 99 00 22 70", "phone"), hidden)

    def test_the_stricter_level_is_the_default(self):
        self.assertEqual(self.redact("--request", REQUEST), self.redact("--request", REQUEST, "--level", "third-country"))

    def test_nothing_to_hide_is_left_as_it_is(self):
        text = "à demain 😀 !\n"
        self.assertEqual(self.redact(text=text), {"spans": [], "text": text})
        self.assertEqual(self.redact(text=""), {"spans": [], "text": ""})

    def test_what_cannot_be_used_is_broken_input_and_not_repeated(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "latin1.txt").write_bytes("Réunion Dupontel".encode("latin-1"))
            (folder / "cut.json").write_text('{"client": "Dupontel"')
            (folder / "a.txt").write_text("Bonjour")
            for words, expected in ((["latin1.txt"], BROKEN_INPUT), (["a.txt", "--request", folder / "cut.json"], BROKEN_INPUT),
                                    (["a.txt", "--request", folder / "none.json"], NOT_FOUND), (["none.txt"], NOT_FOUND),
                                    (["a.txt", "--level", "moon"], USAGE)):
                code, out, err = program.run("redact", folder / words[0], *words[1:])
                self.assertEqual((code, out), (expected, ""), words)
                self.assertNotIn("Dupontel", err)


if __name__ == "__main__":
    unittest.main()
