"""The teacher's word on all text, kept for the student:  python -m onrecord_training.distil --teacher FILE …"""

from __future__ import annotations

import argparse
import pickle
import random
from pathlib import Path

import torch

from . import corpora, data as corpora_, related
from .batches import batch, batches
from .corpora import UNKNOWN, Window
from .teacher import Teacher
from .train_teacher import one_tone


@torch.no_grad()
def emissions(model: Teacher, windows: list[Window], tokens: int) -> dict[int, dict]:
    """Label scores of every window, by its identity, in half precision."""
    out = {}
    for some in batches(windows, tokens):
        b = batch(some)
        with torch.autocast("cpu", torch.bfloat16):
            hidden = model(b)[0]
            scores = {task: getattr(model, task)(hidden).half() for task in ("attribution", "entity")}
        for i, window in enumerate(some):
            out[id(window)] = {task: s[i, : len(window)].numpy() for task, s in scores.items()}
    return out


@torch.no_grad()
def tones(model: Teacher, windows: list[Window], tokens: int) -> dict[int, list]:
    """Scores of the tone of every mention of every window, by the window's identity."""
    out: dict[int, list] = {id(w): [] for w in windows}
    owners = {}
    single = []
    for window in windows:
        for i in range(len(window.tones)):
            single.append(one_tone(window, i))
            owners[id(single[-1])] = (id(window), i)
    found = []
    for some in batches(single, tokens):
        targets = [w.tones[0][:2] for w in some]
        with torch.autocast("cpu", torch.bfloat16):
            scores = model.tones(*model(batch(some), targets), targets).float()
        found += [(*owners[id(w)], s.tolist()) for w, s in zip(some, scores)]
    for window, _, scores in sorted(found, key=lambda f: f[:2]):
        out[window].append(scores)
    return out


def actors(args: argparse.Namespace, vocabulary: Path) -> list[Window]:
    """DSE's sentences with their actors as mentions whose tone nobody marked: more sentences for the tone's distillation."""
    rows = corpora.read(args.data / "stance/dse-train.jsonl.gz")
    out = []
    for row, core in zip(rows, corpora.features(args.core, vocabulary, rows)):
        for window in corpora.windows(row, core):
            runs = [corpora.run(window, row[k]) for k in ("p", "q")]
            window.tones = [(*r, UNKNOWN) for r in runs if r]
            out.append(window)
    return [w for w in out if w.tones]


def by_sentence(windows: list[Window], share: float = 0.4) -> list[tuple[int, Window]]:
    """For one name in so many of the sentences, the sentence alone with the name as its target; with the number of the window
    and, in `like`, the first token of the sentence there."""
    chance, out = random.Random(2), []
    for n, window in enumerate(windows):
        for sentence in window.related.sentences:
            start, end = sentence.tokens
            names = [m for m in window.related.mentions if start <= m[0] and m[1] <= end]
            for s, e in chance.sample(names, min(1, len(names), int(chance.random() < share))):
                cut = slice(start, end)
                one = Window(window.document, window.spans[cut], window.pieces[cut], window.features[cut], [end - start])
                one.tones, one.like = [(s - start, e - start, UNKNOWN)], ("attribution", start)
                out.append((n, one))
    return out


def mentions(model: Teacher, windows: list[Window], tokens: int) -> list[tuple[list, list]]:
    """For every window mentions whose tone nobody marked, and the teacher's scores of them."""
    sentences = by_sentence(windows)
    told = tones(model, [w for _, w in sentences], tokens)
    out: list[tuple[list, list]] = [([], []) for _ in windows]
    for n, one in sentences:
        start, (s, e, _) = one.like[1], one.tones[0]
        out[n][0].append((s + start, e + start, UNKNOWN))
        out[n][1].append(told[id(one)][0])
    return out


def main() -> None:
    """Writes for each part of the training data the teacher's scores, in the order of its windows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--core", required=True)
    parser.add_argument("--pretrained", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--tokens", type=int, default=4000)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    vocabulary = args.pretrained / "vocab.txt"
    state = torch.load(args.teacher)
    model = Teacher(args.pretrained, len(state["features.weight"]), args.layers)
    model.load_state_dict(state)
    model.eval()
    data = corpora_.load(args.data, args.core, vocabulary, "train", args.cache)
    out = {"crf": {k: v for k, v in state.items() if "_crf." in k}}
    for name in ("attribution", "entity", "gum", "ewt", "tone", "text"):
        windows = getattr(data, name)
        scores = emissions(model, list({id(w): w for w in windows}.values()), args.tokens)
        out[name] = [scores[id(w)] for w in windows]
        print(name, len(windows), flush=True)
    told = tones(model, data.tone, args.tokens)
    out["tones"] = [told[id(w)] for w in data.tone]
    silver = random.Random(1).sample(actors(args, vocabulary), 9000)
    told = tones(model, silver, args.tokens)
    out["actors"] = [(w.document, w.tones, told[id(w)]) for w in silver]
    polnear = corpora.read(args.data / "attribution/polnear-train.jsonl.gz")
    related.relate(polnear, data.attribution, args.core)
    out["mentions"] = mentions(model, data.attribution, args.tokens)
    args.out.write_bytes(pickle.dumps(out))


if __name__ == "__main__":
    main()
