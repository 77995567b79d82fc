"""From the published model and the texts to the model that is shipped, with its scores: see README.md.

python -m policy_model.train --out ../model
"""

import argparse
import hashlib
import json
import sys
from dataclasses import asdict
from pathlib import Path

import torch

from .pipeline import ROOT, Pipeline
from .quantised import write
from .recipe import Recipe, changed
from .shape import Shape

#: What the model is called in the extension.
NAME = "zhengmai-policy"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT / "../shared", help="where training/ and corpus/ are")
    parser.add_argument("--work", type=Path, default=ROOT / ".cache/training", help="where steps are kept")
    parser.add_argument("--out", type=Path, help="a folder for the model's files")
    parser.add_argument("--until", choices=("published", "teacher", "student", "shipped"), default="shipped")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="another value: teacher.steps=100"
    )
    given = parser.parse_args()
    recipe = Recipe()
    for each in given.set:
        recipe = changed(recipe, *each.split("=", 1))
    torch.manual_seed(recipe.seed)
    run(Pipeline(recipe, given.shared, given.work, given.device), given.until, given.out or given.work / "shipped")


def run(pipeline: Pipeline, until: str, out: Path) -> None:
    """Goes from step to step, scoring each; writes the files when it comes to the last."""
    scores = {"published": pipeline.score(pipeline.published, "published")}
    if until == "published":
        return
    scores["teacher"] = pipeline.score(pipeline.teacher(), "teacher")
    if until == "teacher":
        return
    student, tokens = pipeline.student()
    scores["student"] = pipeline.score(student, "student", tokens)
    if until == "student":
        return
    made, tokens = pipeline.shipped()
    scores["shipped, float"] = pipeline.score(made, "shipped, float", tokens)
    network = out / "network.onnx"
    write(made, network)
    (out / "tokenizer.json").write_text(tokens.path.read_text())
    scores["shipped"] = pipeline.score_file(network, "shipped", tokens)
    _write_json(out / "model.json", described(made.shape, network, out / "tokenizer.json"))
    seconds = {name: round(each) for name, each in pipeline.stages.seconds.items()}
    _write_json(out / "report.json", {"recipe": asdict(pipeline.recipe), "scores": scores, "seconds": seconds})


def described(shape: Shape, network: Path, tokenizer: Path) -> dict:
    """What the extension has to know of the model (lib/engine/policy-model.ts)."""
    return {
        "name": NAME,
        "dimensions": shape.hidden,
        "layers": shape.layers,
        "heads": shape.heads,
        "inner": shape.inner,
        "vocabulary": shape.vocabulary,
        "network": _file(network),
        "tokenizer": _file(tokenizer),
    }


def _file(path: Path) -> dict:
    content = path.read_bytes()
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def _write_json(path: Path, content: dict) -> None:
    path.write_text(json.dumps(content, indent=2) + "\n")


if __name__ == "__main__":
    sys.exit(main())
