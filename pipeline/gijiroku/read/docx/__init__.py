"""DOCX to lines: paragraphs, tables, text boxes, notes, heads and feet."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

import docx
from docx.opc.exceptions import OpcError
from lxml import etree

from gijiroku.model import Document, Failure, SourceFile
from gijiroku.read.docx.body import Body
from gijiroku.read.docx.parts import find_margins, find_notes

# what a document may unpack to; real ones stay under a tenth of it
_LARGEST = 256 * 1024 * 1024
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    OpcError,
    etree.XMLSyntaxError,
    AttributeError,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


def read_docx(source: SourceFile) -> Document:
    """The lines of a Word file. Where pages end is decided in printing, so there are none."""
    document = _open(source)
    body = Body(document)
    for part in find_margins(document, "header"):
        body.read(part, furniture=True)
    body.read(document.element.body)
    for part in find_notes(document):
        body.read(part)
    for part in find_margins(document, "footer"):
        body.read(part, furniture=True)
    return Document(source, tuple(body.lines))


def _open(source: SourceFile) -> Any:
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
        if size > _LARGEST:
            raise Failure("too-large", f"{source.path}: the file unpacks to {size >> 20} MB")
        return docx.Document(io.BytesIO(source.content))
    except _DAMAGE as error:
        raise Failure(
            "truncated",
            f"{source.path}: the Word file is damaged ({type(error).__name__}); fetch it again",
        ) from error
