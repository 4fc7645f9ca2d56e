"""Trains the student on the corpora and on the teacher's word, and writes the weights file.

    python -m onrecord_training.train_student --data DIR --core onrecord --vocabulary FILE --distilled FILE --pretrained DIR --out DIR
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import pickle
import random
import time
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn

from . import data as corpora_, export, learn_pairs, related
from .batches import batch, batches
from .corpora import Window
from .crf import Crf
from .scores import f1, macro
from .student import EMBEDDING, Student
from .student_loss import TASKS, loss, same_sentence

SEED = 11
# How much of the training documents is held out to watch the heads of pairs.
HELD = 0.03
RATE = 2.5e-3
PARTS = ("attribution", "entity", "gum", "ewt", "tone", "text")


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "vocabulary", "distilled", "pretrained", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--core", required=True, help="the binary `onrecord`")
    parser.add_argument("--told", type=Path, required=True, help="the teacher's word on pairs (teach_pairs)")
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--start", type=Path, help="a student.pt to go on from")
    parser.add_argument("--tokens", type=int, default=8000, help="a batch")
    return parser.parse_args()


def initial(pieces: list[str], pretrained: Path) -> torch.Tensor:
    """The pretrained model's word pieces in fewer dimensions (principal components)."""
    rows = {p: i for i, p in enumerate((pretrained / "vocab.txt").read_text(encoding="utf8").split("\n"))}
    table = load_file(pretrained / "model.safetensors")["embeddings.word_embeddings.weight"].float()
    table = table[torch.tensor([rows[p] for p in pieces])]
    table = table - table.mean(0)
    _, _, components = torch.linalg.svd(table[:: max(1, len(table) // 8000)], full_matrices=False)
    reduced = table @ components[:EMBEDDING].T
    return reduced * (0.4 / reduced.std())


def attach(train: corpora_.Data, distilled: dict) -> None:
    """Gives every window the teacher's scores; the teacher read the same windows in the same order."""
    for name in PARTS:
        for window, scores in zip(getattr(train, name), distilled[name], strict=True):
            assert len(scores["entity"]) == len(window)
            window.soft = scores
    for window, scores in zip(train.tone, distilled["tones"], strict=True):
        window.soft_tones = scores
    for window, (tones, scores) in zip(train.attribution, distilled["mentions"], strict=True):
        window.tones, window.soft_tones = tones, scores
    told = {document: (tones, scores) for document, tones, scores in distilled["actors"]}
    for window in train.text:
        if window.document in told and not window.tones:
            tones, scores = told[window.document]
            window.tones, window.soft_tones = tones, scores


def attach_pairs(train: corpora_.Data, told: dict) -> None:
    """Gives every window the teacher's word on its pairs."""
    for part, words in told.items():
        for window, (sentences, same) in zip(getattr(train, part), words, strict=True):
            window.related.soft = same
            for sentence, soft in zip(window.related.sentences, sentences, strict=True):
                sentence.soft = soft


def teacher_fields(distilled: dict) -> dict[str, Crf]:
    """The teacher's transition scores."""
    out = {}
    for task, names in TASKS.items():
        field = Crf(names)
        prefix = f"{task}_crf."
        field.load_state_dict({k.removeprefix(prefix): v for k, v in distilled["crf"].items() if k.startswith(prefix)})
        out[task] = field
    return out


@torch.no_grad()
def evaluate(model: Student, dev: corpora_.Data, tokens: int) -> dict:
    """Dev figures."""
    model.eval()
    figures: dict = {}
    for task, names in TASKS.items():
        gold, found = [], []
        for some in batches(getattr(dev, task), tokens):
            b = batch(some)
            found += getattr(model, f"{task}_crf").best(getattr(model, task)(model(b)), b.mask)
            gold += [getattr(w, task) for w in some]
        figures[task] = f1(gold, found, names)
    gold, found = [], []
    for some in batches(dev.tone, tokens):
        b = batch(some)
        found += model.tones(model(b), some, b).argmax(1).tolist()
        gold += [t[2] for w in some for t in w.tones]
    figures["tone"] = macro(gold, found, 3)
    figures["syntax"] = syntax_figures(model, dev.ewt, tokens)
    model.train()
    return figures


def syntax_figures(model: Student, windows: list[Window], tokens: int) -> dict:
    """Accuracy of parts of speech and heads, punctuation left out of the heads."""
    right, all_ = {"upos": 0, "head": 0}, {"upos": 0, "head": 0}
    for some in batches(windows, tokens):
        b = batch(some)
        hidden = model(b)
        upos, heads = model.upos(hidden).argmax(2), model.arcs(hidden, same_sentence(b)).argmax(2)
        for i, w in enumerate(some):
            for name, found in (("upos", upos), ("head", heads)):
                want = torch.tensor(w.syntax[name])
                known = want >= 0
                if name == "head":
                    known &= torch.tensor([r != corpora_.treebanks.RELATIONS.index("punct") for r in w.syntax["relation"]])
                right[name] += int((found[i, : len(w)] == want)[known].sum())
                all_[name] += int(known.sum())
    return {k: round(right[k] / max(1, all_[k]), 4) for k in right}


def hold_out(train: corpora_.Data) -> list[Window]:
    """Windows whose pairs teach nothing, neither our readers' word nor the teacher's."""
    windows = [w for part in ("attribution", "tone", "gum", "text") for w in getattr(train, part)]
    _, held = learn_pairs.halves([w for w in windows if learn_pairs.knows(w.related)], HELD)
    out = [copy.copy(w) for w in {id(w): w for w in held}.values()]
    for window in held:
        window.related = None
    return out


@torch.no_grad()
def pair_figures(model: Student, held: list[Window]) -> dict:
    """Figures of stances and pronouns in windows held out."""
    model.eval()
    figures = learn_pairs.figures(model.stances, model.coreference, lambda some: model(batch(some)), batches(held, 8000))
    model.train()
    return figures


def some(train: corpora_.Data, part: str, chance: random.Random) -> list[Window]:
    """A part's windows for one epoch: of plain text half of them."""
    windows = getattr(train, part)
    return chance.sample(windows, len(windows) // 2) if part == "text" else windows


def main() -> None:
    """Trains, keeps a running average of the weights, tells the dev figures after each epoch, writes the file."""
    args = arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    train = corpora_.load(args.data, args.core, args.vocabulary, "train", args.cache)
    dev = corpora_.load(args.data, args.core, args.vocabulary, "dev", args.cache)
    distilled = pickle.loads(args.distilled.read_bytes())
    attach(train, distilled)
    related.attach(args.data, args.core, train, "train")
    attach_pairs(train, pickle.loads(args.told.read_bytes()))
    held = hold_out(train)
    train.recased = corpora_.recased(args.data, args.core, args.vocabulary, train, args.cache)
    for window in train.recased:
        window.soft = getattr(train, window.like[0])[window.like[1]].soft
    teachers = teacher_fields(distilled)
    pieces = args.vocabulary.read_text(encoding="utf8").splitlines()
    model = Student(len(pieces), export.feature_rows(args.core))
    if args.start:
        model.load_state_dict(torch.load(args.start))
    else:
        with torch.no_grad():
            model.pieces.weight.copy_(initial(pieces, args.pretrained))
    average = copy.deepcopy(model)
    optimizer = torch.optim.AdamW(model.parameters(), lr=args.rate, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    plan = []
    for _ in range(args.epochs):
        epoch = [(part, b) for part in (*PARTS, "recased") for b in batches(some(train, part, chance), args.tokens, chance)]
        chance.shuffle(epoch)
        plan += epoch
    begun, each = time.time(), len(plan) // args.epochs
    for i, (part, windows) in enumerate(plan):
        scale = min(1, (i + 1) / 100) * 0.5 * (1 + math.cos(math.pi * i / len(plan)))
        for group in optimizer.param_groups:
            group["lr"] = args.rate * max(scale, 0.01)
        value = loss(model, teachers, part, windows)
        value.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        keep = min(0.995, i / (i + 10))
        with torch.no_grad():
            for a, p in zip(average.parameters(), model.parameters()):
                a.lerp_(p, 1 - keep)
        if i % 50 == 0:
            print(f"{i} of {len(plan)} {part} {value.item():.3f} {(time.time() - begun) / 60:.1f} min", flush=True)
        if (i + 1) % each == 0:
            print(json.dumps(evaluate(average, dev, args.tokens) | pair_figures(average, held)), flush=True)
            torch.save(average.state_dict(), args.out / "student.pt")
            export.write(average, args.vocabulary, args.out / "onrecord.weights")


if __name__ == "__main__":
    main()
