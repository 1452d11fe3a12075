"""Joins the features of pages' lines with labels, for train_main_content.py.

    python3 label_lines.py FEATURES.jsonl LABELLED.jsonl LABELS.jsonl[.gz] ...

FEATURES.jsonl has one page a line: {"file": name, "t": [lines], "f": [features of each line]}. The files of labels have one page
a line too, found by its `html` (or `id`) as the end of the page's name, and say what should stay in either of two ways:
`keep` and `drop`, lists of passages; or `lines`, a list of {"t": text, "keep": true or false, "opt": true where either is fine}.
Passages are few and chosen for being hard, lines are many and mostly easy: a line weighs 0.4 of a passage.
"""
import gzip
import json
import re
import sys

LINE_WEIGHT = 0.4
LONG = 30


def one_space(text):
    return re.sub(r"\s+", " ", text).strip()


def letters(text):
    return re.sub(r"[\W_]+", "", text).lower()


def read(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def label_by_passages(texts, row):
    """Later lists win: a line that holds both is kept."""
    labels, texts = [-1] * len(texts), [one_space(text) for text in texts]
    page = " ".join(texts)
    for label, passages in ((0, row["drop"]), (1, row["keep"])):
        for passage in map(one_space, passages):
            for index in places(texts, page, passage, label):
                labels[index] = label
    return labels


def places(texts, page, passage, label):
    found = [i for i, text in enumerate(texts) if passage in text]
    if not found and passage in page:
        start, offset = page.find(passage), 0
        for i, text in enumerate(texts):
            if offset < start + len(passage) and offset + len(text) > start and len(text) > 3:
                found.append(i)
            offset += len(text) + 1
    if label == 1 and len(found) > 1:
        # A headline that recurs in running text: the body's line is meant.
        longest = max(found, key=lambda i: len(texts[i]))
        return [longest] if len(texts[longest]) > 3 * len(passage) else found
    return found


def label_by_lines(texts, row):
    keep = {letters(line["t"]) for line in row["lines"] if line["keep"] and not line.get("opt")}
    drop = {letters(line["t"]) for line in row["lines"] if not line["keep"]}
    either = {letters(line["t"]) for line in row["lines"] if line.get("opt")} - keep
    labels = []
    for text in map(letters, texts):
        kept = text in keep or (len(text) > LONG and any(text in line or line in text for line in keep if len(line) > LONG))
        labels.append(-1 if text in either else 1 if kept else 0 if text in drop else -1)
    return labels


def main():
    features, labelled, *label_files = sys.argv[1:]
    rows = {}
    for path in label_files:
        for row in read(path):
            if "lines" not in row or row.get("form", "page") == "page":
                rows[row.get("html", row["id"]).removesuffix(".html")] = row
    with open(labelled, "w", encoding="utf-8", newline="\n") as out:
        for page in read(features):
            row = rows.get(page["file"].rsplit("/", 1)[-1])
            if row is None:
                continue
            by_lines = "lines" in row
            labels = label_by_lines(page["t"], row) if by_lines else label_by_passages(page["t"], row)
            out.write(json.dumps({"file": page["file"], "weight": LINE_WEIGHT if by_lines else 1.0, "y": labels, "f": page["f"]}) + "\n")


if __name__ == "__main__":
    main()
