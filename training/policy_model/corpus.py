"""The texts that training reads; all but what was written for the project stays beside the checkout."""

import json
import lzma
import random
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

_MARKUP = re.compile(r"<[^>]*>|&[a-z]+;")


@dataclass(frozen=True)
class Triplet:
    """One task as it stands, as an old and as a new plan would put it, and near but different ones."""

    wordings: tuple[str, ...]
    near: tuple[str, ...]


def triplets(path: Path) -> list[Triplet]:
    rows = [json.loads(line) for line in path.read_text().splitlines() if line.strip()]
    every = lambda near: (near,) if isinstance(near, str) else tuple(near)
    return [Triplet((row["task"], row["old"], row["new"]), every(row["near"])) for row in rows]


def sentences(path: Path, least: int = 8, most: int = 160) -> list[str]:
    """The sentences for distillation, without markup; what is longer than `most` characters is cut at a comma."""
    made = []
    with lzma.open(path, "rt") as lines:
        for line in lines:
            text = _MARKUP.sub("", unicodedata.normalize("NFC", line)).strip()
            while len(text) > most:
                at = max(text.rfind(mark, 0, most) for mark in "，；、。")
                at = at + 1 if at > least else most
                made.append(text[:at])
                text = text[at:]
            if len(text) >= least:
                made.append(text)
    return made


def clauses(texts: list[str], share: float, seed: int) -> list[str]:
    """A part of the texts as their clauses: headings and short tasks have to be understood too."""
    chance = random.Random(seed)
    return [
        clause
        for text in texts
        if chance.random() < share
        for clause in re.split(r"[，；：。]", text)
        if 4 <= len(clause) <= 30
    ]


def spliced(texts: list[str], times: int, seed: int) -> list[str]:
    """`times` as many texts, each the beginning of one and the end of another, cut somewhere in their middle thirds.

    The teacher has a vector for them too, so they show more of its general sense than the sentences alone.
    """
    chance = random.Random(seed)
    made = []
    for _ in range(times):
        ends = texts[:]
        chance.shuffle(ends)
        made += [one[: _middle(one, chance)] + other[_middle(other, chance) :] for one, other in zip(texts, ends)]
    return made


def _middle(text: str, chance: random.Random) -> int:
    return round(len(text) * chance.uniform(1 / 3, 2 / 3))
