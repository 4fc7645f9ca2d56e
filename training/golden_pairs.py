"""Makes the fixture that holds crates/core/src/encoder/pairs.rs against PyTorch: small heads of pairs, states and scores.

    python golden_pairs.py ../crates/core/tests/golden
"""

import json
import sys
from pathlib import Path

import numpy as np
import torch
from onrecord_training import weights
from onrecord_training.pairs import NOBODY, SPEAKER, Stances

WIDTH, SIZE = 8, 64
TOKENS, SENTENCE = 30, (4, 27)
RUNS = [(5, 7), (9, 10), (12, 15), (26, 27)]
PAIRS = [(0, 1), (3, 0), (SPEAKER, 2), (NOBODY, 3), (2, 1)]


def quantised(weight: torch.Tensor) -> torch.Tensor:
    """A matrix as it is after a file."""
    scales, values = weights.quantise(weight.numpy())
    return torch.from_numpy(scales[:, None] * values.astype(np.float32))


def rounded(values: torch.Tensor) -> list[float]:
    """All values, short."""
    return [round(v, 4) for v in values.flatten().tolist()]


def main(folder: Path) -> None:
    torch.manual_seed(4)
    stances = Stances(WIDTH, SIZE)
    found: dict = {}
    for name, parameter in stances.named_parameters():
        parameter.data = torch.randn_like(parameter) * 0.4
        if name.endswith("weight"):
            parameter.data = quantised(parameter.data)
        found[f"stances.{name}"] = parameter.detach().numpy()
    hidden = torch.rand(TOKENS, WIDTH) * 2 - 1
    told = torch.cat([stances.key(hidden), stances.value(hidden)], 1)
    for part in ("weight", "bias"):
        found[f"stances.out.{part}"] = np.concatenate([found[f"stances.out.{part}"], found.pop(f"stances.crowd.{part}")])
        # Keys and values are made with the other heads.
        del found[f"stances.key.{part}"], found[f"stances.value.{part}"]
    holders, targets = torch.tensor(PAIRS).T
    ours, crowd = (torch.softmax(s, 1) for s in stances(hidden, SENTENCE, RUNS, holders, targets))
    expected = {
        "width": WIDTH,
        "sentence": SENTENCE,
        "runs": RUNS,
        "pairs": PAIRS,
        "hidden": rounded(hidden),
        "told": rounded(told),
        "readers": ours[:, 1:].tolist(),
        "crowd": crowd[:, 1:].tolist(),
    }
    folder.mkdir(parents=True, exist_ok=True)
    weights.write(folder / "pairs.weights", found, {n for n in found if n.endswith(".weight")})
    (folder / "pairs.json").write_text(json.dumps(expected))


if __name__ == "__main__":
    with torch.no_grad():
        main(Path(sys.argv[1]))
