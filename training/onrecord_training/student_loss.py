"""What the student's answers are held against: annotators' labels, the teacher's scores, treebanks."""

from __future__ import annotations

import torch
from torch.nn.functional import cross_entropy, one_hot
from torch.nn.utils.rnn import pad_sequence

from . import learn_pairs
from .batches import Batch, batch
from .corpora import ATTRIBUTION, ENTITY, UNKNOWN, Window
from .crf import Crf
from .student import Student

# How much the teacher's word on pairs counts beside our readers'.
SOFT = 0.5
# How much the annotators' labels count where there are some; the rest is the teacher's.
GOLD = 0.4
TASKS = {"attribution": ATTRIBUTION, "entity": ENTITY}


def field_loss(task: str, crf: Crf, teacher: Crf, emissions: torch.Tensor, b: Batch) -> torch.Tensor:
    """Cross-entropy against the teacher's field, and where annotators marked the windows against their labels."""
    soft = pad_sequence([torch.from_numpy(w.soft[task]).float() for w in b.windows], batch_first=True)
    single, double = teacher.marginals(soft, b.mask)
    marked = all(getattr(w, task) is not None for w in b.windows)
    whole = crf.partition(emissions, b.mask)
    loss = (whole - crf.expected(emissions, b.mask, single, double)).sum() / b.mask.sum()
    if not marked:
        return loss
    labels = b.labels(task)
    if (labels[b.mask] < 0).any():
        gold = crf.loss(emissions, b.mask, labels)
    else:
        one = one_hot(labels.clamp(min=0), emissions.shape[2]).float()
        two = one[:, :-1].unsqueeze(3) * one[:, 1:].unsqueeze(2)
        gold = (whole - crf.expected(emissions, b.mask, one, two)).sum() / b.mask.sum()
    return GOLD * gold + (1 - GOLD) * loss


def syntax_loss(model: Student, hidden: torch.Tensor, b: Batch) -> torch.Tensor:
    """Parts of speech, heads, relations."""
    keys = ("upos", "head", "relation")
    rows = [[torch.tensor(w.syntax[k]) for w in b.windows] for k in keys]
    upos, heads, relations = (pad_sequence(r, batch_first=True, padding_value=UNKNOWN) for r in rows)
    arcs = model.arcs(hidden, same_sentence(b))
    # A head that is no token of the sentence (a word cut otherwise) teaches nothing.
    inside = same_sentence(b).gather(2, heads.clamp(min=0).unsqueeze(2)).squeeze(2)
    heads = heads.masked_fill(~inside, UNKNOWN)
    loss = cross_entropy(model.upos(hidden).flatten(0, 1), upos.flatten(), ignore_index=UNKNOWN)
    loss = loss + cross_entropy(arcs.flatten(0, 1), heads.flatten(), ignore_index=UNKNOWN)
    return loss + cross_entropy(model.relations(hidden, heads).flatten(0, 1), relations.flatten(), ignore_index=UNKNOWN)


def same_sentence(b: Batch) -> torch.Tensor:
    """(windows, tokens, tokens): whether two tokens are of one sentence."""
    numbers = torch.full(b.mask.shape, -1)
    for i, window in enumerate(b.windows):
        start = 0
        for n, end in enumerate(window.sentences):
            numbers[i, start:end] = n
            start = end
    return (numbers.unsqueeze(1) == numbers.unsqueeze(2)) & b.mask.unsqueeze(1)


def link_loss(model: Student, hidden: torch.Tensor, b: Batch) -> torch.Tensor:
    """Which source each cue has, or none; which cue each content has."""
    losses = []
    for i, window in enumerate(b.windows):
        cues = [cue for cue, _, _ in window.links]
        sources = sorted({s for _, some, _ in window.links for s in some})
        contents = [(c, n) for n, (_, _, some) in enumerate(window.links) for c in some]
        if contents:
            scores = model.links(hidden[i], [c for c, _ in contents], 1, cues)
            losses.append(cross_entropy(scores, torch.tensor([n for _, n in contents])))
        if cues and sources:
            scores = model.links(hidden[i], sources, 0, cues).T
            scores = torch.cat([model.link_none.expand(len(cues), 1), scores], 1)
            answers = [1 + sources.index(some[0]) if some else 0 for _, some, _ in window.links]
            losses.append(cross_entropy(scores, torch.tensor(answers)))
    return torch.stack(losses).mean() if losses else hidden.sum() * 0


def tone_loss(model: Student, hidden: torch.Tensor, b: Batch) -> torch.Tensor:
    """The tone of mentions, from annotators and from the teacher."""
    scores = model.tones(hidden, b.windows, b)
    gold = torch.tensor([t[2] for w in b.windows for t in w.tones])
    soft = torch.softmax(torch.tensor([s for w in b.windows for s in w.soft_tones]), 1)
    loss = cross_entropy(scores, soft)
    if (gold >= 0).any():
        loss = GOLD * cross_entropy(scores, gold, ignore_index=UNKNOWN) + (1 - GOLD) * loss
    return loss


def loss(model: Student, teachers: dict[str, Crf], part: str, windows: list[Window]) -> torch.Tensor:
    """All tasks that a batch of one part teaches."""
    b = batch(windows)
    hidden = model(b)
    weights = {"attribution": 1.0 if part == "attribution" else 0.4, "entity": 1.0 if part == "entity" else 0.6}
    total = hidden.sum() * 0
    for task, weight in weights.items():
        emissions = getattr(model, task)(hidden)
        total = total + 4 * weight * field_loss(task, getattr(model, f"{task}_crf"), teachers[task], emissions, b)
    if part in ("gum", "ewt"):
        total = total + syntax_loss(model, hidden, b)
    if part == "attribution":
        total = total + link_loss(model, hidden, b)
    if any(w.tones for w in windows):
        total = total + tone_loss(model, hidden, b)
    if any(w.related is not None for w in windows):
        pairs = (learn_pairs.stance_loss(model.stances, hidden, windows, SOFT),
                 learn_pairs.coreference_loss(model.coreference, hidden, windows, SOFT))
        total = total + sum(p for p in pairs if p is not None)
    return total
