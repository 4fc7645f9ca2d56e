"""Windows as padded tensors, and batches of windows of about the same length."""

from __future__ import annotations

import random
from dataclasses import dataclass

import torch
from torch.nn.utils.rnn import pad_sequence

from .corpora import UNKNOWN, Window


@dataclass
class Batch:
    """Some windows; every tensor but the bags is (windows, tokens)."""

    windows: list[Window]
    mask: torch.Tensor

    def labels(self, task: str) -> torch.Tensor:
        """The labels of a task, `UNKNOWN` where a window ends."""
        rows = [torch.tensor(getattr(w, task)) for w in self.windows]
        return pad_sequence(rows, batch_first=True, padding_value=UNKNOWN)


def batch(windows: list[Window]) -> Batch:
    """Pads windows to the longest one."""
    mask = pad_sequence([torch.ones(len(w), dtype=torch.bool) for w in windows], batch_first=True)
    return Batch(windows, mask)


def batches(windows: list[Window], tokens: int, random_: random.Random | None = None) -> list[list[Window]]:
    """Groups windows of like length, at most `tokens` with padding; in random order where a source of chance is given."""
    chance = random_.random if random_ else lambda: 0.0
    order = sorted(windows, key=lambda w: len(w) * (1 + 0.1 * chance()))
    out, now = [], []
    for window in order:
        if now and (len(now) + 1) * max(len(window), len(now[-1])) > tokens:
            out.append(now)
            now = []
        now.append(window)
    if now:
        out.append(now)
    if random_:
        random_.shuffle(out)
    return out


def bag(rows: list[list[list[int]]], width: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Lists of rows a token as an embedding bag's input: flat rows and offsets, windows padded to `width` tokens."""
    flat, offsets = [], []
    for window in rows:
        for i in range(width):
            offsets.append(len(flat))
            if i < len(window):
                flat.extend(window[i])
    return torch.tensor(flat), torch.tensor(offsets)
