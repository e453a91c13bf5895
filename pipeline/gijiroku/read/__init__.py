"""Read a file into a Document. Guaranteed afterwards: lines are numbered from 0 without gaps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module

from gijiroku.model import Document, Failure, Line, SourceFile
from gijiroku.read.foot import mark_foot
from gijiroku.text.spacing import close_up, is_spaced_out
from gijiroku.text.substitutes import unify_characters

# media type -> module and function; a reader's library is loaded when its first file comes
READERS = {
    "application/pdf": ("gijiroku.read.pdf", "read_pdf"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (
        "gijiroku.read.docx",
        "read_docx",
    ),
    "text/html": ("gijiroku.read.html", "read_html"),
    "text/plain": ("gijiroku.read.text", "read_text"),
}


def read(source: SourceFile) -> Document:
    """The lines of a file, whatever its format; raises Failure with a reason where it can't.

    Every visible character of the file stands in exactly one line, in reading order.
    """
    if not source.content.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise Failure("empty", f"{source.path}: the file is empty")
    document = find_reader(source)(source)
    if not document.lines:
        raise Failure("no-text", f"{source.path}: there is no text in the file")
    return replace(document, lines=_number(mark_foot(document.lines)))


def _number(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines numbered; radicals as the kanji they stand for, spaced-out text closed up."""
    close = close_up if is_spaced_out([line.text for line in lines]) else str
    numbered = []
    for number, line in enumerate(lines):
        text = close(unify_characters(line.text))
        # all fields by hand: dataclasses.replace takes three times as long
        numbered.append(
            Line(
                number,
                text,
                line.page,
                line.box,
                line.cell,
                line.size,
                line.bold,
                line.level,
                line.paragraph,
                line.furniture,
            )
        )
    return tuple(numbered)


def find_reader(source: SourceFile) -> Callable[[SourceFile], Document]:
    """The reader of a file's media type; raises Failure where the house has none."""
    if b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e" in source.content[:65536]:
        raise Failure(
            "encrypted", f"{source.path}: the file is locked with a password; save it without one"
        )
    if source.media_type not in READERS:
        raise Failure(
            "unsupported",
            f"{source.path}: not a PDF, DOCX, HTML or text file ({source.media_type});"
            " save it as one of these",
        )
    module, function = READERS[source.media_type]
    reader: Callable[[SourceFile], Document] = getattr(import_module(module), function)
    return reader
