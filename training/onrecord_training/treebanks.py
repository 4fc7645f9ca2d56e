"""Universal Dependencies treebanks (EWT, GUM): text, syntax, and GUM's named entities."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from .corpora import ENTITY, UNKNOWN, Window, put, run, windows

# Genres of GUM whose licence lets weights that ship learn from them (shared/data/README.md).
GUM_GENRES = ("news", "interview", "bio", "voyage", "textbook", "vlog", "speech", "conversation")
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
# Relations without their subtypes, but for those that tell passives and possessors.
RELATIONS = (
    "root nsubj nsubj:pass obj iobj csubj ccomp xcomp obl advcl advmod aux aux:pass cop mark nmod nmod:poss appos nummod acl "
    "acl:relcl amod det case conj cc fixed flat compound compound:prt list parataxis expl punct vocative discourse dep"
).split()


def read(path: Path, genres: tuple[str, ...] | None = None) -> list[dict]:
    """The documents of a CoNLL-U file: text with paragraphs, words with offsets, GUM's mentions."""
    with gzip.open(path, "rt", encoding="utf8") as file:
        blocks = re.split(r"\n\n+", file.read().strip())
    documents: list[dict] = []
    for block in blocks:
        lines = block.split("\n")
        comments = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# ") and " = " in line)
        if "newdoc id" in comments or not documents:
            documents.append({"id": comments.get("newdoc id", str(path)), "text": "", "words": [], "mentions": [], "open": []})
        paragraph = any(line.startswith("# newpar") for line in lines)
        add_sentence(documents[-1], comments["text"], lines, paragraph)
    if genres:
        documents = [d for d in documents if d["id"].startswith(tuple(f"GUM_{g}_" for g in genres))]
    return documents


def add_sentence(document: dict, text: str, lines: list[str], paragraph: bool) -> None:
    """Appends one sentence with its words and mentions."""
    if document["text"]:
        document["text"] += "\n\n" if paragraph else " "
    at, first = len(document["text"]), len(document["words"])
    document["text"] += text
    numbers: dict[str, int] = {}
    rows = [line.split("\t") for line in lines if line[:1].isdigit() and re.match(r"\d+\t", line)]
    for row in rows:
        # Words of one written form (“don’t”) are cut where their letters stand; a form that is not written has no place.
        found = document["text"].find(row[1], at)
        start, end = (found, found + len(row[1])) if 0 <= found <= at + 3 else (at, at)
        at = end
        numbers[row[0]] = len(document["words"])
        document["words"].append({"span": [start, end], "upos": row[3], "head": row[6], "relation": row[7]})
        mentions(document, len(document["words"]) - 1, row[9])
    for word in document["words"][first:]:
        word["head"] = numbers.get(word["head"], -1)


def mentions(document: dict, word: int, misc: str) -> None:
    """Reads GUM's brackets: “(id-type-…-identity” opens, “id)” closes."""
    entity = next((f[7:] for f in misc.split("|") if f.startswith("Entity=")), "")
    for part in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
        fields = part.strip("()").split("-")
        if part.startswith("("):
            mention = {"id": fields[0], "type": fields[1] if len(fields) > 1 else "", "first": word, "last": word}
            mention["linked"] = len(fields) > 7
            if part.endswith(")"):
                document["mentions"].append(mention)
            else:
                document["open"].append(mention)
        else:
            match = next((m for m in reversed(document["open"]) if m["id"] == fields[0]), None)
            if match:
                document["open"].remove(match)
                document["mentions"].append({**match, "last": word})


def labelled(documents: list[dict], read_by_core: list[dict], named: bool) -> list[Window]:
    """Windows with syntax, and (`named`) with entity labels where GUM's mentions are names."""
    out = []
    for document, core in zip(documents, read_by_core):
        for window in windows(document, core):
            window.syntax = syntax(window, document["words"])
            if named:
                window.entity = names(window, document)
            out.append(window)
    return out


def syntax(window: Window, words: list[dict]) -> dict:
    """The treebank's words joined to the core's tokens: a token takes the class and head of the word in it whose head lies
    outside."""
    token_of: dict[int, int] = {}
    j = 0
    for i, (start, end) in enumerate(window.spans):
        while j < len(words) and words[j]["span"][1] <= start:
            j += 1
        k = j
        while k < len(words) and words[k]["span"][0] < end:
            if words[k]["span"][1] > words[k]["span"][0]:
                token_of.setdefault(k, i)
            k += 1
    upos, heads, relations = ([UNKNOWN] * len(window) for _ in range(3))
    for word, token in sorted(token_of.items()):
        head = words[word]["head"]
        inside = head >= 0 and token_of.get(head) == token
        if inside or upos[token] != UNKNOWN:
            continue
        upos[token] = UPOS.index(words[word]["upos"]) if words[word]["upos"] in UPOS else UNKNOWN
        if head < 0 or head in token_of:
            heads[token] = token_of.get(head, token)
            relation = words[word]["relation"]
            relation = relation if relation in RELATIONS else relation.split(":")[0]
            relations[token] = RELATIONS.index(relation if relation in RELATIONS else "dep")
    return {"upos": upos, "head": heads, "relation": relations}


def names(window: Window, document: dict) -> list[int]:
    """BIO labels of names; proper nouns outside any name that we are sure of are unknown."""
    words, text = document["words"], document["text"]
    labels = [0] * len(window)
    for word in words:
        if word["upos"] == "PROPN" and (tokens := run(window, word["span"])):
            labels[tokens[0] : tokens[1]] = [UNKNOWN] * (tokens[1] - tokens[0])
    for mention in sorted(document["mentions"], key=lambda m: m["first"] - m["last"], reverse=True):
        first, last = mention["first"], mention["last"]
        while first < last and words[first]["upos"] in ("DET", "PUNCT", "NUM"):
            first += 1
        while last > first and (words[last]["upos"] in ("PUNCT", "PART")):
            last -= 1
        inner = [words[i]["upos"] for i in range(first, last + 1)]
        whole = all(u == "PROPN" or (mention["linked"] and u in ("ADP", "CCONJ", "DET", "PUNCT", "NUM")) for u in inner)
        if not whole or inner[0] != "PROPN" or inner[-1] not in ("PROPN", "NUM"):
            continue
        kind = mention["type"] if mention["type"] in ("person", "organization", "place") else "other"
        tokens = run(window, [words[first]["span"][0], words[last]["span"][1]])
        if tokens and text[words[first]["span"][0]].isupper():
            put(labels, tokens, ENTITY, kind)
    return labels
