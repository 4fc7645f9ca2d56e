"""The student: the network that ships. Word pieces and features, gated convolutions, one bidirectional LSTM, a head a task.

crates/core/src/encoder/network.rs computes the same with int8 weights; names of parameters are those of the file's tensors.
"""

from __future__ import annotations

import math

import torch
from torch import nn

from .batches import Batch, bag
from .corpora import ATTRIBUTION, ENTITY, TONE
from .crf import Crf
from .pairs import NEAR, Coreference, Stances
from .treebanks import RELATIONS, UPOS

EMBEDDING = 96
WIDTH = 192
DILATIONS = (1, 2, 4)
LSTM = 128
POINTER = 64


class GatedConvolution(nn.Module):
    """x + a ⊙ sigmoid(g), where a and g read the tokens at -d, 0 and +d (Dauphin et al. 2017; Gehring et al. 2017)."""

    def __init__(self, dilation: int, dropout: float):
        super().__init__()
        self.convolution = nn.Conv1d(WIDTH, 2 * WIDTH, 3, padding=dilation, dilation=dilation)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        a, gate = self.convolution(self.dropout(x).transpose(1, 2)).chunk(2, 1)
        return (x + (a * torch.sigmoid(gate)).transpose(1, 2)) * mask


class Student(nn.Module):
    """See the file's head. `pieces` and `features` are the numbers of rows of the two tables."""

    def __init__(self, pieces: int, features: int, dropout: float = 0.2):
        super().__init__()
        self.pieces = nn.EmbeddingBag(pieces, EMBEDDING, mode="mean")
        self.features = nn.EmbeddingBag(features, EMBEDDING, mode="sum")
        nn.init.normal_(self.features.weight, std=0.1)
        self.dropout = nn.Dropout(dropout)
        self.input = nn.Linear(EMBEDDING, WIDTH)
        self.convolutions = nn.ModuleList(GatedConvolution(d, dropout / 2) for d in DILATIONS)
        self.lstm = nn.LSTM(WIDTH, LSTM, batch_first=True, bidirectional=True)
        self.mix = nn.Linear(WIDTH + 2 * LSTM, WIDTH)
        self.attribution = nn.Linear(WIDTH, len(ATTRIBUTION))
        self.entity = nn.Linear(WIDTH, len(ENTITY))
        self.upos = nn.Linear(WIDTH, len(UPOS))
        self.arc_dependent = nn.Linear(WIDTH, POINTER)
        self.arc_head = nn.Linear(WIDTH, POINTER)
        self.relation_dependent = nn.Linear(WIDTH, len(RELATIONS))
        self.relation_head = nn.Linear(WIDTH, len(RELATIONS))
        # Which cue a source or a content belongs to.
        self.link_span = nn.Linear(2 * WIDTH, POINTER)
        self.link_cue = nn.Linear(WIDTH, POINTER)
        # At first the nearest is the likeliest.
        prior = torch.tensor([-0.7 * math.log2(1 + abs(n)) for n in (*NEAR, 2 * NEAR[-1])])
        self.link_near = nn.Parameter(prior.repeat(2, 1))
        self.link_none = nn.Parameter(torch.full((1,), -3.0))
        self.tone_query = nn.Linear(WIDTH, POINTER)
        self.tone_key = nn.Linear(WIDTH, POINTER)
        self.tone_value = nn.Linear(WIDTH, POINTER)
        self.tone_mention = nn.Linear(WIDTH, POINTER)
        self.tone = nn.Linear(2 * POINTER, len(TONE))
        self.stances = Stances(WIDTH, POINTER)
        self.coreference = Coreference(WIDTH, POINTER)
        self.attribution_crf = Crf(ATTRIBUTION)
        self.entity_crf = Crf(ENTITY)

    def forward(self, batch: Batch) -> torch.Tensor:
        """Hidden states, (windows, tokens, WIDTH)."""
        length = batch.mask.shape[1]
        mask = batch.mask.unsqueeze(2).float()
        shape = (len(batch.windows), length, EMBEDDING)
        told = self.features(*bag([w.features for w in batch.windows], length)).view(shape)
        spelled = self.pieces(*bag([w.pieces for w in batch.windows], length)).view(shape)
        x = self.input(self.dropout(spelled + told)) * mask
        for convolution in self.convolutions:
            x = convolution(x, mask)
        lengths = batch.mask.sum(1)
        packed = nn.utils.rnn.pack_padded_sequence(self.dropout(x), lengths, batch_first=True, enforce_sorted=False)
        around = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)[0]
        return self.dropout(torch.tanh(self.mix(torch.cat([x, around], 2))))

    def arcs(self, hidden: torch.Tensor, same: torch.Tensor) -> torch.Tensor:
        """Scores of each token (column) as head of each token (row) of its sentence; a root is its own head."""
        scores = self.arc_dependent(hidden) @ self.arc_head(hidden).transpose(1, 2) / POINTER**0.5
        return scores.masked_fill(~same, -1e4)

    def relations(self, hidden: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        """Scores of the relation of each token to its head."""
        of_heads = self.relation_head(hidden)
        at = heads.clamp(min=0).unsqueeze(2).expand(-1, -1, of_heads.shape[2])
        return self.relation_dependent(hidden) + of_heads.gather(1, at)

    def links(self, hidden: torch.Tensor, spans: list[tuple[int, int]], role: int, cues: list[tuple[int, int]]) -> torch.Tensor:
        """Scores (spans, cues) of a span and a cue of one window as of one attribution; `role` is 0 for sources, 1 for contents.
        A cue chooses its source, or none (`link_none`); a content chooses its cue."""
        ends = torch.stack([torch.cat([hidden[s], hidden[e - 1]]) for s, e in spans])
        heads = torch.stack([hidden[s] for s, _ in cues])
        scores = self.link_span(ends) @ self.link_cue(heads).T / POINTER**0.5
        near = torch.tensor([[nearness(span, cue) for cue in cues] for span in spans])
        return scores + self.link_near[role][near]

    def tones(self, hidden: torch.Tensor, windows, batch: Batch) -> torch.Tensor:
        """Scores of the tone of every mention of the batch's windows, in order: the mean of its tokens'. A token reads its own
        sentence."""
        keys, values, out = self.tone_key(hidden), self.tone_value(hidden), []
        queries, mentions = self.tone_query(hidden), torch.tanh(self.tone_mention(hidden))
        for i, window in enumerate(windows):
            for start, end, *_ in window.tones:
                s, e = sentence(window, start)
                weights = torch.softmax(queries[i, start:end] @ keys[i, s:e].T / POINTER**0.5, 1)
                told = torch.cat([mentions[i, start:end], torch.tanh(weights @ values[i, s:e])], 1)
                out.append(self.tone(self.dropout(told)).mean(0))
        return torch.stack(out)


def sentence(window, token: int) -> tuple[int, int]:
    """The tokens of the sentence that holds a token."""
    start = 0
    for end in window.sentences:
        if token < end:
            return start, end
        start = end
    return start, len(window)


def nearness(span: tuple[int, int], cue: tuple[int, int]) -> int:
    """The row of `link_near` for how far a span's nearer end is from the cue."""
    distance = span[0] - cue[1] + 1 if span[0] >= cue[1] else span[1] - cue[0] - 1 if span[1] <= cue[0] else 0
    return sum(distance > n for n in NEAR)
