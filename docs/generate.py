"""Write the parts of docs/ that are made from the code: `make docs`.

A part stands between `<!-- made: NAME -->` and `<!-- end -->`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from gijiroku.check import describe_codes
from gijiroku.store.tables import describe_tables
from gijiroku.terms.aspects import describe_aspects

PARTS: dict[str, Callable[[], str]] = {
    "aspects": describe_aspects,
    "findings": describe_codes,
    "tables": describe_tables,
}
_PART = re.compile(r"(<!-- made: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def fill(text: str) -> str:
    """The text of a document with its made parts as the code has them now."""
    return _PART.sub(lambda m: m[1] + PARTS[m[2]]() + m[3], text)


if __name__ == "__main__":
    for file in sorted(Path(__file__).parent.glob("*.md")):
        file.write_text(fill(file.read_text(encoding="utf-8")), encoding="utf-8")
