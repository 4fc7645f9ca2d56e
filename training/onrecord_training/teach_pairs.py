"""Teaches the teacher stances and pronouns, after attributions, entities and tone:

    python -m onrecord_training.teach_pairs --data DIR --core onrecord --pretrained DIR --teacher FILE --out FILE --told FILE

and writes its word on all pairs of the training text for the student (`--told`).
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import time
from pathlib import Path

import torch
from torch import nn

from . import data as corpora_, learn_pairs, related
from .batches import batch, batches
from .pairs import Coreference, Stances
from .teacher import Teacher

SEED = 5
SIZE = 192
PARTS = ("attribution", "tone", "gum", "text")


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "pretrained", "teacher", "out", "told", "cache"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--core", required=True, help="the binary `onrecord`")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--tokens", type=int, default=2600, help="a batch")
    return parser.parse_args()


def states(model: Teacher, windows: list) -> torch.Tensor:
    """Hidden states of some windows."""
    with torch.autocast("cpu", torch.bfloat16):
        return model(batch(windows))[0].float()


def main() -> None:
    """Trains, tells the figures of held-out documents after each epoch, writes weights and word."""
    args = arguments()
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    train = corpora_.load(args.data, args.core, args.pretrained / "vocab.txt", "train", args.cache)
    related.attach(args.data, args.core, train, "train")
    some = [w for part in PARTS for w in getattr(train, part) if learn_pairs.knows(w.related)]
    learn, held = learn_pairs.halves(some, 0.06)
    state = torch.load(args.teacher)
    model = Teacher(args.pretrained, len(state["features.weight"]), args.layers)
    model.load_state_dict(state)
    width = model.attribution.in_features
    heads = nn.ModuleDict({"stances": Stances(width, SIZE), "coreference": Coreference(width, SIZE)})
    model.train()
    pretrained = [p for p in model.encoder.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(
        [{"params": pretrained, "lr": 4e-5}, {"params": heads.parameters(), "lr": 1e-3}], weight_decay=0.01, fused=True
    )
    plan = [b for _ in range(args.epochs) for b in batches(learn, args.tokens, chance)]
    begun, each = time.time(), len(plan) // args.epochs
    print(len(learn), "windows,", len(plan), "steps", flush=True)
    for i, windows in enumerate(plan):
        scale = min(1, (i + 1) / (0.06 * len(plan))) * (1 - i / len(plan))
        for group, rate in zip(optimizer.param_groups, (4e-5, 1e-3)):
            group["lr"] = rate * scale
        hidden = states(model, windows)
        parts = (learn_pairs.stance_loss(heads["stances"], hidden, windows),
                 learn_pairs.coreference_loss(heads["coreference"], hidden, windows))
        value = sum(p for p in parts if p is not None)
        value.backward()
        nn.utils.clip_grad_norm_([*model.parameters(), *heads.parameters()], 1.0)
        optimizer.step()
        optimizer.zero_grad()
        if i % 20 == 0:
            print(f"{i} {value.item():.3f} {(time.time() - begun) / 60:.1f} min", flush=True)
        if (i + 1) % each == 0:
            model.eval()
            with torch.no_grad():
                print(json.dumps(learn_pairs.figures(*heads.values(), lambda w: states(model, w), batches(held, 4000))), flush=True)
            model.train()
            torch.save({"teacher": model.state_dict(), "heads": heads.state_dict()}, args.out)
    model.eval()
    out = {}
    with torch.no_grad():
        for part in PARTS:
            kept = {}
            windows = list({id(w): w for w in getattr(train, part)}.values())
            for b in batches(windows, 4000):
                hidden = states(model, b)
                for i, window in enumerate(b):
                    kept[id(window)] = learn_pairs.told(*heads.values(), hidden[i], window)
            out[part] = [kept[id(w)] for w in getattr(train, part)]
            print(part, flush=True)
    args.told.write_bytes(pickle.dumps(out))


if __name__ == "__main__":
    main()
