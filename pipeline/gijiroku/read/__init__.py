"""Read a file into a Document. Guaranteed afterwards: lines are numbered from 0 without gaps."""

from __future__ import annotations

from gijiroku.model import Document, Failure, Line, SourceFile


def read(source: SourceFile) -> Document:
    """The lines of a file, whatever its format; raises Failure with a reason where it can't."""
    if source.media_type != "text/plain":
        raise Failure("unsupported", f"{source.path}: no reader for {source.media_type}")
    text = source.content.decode("utf-8-sig")
    return Document(source, tuple(Line(i, t) for i, t in enumerate(text.splitlines())))
