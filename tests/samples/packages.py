"""Request packages read from disk with Python's own parsers."""

import email
import email.policy
import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

PHONE = re.compile(r"(?<![\w.])(?:\+\d{1,3}[ .-]?)?(?:\(\d{3}\) ?\d{3}-\d{4}|\d{3}[ -]\d{3}[ -]\d{4}|0?\d(?:[ .]\d\d){4}|020 \d{4} \d{4})(?!\w)")


class VisibleText(HTMLParser):
    """The words of an HTML part; scripts, styles and titles are none."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.words, self.silent = [], 0

    def handle_starttag(self, tag, attrs):
        if tag in ("script", "style", "title"):
            self.silent += 1
        elif tag in ("br", "p", "div", "tr"):
            self.words.append("\n")

    def handle_endtag(self, tag):
        if tag in ("script", "style", "title"):
            self.silent = max(0, self.silent - 1)

    def handle_data(self, data):
        if not self.silent:
            self.words.append(data)


@dataclass
class Package:
    name: str
    folder: Path
    request: dict
    bodies: dict = field(default_factory=dict)  # path of the .eml -> decoded text
    headers: dict = field(default_factory=dict)
    sent: dict = field(default_factory=dict)  # path of the .eml -> its Date

    def calendar(self, person):
        """Bytes of a participant's calendar."""
        return (self.folder / person["calendar"]).read_bytes()

    def texts(self):
        """Everything a person could read in the package."""
        yield json.dumps(self.request, ensure_ascii=False)
        yield from self.bodies.values()
        yield from self.headers.values()
        for file in sorted((self.folder / "calendars").glob("*.ics")):
            yield re.sub(r"\r?\n[ \t]", "", file.read_text(encoding="utf-8", errors="replace"))


def body_of(message):
    """Plain and HTML text of a message, attachments left out, lines ended by a line feed."""
    parts = []
    for part in message.walk():
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        if part.get_content_type() == "text/plain":
            parts.append(part.get_content())
        elif part.get_content_type() == "text/html":
            visible = VisibleText()
            visible.feed(part.get_content())
            parts.append("".join(visible.words))
    return "\n".join(parts).replace("\r\n", "\n")


def load(root):
    found = []
    for folder in sorted(p for p in root.iterdir() if (p / "request.json").exists()):
        package = Package(folder.name, folder, json.loads((folder / "request.json").read_text(encoding="utf-8")))
        for file in sorted((folder / "thread").glob("*.eml")):
            message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
            package.bodies[f"thread/{file.name}"] = body_of(message)
            package.headers[f"thread/{file.name}"] = "\n".join(f"{k}: {v}" for k, v in message.items())
            package.sent[f"thread/{file.name}"] = message["Date"].datetime
        found.append(package)
    return found


def phones(package):
    """Phone numbers as written, of the request and of the thread."""
    request = package.request
    listed = [n for who in request["participants"] + request.get("contacts", []) for n in who.get("phones", [])]
    written = [n for body in package.bodies.values() for n in PHONE.findall(body)]
    return sorted(set(listed + written))
