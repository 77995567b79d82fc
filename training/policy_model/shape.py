"""The shape of an encoder: what its weights and its ONNX graph are made by."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Shape:
    vocabulary: int
    hidden: int
    layers: int
    heads: int
    inner: int
    positions: int

    @property
    def head(self) -> int:
        return self.hidden // self.heads

    def as_dict(self) -> dict:
        return asdict(self)
