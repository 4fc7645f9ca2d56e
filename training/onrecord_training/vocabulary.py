"""The student's vocabulary: the teacher's pieces that the corpora use, and every single letter, digit and mark.

    python -m onrecord_training.vocabulary --cache DIR --teacher vocab.txt --out vocabulary.txt
"""

from __future__ import annotations

import argparse
import pickle
from collections import Counter
from pathlib import Path

# A piece seen less often is spelled by shorter ones.
LEAST = 2


def main() -> None:
    """Writes one piece a line, `[UNK]` first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, required=True, help="where train_teacher keeps its windows")
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    data = pickle.loads((args.cache / "train.pickle").read_bytes())
    seen = Counter(p for windows in vars(data).values() for w in windows for token in w.pieces for p in token)
    pieces = args.teacher.read_text(encoding="utf8").split("\n")
    special = ("[", "<")
    single = [len(p.removeprefix("##")) == 1 and p.isascii() for p in pieces]
    kept = [p for i, p in enumerate(pieces) if p and (seen[i] >= LEAST or single[i])]
    kept = [p for p in kept if len(p) == 1 or not p.startswith(special)]
    args.out.write_text("\n".join(["[UNK]", *kept]) + "\n", encoding="utf8")
    print(f"{len(kept) + 1} of {len(pieces)} pieces")


if __name__ == "__main__":
    main()
