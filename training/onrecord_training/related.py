"""Windows with what the heads of pairs learn from: candidates of each sentence, stances that readers marked, pronouns."""

from __future__ import annotations

import json
import subprocess
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import torch

from . import corpora, treebanks
from .corpora import Window, run
from .pairs import NOBODY, SPEAKER, STANCE

PRONOUNS = "he him his himself she her hers herself they them their it its i me my we us our".split()
# What a reader called weak counts so much.
WEAK = 0.4
ANNOTATIONS = Path(__file__).parent.parent / "annotations" / "stances.tsv"


@dataclass
class Sentence:
    """One sentence's candidates and, by their numbers, what is known of their pairs."""

    tokens: tuple[int, int]
    runs: list
    # (holder, target) to (class, weight); where the sentence was read, all others are none.
    marked: dict = field(default_factory=dict)
    read: bool = False
    # (holder, target) to the crowd's class.
    crowd: dict = field(default_factory=dict)
    # The teacher's scores of `pairs`.
    soft: torch.Tensor | None = None

    def keys(self) -> list[tuple[int, int]]:
        """All holders with all targets."""
        n = len(self.runs)
        return [(h, t) for h in (*range(n), SPEAKER, NOBODY) for t in range(n) if h != t]

    def pairs(self) -> tuple[torch.Tensor, torch.Tensor]:
        """The same as two tensors."""
        return tuple(torch.tensor(self.keys(), dtype=torch.long).reshape(-1, 2).T)

    def candidate(self, tokens: tuple[int, int]) -> int:
        """The number of the candidate with these tokens' last one; a new one where there is none."""
        for i, (s, e) in enumerate(self.runs):
            if s < tokens[1] <= e:
                return i
        self.runs.append(tokens)
        return len(self.runs) - 1


@dataclass
class Related:
    """A window's sentences, pronouns and mentions."""

    sentences: list[Sentence]
    # Tokens that are pronouns.
    pronouns: list[int]
    # Runs of tokens that a pronoun may stand for.
    mentions: list
    # (number of pronoun, number of mention) to whether they are one.
    same: dict = field(default_factory=dict)
    soft: torch.Tensor | None = None


def candidates(core: str, rows: list[dict]) -> dict[str, list]:
    """What may hold or receive a stance, by the core: code points, and whether it mentions an entity."""
    lines = "".join(json.dumps({k: str(r[k]) for k in ("id", "text", "title", "published") if r.get(k)}) + "\n" for r in rows)
    out = subprocess.run([core, "features", "--candidates"], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    return {a["id"]: a["candidates"] for a in map(json.loads, out.decode().splitlines())}


def relate(rows: list[dict], windows: list[Window], core: str) -> None:
    """Gives every window its sentences with candidates, its pronouns and mentions."""
    texts, found = {str(r["id"]): r["text"] for r in rows}, candidates(core, rows)
    for window in windows:
        starts = {s: i for i, (s, _) in enumerate(window.spans)}
        ends = {e: i + 1 for i, (_, e) in enumerate(window.spans)}
        inside = [(starts[s], ends[e], m) for s, e, m in found[window.document] if s in starts and e in ends]
        window.related = related(texts[window.document], window, inside)


def related(text: str, window: Window, inside: list) -> Related:
    """The window's sentences, pronouns and mentions."""
    sentences, start = [], 0
    for end in [*window.sentences, len(window)]:
        if end > start:
            sentences.append(Sentence((start, end), [(s, e) for s, e, _ in inside if start <= s and e <= end]))
            start = end
    words = [text[s:e].lower() for s, e in window.spans]
    pronouns = [i for i, w in enumerate(words) if w in PRONOUNS]
    mentions = [(s, e) for s, e, m in inside if m and words[s] not in PRONOUNS]
    return Related(sentences, pronouns, mentions)


def annotate(windows: list[Window], corpus: str) -> None:
    """Our readers' stances (training/annotations)."""
    by_document = defaultdict(list)
    for window in windows:
        # White space in a document's name is one blank in the table.
        by_document[" ".join(window.document.split())].append(window)
    for line in ANNOTATIONS.read_text(encoding="utf8").rstrip("\n").split("\n")[1:]:
        of, document, span, stances = line.split("\t")
        if of != corpus:
            continue
        start, end = map(int, span.split("-"))
        stances = [s.split(",") for s in stances.split(" ") if s]
        for window in by_document.get(document, ()):
            mark(window, (start, end), stances)


def mark(window: Window, span: tuple[int, int], stances: list) -> None:
    """One sentence that was read."""
    for sentence in window.related.sentences:
        s, e = sentence.tokens
        middle = (window.spans[s][0] + window.spans[e - 1][1]) / 2
        if span[0] <= middle <= span[1]:
            sentence.read = True
    for holder, target, polarity in stances:
        if not (tokens := run(window, list(map(int, target.split("-"))))):
            continue
        sentence = next(s for s in window.related.sentences if tokens[0] < s.tokens[1])
        if holder in ("speaker", "nobody"):
            h = SPEAKER if holder == "speaker" else NOBODY
        else:
            who = run(window, list(map(int, holder.split("-"))))
            if not who or not sentence.tokens[0] <= who[0] < sentence.tokens[1]:
                continue
            h = sentence.candidate(who)
        t = sentence.candidate((tokens[0], min(tokens[1], sentence.tokens[1])))
        if h != t:
            kind = STANCE.index("positive" if polarity[0] == "+" else "negative")
            sentence.marked[h, t] = (kind, WEAK if polarity.endswith("?") else 1.0)


def crowd(rows: list[dict], windows: list[Window]) -> None:
    """DSE: the crowd's word on two actors."""
    of_row = {str(r["id"]): r for r in rows}
    for window in windows:
        row = of_row[window.document]
        p, q = run(window, row["p"]), run(window, row["q"])
        if not p or not q:
            continue
        sentence = next(s for s in window.related.sentences if p[0] < s.tokens[1])
        if not sentence.tokens[0] <= q[0] < sentence.tokens[1]:
            continue
        a, b = sentence.candidate(p), sentence.candidate((q[0], min(q[1], sentence.tokens[1])))
        if a != b:
            label = row["label"]
            sentence.crowd[a, b] = {1: 1, 3: 2}.get(label, 0)
            sentence.crowd[b, a] = {2: 1, 4: 2}.get(label, 0)


def gap(rows: list[dict], windows: list[Window]) -> None:
    """GAP: a pronoun and two names."""
    of_row = {str(r["id"]): r for r in rows}
    for window in windows:
        row, known = of_row[window.document], window.related
        at = run(window, row["pronoun"])
        if not at:
            continue
        p = number(known.pronouns, at[0])
        for k in "ab":
            if who := run(window, row[k]):
                known.same[p, number(known.mentions, who)] = bool(row[f"{k}_coref"])


def number(items: list, item) -> int:
    """Where an item stands in a list, at whose end it is put where it does not."""
    for i, other in enumerate(items):
        if other == item or isinstance(item, tuple) and other[0] < item[1] and item[0] < other[1]:
            return i
    items.append(item)
    return len(items) - 1


def chains(documents: list[dict], windows: list[Window]) -> None:
    """GUM: all mentions of an entity."""
    of_document = {d["id"]: d for d in documents}
    for window in windows:
        words, known = of_document[window.document]["words"], window.related
        by_pronoun, by_mention = {}, {}
        for m in of_document[window.document]["mentions"]:
            tokens = run(window, [words[m["first"]]["span"][0], words[m["last"]]["span"][1]])
            if not tokens:
                continue
            if tokens[1] - tokens[0] == 1 and tokens[0] in known.pronouns:
                by_pronoun[known.pronouns.index(tokens[0])] = m["id"]
            elif tokens[1] - tokens[0] <= 8:
                by_mention[number(known.mentions, tokens)] = m["id"]
        for p, own in by_pronoun.items():
            for n, other in by_mention.items():
                known.same[p, n] = own == other


def attach(folder: Path, core: str, data, part: str) -> None:
    """Gives the windows of `data` (data.Data) all that is known of pairs in them."""
    polnear = corpora.read(folder / f"attribution/polnear-{part}.jsonl.gz")
    relate(polnear, data.attribution, core)
    annotate(data.attribution, f"attribution/polnear-{part}")
    tone = corpora.read(folder / f"tone/newsmtsc-{part}.jsonl.gz")
    relate(tone, data.tone, core)
    annotate(data.tone, f"tone/newsmtsc-{part}")
    gum = treebanks.read(folder / f"syntax/gum-{part}.conllu.gz", treebanks.GUM_GENRES)
    relate(gum, data.gum, core)
    annotate(data.gum, "gum")
    chains(gum, data.gum)
    pronouns = corpora.read(folder / f"coreference/gap-{part}.jsonl.gz")
    actors = corpora.read(folder / f"stance/dse-{part}.jsonl.gz")
    ids = {str(r["id"]) for r in pronouns}
    of_gap = [w for w in data.text if w.document in ids]
    of_dse = [w for w in data.text if w.document not in ids]
    relate(pronouns, of_gap, core)
    gap(pronouns, of_gap)
    relate(actors, of_dse, core)
    crowd(actors, of_dse)
