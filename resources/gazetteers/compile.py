#!/usr/bin/env python3
"""Compiles word lists into the C++ table models/redaction reads (lexicon.h). Deterministic: same lists, same bytes.

usage: compile.py OUT.cpp --french FILE --english FILE --lists FOLDER [--given FILE...] [--people FILE...] [--cities FILE]
"""
import argparse
import pathlib
import re
import unicodedata

FRENCH, PROPER, VISIBLE, EVERYDAY, STOP, FIRST, MONTH, ENGLISH, GIVEN, PEOPLE, TITLE, CUE, COURTESY, PARTICLE, TOWN, FRENCH_TEXT, ENGLISH_TEXT, HALF_CUE = (
    1 << n for n in range(18))
LISTS = {"visible.txt": VISIBLE, "everyday.txt": EVERYDAY, "stop.txt": STOP, "firstnames.txt": FIRST, "months.txt": MONTH | VISIBLE,
         "titles.txt": TITLE, "cues.txt": CUE, "halfcues.txt": HALF_CUE, "courtesy.txt": COURTESY, "particles.txt": PARTICLE,
         "french.txt": FRENCH_TEXT, "english.txt": ENGLISH_TEXT}
SPECIAL = {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}


def fold(word):
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(SPECIAL.get(c, c) for c in decomposed if not unicodedata.combining(c))


def atoms(line):
    """The words of a line as the C++ side cuts them: runs of letters and digits."""
    return "".join(c if c.isalnum() else " " for c in fold(line)).split()


def key(word):
    """The WordHash of foldedtext.h, its lower 20 bits free for traits."""
    value = 0xCBF29CE484222325
    for at in range(0, len(units := word.encode("utf-16-le")), 2):
        value = ((value ^ (units[at] | units[at + 1] << 8)) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    value = ((value ^ value >> 32) * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
    return value & ~0xFFFFF


# Towns of the countries where meetings mostly are, and large ones of all others; population in thousands.
NEAR, NEAR_AT_LEAST, FAR_AT_LEAST = {"FR", "GB", "IE", "BE", "CH", "LU", "MC", "MG", "RE"}, 5, 50


def towns(data):
    """Names out of cities.pbf: messages after each other, each with its length; 2 is the name, 3 the country, 9 the population."""
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    while at < len(data):
        length = varint()
        end = at + length
        fields = {}
        while at < end:
            tag = varint()
            if tag & 7 == 2:
                size = varint()
                fields[tag >> 3] = data[at:at + size]
                at += size
            else:
                fields[tag >> 3] = varint()
        near = fields.get(3, b"").decode() in NEAR
        if fields.get(9, 0) >= 1000 * (NEAR_AT_LEAST if near else FAR_AT_LEAST):
            yield fields.get(2, b"").decode("utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--french", type=pathlib.Path, required=True)
    parser.add_argument("--english", type=pathlib.Path, required=True)
    parser.add_argument("--lists", type=pathlib.Path, required=True)
    parser.add_argument("--given", type=pathlib.Path, nargs="*", default=[])
    parser.add_argument("--people", type=pathlib.Path, nargs="*", default=[])
    parser.add_argument("--cities", type=pathlib.Path)
    args = parser.parse_args()
    traits = {}

    def add(word, trait):
        traits[word] = traits.get(word, 0) | trait

    for path, language in ((args.french, FRENCH), (args.english, ENGLISH)):
        for line in path.read_text(encoding="utf-8").splitlines():
            word = line.strip()
            # Possessives add nothing, and a name's possessive must not make the name a word.
            if not word or "'" in word:
                continue
            parts = atoms(word)
            capital = word[0].isupper()
            if capital and word.isupper() and len(word) > 1:
                continue  # acronyms
            if len(parts) == 1:
                add(parts[0], PROPER if capital else language)
            elif not capital:
                for part in parts:
                    add(part, language)
    for name, trait in LISTS.items():
        for line in (args.lists / name).read_text(encoding="utf-8").splitlines():
            line = line.split("#", 1)[0].strip()
            parts = atoms(line)
            # Cities and countries of several words stay visible word by word only where the word is no stop word.
            for part in parts:
                if len(parts) == 1 or len(part) > 3:
                    add(part, trait)
    # Of names of several words nothing is taken: "le" of "Marie-le" is no name.
    for path in args.given:
        for name in re.findall(r"\[\s*['\"]([^'\"]+)['\"]\s*,\s*['\"](?:male|female|unisex)", path.read_text(encoding="utf-8")):
            parts = atoms(name)
            if len(parts) == 1 and len(parts[0]) > 1:
                add(parts[0], GIVEN)
    for path in args.people:
        for line in path.read_text(encoding="utf-8").splitlines():
            parts = atoms(line.split("#", 1)[0])
            if len(parts) == 1 and len(parts[0]) > 1:
                add(parts[0], PEOPLE)
    # A town that people are called after is not told from them.
    for town in towns(args.cities.read_bytes()) if args.cities else ():
        parts = atoms(town)
        for part in parts:
            if (len(parts) == 1 or len(part) > 4) and not traits.get(part, 0) & (FIRST | GIVEN | PEOPLE):
                add(part, TOWN)
    entries = {}
    for word, trait in traits.items():
        entries[key(word)] = entries.get(key(word), 0) | trait
    rows = [f"0x{k | t:016X}" for k, t in sorted(entries.items())]
    lines = [", ".join(rows[i:i + 8]) for i in range(0, len(rows), 8)]
    counts = [0] * (1 << 16)
    for k in entries:
        counts[k >> 48] += 1
    starts, total = [], 0
    for count in counts:
        starts.append(str(total))
        total += count
    starts.append(str(total))
    args.out.write_text(
        "// Generated by resources/gazetteers/compile.py.\n"
        '#include "models/redaction/lexicon.h"\n\n'
        "namespace vigie::redaction {\n"
        "const std::uint64_t lexiconEntries[] = {\n" + ",\n".join(lines) + "};\n"
        "const std::uint32_t lexiconStarts[] = {\n"
        + ",\n".join(", ".join(starts[i:i + 16]) for i in range(0, len(starts), 16)) + "};\n"
        "} // namespace vigie::redaction\n", encoding="ascii")


if __name__ == "__main__":
    main()
