"""All corpora as windows, by their paths under one folder (see docs/retrain.md for where each comes from)."""

from __future__ import annotations

import pickle
import random
import re
from dataclasses import dataclass
from pathlib import Path

from . import corpora, treebanks
from .corpora import Window


@dataclass
class Data:
    """Windows by what their labels teach."""

    attribution: list[Window]
    entity: list[Window]
    gum: list[Window]
    ewt: list[Window]
    tone: list[Window]
    text: list[Window]


# How much of which part is read once more in other letters, as headlines and careless writers use them.
RECASED = {"entity": ("entities/conll2003-train", 0.3), "tone": ("tone/newsmtsc-train", 0.15), "text": ("stance/dse-train", 0.15)}


def recased(folder: Path, core: str, vocabulary: Path, train: Data, cache: Path | None = None) -> list[Window]:
    """Sentences in small letters, in capitals, With Capitals, with the labels of the sentences as they were written. Only what
    is cut into the same tokens."""
    file = cache / "recased.pickle" if cache else None
    if file and file.exists():
        return pickle.loads(file.read_bytes())
    chance = random.Random(5)
    out: list[Window] = []
    for part, (name, share) in RECASED.items():
        rows = [r for r in corpora.read(folder / f"{name}.jsonl.gz") if chance.random() < share]
        rows = [{**r, "text": chance.choice((str.lower, str.lower, str.upper, title))(r["text"])} for r in rows]
        places = {}
        for i, window in enumerate(getattr(train, part)):
            places.setdefault(window.document, []).append(i)
        for window in corpora.unlabelled(rows, corpora.features(core, vocabulary, rows)):
            for i in places.get(window.document, ()):
                was = getattr(train, part)[i]
                if was.spans == window.spans:
                    window.entity, window.like = was.entity, (part, i)
                    out.append(window)
                    break
    if file:
        file.write_bytes(pickle.dumps(out))
    return out


def title(text: str) -> str:
    """As headlines are written: Every Word With a Capital."""
    return re.sub(r"(^|(?<=\s))(\w)", lambda m: m.group(2).upper(), text)


def load(folder: Path, core: str, vocabulary: Path, part: str, cache: Path | None = None) -> Data:
    """The `train` or `dev` part; kept in `cache` once read."""
    file = cache / f"{part}.pickle" if cache else None
    if file and file.exists():
        return pickle.loads(file.read_bytes())

    def windows(name: str, read):
        rows = corpora.read(folder / f"{name}.jsonl.gz")
        return read(rows, corpora.features(core, vocabulary, rows))

    def treebank(name: str, genres, named: bool):
        documents = treebanks.read(folder / f"syntax/{name}-{part}.conllu.gz", genres)
        return treebanks.labelled(documents, corpora.features(core, vocabulary, documents), named)

    train = part == "train"
    entity = windows(f"entities/conll2003-{part}", corpora.entities)
    if train:
        # CrossNER's 200 sentences are few beside CoNLL's: counted four times.
        entity += 4 * windows("entities/politics-train", corpora.entities)
    data = Data(
        attribution=windows(f"attribution/polnear-{part}", corpora.attributions),
        entity=entity,
        gum=treebank("gum", treebanks.GUM_GENRES, True),
        ewt=treebank("ewt", None, False),
        tone=windows(f"tone/newsmtsc-{part}", corpora.tones),
        text=[w for name in ("coreference/gap", "stance/dse") for w in windows(f"{name}-{part}", corpora.unlabelled)],
    )
    if file:
        file.write_bytes(pickle.dumps(data))
    return data
