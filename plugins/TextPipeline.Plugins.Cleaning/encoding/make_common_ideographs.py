#!/usr/bin/env python3
"""Writes common_ideographs.txt, the commonest ideographs of modern Chinese in both ways of writing.

Usage: make_common_ideographs.py Unihan_Readings.txt common_ideographs.txt
"""
import re
import sys

COUNT = 1000


def main(source, target):
    counts = {}
    with open(source, encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) == 3 and fields[1] == "kHanyuPinlu":
                counts[int(fields[0][2:], 16)] = sum(int(n) for n in re.findall(r"\((\d+)\)", fields[2]))
    common = sorted(sorted(counts, key=lambda c: (-counts[c], c))[:COUNT])
    with open(target, "w", encoding="utf-8", newline="\n") as out:
        out.write("# Common ideographs; generated, see README.md.\n")
        for i in range(0, COUNT, 50):
            out.write("".join(map(chr, common[i:i + 50])) + "\n")


main(*sys.argv[1:])
