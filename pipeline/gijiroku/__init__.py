"""gijiroku (議事録): minutes of Japanese public bodies in, tables out.

One way through the house, no way back:

    data/raw ─intake→ SourceFile ─read→ Document(lines) ─style→ Style
      Document + Style ─segment→ [Block] ─extract→ Meeting ─check→ [Finding] ─store→ tables
      ─→ index · analyse · export · web

`steps` takes one file through it, `run` an archive. From Python: `gijiroku.parse(path)`,
`gijiroku.tables(store)`, `gijiroku.search(query, store=…)`, `gijiroku.concerns(store=…)`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    import pandas

    from gijiroku.model import Meeting

__version__ = "0.1.0"

# functions of the package that live in a layer above: imported when first asked for
_ELSEWHERE = {"search": "gijiroku.index", "concerns": "gijiroku.analyse"}


def parse(path: str | Path) -> Meeting:
    """The minutes in the file at `path` as a Meeting; raises Failure where it can't be read."""
    from pathlib import Path

    from gijiroku.intake import load_source
    from gijiroku.steps import take

    return take(load_source(Path(path).name, Path(path))).meeting


def tables(store: str | Path = "data/processed") -> dict[str, pandas.DataFrame]:
    """The tables of the store in the folder `store`, by name: meetings, speeches, exchanges …"""
    from gijiroku.store import open_store

    with open_store(store, read_only=True) as opened:
        return opened.load_tables()


def __getattr__(name: str) -> Any:
    if name in _ELSEWHERE:
        return getattr(import_module(_ELSEWHERE[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
