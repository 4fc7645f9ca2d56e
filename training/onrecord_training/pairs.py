"""What two runs of words of one window have to do with each other: stances of holder and target, and coreference of a pronoun
and a mention. Teacher and student use the same heads, of different widths."""

from __future__ import annotations

import torch
from torch import nn

# Distances in tokens, up to these; beyond the last is one more. crates/core/src/encoder/heads.rs has the same.
NEAR = (-64, -32, -16, -8, -4, -2, -1, 0, 1, 2, 4, 8, 16, 32, 64)
STANCE = ["none", "positive", "negative"]
# Holders that do not stand in the sentence: whoever speaks, nobody.
SPEAKER, NOBODY = -1, -2


def nearness(distance: torch.Tensor) -> torch.Tensor:
    """The row of a table of distances."""
    return (distance.unsqueeze(-1) > torch.tensor(NEAR)).sum(-1)


def means(hidden: torch.Tensor, runs: list[tuple[int, int]]) -> torch.Tensor:
    """The mean hidden state of each run of tokens."""
    # Differences of running sums: a slice a run would make the backward pass write a whole window's gradient each.
    sums = torch.cat([hidden.new_zeros(1, hidden.shape[1]), hidden.cumsum(0)])
    starts, ends = torch.tensor(runs).T
    return (sums[ends] - sums[starts]) / (ends - starts).unsqueeze(1)


class Stances(nn.Module):
    """Scores of (holder, target) of one sentence as no stance, for, against. Both ends ask the sentence's tokens which of them
    tell; what those say, what the ends are, and how far they are apart decides."""

    def __init__(self, width: int, size: int):
        super().__init__()
        self.size = size
        # What a holder and a target ask, and what they are.
        self.ends = nn.Linear(width, 4 * size)
        self.key = nn.Linear(width, size)
        self.value = nn.Linear(width, size)
        # Whoever speaks, nobody: what they ask and what they are.
        self.absent = nn.Parameter(torch.randn(2, 2 * size) * 0.1)
        # How much a token counts by where it stands to the holder, to the target.
        self.near = nn.Parameter(torch.zeros(2, len(NEAR) + 1))
        # By where the target stands to the holder.
        self.apart = nn.Parameter(torch.zeros(len(NEAR) + 1, size))
        self.out = nn.Linear(size, len(STANCE))
        # The crowd's word on DSE's pairs, which differs from careful readers'.
        self.crowd = nn.Linear(size, len(STANCE))

    def forward(self, hidden: torch.Tensor, sentence: tuple[int, int], runs: list, holders: torch.Tensor, targets: torch.Tensor):
        """(pairs, 3) twice: our readers' word, the crowd's. `hidden` is one window's; `holders` and `targets` number `runs`, a
        holder also SPEAKER or NOBODY."""
        start, end = sentence
        ends = self.ends(means(hidden, runs))
        ask_h, is_h, ask_t, is_t = ends.chunk(4, 1)
        ask_h = torch.cat([ask_h, self.absent[:, : self.size]])
        is_h = torch.cat([is_h, self.absent[:, self.size :]])
        # SPEAKER and NOBODY are the last two rows.
        row = torch.where(holders < 0, len(runs) - 1 - holders, holders)
        read = hidden[start:end]
        keys, values = self.key(read), self.value(read)
        at = torch.arange(start, end)
        first = torch.tensor([s for s, _ in runs])
        around = nearness(at.unsqueeze(0) - first.unsqueeze(1))
        to_h = ask_h @ keys.T / self.size**0.5
        to_h = to_h + torch.cat([self.near[0][around], torch.zeros(2, end - start)])
        to_t = ask_t @ keys.T / self.size**0.5 + self.near[1][around]
        weights = torch.softmax(to_h[row] + to_t[targets], 1)
        apart = self.apart[nearness(first[targets] - first[holders.clamp(min=0)])] * (holders >= 0).unsqueeze(1)
        state = torch.tanh(is_h[row] + is_t[targets] + weights @ values + apart)
        return self.out(state), self.crowd(state)


class Coreference(nn.Module):
    """Scores of a pronoun and a mention as one entity's."""

    def __init__(self, width: int, size: int):
        super().__init__()
        self.size = size
        self.pronoun = nn.Linear(width, size)
        self.mention = nn.Linear(width, size)
        self.near = nn.Parameter(torch.zeros(len(NEAR) + 1))
        self.bias = nn.Parameter(torch.tensor([-2.0]))

    def forward(self, hidden: torch.Tensor, pronouns: list[int], mentions: list[tuple[int, int]]) -> torch.Tensor:
        """(pronouns, mentions)"""
        asked = self.pronoun(hidden[torch.tensor(pronouns)])
        scores = asked @ self.mention(means(hidden, mentions)).T / self.size**0.5
        first = torch.tensor([s for s, _ in mentions])
        return scores + self.near[nearness(torch.tensor(pronouns).unsqueeze(1) - first)] + self.bias
