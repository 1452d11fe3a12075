"""Trains the model that tells a page's main content from the rest: small boosted trees, in whole numbers only.

    python3 train_main_content.py LABELLED.jsonl main_content.txt [--folds 4] [--trees 250]

LABELLED.jsonl has one page a line: {"file": name, "weight": 1.0, "y": [labels], "f": [features of each line]}; a label is 1 for
main content, 0 for the rest, -1 for unknown, and the features are what BlockFeatures writes. Python 3.11, standard library
only. The same input gives the same model again; what the model says of a page is the same on every machine.

Method: gradient boosting of the logistic loss (Friedman 2001) with second-order leaves (Chen and Guestrin 2016) over
quantile bins. Leaves are rounded to thousandths, so that scores are sums of integers.
"""
import argparse
import json
import math
import random
from bisect import bisect_left

BINS = 32
DEPTH = 5
LEARNING_RATE = 0.06
LEAF_PENALTY = 3.0
LEAST_HESSIAN = 2.0
FEATURE_SHARE = 0.3
SAMPLE_SHARE = 0.8
SCALE = 1000


def load(path):
    pages = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            page = json.loads(line)
            page["rows"] = [(f, y, page.get("weight", 1.0)) for f, y in zip(page["f"], page["y"]) if y >= 0]
            pages.append(page)
    return pages


def cut_points(values):
    """At most BINS - 1 values that part a feature's range into bins of about equal size."""
    distinct = sorted(set(values))
    if len(distinct) <= BINS:
        return distinct[:-1]
    ordered = sorted(values)
    return sorted({ordered[len(ordered) * i // BINS] for i in range(1, BINS)} - {ordered[-1]})


def train(rows, trees, seed=1):
    """A list of trees; a tree is a list of nodes (feature, threshold, left, right), a leaf is (-1, value, 0, 0). Left means value <= threshold."""
    chance = random.Random(seed)
    count = len(rows[0][0])
    cuts = [cut_points([row[0][j] for row in rows]) for j in range(count)]
    columns = [bytes(bisect_left(cuts[j], row[0][j]) for row in rows) for j in range(count)]
    usable = [j for j in range(count) if cuts[j]]
    labels, weights = [row[1] for row in rows], [row[2] for row in rows]
    scores, model = [0.0] * len(rows), []
    for _ in range(trees):
        chances = [1 / (1 + math.exp(-score)) for score in scores]
        gradients = [w * (y - p) for w, y, p in zip(weights, labels, chances)]
        hessians = [w * p * (1 - p) for w, p in zip(weights, chances)]
        sample = [i for i in range(len(rows)) if chance.random() < SAMPLE_SHARE]
        features = sorted(chance.sample(usable, max(1, int(len(usable) * FEATURE_SHARE))))
        tree = []
        grow(tree, sample, features, columns, cuts, gradients, hessians, DEPTH)
        model.append(tree)
        for i, row in enumerate(rows):
            scores[i] += score_tree(tree, row[0]) / SCALE
    return model


def grow(tree, sample, features, columns, cuts, gradients, hessians, depth):
    index = len(tree)
    tree.append(None)
    total_g, total_h = sum(gradients[i] for i in sample), sum(hessians[i] for i in sample)
    best = find_split(sample, features, columns, cuts, gradients, hessians, total_g, total_h) if depth and len(sample) > 20 else None
    if best is None:
        tree[index] = (-1, round(SCALE * LEARNING_RATE * total_g / (total_h + LEAF_PENALTY)), 0, 0)
        return
    feature, cut = best
    column = columns[feature]
    left, right = [i for i in sample if column[i] <= cut], [i for i in sample if column[i] > cut]
    first = len(tree)
    grow(tree, left, features, columns, cuts, gradients, hessians, depth - 1)
    second = len(tree)
    grow(tree, right, features, columns, cuts, gradients, hessians, depth - 1)
    tree[index] = (feature, cuts[feature][cut], first, second)


def find_split(sample, features, columns, cuts, gradients, hessians, total_g, total_h):
    best, best_gain = None, 1e-6
    parent = total_g * total_g / (total_h + LEAF_PENALTY)
    pairs = [(i, gradients[i], hessians[i]) for i in sample]
    for feature in features:
        column, size = columns[feature], len(cuts[feature]) + 1
        sums_g, sums_h = [0.0] * size, [0.0] * size
        for i, g, h in pairs:
            bin_ = column[i]
            sums_g[bin_] += g
            sums_h[bin_] += h
        left_g = left_h = 0.0
        for cut in range(size - 1):
            left_g += sums_g[cut]
            left_h += sums_h[cut]
            right_g, right_h = total_g - left_g, total_h - left_h
            if left_h < LEAST_HESSIAN or right_h < LEAST_HESSIAN:
                continue
            gain = left_g * left_g / (left_h + LEAF_PENALTY) + right_g * right_g / (right_h + LEAF_PENALTY) - parent
            if gain > best_gain:
                best, best_gain = (feature, cut), gain
    return best


def score_tree(tree, features):
    node = tree[0]
    while node[0] >= 0:
        node = tree[node[2] if features[node[0]] <= node[1] else node[3]]
    return node[1]


def score(model, features):
    return sum(score_tree(tree, features) for tree in model)


def cross_validate(pages, folds, trees):
    """Scores of every line, each from a model that did not see its page."""
    order = sorted(range(len(pages)), key=lambda i: pages[i]["file"])
    random.Random(7).shuffle(order)
    scores = [None] * len(pages)
    for fold in range(folds):
        held_out = set(order[fold::folds])
        model = train([row for i, page in enumerate(pages) if i not in held_out for row in page["rows"]], trees)
        for i in held_out:
            scores[i] = [score(model, features) for features in pages[i]["f"]]
    return scores


def report(pages, scores):
    for threshold in range(-1500, 1501, 250):
        hit = lost = left = 0.0
        for page, values in zip(pages, scores):
            for y, value in zip(page["y"], values):
                kept = value > threshold
                hit += (y == 1 and kept)
                lost += (y == 1 and not kept)
                left += (y == 0 and kept)
        print(f"threshold {threshold:6}: precision {hit / max(1, hit + left):.4f} recall {hit / max(1, hit + lost):.4f} F1 {2 * hit / max(1, 2 * hit + left + lost):.4f}")


def write(model, path):
    with open(path, "w", encoding="ascii", newline="\n") as file:
        file.write("# Boosted trees; one tree a line, nodes as feature,threshold,left,right and leaves as =value in thousandths.\n")
        for tree in model:
            file.write(" ".join(f"={node[1]}" if node[0] < 0 else ",".join(map(str, node)) for node in tree) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("labelled")
    parser.add_argument("model")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--trees", type=int, default=250)
    parser.add_argument("--scores", help="write the cross-validated scores of every line here")
    arguments = parser.parse_args()
    pages = load(arguments.labelled)
    if arguments.folds:
        scores = cross_validate(pages, arguments.folds, arguments.trees)
        report(pages, scores)
        if arguments.scores:
            with open(arguments.scores, "w", encoding="ascii") as file:
                json.dump({page["file"]: values for page, values in zip(pages, scores)}, file)
    write(train([row for page in pages for row in page["rows"]], arguments.trees), arguments.model)


if __name__ == "__main__":
    main()
