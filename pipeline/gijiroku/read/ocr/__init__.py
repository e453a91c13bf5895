"""Pages without a text layer that can be trusted, read from their pictures.

Needs the extra `ocr`; nothing of it is loaded before `read_scans` meets its first page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec

from gijiroku.model import Box, SourceFile
from gijiroku.read.layout.objects import PageObjects

_COMMAND = "pip install 'gijiroku[ocr]'"
HINT = f"to have it recognised: {_COMMAND}"
ADVICE = f"{_COMMAND} で画像から認識できます"


@dataclass(frozen=True, slots=True)
class Scan:
    """A page as it was recognised; `doubts` are places where that is unsure."""

    page: PageObjects
    doubts: tuple[Box, ...]


def is_installed() -> bool:
    """Whether the extra `ocr` is there; nothing of it is loaded."""
    return all(find_spec(name) for name in ("rapidocr", "onnxruntime", "cv2"))


def read_scans(source: SourceFile, numbers: Iterable[int]) -> Iterator[Scan]:
    """What stands on these pages of a PDF; those that can't be drawn are left out.

    A page that recognition fails on is damaged, and the others are read all the same.
    """
    from gijiroku.read.ocr.page import recognise_page
    from gijiroku.read.pdf.rendering import render_pages

    for picture in render_pages(source, numbers):
        try:
            yield recognise_page(picture)
        except MemoryError:
            raise
        except Exception as error:  # the libraries raise whatever they meet
            damage = " ".join(f"{type(error).__name__} {error}".split())[:120]
            yield Scan(PageObjects(picture.number, 0, 0, (), damage=damage), ())
