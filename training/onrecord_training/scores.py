"""Figures while training: exact span F1 and macro F1. What counts is shared/eval/score.py on the whole core."""

from __future__ import annotations

from collections import Counter


def spans(labels: list[int], names: list[str]) -> set[tuple[str, int, int]]:
    """The spans that BIO labels mark: kind, first token, token after the last."""
    out, open_ = set(), None
    for i, name in enumerate([*(names[max(0, l)] for l in labels), "O"]):
        if open_ and name != f"I-{open_[0]}":
            out.add((*open_, i))
            open_ = None
        if name.startswith("B-") or (name.startswith("I-") and not open_):
            open_ = (name[2:], i)
    return out


def f1(gold: list[list[int]], found: list[list[int]], names: list[str]) -> dict[str, float]:
    """Exact F1 a kind, and over all but `other`."""
    right, pred, want = Counter(), Counter(), Counter()
    for g, f in zip(gold, found):
        g, f = spans(g, names), spans(f, names)
        for counter, some in ((right, g & f), (pred, f), (want, g)):
            counter.update(kind for kind, *_ in some)
            counter["all"] += sum(kind != "other" for kind, *_ in some)
    return {k: round(2 * right[k] / max(1, pred[k] + want[k]), 4) for k in sorted(want)}


def macro(gold: list[int], found: list[int], classes: int) -> float:
    """Macro F1 over classes."""
    each = []
    for k in range(classes):
        right = sum(g == f == k for g, f in zip(gold, found))
        each.append(2 * right / max(1, gold.count(k) + found.count(k)))
    return round(sum(each) / classes, 4)
