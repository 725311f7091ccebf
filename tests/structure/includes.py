"""Enforces the include table of CONTRIBUTING.md: who may include whom, and which libraries a folder may see.

Usage: includes.py ROOT | includes.py --self-test
"""

import pathlib
import re
import sys
import tempfile

# Folder -> folders it may include, beside itself. Longest prefix wins.
TABLE = {
    "models/domain": [],
    "models/statistics": ["models/domain"],
    "models/calendar": ["models/domain"],
    "models/redaction": ["models/domain"],
    "models/ledger": ["models/domain"],
    "models/desk": ["models/domain", "models/statistics", "models/calendar", "models/redaction", "models/ledger"],
    "models/store": ["models/domain"],
    "models/workbench": ["models/domain", "models/statistics", "models/calendar", "models/store"],
    "models/items": ["models/domain", "models/workbench"],
    "net/protocol": ["models/domain"],
    "net/client": ["models/domain", "net/protocol", "models/workbench", "models/store"],
    "net/service": ["models/domain", "net/protocol", "models/desk"],
    "ui/common": ["models/domain"],
    "ui/calendar": ["models/domain", "ui/common"],
    "ui/supervision": ["models/domain", "models/items", "models/workbench", "ui/common", "ui/calendar"],
    "ui/quality": ["models/domain", "models/items", "models/workbench", "ui/common", "ui/calendar", "ui/supervision"],
    "ui/oversight": ["models/domain", "models/items", "models/workbench", "ui/common", "ui/quality"],
    "ui/incidents": ["models/domain", "models/items", "models/workbench", "ui/common"],
    "ui/rights": ["models/domain", "models/items", "models/workbench", "ui/common"],
    "ui/insights": ["models/domain", "models/items", "models/workbench", "ui/common"],
    "ui/shell": ["models/domain", "models/items", "models/workbench", "ui/common"],
    "app/workstation": ["models/domain", "models/store", "models/workbench", "models/items", "net/client", "net/protocol", "ui"],
    "app/deskservice": ["models/domain", "models/calendar", "models/redaction", "models/ledger", "models/desk", "net/protocol",
                        "net/service"],
}

# Angle-bracket includes that only some folders may have: whoever matches the pattern must be in the list.
LIBRARIES = [
    (r"(QtWidgets/|QWidget|QDialog|QMainWindow|QApplication|QPushButton)", ["ui", "app/workstation"]),
    (r"(QtSql/|QSql)", ["models/ledger"]),
    (r"(QtNetwork/|QNetwork|QSsl|QTcp)", ["net/client", "net/service", "app/workstation"]),
    (r"boost/math/", ["models/statistics"]),
    (r"boost/(?!math/)", ["net/service"]),
    (r"openssl/", ["net/service", "models/store"]),
    (r"gmime/", ["models/desk"]),
    (r"(pango/|cairo)", ["models/desk"]),
    (r"re2/", ["models/redaction"]),
    (r"sodium", ["models/desk", "models/domain", "models/redaction", "models/store"]),
    (r"sqlite3", ["models/store"]),
    (r"(QtPrintSupport/|QPrint|QPagedPaintDevice|QPdfWriter)", []),  # nothing of a request is ever printed (P3)
    (r"keychain", ["models/store"]),
]

INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.M)


def row_of(path):
    rows = [row for row in TABLE if path == row or path.startswith(row + "/")]
    return max(rows, key=len) if rows else None


def within(path, folders):
    return any(path == folder or path.startswith(folder + "/") for folder in folders)


def faults(root):
    found = []
    files = [p for top in ("models", "net", "ui", "app") for p in (root / top).rglob("*") if p.suffix in (".h", ".cpp")]
    for file in sorted(files):
        path = file.relative_to(root).as_posix()
        folder = file.parent.relative_to(root).as_posix()
        row = row_of(folder)
        if row is None:
            found.append(f"{path}: its folder has no row in the include table")
            continue
        for match in INCLUDE.finditer(file.read_text(encoding="utf-8")):
            quoted, bracketed = match.groups()
            if quoted is not None:
                # A generated file (moc, ui) has no folder.
                if "/" not in quoted and quoted.endswith(".moc"):
                    continue
                target = quoted.rsplit("/", 1)[0] if "/" in quoted else ""
                if not within(target, [row] + TABLE[row]):
                    found.append(f'{path}: may not include "{quoted}"')
            else:
                for pattern, allowed in LIBRARIES:
                    if re.match(pattern, bracketed) and not within(folder, allowed):
                        found.append(f"{path}: may not include <{bracketed}>")
    return found, len(files)


def self_test():
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        bad = {
            "models/domain/a.cpp": '#include "models/store/cache.h"\n',
            "ui/shell/b.h": '#include <boost/asio.hpp>\n',
            "models/domain/e.cpp": '#include <boost/math/distributions/beta.hpp>\n',
            "models/statistics/f.cpp": '#include <boost/asio.hpp>\n',
            "models/statistics/good.cpp": '#include <boost/math/distributions/beta.hpp>\n',
            "models/desk/c.cpp": '#include "../ledger/ledger.h"\n',
            "ui/newfolder/d.h": "",
            "models/store/good.h": '#include "models/domain/id.h"\n#include <sqlite3.h>\n',
        }
        for path, text in bad.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text)
        found, _ = faults(root)
        for expected in ("a.cpp", "b.h", "c.cpp", "d.h", "e.cpp", "f.cpp"):
            assert any(expected in line for line in found), f"{expected} was not found: {found}"
        assert not any("good." in line for line in found), found
    print("the checker finds what it should")


def main():
    if sys.argv[1:] == ["--self-test"]:
        self_test()
        return 0
    found, count = faults(pathlib.Path(sys.argv[1]))
    for line in found:
        print(line)
    print(f"{count} files, {len(found)} faults")
    return 1 if found or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
