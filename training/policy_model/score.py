"""Scores vectors on the judged queries: nDCG@10 and p3 a collection, as the extension ranks.

`scripts/export-searches.ts` writes everything but the vectors; context vectors and the sum are done here as
lib/engine/context-vectors.ts and lib/engine/rank.ts do them. `npm run rank` and score.mjs have the last word.
"""

import json
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np

REACH = 2
COUNTED = 10
_DISCOUNTS = 1 / np.log2(np.arange(COUNTED) + 2)


@dataclass(frozen=True)
class Settings:
    heading: float
    neighbours: float
    lexical: float


class Searches:
    """The judged queries. `texts` are all texts whose vectors `score` wants, in this order."""

    def __init__(self, path: Path):
        content = json.loads(path.read_text())
        #: What the extension has now for its own model.
        self.settings = Settings(**{each.name: content["settings"][each.name] for each in fields(Settings)})
        self.texts: list[str] = content["texts"]
        self._searches = content["searches"]
        for search in self._searches:
            for query in search["queries"]:
                query["rows"] = np.array(query["rows"])
                query["lexical"] = np.array(query["lexical"], np.float32)

    def score(self, vectors: np.ndarray) -> dict[str, dict[str, float]]:
        """Mean nDCG@10 and p3 of each collection. `vectors`: one of length 1 for each of `texts`."""
        settings = self.settings
        figures: dict[str, list[tuple[float, float]]] = {}
        for search in self._searches:
            tasks = _task_vectors(search["tasks"], vectors, settings)
            for query in search["queries"]:
                asked = vectors[query["own"][query["at"]]] + settings.neighbours * _around(
                    vectors[query["own"]], query["at"]
                )
                asked = asked / np.linalg.norm(asked)
                scores = tasks[query["rows"]] @ asked + settings.lexical * query["lexical"]
                figures.setdefault(query["kind"], []).append(_quality(query, np.argsort(-scores, kind="stable")))
        return {
            kind: {"ndcg": float(np.mean([n for n, _ in some])), "p3": float(np.mean([p for _, p in some]))}
            for kind, some in figures.items()
        }


def objective(figures: dict[str, dict[str, float]]) -> float:
    """What `npm run fit` maximises: the mean of nDCG@10 and p3 over the collections."""
    return float(np.mean([(each["ndcg"] + each["p3"]) / 2 for each in figures.values()]))


def told(figures: dict[str, dict[str, float]]) -> str:
    kinds = sorted(figures, key=["seed", "external", "libraries"].index)
    write = lambda key: " / ".join(f"{figures[kind][key]:.3f}" for kind in kinds)
    return f"nDCG@10 {write('ndcg')}; p3 {write('p3')}; both {objective(figures):.3f}"


def _task_vectors(tasks: list[dict], vectors: np.ndarray, settings: Settings) -> np.ndarray:
    made = np.zeros((len(tasks), vectors.shape[1]), np.float32)
    start = 0
    while start < len(tasks):
        end = start
        while end < len(tasks) and tasks[end]["plan"] == tasks[start]["plan"]:
            end += 1
        own = vectors[[task["own"] for task in tasks[start:end]]]
        for i in range(end - start):
            made[start + i] = own[i] + settings.neighbours * _around(own, i)
            heading = tasks[start + i]["heading"]
            if heading is not None:
                made[start + i] += settings.heading * vectors[heading]
        start = end
    return made / np.linalg.norm(made, axis=1, keepdims=True)


def _around(own: np.ndarray, i: int) -> np.ndarray:
    """The normalised mean of the neighbours on each side; zero when there are none."""
    near = [j for j in range(max(0, i - REACH), min(len(own), i + REACH + 1)) if j != i]
    if not near:
        return np.zeros(own.shape[1], np.float32)
    mean = own[near].sum(0)
    return mean / (np.linalg.norm(mean) or 1)


def _quality(query: dict, order: np.ndarray) -> tuple[float, float]:
    found: set[int] = set()
    grades = []
    for row in order[:COUNTED]:
        new = [j for j in query["judged"][row] if j not in found]
        grades.append(max((query["grades"][j] for j in new), default=0))
        found.update(new)
    gains = (2.0 ** np.array(grades) - 1) @ _DISCOUNTS[: len(grades)]
    return gains / query["ideal"], sum(grade > 0 for grade in grades[:3]) / 3
