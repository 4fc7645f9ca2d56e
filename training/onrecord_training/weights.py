"""The weights file that crates/nn reads: named tensors behind a checksum.

The format is described in crates/nn/src/weights.rs.
"""

import struct
import zlib
from collections.abc import Collection, Mapping
from pathlib import Path

import numpy as np

MAGIC = b"ONRECORD"
VERSION = 1
FLOATS, ROWS, TEXT = 0, 1, 2


def quantise(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A matrix as int8 values from -127 to 127 and an f32 scale for each row: row = scale * values."""
    if matrix.ndim != 2 or matrix.size == 0:
        raise ValueError(f"only a matrix can be quantised, not shape {matrix.shape}")
    matrix = matrix.astype(np.float32)
    if not np.isfinite(matrix).all():
        raise ValueError("the matrix holds numbers that are not finite")
    scales = np.abs(matrix).max(axis=1) / np.float32(127)
    scales[scales == 0] = 1
    values = np.clip(np.rint(matrix / scales[:, None]), -127, 127).astype(np.int8)
    return scales, values


def dequantise(matrix: np.ndarray) -> np.ndarray:
    """What is left of a matrix once it has been quantised."""
    scales, values = quantise(matrix)
    return scales[:, None] * values.astype(np.float32)


def write(path: Path | str, tensors: Mapping[str, np.ndarray | str], quantised: Collection[str] = ()) -> None:
    """Writes tensors and texts; matrices named in `quantised` as int8 with a scale for each row, all others as f32."""
    unknown = set(quantised) - set(tensors)
    if unknown:
        raise ValueError(f"to be quantised, but not there: {sorted(unknown)}")
    payload = b"".join(_encode(name, tensor, name in quantised) for name, tensor in tensors.items())
    header = MAGIC + struct.pack("<IQI", VERSION, len(payload), zlib.crc32(payload))
    Path(path).write_bytes(header + payload)


def read(path: Path | str) -> dict[str, np.ndarray | str]:
    """Reads a weights file; int8 matrices come out as f32, each row multiplied with its scale."""
    data = Path(path).read_bytes()
    start = len(MAGIC) + 16
    if data[: len(MAGIC)] != MAGIC or len(data) < start:
        raise ValueError(f"{path} is not a weights file")
    version, length, checksum = struct.unpack("<IQI", data[len(MAGIC) : start])
    if version != VERSION:
        raise ValueError(f"{path} is of version {version}, not {VERSION}")
    payload = data[start:]
    if len(payload) != length or zlib.crc32(payload) != checksum:
        raise ValueError(f"{path} is damaged")
    tensors, offset = {}, 0
    while offset < length:
        name, tensor, offset = _decode(payload, offset)
        tensors[name] = tensor
    return tensors


def _encode(name: str, tensor: np.ndarray | str, as_rows: bool) -> bytes:
    if isinstance(tensor, str):
        data = tensor.encode()
        return _head(name, TEXT, (len(data),)) + data
    if as_rows:
        scales, values = quantise(tensor)
        return _head(name, ROWS, values.shape) + scales.astype("<f4").tobytes() + values.tobytes()
    if not np.isfinite(tensor).all():
        raise ValueError(f"“{name}” holds numbers that are not finite")
    return _head(name, FLOATS, tensor.shape) + tensor.astype("<f4").tobytes()


def _head(name: str, kind: int, shape: tuple[int, ...]) -> bytes:
    encoded = name.encode()
    return struct.pack(f"<H{len(encoded)}sBB{len(shape)}I", len(encoded), encoded, kind, len(shape), *shape)


def _decode(payload: bytes, offset: int) -> tuple[str, np.ndarray | str, int]:
    (length,) = struct.unpack_from("<H", payload, offset)
    encoded, kind, rank = struct.unpack_from(f"<{length}sBB", payload, offset + 2)
    offset += 4 + length
    shape = struct.unpack_from(f"<{rank}I", payload, offset)
    offset += 4 * rank
    size = int(np.prod(shape, dtype=np.int64))
    if kind == TEXT:
        return encoded.decode(), payload[offset : offset + size].decode(), offset + size
    if kind == FLOATS:
        values = np.frombuffer(payload, "<f4", size, offset).reshape(shape)
        return encoded.decode(), values, offset + 4 * size
    if kind != ROWS:
        raise ValueError(f"tensor “{encoded.decode()}” is of unknown type {kind}")
    scales = np.frombuffer(payload, "<f4", shape[0], offset)
    offset += 4 * shape[0]
    values = np.frombuffer(payload, np.int8, size, offset).reshape(shape)
    return encoded.decode(), scales[:, None] * values.astype(np.float32), offset + size
