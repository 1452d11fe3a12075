#!/usr/bin/env python3
"""Writes compositions.txt, what normalization form C needs of the Unicode Character Database.

Usage: make_compositions.py FOLDER_OF_THE_DATABASE compositions.txt
Lines are "C first last class" (canonical combining class of a range), "D character mapping" (a decomposition that is never composed again) and
"P character first second" (a primary composite); numbers are hexadecimal, classes decimal. Hangul syllables follow from arithmetic.
"""
import os
import re
import sys


def main(folder, target):
    classes, mappings, excluded, version = {}, {}, set(), "?"
    with open(os.path.join(folder, "DerivedNormalizationProps.txt"), encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# DerivedNormalizationProps-"):
                version = re.search(r"-([\d.]+)\.txt", line).group(1)
            fields = [field.strip() for field in line.split("#")[0].split(";")]
            if len(fields) == 2 and fields[1] == "Full_Composition_Exclusion":
                first, _, last = fields[0].partition("..")
                excluded.update(range(int(first, 16), int(last or first, 16) + 1))
    with open(os.path.join(folder, "UnicodeData.txt"), encoding="utf-8") as lines:
        for line in lines:
            fields = line.split(";")
            if fields[3] != "0":
                classes[int(fields[0], 16)] = int(fields[3])
            if fields[5] and not fields[5].startswith("<"):
                mappings[int(fields[0], 16)] = [int(c, 16) for c in fields[5].split()]
    with open(target, "w", encoding="utf-8", newline="\n") as out:
        out.write(f"# Unicode {version}; generated, see README.md.\n")
        first = last = None
        for c in sorted(classes) + [None]:
            if first is not None and (c != last + 1 or classes[c] != classes[first]):
                out.write(f"C {first:X} {last:X} {classes[first]}\n")
                first = None
            first = c if first is None else first
            last = c
        for c, mapping in sorted(mappings.items()):
            kind = "D" if c in excluded else "P"
            out.write(" ".join([kind, f"{c:X}", *(f"{m:X}" for m in mapping)]) + "\n")


main(*sys.argv[1:])
