"""Everything that the trained model depends on, besides the texts. The values are those of the shipped model."""

import json
from dataclasses import dataclass, field, fields, is_dataclass, replace


@dataclass(frozen=True)
class Tuning:
    """Learning from triplets and graded lists."""

    steps: int
    rate: float
    #: How much of the tuned numbers is left beside those that the tuning began with.
    share: float
    #: Triplets a step, out of a few subjects each.
    triplets: int = 44
    #: Graded lists a step.
    lists: int = 6
    temperature: float = 0.05
    #: How much the lists count beside the triplets.
    list_share: float = 0.5
    #: How much the lexical score of a candidate counts beside its similarity.
    lexical: float = 0.8


@dataclass(frozen=True)
class Student:
    hidden: int = 512
    heads: int = 8
    inner: int = 1024
    #: The teacher's layers that it begins with.
    layers: tuple[int, ...] = (0, 3)
    #: Pieces of words that occur less often leave the vocabulary.
    least_occurrences: int = 40


@dataclass(frozen=True)
class Distillation:
    #: Sentences of policy documents.
    sentences: int = 200_000
    #: How many texts are made of each general sentence, besides itself: see `corpus.spliced`.
    spliced: int = 6
    steps: int = 4000
    rate: float = 5e-4
    batch: int = 128


@dataclass(frozen=True)
class Recipe:
    seed: int = 1
    #: The part of triplets and lists that is used, for learning curves.
    part: float = 1.0
    #: Without the graded lists, for comparison.
    with_lists: bool = True
    #: Batches of triplets drawn from all, instead of out of a few subjects, for comparison.
    gathered: bool = True
    teacher: Tuning = field(default_factory=lambda: Tuning(steps=280, rate=2e-5, share=0.7))
    student: Student = field(default_factory=Student)
    distillation: Distillation = field(default_factory=Distillation)
    own: Tuning = field(default_factory=lambda: Tuning(steps=280, rate=3e-5, share=0.7))


def changed(recipe, name: str, value: str):
    """A recipe with another value: `changed(recipe, "teacher.steps", "100")`. Throws ValueError for an unknown name."""
    first, _, rest = name.partition(".")
    if first not in (each.name for each in fields(recipe)):
        raise ValueError(f"{first} is no part of {type(recipe).__name__}")
    old = getattr(recipe, first)
    if is_dataclass(old) != bool(rest):
        raise ValueError(f"{name} is not a single value")
    return replace(recipe, **{first: changed(old, rest, value) if rest else type(old)(json.loads(value))})
