"""Fits the weights by which the core ranks what “he” and “she” may mean (crates/core/src/resolve/pronouns/third/weights.tsv).

The core writes every pronoun with the mentions that it may point at and their features; GAP and GUM say which are right. A
choice's score is the sum of its features' weights. The probability of an entity is the sum over its mentions of the softmax
of the scores, and what is fitted is the probability of what is right.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import subprocess
from dataclasses import dataclass
from pathlib import Path

import torch

from .treebanks import GUM_GENRES, read

# The columns of weights, in the order of `Form::ALL` (third/ranker.rs).
FORMS = ("subject", "object", "governed", "possessive", "reflexive")
# How strongly weights are drawn to zero: those that all forms share, and what each form adds.
SHARED, OWN = 1.5, 6.0
FOLDS = 5


@dataclass
class Question:
    """A pronoun: its form, the features of its choices (the last is nobody), their entities, and which are right."""

    document: str
    form: int
    features: list[dict[str, float]]
    characters: list[int | None]
    right: list[bool]
    # GAP's: which entities its two names are, and which it is (“a”, “b” or neither).
    names: dict[str, set[int]]
    answer: str


def ask(core: str, documents: list[dict]) -> list[list[dict]]:
    """Every document's pronouns, as the core writes them."""
    lines = "\n".join(json.dumps({"id": d["id"], "text": d["text"]}) for d in documents)
    out = subprocess.run([core, "features", "--pronouns"], input=lines, stdout=subprocess.PIPE, check=True, text=True).stdout
    return [[q for article in json.loads(line)["articles"] for q in article] for line in out.splitlines()]


def question(document: str, asked: dict, right, names: dict[str, set[int]], answer: str) -> Question:
    """A pronoun of the core's; `right` says which entities it means, or which it does not, by their numbers."""
    characters = [c["character"] for c in asked["choices"]]
    features = [dict(c["features"]) for c in asked["choices"]]
    return Question(document, FORMS.index(asked["form"]), features, characters, [right(c) for c in characters], names, answer)


def gap(path: Path, core: str) -> list[Question]:
    """GAP's rows: one pronoun each, with two names that it means or does not."""
    with gzip.open(path, "rt", encoding="utf8") as file:
        rows = [json.loads(line) for line in file]
    pronouns = zip(rows, ask(core, rows))
    return [marked(row, asked) for row, every in pronouns for asked in every if asked["pronoun"][0] == row["pronoun"][0]]


def marked(row: dict, asked: dict) -> Question:
    """A row's pronoun. Right is the name that it means; where it means neither, whatever is neither of the two."""
    named = [c for c in asked["choices"] if c["character"] is not None and not c["pronoun"]]
    overlap = lambda span, name: span[0] < row[name][1] and span[1] > row[name][0]
    names = {n: {c["character"] for c in named if overlap(c["mention"], n)} for n in "ab"}
    answer = "a" if row["a_coref"] else "b" if row["b_coref"] else ""
    if not answer:
        right = lambda c: c not in names["a"] | names["b"]
    else:
        right = lambda c: c in (names[answer] or {None})
    return question(row["id"], asked, right, names, answer)


def gum(path: Path, core: str) -> list[Question]:
    """GUM's pronouns, of the documents that weights may learn from: right is the same entity, nobody where it is not near."""
    documents = read(path, GUM_GENRES)
    out = []
    for document, pronouns in zip(documents, ask(core, documents)):
        entities = heads(document)
        for asked in pronouns:
            entity = entities.get(asked["pronoun"][0])
            same = lambda c: any(entities.get(at) == entity for at in range(*c["mention"]))
            named = {c["character"] for c in asked["choices"] if not c["pronoun"] and same(c)} - {None}
            meant = named or {c["character"] for c in asked["choices"] if c["pronoun"] and same(c)} or {None}
            if entity is not None:
                out.append(question(document["id"], asked, lambda c: c in meant, {}, ""))
    return out


def heads(document: dict) -> dict[int, str]:
    """Where the head word of each mention starts, with its entity; of two mentions with one head the shorter counts."""
    out: dict[int, str] = {}
    words = document["words"]
    for mention in sorted(document["mentions"], key=lambda m: m["first"] - m["last"]):
        inside = range(mention["first"], mention["last"] + 1)
        head = next((w for w in inside if words[w]["head"] not in inside), mention["first"])
        out[words[head]["span"][0]] = mention["id"]
    return out


class Ranking(torch.nn.Module):
    """A weight for every feature, and what each form adds to it."""

    def __init__(self, names: list[str]):
        super().__init__()
        self.names = {n: i for i, n in enumerate(names)}
        self.shared = torch.nn.Parameter(torch.zeros(len(names)))
        self.own = torch.nn.Parameter(torch.zeros(len(names), len(FORMS)))

    def pack(self, questions: list[Question]) -> dict:
        """Questions as flat tensors: a row a choice, and a cell a feature of a choice."""
        rows = [(i, q.form, right) for i, q in enumerate(questions) for right in q.right]
        choices = [features for q in questions for features in q.features]
        cells = [(r, self.names[n], v) for r, features in enumerate(choices) for n, v in features.items() if n in self.names]
        question, form, right = (torch.tensor(column) for column in zip(*rows))
        row, feature, value = (torch.tensor(column) for column in zip(*cells))
        return {"question": question, "form": form, "right": right, "row": row, "feature": feature, "value": value}

    def forward(self, packed: dict) -> torch.Tensor:
        """The score of every choice."""
        weights = self.shared[packed["feature"]] + self.own[packed["feature"], packed["form"][packed["row"]]]
        return torch.zeros(len(packed["form"])).index_add(0, packed["row"], weights * packed["value"])

    def likelihood(self, packed: dict) -> torch.Tensor:
        """The logarithm of the probability of what is right, over all questions."""
        scores = self(packed)
        right = scores.masked_fill(~packed["right"], -1e4)
        return total(right, packed["question"]).sum() - total(scores, packed["question"]).sum()


def total(scores: torch.Tensor, question: torch.Tensor) -> torch.Tensor:
    """The logarithm of the sum of the exponentials of each question's scores."""
    count = int(question.max()) + 1
    top = torch.full((count,), -1e9).scatter_reduce(0, question, scores, "amax").detach()
    return torch.zeros(count).index_add(0, question, torch.exp(scores - top[question])).log() + top


def fit(questions: list[Question], names: list[str]) -> Ranking:
    """The likeliest weights, given that they are small."""
    model = Ranking(names)
    packed = model.pack(questions)
    optimizer = torch.optim.LBFGS(model.parameters(), max_iter=200, history_size=20, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        value = -model.likelihood(packed) + SHARED * model.shared.square().sum() + OWN * model.own.square().sum()
        value.backward()
        return value

    optimizer.step(loss)
    return model


def decide(model: Ranking, questions: list[Question]) -> list[tuple[int | None, float]]:
    """The likeliest entity of each question and its probability."""
    with torch.no_grad():
        scores = model(model.pack(questions))
    out, at = [], 0
    for q in questions:
        chances: dict[int, float] = {}
        for character, p in zip(q.characters, torch.softmax(scores[at : at + len(q.characters)], 0).tolist()):
            if character is not None:
                chances[character] = chances.get(character, 0.0) + p
        out.append(max(chances.items(), key=lambda c: c[1], default=(None, 0.0)))
        at += len(q.characters)
    return out


def precision_recall(questions: list[Question], decisions: list, least: float) -> tuple[float, float]:
    """Of what is joined from the probability `least` on: GAP's over its names, GUM's over its pronouns."""
    right = found = wanted = 0
    for q, (character, p) in zip(questions, decisions):
        joined = character if p >= least else None
        if q.names:
            hits = [joined in q.names[n] and joined is not None for n in "ab"]
            gold = [q.answer == n for n in "ab"]
        else:
            hits = [joined is not None]
            gold = [not q.right[-1]]
        right += sum(h and g for h, g in zip(hits, gold)) if q.names else joined is not None and q.right[q.characters.index(joined)]
        found += sum(hits)
        wanted += sum(gold)
    return right / max(1, found), right / max(1, wanted)


def report(title: str, questions: list[Question], decisions: list) -> None:
    """Prints precision, recall and F1 at several thresholds."""
    for least in (0.0, 0.35, 0.5, 0.7, 0.9):
        p, r = precision_recall(questions, decisions, least)
        print(f"{title}, from {least:.2f} on: precision {p:.3f}, recall {r:.3f}, F1 {2 * p * r / max(1e-9, p + r):.3f}")


def unseen(questions: list[Question], names: list[str]) -> list:
    """Decisions on every question by weights fitted without its document."""
    documents = sorted({q.document for q in questions})
    random.Random(1).shuffle(documents)
    fold = {d: i % FOLDS for i, d in enumerate(documents)}
    out: list = [None] * len(questions)
    for k in range(FOLDS):
        held = [i for i, q in enumerate(questions) if fold[q.document] == k]
        model = fit([q for q in questions if fold[q.document] != k], names)
        for i, decision in zip(held, decide(model, [questions[i] for i in held])):
            out[i] = decision
    return out


def write(model: Ranking, path: Path) -> None:
    """Writes the table that the core reads: a row a feature, a column a form."""
    weights = (model.shared[:, None] + model.own).tolist()
    rows = [name + "".join(f"\t{w:.3f}" for w in weights[i]) for name, i in model.names.items()]
    head = f"# Fitted by training/onrecord_training/pronouns.py. Columns: feature; weight for each form ({', '.join(FORMS)})."
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("--core", required=True, help="the onrecord binary")
    parser.add_argument("--out", type=Path, required=True, help="the table to write")
    args = parser.parse_args()
    marked_names = gap(args.data / "coreference/gap-train.jsonl.gz", args.core)
    questions = marked_names + gum(args.data / "syntax/gum-train.conllu.gz", args.core)
    names = sorted({n for q in questions for features in q.features for n in features})
    decisions = unseen(questions, names)
    report("GAP train", marked_names, decisions[: len(marked_names)])
    report("GUM train", questions[len(marked_names) :], decisions[len(marked_names) :])
    model = fit(questions, names)
    for title, dev in (
        ("GAP dev", gap(args.data / "coreference/gap-dev.jsonl.gz", args.core)),
        ("GUM dev", gum(args.data / "syntax/gum-dev.conllu.gz", args.core)),
    ):
        report(title, dev, decide(model, dev))
    write(model, args.out)


if __name__ == "__main__":
    main()
