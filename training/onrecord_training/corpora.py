"""The corpora as examples: windows of tokens as the core cuts them (`onrecord features`), with labels a task.

A label of -100 means "not known": that token counts for nothing in that task's loss.
"""

from __future__ import annotations

import gzip
import json
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

ATTRIBUTION = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
ENTITY = ["O"] + [f"{p}-{k}" for k in ("person", "organization", "place", "other") for p in "BI"]
TONE = ["negative", "neutral", "positive"]
UNKNOWN = -100
# A window ends at a paragraph's end before this many tokens, if it can.
WINDOW = 224


@dataclass
class Window:
    """Some paragraphs of one article."""

    document: str
    spans: list  # code points of each token
    pieces: list  # vocabulary rows of each token
    features: list  # feature rows of each token
    sentences: list  # where each sentence ends, by the token after it
    attribution: list | None = None
    entity: list | None = None
    # (cue token run, source token runs, content token runs) of each attribution
    links: list = field(default_factory=list)
    # (first token, token after the last, class) of each mention with a tone
    tones: list = field(default_factory=list)
    # part of speech, head (token of this window, or -1 for the root) and relation of each token
    syntax: dict | None = None
    # The teacher's scores of each task's labels, and of each mention's tone.
    soft: dict | None = None
    soft_tones: list | tuple = ()
    # Candidates, pronouns and what is known of their pairs (related.py).
    related: object | None = None
    # Of a window in other letters (data.recased): the part and place of the window as it was written.
    like: tuple | None = None

    def __len__(self) -> int:
        return len(self.spans)


def read(path: Path) -> list[dict]:
    """A corpus in JSON Lines, compressed or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8", newline="\n") as file:
        return [json.loads(line) for line in file if line.strip()]


def features(core: str, vocabulary: Path, rows: list[dict]) -> list[dict]:
    """What the core's encoder reads of each document; `core` is the path of the binary `onrecord`."""
    keys = ("id", "text", "title", "published")
    lines = "".join(json.dumps({k: str(r[k]) for k in keys if r.get(k)}) + "\n" for r in rows)
    command = [core, "features", "--vocabulary", str(vocabulary)]
    out = subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in out.decode().splitlines()]


def windows(row: dict, read_by_core: dict) -> list[Window]:
    """A document's windows, in order, without labels."""
    out = []
    for article in read_by_core["articles"]:
        ends = article["sentences"]
        for start, end in stretches(article["paragraphs"], ends):
            cut = slice(start, end)
            sentences = [e - start for e in ends if start < e <= end]
            window = Window(str(row["id"]), article["tokens"][cut], article["pieces"][cut], article["features"][cut], sentences)
            out.append(window)
    return [w for w in out if len(w)]


def stretches(paragraphs: list[int], sentences: list[int], most: int = WINDOW):
    """Runs of paragraphs of at most `most` tokens together; a longer paragraph is cut at sentences' ends, a longer sentence
    anywhere. The core cuts in the same way (encoder/windows.rs)."""
    start = end = 0
    for paragraph in paragraphs:
        if paragraph - start > most and end > start:
            yield start, end
            start = end
        while paragraph - start > most:
            cut = max((s for s in sentences if start < s <= start + most), default=start + most)
            yield start, cut
            start = cut
        end = paragraph
    if end > start:
        yield start, end


def run(window: Window, span: list[int]) -> tuple[int, int] | None:
    """The tokens that lie in a stretch of code points, by half of their length at least."""
    inside = [i for i, (s, e) in enumerate(window.spans) if 2 * (min(e, span[1]) - max(s, span[0])) >= e - s]
    return (inside[0], inside[-1] + 1) if inside else None


def put(labels: list[int], tokens: tuple[int, int], names: list[str], kind: str) -> None:
    """Writes one span into BIO labels."""
    for i in range(*tokens):
        labels[i] = names.index(("B-" if i == tokens[0] else "I-") + kind)


def attributions(rows: list[dict], read_by_core: list[dict]) -> list[Window]:
    """PolNeAR."""
    out = []
    for row, core in zip(rows, read_by_core):
        for window in windows(row, core):
            window.attribution = [0] * len(window)
            for attribution in row["attributions"]:
                runs = {r: [t for s in attribution[r] if (t := run(window, s))] for r in ("source", "cue", "content")}
                # Content first: where a corpus lets it run over its own cue, cue and source stand.
                for role in ("content", "source", "cue"):
                    for tokens in runs[role]:
                        put(window.attribution, tokens, ATTRIBUTION, role)
                if runs["cue"] and runs["content"]:
                    window.links.append((runs["cue"][0], runs["source"], runs["content"]))
            out.append(window)
    return out


def entities(rows: list[dict], read_by_core: list[dict]) -> list[Window]:
    """CoNLL-2003, CrossNER politics, Universal NER."""
    out = []
    for row, core in zip(rows, read_by_core):
        for window in windows(row, core):
            window.entity = [0] * len(window)
            for entity in row["entities"]:
                if tokens := run(window, [entity["start"], entity["end"]]):
                    put(window.entity, tokens, ENTITY, entity["type"])
            out.append(window)
    return out


def tones(rows: list[dict], read_by_core: list[dict]) -> list[Window]:
    """NewsMTSC."""
    out = []
    for row, core in zip(rows, read_by_core):
        for window in windows(row, core):
            for target in row["targets"]:
                tokens = run(window, [target["start"], target["end"]])
                if tokens and target["polarity"] in TONE:
                    window.tones.append((*tokens, TONE.index(target["polarity"])))
            if window.tones:
                out.append(window)
    return out


def unlabelled(rows: list[dict], read_by_core: list[dict]) -> list[Window]:
    """Text alone, for the teacher to label."""
    return [window for row, core in zip(rows, read_by_core) for window in windows(row, core)]
