"""The teacher: MPNet-base fine-tuned on attributions, entities and tone, with the core's features; never shipped."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence
from transformers import MPNetConfig, MPNetModel

from .batches import Batch, bag
from .corpora import ATTRIBUTION, ENTITY, TONE
from .crf import Crf

START, PAD, END = 0, 1, 2


class Teacher(nn.Module):
    """Word pieces in, label scores out; the first piece of a token speaks for it."""

    def __init__(self, pretrained: Path, feature_rows: int, layers: int = 12):
        super().__init__()
        config = MPNetConfig.from_pretrained(pretrained, num_hidden_layers=layers)
        self.encoder = MPNetModel.from_pretrained(pretrained, config=config, add_pooling_layer=False)
        # As pretrained: their gradient would be most of a step's memory traffic.
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False
        width = config.hidden_size
        self.features = nn.EmbeddingBag(feature_rows, width, mode="sum")
        nn.init.normal_(self.features.weight, std=0.002)
        self.head_features = nn.EmbeddingBag(feature_rows, 128, mode="sum")
        nn.init.normal_(self.head_features.weight, std=0.02)
        self.target = nn.Parameter(torch.randn(width) * 0.02)
        self.dropout = nn.Dropout(0.1)
        self.attribution = nn.Linear(width + 128, len(ATTRIBUTION))
        self.entity = nn.Linear(width + 128, len(ENTITY))
        self.tone = nn.Sequential(nn.Linear(2 * width, 256), nn.Tanh(), nn.Dropout(0.1), nn.Linear(256, len(TONE)))
        self.attribution_crf = Crf(ATTRIBUTION)
        self.entity_crf = Crf(ENTITY)

    def forward(self, batch: Batch, targets: list[tuple[int, int]] | None = None) -> tuple[torch.Tensor, torch.Tensor]:
        """Hidden states of tokens (windows, tokens, width + 128) and of whole windows (windows, width). `targets` are the
        tokens of one mention a window whose tone is asked."""
        ids, firsts = [], []
        for window in batch.windows:
            flat, first = [START], []
            for pieces in window.pieces:
                first.append(len(flat))
                flat.extend(pieces)
            ids.append(torch.tensor([*flat, END]))
            firsts.append(torch.tensor(first))
        ids = pad_sequence(ids, batch_first=True, padding_value=PAD)
        first = pad_sequence(firsts, batch_first=True)
        words = self.encoder.embeddings.word_embeddings(ids)
        bags = bag([w.features for w in batch.windows], first.shape[1])
        told = self.features(*bags).view(*first.shape, -1) * batch.mask.unsqueeze(2)
        if targets:
            marks = torch.zeros_like(first, dtype=told.dtype)
            for i, (start, end) in enumerate(targets):
                marks[i, start:end] = 1
            told = told + marks.unsqueeze(2) * self.target
        words = words.scatter_add(1, first.unsqueeze(2).expand_as(told), told.to(words.dtype))
        positions = ((ids != PAD).cumsum(1) * (ids != PAD) + PAD).long()
        hidden = self.layers(words, positions, ids != PAD)
        tokens = hidden.gather(1, first.unsqueeze(2).expand(-1, -1, hidden.shape[2]))
        tokens = self.dropout(torch.cat([tokens, self.head_features(*bags).view(*first.shape, -1)], 2))
        return tokens, hidden[:, 0]

    def layers(self, words: torch.Tensor, positions: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """MPNet's layers, with PyTorch's fused attention: the library's own takes several times as long on a CPU."""
        net = self.encoder
        x = words + net.embeddings.position_embeddings(positions)
        x = net.embeddings.LayerNorm(x)
        # The relative positions' scores stay as they were pretrained: the fused attention gives them no gradient.
        bias = net.encoder.compute_position_bias(x).detach()
        bias = bias + torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]
        x, bias = x.bfloat16(), bias.bfloat16()
        shape = (*x.shape[:2], net.config.num_attention_heads, -1)
        for layer in net.encoder.layer:
            attn = layer.attention.attn
            q, k, v = (f(x).view(shape).transpose(1, 2) for f in (attn.q, attn.k, attn.v))
            mixed = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=bias)
            mixed = attn.o(mixed.transpose(1, 2).flatten(2))
            x = norm(layer.attention.LayerNorm, x + mixed)
            inner = nn.functional.gelu(layer.intermediate.dense(x), approximate="tanh")
            x = norm(layer.output.LayerNorm, x + layer.output.dense(inner))
        return x.float()

    def tones(self, tokens: torch.Tensor, whole: torch.Tensor, targets: list[tuple[int, int]]) -> torch.Tensor:
        """Scores of the tone of each window's target."""
        width = whole.shape[1]
        mention = torch.stack([tokens[i, s:e, :width].mean(0) for i, (s, e) in enumerate(targets)])
        return self.tone(self.dropout(torch.cat([mention, whole], 1)))


def norm(layer: nn.LayerNorm, x: torch.Tensor) -> torch.Tensor:
    """Layer normalisation in the type of `x`: autocast would go to 32 bits and back."""
    with torch.autocast("cpu", enabled=False):
        return nn.functional.layer_norm(x, layer.normalized_shape, layer.weight.to(x.dtype), layer.bias.to(x.dtype), layer.eps)
