#!/usr/bin/env python3
"""Writes unicode_tables.inc from the Unicode Character Database.

    python3 core/text/tables/make_tables.py [/usr/share/unicode]

Debian: package unicode-data. The layout is made for size (about 20 KB of data in the binary); what each array
means stands in the output, how it is read in core/text/unicode.cc. Run again for a new Unicode version, then the
tests: they hold the result against the UCD's own test files.
"""
import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
OUT = Path(__file__).with_name("unicode_tables.inc")

# Must be the order of GraphemeClass in core/text/unicode.h. Hangul syllables and jamo are computed, not stored.
CLASSES = ["Other", "CR", "LF", "Control", "Extend", "ZWJ", "Regional_Indicator", "Prepend", "SpacingMark",
           "Extended_Pictographic"]
IDEOGRAPHS = [(0xF900, 0xFAD9), (0x2F800, 0x2FA1D)]


def pack(code):
    """A code point of a canonical pair in 16 bits: the supplementary ones stand in the private use area."""
    if 0x11000 <= code <= 0x11FFF:
        return 0xE000 + code - 0x11000
    if 0x1D000 <= code <= 0x1D1FF:
        return 0xF000 + code - 0x1D000
    assert code < 0xE000 or 0xF900 <= code < 0x10000, hex(code)
    return code


def properties(path):
    for line in (ROOT / path).read_text(encoding="utf-8").splitlines():
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if match:
            first = int(match[1], 16)
            yield first, int(match[2] or match[1], 16), match[3]


def changes(values, shift):
    """Sorted change points `code << shift | value`; 0 where nothing is said."""
    points, last = [], 0
    for code in range(0x110000):
        value = values.get(code, 0)
        if value != last:
            points.append(code << shift | value)
            last = value
    return points


def array(name, ctype, values, comment):
    lines, line = [], " "
    for value in values:
        item = f" {value},"
        if len(line) + len(item) > 118:
            lines.append(line)
            line = " "
        line += item
    lines.append(line)
    body = "\n".join(lines)
    return f"// {comment}\nconstexpr std::array<{ctype}, {len(values)}> {name} = {{\n{body}\n}};\n"


def main():
    combining, singles, pairs = {}, {}, {}
    for line in (ROOT / "UnicodeData.txt").read_text(encoding="utf-8").splitlines():
        field = line.split(";")
        code = int(field[0], 16)
        if field[3] != "0":
            combining[code] = int(field[3])
        if field[5] and not field[5].startswith("<"):
            parts = [int(part, 16) for part in field[5].split()]
            if len(parts) == 1:
                singles[code] = parts[0]
            else:
                pairs[code] = tuple(parts)
    excluded = set()
    for first, last, name in properties("DerivedNormalizationProps.txt"):
        if name == "Full_Composition_Exclusion":
            excluded.update(range(first, last + 1))
    graphemes = {}
    for first, last, name in properties("auxiliary/GraphemeBreakProperty.txt"):
        if name in CLASSES:
            graphemes.update((code, CLASSES.index(name)) for code in range(first, last + 1))
    for first, last, name in properties("emoji/emoji-data.txt"):
        if name == "Extended_Pictographic":
            for code in range(first, last + 1):
                assert code not in graphemes, hex(code)
                graphemes[code] = CLASSES.index(name)

    by_composite = sorted(pairs, key=pack)
    composing = [i for i, code in enumerate(by_composite) if code not in excluded]
    composing.sort(key=lambda i: [pack(part) for part in pairs[by_composite[i]]])
    other_singles = sorted(code for code in singles if not any(a <= code <= b for a, b in IDEOGRAPHS))

    version = re.search(r"-(\d+\.\d+\.\d+)\.txt", (ROOT / "DerivedNormalizationProps.txt").read_text()[:200])[1]
    text = f"// Made by make_tables.py from the Unicode Character Database {version}. Do not edit.\n// clang-format off\n\n"
    text += array("kCombining", "std::uint32_t", changes(combining, 8),
                  "Canonical combining classes: change points, code << 8 | class.") + "\n"
    text += array("kGraphemes", "std::uint32_t", changes(graphemes, 4),
                  "Grapheme classes and pictographs: change points, code << 4 | class.") + "\n"
    text += array("kPairs", "std::uint16_t",
                  [pack(part) for code in by_composite for part in (code, *pairs[code])],
                  "Canonical pairs, packed: composite, first, second; by composite.") + "\n"
    text += array("kComposing", "std::uint16_t", composing,
                  "Indices of the pairs that compose, by first and second.") + "\n"
    text += array("kSingles", "std::uint16_t", [n for code in other_singles for n in (code, singles[code])],
                  "Singleton decompositions outside of the compatibility ideographs: code, replacement; by code.") + "\n"
    for name, (first, last) in zip(("kIdeographsBmp", "kIdeographsSupplement"), IDEOGRAPHS):
        text += array(name, "std::uint32_t", [singles.get(code, 0) for code in range(first, last + 1)],
                      f"Compatibility ideographs from U+{first:04X}: replacement, 0 for none.") + "\n"
    OUT.write_text(text.rstrip("\n") + "\n", encoding="ascii")


main()
