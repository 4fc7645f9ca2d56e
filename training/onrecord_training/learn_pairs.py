"""The losses, the teacher's word and the figures of the heads of pairs; the same for teacher and student."""

from __future__ import annotations

import random

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy, log_softmax, softmax

from .corpora import Window
from .pairs import Coreference, Stances
from .related import Related, Sentence

# Sentences with more candidates teach a sample of their pairs.
MOST = 150


def stance_loss(head: Stances, hidden: torch.Tensor, windows: list[Window], soft: float = 0.0) -> torch.Tensor | None:
    """Cross-entropy against our readers and the crowd, and (`soft`) against the teacher's word where there is one."""
    losses, rows = [], hidden.unbind(0)
    for i, window in enumerate(windows):
        for sentence in window.related.sentences if window.related else ():
            known = sentence.read or sentence.crowd or soft and sentence.soft is not None
            if known and len(sentence.runs) > 0:
                loss = sentence_loss(head, rows[i], sentence, soft)
                if loss is not None:
                    losses.append(loss)
    return torch.stack(losses).mean() if losses else None


def sentence_loss(head: Stances, hidden: torch.Tensor, sentence: Sentence, soft: float) -> torch.Tensor | None:
    """One sentence's loss, summed over its pairs."""
    whole = sentence.read or sentence.soft is not None and soft
    keys = sentence.keys() if whole else list(sentence.crowd)
    if not keys:
        return None
    holders, targets = torch.tensor(keys).T
    ours, crowds = head(hidden, sentence.tokens, sentence.runs, holders, targets)
    total = hidden.new_zeros(())
    if sentence.read:
        marks = [sentence.marked.get(k, (0, 1.0)) for k in keys]
        each = cross_entropy(ours, torch.tensor([m[0] for m in marks]), reduction="none")
        gold = (each * torch.tensor([m[1] for m in marks])).sum()
        total = total + (gold * (1 - soft) if sentence.soft is not None else gold)
    if sentence.soft is not None and soft:
        told = sentence.soft.float()
        each = -(softmax(told[:, :3], 1) * log_softmax(ours, 1)).sum()
        total = total + each * (soft if sentence.read else 1.0)
        total = total - 0.3 * (softmax(told[:, 3:], 1) * log_softmax(crowds, 1)).sum()
    if sentence.crowd:
        at = [keys.index(k) for k in sentence.crowd if k in keys]
        total = total + cross_entropy(crowds[at], torch.tensor([sentence.crowd[keys[a]] for a in at]), reduction="sum")
    return total


def coreference_loss(head: Coreference, hidden: torch.Tensor, windows: list[Window], soft: float = 0.0) -> torch.Tensor | None:
    """Each known pair of pronoun and mention, and (`soft`) the teacher's word on all."""
    losses, rows = [], hidden.unbind(0)
    for i, window in enumerate(windows):
        known = window.related
        if known is None or not known.pronouns or not known.mentions or not known.same and not (soft and known.soft is not None):
            continue
        scores = head(rows[i], known.pronouns, known.mentions)
        if known.same:
            at = list(known.same)
            some = scores[[a[0] for a in at], [a[1] for a in at]]
            want = torch.tensor([float(known.same[a]) for a in at])
            losses.append(binary_cross_entropy_with_logits(some, want, reduction="sum") / len(known.pronouns) ** 0.5)
        if soft and known.soft is not None:
            want = known.soft.float().sigmoid()
            n = min(scores.shape[1], want.shape[1])
            each = binary_cross_entropy_with_logits(scores[: want.shape[0], :n], want[:, :n], reduction="sum")
            losses.append(soft * each / len(known.pronouns) ** 0.5)
    return torch.stack(losses).mean() if losses else None


@torch.no_grad()
def told(stances: Stances, coreference: Coreference, hidden: torch.Tensor, window: Window) -> tuple[list, torch.Tensor | None]:
    """The word of a teacher on a window: scores of each sentence's pairs (ours, then the crowd's), and of its pronouns."""
    out = []
    for sentence in window.related.sentences:
        holders, targets = sentence.pairs()
        both = None
        if len(holders):
            both = torch.cat(stances(hidden, sentence.tokens, sentence.runs, holders, targets), 1).half()
        out.append(both)
    known = window.related
    asked = known.pronouns and known.mentions
    return out, coreference(hidden, known.pronouns, known.mentions).half() if asked else None


@torch.no_grad()
def figures(stances: Stances, coreference: Coreference, read_states, windows: list[list[Window]]) -> dict:
    """Of held-out windows: F1 of our readers' stances at several thresholds, macro F1 of the crowd's, F1 of pronouns."""
    ours, crowd, same = [], [], []
    for some in windows:
        hidden = read_states(some)
        for i, window in enumerate(some):
            for sentence in window.related.sentences:
                holders, targets = sentence.pairs()
                if not len(holders) or not (sentence.read or sentence.crowd):
                    continue
                keys = list(zip(holders.tolist(), targets.tolist()))
                a, b = (softmax(x, 1) for x in stances(hidden[i], sentence.tokens, sentence.runs, holders, targets))
                if sentence.read:
                    ours += [(p.tolist(), *sentence.marked.get(k, (0, 1.0))) for k, p in zip(keys, a)]
                if sentence.crowd:
                    (p, q), (x, y) = list(sentence.crowd)[:2], list(sentence.crowd.values())[:2]
                    label = {(1, 0): 1, (2, 0): 3, (0, 1): 2, (0, 2): 4}.get((x, y), 0)
                    u, v = b[keys.index(p)], b[keys.index(q)]
                    crowd.append((label, u.tolist(), v.tolist()))
            known = window.related
            if known.same:
                scores = coreference(hidden[i], known.pronouns, known.mentions)
                same += [(scores[p, m].item() > 0, w) for (p, m), w in known.same.items()]
    out = {f"stances at {t}": pair_f1(ours, t) for t in (0.2, 0.3, 0.4, 0.5)} if ours else {}
    if crowd:
        out["crowd"] = crowd_f1(crowd)
    if same:
        hit, found, want = (sum(f(s) for s in same) for f in (lambda s: s[0] and s[1], lambda s: s[0], lambda s: s[1]))
        out["pronouns"] = round(2 * hit / max(1, found + want), 4)
    return out


def pair_f1(ours: list, threshold: float) -> list[float]:
    """Precision, recall, F1 of pairs with their polarity."""
    hit = found = want = 0
    for p, label, weight in ours:
        best = 1 if p[1] >= p[2] else 2
        says = best if p[1] + p[2] >= threshold else 0
        found += says > 0
        want += label > 0 and weight == 1
        hit += says > 0 and says == label
    return [round(hit / max(1, found), 3), round(hit / max(1, want), 3), round(2 * hit / max(1, found + want), 3)]


def crowd_f1(crowd: list) -> float:
    """Macro F1 of DSE's five classes."""
    got = []
    for _, u, v in crowd:
        options = {0: u[0] * v[0], 1: u[1] * v[0], 3: u[2] * v[0], 2: u[0] * v[1], 4: u[0] * v[2]}
        got.append(max(options, key=options.get))
    fs = []
    for k in range(5):
        hit = sum(g == k == c[0] for g, c in zip(got, crowd))
        fs.append(2 * hit / max(1, sum(g == k for g in got) + sum(c[0] == k for c in crowd)))
    return round(sum(fs) / 5, 4)


def knows(known: Related) -> bool:
    """Whether anybody said something of a window's pairs."""
    return bool(known.same) or any(s.read or s.crowd for s in known.sentences)


def halves(windows: list[Window], share: float) -> tuple[list[Window], list[Window]]:
    """Training windows and, by document, a share held out of them."""
    names = sorted({w.document for w in windows})
    out = set(random.Random(3).sample(names, int(len(names) * share)))
    return [w for w in windows if w.document not in out], [w for w in windows if w.document in out]
