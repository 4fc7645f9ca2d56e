"""A trained student as the file that ships: names and shapes as crates/core/src/encoder/network.rs reads them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
import torch

from . import weights
from .student import DILATIONS, Student


# Heads that the core runs, in the order of its parts (encoder/heads.rs); dependency arcs and pronouns only help training so far.
HEADS = "attribution entity upos link_cue tone_query tone_key tone_value tone_mention stances.key stances.value".split()
UNUSED = ("arc_dependent", "arc_head", "relation_dependent", "relation_head", "coreference.")


def tensors(model: Student, vocabulary: str) -> tuple[dict, set[str]]:
    """All tensors by name, and the names of those to be quantised."""
    state = {k: v.detach().float().numpy() for k, v in model.state_dict().items()}
    out: dict = {"vocabulary": vocabulary}
    for name, value in state.items():
        if not name.startswith(("lstm.", "convolutions.", *UNUSED)) and "_crf." not in name:
            out[name] = value
    for i, dilation in enumerate(DILATIONS):
        # (out, in, 3) to (out, 3 × in): the tokens at -d, 0, +d one after the other.
        w = state[f"convolutions.{i}.convolution.weight"]
        out[f"convolutions.{i}.weight"] = np.concatenate([w[:, :, k] for k in range(3)], axis=1)
        out[f"convolutions.{i}.bias"] = state[f"convolutions.{i}.convolution.bias"]
        out[f"convolutions.{i}.dilation"] = np.array([dilation], dtype=np.float32)
    for suffix in ("l0", "l0_reverse"):
        out[f"lstm.weight_ih_{suffix}"] = state[f"lstm.weight_ih_{suffix}"]
        out[f"lstm.weight_hh_{suffix}"] = state[f"lstm.weight_hh_{suffix}"]
        out[f"lstm.bias_{suffix}"] = state[f"lstm.bias_ih_{suffix}"] + state[f"lstm.bias_hh_{suffix}"]
    for task in ("attribution", "entity"):
        for name, value in zip(("start", "transitions", "end"), getattr(model, f"{task}_crf").scores()):
            out[f"{task}_crf.{name}"] = value.detach().float().numpy()
    # One product instead of one a head: the rows of all heads that read hidden states, one after the other.
    for part in ("weight", "bias"):
        out[f"heads.{part}"] = np.concatenate([out.pop(f"{head}.{part}") for head in HEADS])
    # Our readers' word on a stance, then the crowd's.
    for part in ("weight", "bias"):
        out[f"stances.out.{part}"] = np.concatenate([out[f"stances.out.{part}"], out.pop(f"stances.crowd.{part}")])
    quantised = {n for n, v in out.items() if n.endswith(".weight") or n.startswith("lstm.weight")}
    # The tables are named without the parameter's name.
    for table in ("pieces", "features"):
        out[table] = out.pop(f"{table}.weight")
        quantised = quantised - {f"{table}.weight"} | {table}
    return out, quantised


def write(model: Student, vocabulary: Path, path: Path) -> None:
    """Writes the file."""
    with torch.no_grad():
        out, quantised = tensors(model, vocabulary.read_text(encoding="utf8"))
    weights.write(path, out, quantised)


def feature_rows(core: str) -> int:
    """How many rows the table of features has, as the core says."""
    out = subprocess.run([core, "features", "--rows"], stdout=subprocess.PIPE, check=True, text=True).stdout
    return int(out)
