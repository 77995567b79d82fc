"""The network: BERT's embeddings and layers, the first token's vector, length 1."""

from torch import Tensor, nn
from torch.nn.functional import gelu, normalize

from .shape import Shape


class Encoder(nn.Module):
    """Gives the vectors of texts."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.hidden, padding_idx=0)
        # Position and type of token together: there is one type.
        self.positions = nn.Embedding(shape.positions, shape.hidden)
        self.norm = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.layers = nn.ModuleList(
            nn.TransformerEncoderLayer(
                shape.hidden,
                shape.heads,
                shape.inner,
                dropout=0.0,
                activation="gelu",
                layer_norm_eps=1e-12,
                batch_first=True,
            )
            for _ in range(shape.layers)
        )
        self.apply(_small)

    def forward(self, ids: Tensor) -> Tensor:
        """`ids`: texts x tokens, 0 where a text is over. Gives texts x hidden."""
        x = self.norm(self.words(ids) + self.positions.weight[: ids.shape[1]])
        padding = ids == 0
        mask = padding if padding.any() else None
        for layer in self.layers[:-1]:
            x = layer(x, src_key_padding_mask=mask)
        return normalize(_first_token(self.layers[-1], x, mask).float(), dim=-1)


def _first_token(layer: nn.TransformerEncoderLayer, x: Tensor, mask: Tensor | None) -> Tensor:
    """What a layer makes of the first token: nobody looks at the others' vectors."""
    first = x[:, :1]
    attention, _ = layer.self_attn(first, x, x, key_padding_mask=mask, need_weights=False)
    first = layer.norm1(first + attention)[:, 0]
    return layer.norm2(first + layer.linear2(gelu(layer.linear1(first))))


def _small(module: nn.Module) -> None:
    """BERT's own start."""
    if isinstance(module, (nn.Linear, nn.Embedding)):
        nn.init.normal_(module.weight, std=0.02)
        if isinstance(module, nn.Embedding) and module.padding_idx is not None:
            nn.init.zeros_(module.weight[module.padding_idx])
