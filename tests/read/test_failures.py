"""Files that can't be read: one clear line, a reason, never anything else."""

import io
import random
import zipfile

import pytest

from gijiroku.intake import judge_media_type
from gijiroku.model import Failure
from tests.read.printing import make_docx, print_pdf, read_bytes

PAGES = [[(70.0, 100.0 + 20 * i, f"○委員{i}　質問があります。") for i in range(20)]]


def make_zip(name: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, "x")
    return stream.getvalue()


def make_encrypted_pdf() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, encrypt=StandardEncryption("user", "owner"))
    canvas.drawString(100, 100, "secret")
    canvas.save()
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\n", "empty"),
        (b"%PDF-1.7\n%%EOF", "truncated"),
        (print_pdf(PAGES)[:400], "truncated"),
        (print_pdf([[], []]), "no-text"),
        (make_zip("a.txt"), "unsupported"),
        (make_zip("word/document.xml"), "truncated"),
        (b"PK\x03\x04" + b"word/document.xml" + b"\0" * 100, "truncated"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "unsupported"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "unsupported"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "encrypted",
        ),
        (b"{\\rtf1 abc}", "unsupported"),
        (b"<html><head><title>x</title></head><body></body></html>", "no-text"),
        (make_encrypted_pdf(), "encrypted"),
        (b"<html>" + b"<div>" * 5000 + b"x", "too-large"),
    ],
)
def test_reason(content: bytes, reason: str) -> None:
    with pytest.raises(Failure) as caught:
        read_bytes(content)
    assert caught.value.reason == reason
    assert caught.value.message.startswith("minutes: ")
    assert "\n" not in caught.value.message


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    "content",
    [
        print_pdf(PAGES),
        make_docx(lambda document: [document.add_paragraph("○会長　開会") for _ in range(9)]),
        "<html><table><tr><td>日時<td>五月</table><p>開会</html>".encode(),
        "日時\t五月\n場所\t役場\n議題\t予算\n┌──┬──┐\n│日│時│\n".encode("cp932"),
    ],
    ids=["pdf", "docx", "html", "text"],
)
def test_damaged_files_are_read_or_refused(content: bytes, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(8):
        damaged = bytearray(content)
        for _ in range(chance.choice([1, 5, 30])):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        start = chance.randrange(len(damaged))
        del damaged[start : start + chance.choice([0, 10, len(damaged)])]
        try:
            document = read_bytes(bytes(damaged))
        except Failure:
            continue
        assert [line.number for line in document.lines] == list(range(len(document.lines)))


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"\xef\xbb\xbf<!DOCTYPE html><p>x", "text/html"),
        (b"garbage\n%PDF-1.4\n", "application/pdf"),
        ("<HTML>".encode("utf-16"), "text/html"),
        ("会議録 <会長>".encode("cp932"), "text/plain"),
        ("会議録".encode("iso2022_jp"), "text/plain"),
    ],
)
def test_media_type_by_content(content: bytes, media_type: str) -> None:
    assert judge_media_type(content) == media_type
