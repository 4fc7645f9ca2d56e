"""Holds `reused` against SEESAW's development stories, where they stand beside the project: every two sentences of
different articles of a story that have the same words, case and punctuation aside, have to be given as reused text.
Sentences of fewer than three words are left out: they are headings and pieces of sentences.

    python3 .ci/reused.py ONRECORD STORIES.jsonl.gz
"""

import gzip
import json
import re
import subprocess
import sys
import tempfile
from itertools import combinations
from pathlib import Path

LEAST_WORDS = 3


def letters(text):
    return "".join(c for c in text.lower() if c.isalnum())


def is_sentence(text):
    return len(re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text)) >= LEAST_WORDS


def analyse(onrecord, texts):
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{n}.txt" for n in range(len(texts))]
        for file, text in zip(files, texts):
            file.write_text(text)
        answer = subprocess.run([onrecord, "analyze", *files, "--format", "json"], check=True, capture_output=True)
        return json.loads(answer.stdout), [file.read_text() for file in files]


def places(analysis):
    """Of every sentence of reused text, where in it it stands: the same for its copies."""
    sentences = {a["id"]: a["sentences"] for a in analysis["articles"]}
    found = {}
    for n, reuse in enumerate(analysis["reused"]):
        for passage in reuse["passages"]:
            start, end = passage["span"]
            inside = [s for s in sentences[passage["article"]] if start <= s[0] and s[1] <= end]
            found.update({(passage["article"], *s): (n, k) for k, s in enumerate(inside)})
    return found


def same_words(analysis, texts):
    """Pairs of sentences of different articles with the same words, and those words."""
    for a, b in combinations(analysis["articles"], 2):
        words = lambda article, s: texts[article["document"]][slice(*s)]
        there = {}
        for s in b["sentences"]:
            there.setdefault(letters(words(b, s)), []).append(s)
        for s in filter(lambda s: is_sentence(words(a, s)), a["sentences"]):
            for t in there.get(letters(words(a, s)), []):
                yield (a["id"], *s), (b["id"], *t), words(a, s)


def main(onrecord, stories):
    pairs, missed = 0, []
    with gzip.open(stories, "rt") as lines:
        for story in map(json.loads, lines):
            analysis, texts = analyse(onrecord, [article["text"] for article in story["articles"]])
            place = places(analysis)
            for left, right, words in same_words(analysis, texts):
                pairs += 1
                if place.get(left) is None or place.get(left) != place.get(right):
                    missed.append((story["story"], words))
    print(f"reused text: {pairs - len(missed)} of {pairs} pairs of sentences with the same words found")
    for story, words in missed:
        print(f"  missed in {story}: {words}")
    return 1 if missed else 0


sys.exit(main(*sys.argv[1:]))
