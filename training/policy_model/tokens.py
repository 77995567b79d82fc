"""Texts as numbers of tokens, with the tokenizer that is shipped, and the vocabulary cut to what policy texts need."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]


class Tokens:
    def __init__(self, path: Path, longest: int = 512):
        self.path = path
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(longest)

    def of(self, texts: list[str]) -> list[np.ndarray]:
        return [np.array(each.ids, np.int32) for each in self._tokenizer.encode_batch(texts)]

    @property
    def vocabulary(self) -> dict[str, int]:
        return self._tokenizer.get_vocab()


def padded(texts: list[np.ndarray]) -> torch.Tensor:
    """Texts x tokens, 0 where a text is over."""
    longest = max(len(text) for text in texts)
    ids = np.zeros((len(texts), longest), np.int64)
    for row, text in zip(ids, texts):
        row[: len(text)] = text
    return torch.from_numpy(ids)


def is_chinese(token: str) -> bool:
    return len(token) == 1 and ("㐀" <= token <= "鿿" or "豈" <= token <= "﫿")


def cut(path: Path, counted: Counter, least: int) -> tuple[dict, np.ndarray]:
    """Leaves out of a tokenizer file the tokens that policy texts do not have.

    Kept are the special ones, every single Chinese character, every single character of any kind that the texts have,
    and longer pieces that occur at least `least` times. A word made of pieces that are gone falls into smaller ones.
    Gives the file's content and, for each new number, the old one.
    """
    content = json.loads(path.read_text())
    old = content["model"]["vocab"]
    keep = []
    for token, number in sorted(old.items(), key=lambda item: item[1]):
        single = len(token.removeprefix("##")) == 1 and not (token.startswith("##") and is_chinese(token[2:]))
        enough = counted[number] >= least
        letter = single and token.removeprefix("##").isascii()
        if token in SPECIAL or is_chinese(token) or letter or (single and counted[number]) or enough:
            keep.append((token, number))
    content["model"]["vocab"] = {token: i for i, (token, _) in enumerate(keep)}
    for added in content.get("added_tokens", []):
        added["id"] = content["model"]["vocab"][added["content"]]
    _renumber(content.get("post_processor"), content["model"]["vocab"])
    return content, np.array([number for _, number in keep])


def _renumber(part, vocabulary: dict[str, int]) -> None:
    """The template of [CLS] and [SEP] names their numbers."""
    if isinstance(part, dict):
        for special in (part.get("special_tokens") or {}).values():
            special["ids"] = [vocabulary[token] for token in special["tokens"]]
        for key in ("sep", "cls"):
            if isinstance(part.get(key), list):
                part[key][1] = vocabulary[part[key][0]]


def count(texts: Iterable[np.ndarray]) -> Counter:
    counted: Counter = Counter()
    for text in texts:
        counted.update(text.tolist())
    return counted
