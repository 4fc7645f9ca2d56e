"""Makes the fixtures that hold crates/nn against PyTorch: a small network's weights file, its input and its output.

    python golden.py ../crates/nn/tests/golden

PyTorch runs in f32 with the weights as they are after quantisation, so that only activations differ.
"""

import sys
from pathlib import Path

import numpy as np
import torch
from onrecord_training import weights
from torch import nn

EMBEDDING, WIDTH, HIDDEN, TAGS = 6, 10, 5, 4
DILATIONS = (1, 2, 4)
PIECES, FEATURES = 20, 8
LENGTHS = (9, 1, 14)


class Network(nn.Module):
    """All layers of the kernel, put together as crates/nn/tests/support/network.rs does."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.EmbeddingBag(PIECES, EMBEDDING, mode="mean")
        self.features = nn.EmbeddingBag(FEATURES, EMBEDDING, mode="sum")
        self.input = nn.Linear(EMBEDDING, WIDTH)
        self.conv = nn.ModuleList(nn.Conv1d(WIDTH, 2 * WIDTH, 3, padding=d, dilation=d) for d in DILATIONS)
        self.lstm = nn.LSTM(WIDTH, HIDDEN, bidirectional=True)
        self.mix = nn.Linear(WIDTH + 2 * HIDDEN, WIDTH)
        self.head = nn.Linear(WIDTH, TAGS)

    def forward(self, pieces: list[list[int]], features: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
        x = self.input(bags(self.pieces, pieces) + bags(self.features, features))
        for conv in self.conv:
            values, gates = conv(x.T).T.chunk(2, dim=1)
            x = x + values * torch.sigmoid(gates)
        mixed = torch.tanh(self.mix(torch.cat([x, self.lstm(x)[0]], dim=1)))
        return mixed, self.head(mixed)


def bags(table: nn.EmbeddingBag, ids: list[list[int]]) -> torch.Tensor:
    starts = np.cumsum([0] + [len(bag) for bag in ids[:-1]])
    return table(torch.tensor(sum(ids, []), dtype=torch.long), torch.tensor(starts))


def tensors(network: Network, crf: dict[str, torch.Tensor]) -> dict[str, np.ndarray]:
    """The network's parameters by the names of the kernel's layers."""
    state = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    found = {name: state[f"{name}.weight"] for name in ("pieces", "features")}
    for name in ("input.weight", "input.bias", "mix.weight", "mix.bias", "head.weight", "head.bias"):
        found[name] = state[name]
    for number, dilation in enumerate(DILATIONS):
        # PyTorch has (output, input, tap); the kernel one row of all taps after each other.
        taps = state[f"conv.{number}.weight"].transpose(0, 2, 1)
        found[f"conv.{number}.weight"] = taps.reshape(2 * WIDTH, 3 * WIDTH)
        found[f"conv.{number}.bias"] = state[f"conv.{number}.bias"]
        found[f"conv.{number}.dilation"] = np.array([dilation])
    for suffix in ("l0", "l0_reverse"):
        found[f"lstm.weight_ih_{suffix}"] = state[f"lstm.weight_ih_{suffix}"]
        found[f"lstm.weight_hh_{suffix}"] = state[f"lstm.weight_hh_{suffix}"]
        found[f"lstm.bias_{suffix}"] = state[f"lstm.bias_ih_{suffix}"] + state[f"lstm.bias_hh_{suffix}"]
    return found | {f"crf.{name}": value.numpy() for name, value in crf.items()}


def marginals(emissions: torch.Tensor, crf: dict[str, torch.Tensor]) -> torch.Tensor:
    """The gradient of the log partition function: what forward-backward computes, by another way."""
    emissions = emissions.detach().double().requires_grad_()
    scores = crf["start"].double() + emissions[0]
    for row in emissions[1:]:
        scores = torch.logsumexp(scores[:, None] + crf["transitions"].double(), dim=0) + row
    torch.logsumexp(scores + crf["end"].double(), dim=0).backward()
    return emissions.grad.float()


def main(folder: Path) -> None:
    torch.manual_seed(3)
    network = Network()
    for name, parameter in network.named_parameters():
        # So that gates open and close and outputs spread between -1 and 1.
        parameter.data *= 0.3 if name.startswith(("pieces", "features")) else 1.5
        if parameter.dim() > 1:
            parameter.data = quantised(parameter.data)
    shapes = {"start": (TAGS,), "end": (TAGS,), "transitions": (TAGS, TAGS)}
    crf = {name: torch.randn(shape) for name, shape in shapes.items()}
    found = tensors(network, crf)
    rows = {name for name in found if name.endswith("weight") or "weight_" in name} | {"pieces", "features"}
    folder.mkdir(parents=True, exist_ok=True)
    weights.write(folder / "weights.bin", found, rows)

    draw = np.random.default_rng(3)
    lines = []
    for length in LENGTHS:
        pieces = [draw.integers(PIECES, size=draw.integers(1, 4)).tolist() for _ in range(length)]
        features = [draw.integers(FEATURES, size=draw.integers(0, 4)).tolist() for _ in range(length)]
        mixed, emissions = network(pieces, features)
        outputs = zip(pieces, features, mixed.tolist(), marginals(emissions, crf).tolist(), strict=True)
        for columns in outputs:
            *ids, encoded, probabilities = columns
            cells = [" ".join(map(str, cell)) for cell in ids]
            cells += [" ".join(f"{value:.5f}" for value in cell) for cell in (encoded, probabilities)]
            lines.append("\t".join(cells))
        lines.append("")
    head = "# pieces, features, encoded, probabilities; an empty line ends a sequence. Made by training/golden.py."
    (folder / "tokens.tsv").write_text("\n".join([head, *lines]), encoding="utf-8")


def quantised(parameter: torch.Tensor) -> torch.Tensor:
    """A parameter as its int8 rows stand for it. Rows of a convolution hold all taps."""
    rows = parameter.transpose(1, -1).flatten(1) if parameter.dim() == 3 else parameter
    rows = torch.from_numpy(weights.dequantise(rows.numpy()))
    return rows.view(parameter.transpose(1, -1).shape).transpose(1, -1) if parameter.dim() == 3 else rows


if __name__ == "__main__":
    main(Path(sys.argv[1]))
