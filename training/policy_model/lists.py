"""Queries with graded candidates: `training/lists.jsonl`, whose texts stand in the corpus beside the checkout.

The first line names the documents. Each other line is a query, [document, start, end], and its candidates, [document,
start, end, grade, lexical]. Offsets are UTF-16, as the extension has them.
"""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class GradedList:
    query: str
    candidates: tuple[str, ...]
    #: 2 the same task, 1 related, 0 not
    grades: tuple[int, ...]
    #: The lexical score of each candidate, as the extension has it.
    lexical: tuple[float, ...]


def graded(path: Path, corpus: Path) -> list[GradedList]:
    """Reads the lists that have a related candidate: of others there is nothing to learn about order.

    Throws ValueError when a document is not as long as what is asked of it, OSError when it is not there."""
    header, *lines = path.read_text().splitlines()
    names = json.loads(header)["documents"]
    documents: dict[int, bytes] = {}

    def text(document: int, start: int, end: int) -> str:
        if document not in documents:
            documents[document] = (corpus / names[document]).read_text().encode("utf-16-le")
        whole = documents[document]
        if 2 * end > len(whole):
            raise ValueError(f"{names[document]} ends before {end}")
        return whole[2 * start : 2 * end].decode("utf-16-le")

    made = []
    for line in lines:
        row = json.loads(line)
        if not any(candidate[3] for candidate in row["candidates"]):
            continue
        made.append(
            GradedList(
                text(*row["query"]),
                tuple(text(*candidate[:3]) for candidate in row["candidates"]),
                tuple(candidate[3] for candidate in row["candidates"]),
                tuple(candidate[4] for candidate in row["candidates"]),
            )
        )
    return made
