"""Fine-tunes the teacher:  python -m onrecord_training.train_teacher --data DIR --core onrecord --pretrained DIR --out FILE"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import torch
from torch import nn

from . import data as corpora_
from .batches import batch, batches
from .corpora import ATTRIBUTION, ENTITY, Window
from .scores import f1, macro
from .teacher import Teacher

SEED = 7


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--core", required=True, help="the binary `onrecord`")
    parser.add_argument("--pretrained", type=Path, required=True, help="folder of all-mpnet-base-v2")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--tokens", type=int, default=2600, help="a batch")
    parser.add_argument("--minutes", type=float, default=1e9, help="end the schedule after so long")
    return parser.parse_args()


def steps(train: corpora_.Data, tokens: int, chance: random.Random) -> list[tuple[str, list[Window]]]:
    """One epoch: every window once, tasks mixed."""
    tones = [one_tone(w, i) for w in train.tone for i in range(len(w.tones))]
    parts = {"attribution": train.attribution, "entity": train.entity + train.gum, "tone": tones}
    out = [(task, b) for task, windows in parts.items() for b in batches(windows, tokens, chance)]
    chance.shuffle(out)
    return out


def one_tone(window: Window, i: int) -> Window:
    """The window with one of its mentions alone."""
    return Window(**{**window.__dict__, "tones": [window.tones[i]]})


def loss(model: Teacher, task: str, windows: list[Window]) -> torch.Tensor:
    """One task's loss on one batch."""
    b = batch(windows)
    targets = [w.tones[0][:2] for w in windows] if task == "tone" else None
    with torch.autocast("cpu", torch.bfloat16):
        tokens, whole = model(b, targets)
        if task == "tone":
            scores = model.tones(tokens, whole, targets)
            return nn.functional.cross_entropy(scores.float(), torch.tensor([w.tones[0][2] for w in windows]))
        emissions = getattr(model, task)(tokens).float()
    return getattr(model, f"{task}_crf").loss(emissions, b.mask, b.labels(task)) * 4


@torch.no_grad()
def evaluate(model: Teacher, dev: corpora_.Data, tokens: int) -> dict:
    """Dev figures."""
    model.eval()
    figures = {}
    for task, windows, names in (("attribution", dev.attribution, ATTRIBUTION), ("entity", dev.entity, ENTITY)):
        gold, found = [], []
        for some in batches(windows, tokens):
            b = batch(some)
            with torch.autocast("cpu", torch.bfloat16):
                emissions = getattr(model, task)(model(b)[0]).float()
            found += getattr(model, f"{task}_crf").best(emissions, b.mask)
            gold += [getattr(w, task) for w in some]
        figures[task] = f1(gold, found, names)
    gold, found = [], []
    for some in batches([one_tone(w, i) for w in dev.tone for i in range(len(w.tones))], tokens):
        targets = [w.tones[0][:2] for w in some]
        with torch.autocast("cpu", torch.bfloat16):
            scores = model.tones(*model(batch(some), targets), targets)
        found += scores.argmax(1).tolist()
        gold += [w.tones[0][2] for w in some]
    figures["tone"] = macro(gold, found, 3)
    model.train()
    return figures


def main() -> None:
    """Trains, tells the dev figures after each epoch, writes the weights."""
    args = arguments()
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    vocabulary = args.pretrained / "vocab.txt"
    train = corpora_.load(args.data, args.core, vocabulary, "train", args.cache)
    dev = corpora_.load(args.data, args.core, vocabulary, "dev", args.cache)
    model = Teacher(args.pretrained, 1 + max(r for w in train.attribution for t in w.features for r in t) + 64, args.layers)
    model.train()
    pretrained = [p for p in model.encoder.parameters() if p.requires_grad]
    own = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    groups = [{"params": pretrained, "lr": 6e-5}, {"params": own, "lr": 1.5e-3}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    plan = [step for _ in range(args.epochs) for step in steps(train, args.tokens, chance)]
    begun = time.time()
    print(f"{len(plan)} steps", flush=True)
    for i, (task, windows) in enumerate(plan):
        done = max(i / len(plan), (time.time() - begun) / 60 / args.minutes)
        if done >= 1:
            break
        scale = min(1, (i + 1) / (0.06 * len(plan))) * (1 - done)
        for group, rate in zip(optimizer.param_groups, (6e-5, 1.5e-3)):
            group["lr"] = rate * scale
        value = loss(model, task, windows)
        value.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        if i % 40 == 0:
            print(f"{i} {task} {value.item():.3f} {(time.time() - begun) / 60:.1f} min", flush=True)
        if i and i % 500 == 0:
            torch.save(model.state_dict(), args.out)
            print(json.dumps(evaluate(model, dev, args.tokens)), flush=True)
    torch.save(model.state_dict(), args.out)
    print(json.dumps(evaluate(model, dev, args.tokens)), flush=True)


if __name__ == "__main__":
    main()
