"""Linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over BIO labels."""

from __future__ import annotations

import torch
from torch import nn

# A label that must not follow another gets this score; it is a parameter's start value and stays where it is.
NEVER = -30.0


def allowed(names: list[str]) -> tuple[torch.Tensor, torch.Tensor]:
    """Which label may begin a window, and which (row) may be followed by which (column)."""
    start = torch.tensor([not n.startswith("I-") for n in names])
    pairs = [[not b.startswith("I-") or a[2:] == b[2:] for b in names] for a in names]
    return start, torch.tensor(pairs)


class Crf(nn.Module):
    """Scores of label sequences; scores of tokens come from outside, as (windows, tokens, labels)."""

    def __init__(self, names: list[str]):
        super().__init__()
        start, pairs = allowed(names)
        self.start = nn.Parameter(torch.zeros(len(names)))
        self.end = nn.Parameter(torch.zeros(len(names)))
        self.pairs = nn.Parameter(torch.zeros(len(names), len(names)))
        self.register_buffer("forbidden_start", ~start)
        self.register_buffer("forbidden", ~pairs)

    def scores(self) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Start, transition (from row to column) and end scores with what must not be."""
        start = self.start.masked_fill(self.forbidden_start, NEVER)
        return start, self.pairs.masked_fill(self.forbidden, NEVER), self.end

    def partition(self, emissions: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """The logarithm of the sum over all sequences, a window each."""
        start, pairs, end = self.scores()
        alpha = start + emissions[:, 0]
        for t in range(1, emissions.shape[1]):
            step = torch.logsumexp(alpha.unsqueeze(2) + pairs, 1) + emissions[:, t]
            alpha = torch.where(mask[:, t, None], step, alpha)
        return torch.logsumexp(alpha + end, 1)

    def loss(self, emissions: torch.Tensor, mask: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
        """Negative log-likelihood of the labels, a token; a label below zero is unknown, and all it could be counts."""
        known = nn.functional.one_hot(labels.clamp(min=0), emissions.shape[2]).bool() | (labels < 0).unsqueeze(2)
        right = self.partition(emissions.masked_fill(~known, -1e4), mask)
        return (self.partition(emissions, mask) - right).sum() / mask.sum()

    def expected(self, emissions: torch.Tensor, mask: torch.Tensor, single: torch.Tensor, double: torch.Tensor) -> torch.Tensor:
        """The score, a window each, that sequences have on average under marginals of labels and of pairs of labels. Of a
        teacher's field: `partition` less this is the cross-entropy against it; of one sequence: its negative log-likelihood."""
        start, pairs, end = self.scores()
        rows = torch.arange(len(single))
        value = (single[:, 0] * start).sum(1) + (single * emissions * mask.unsqueeze(2)).sum((1, 2))
        value = value + (double * pairs * mask[:, 1:, None, None]).sum((1, 2, 3))
        return value + (single[rows, mask.sum(1) - 1] * end).sum(1)

    @torch.no_grad()
    def marginals(self, emissions: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Probabilities of labels (windows, tokens, labels) and of neighbouring pairs (windows, tokens - 1, from, to)."""
        start, pairs, end = self.scores()
        length = emissions.shape[1]
        alphas = [start + emissions[:, 0]]
        for t in range(1, length):
            step = torch.logsumexp(alphas[-1].unsqueeze(2) + pairs, 1) + emissions[:, t]
            alphas.append(torch.where(mask[:, t, None], step, alphas[-1]))
        betas = [end.expand_as(alphas[-1])]
        for t in range(length - 1, 0, -1):
            step = torch.logsumexp(pairs + (emissions[:, t] + betas[0]).unsqueeze(1), 2)
            betas.insert(0, torch.where(mask[:, t, None], step, betas[0]))
        alpha, beta = torch.stack(alphas, 1), torch.stack(betas, 1)
        single = torch.softmax(alpha + beta, 2)
        joint = alpha[:, :-1].unsqueeze(3) + pairs + (emissions + beta)[:, 1:].unsqueeze(2)
        double = torch.softmax(joint.flatten(2), 2).view_as(joint)
        return single, double

    @torch.no_grad()
    def best(self, emissions: torch.Tensor, mask: torch.Tensor) -> list[list[int]]:
        """The best sequence of each window (Viterbi)."""
        start, pairs, end = self.scores()
        alpha, back = start + emissions[:, 0], []
        for t in range(1, emissions.shape[1]):
            step, came = (alpha.unsqueeze(2) + pairs).max(1)
            live = mask[:, t, None]
            back.append(torch.where(live, came, torch.arange(pairs.shape[0]).expand_as(came)))
            alpha = torch.where(live, step + emissions[:, t], alpha)
        label = (alpha + end).argmax(1)
        path = [label]
        for came in reversed(back):
            label = came.gather(1, label.unsqueeze(1)).squeeze(1)
            path.insert(0, label)
        paths = torch.stack(path, 1)
        return [paths[i, : int(n)].tolist() for i, n in enumerate(mask.sum(1))]
