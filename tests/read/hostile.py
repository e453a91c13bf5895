"""Files that attack a reader: bombs, loops, absurd numbers. All are small; none is real."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence

from docx import Document as NewDocx
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

Entry = tuple[str, bytes]


def make_pdf(objects: Sequence[str | bytes], root: int = 1) -> bytes:
    """A PDF of numbered objects (from 1) with a proper table of their places."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        raw = body if isinstance(body, bytes) else body.encode("latin-1")
        out += b"%d 0 obj\n%s\nendobj\n" % (number, raw)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root %d 0 R>>\n" % (len(objects) + 1, root)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def stream(data: bytes, extra: str = "", packed: bool = False) -> bytes:
    """A stream object, deflated if `packed`."""
    if packed:
        data, extra = zlib.compress(data, 9), extra + "/Filter/FlateDecode"
    return f"<<{extra}/Length {len(data)}>>stream\n".encode() + data + b"\nendstream"


def one_page(content: bytes, page: str = "", more: Sequence[str | bytes] = ()) -> bytes:
    """A PDF of one page with this content stream; `more` objects are numbered from 6."""
    return make_pdf(
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            f"/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>{page}>>",
            content,
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            *more,
        ]
    )


TEXT = b"BT /F 12 Tf 72 700 Td (minutes of a meeting) Tj ET "


def flate_bomb() -> bytes:
    """A content stream that unpacks to 300 MB of blanks, packed twice."""
    data = zlib.compress(b" " * (300 * 1024 * 1024), 9)
    packed = zlib.compress(data, 9)
    head = f"<</Length {len(packed)}/Filter[/FlateDecode/FlateDecode]>>stream\n".encode()
    return one_page(head + packed + b"\nendstream")


def operator_bomb() -> bytes:
    """Ten million painting operators."""
    return one_page(stream(TEXT + b"0 0 m 9 9 l S " * 10_000_000, packed=True))


def text_bomb() -> bytes:
    """Twenty million characters on one page."""
    return one_page(stream(b"BT /F 1 Tf (" + b"a" * 20_000_000 + b") Tj ET", packed=True))


def form_loop() -> bytes:
    """A form that draws itself."""
    form = stream(
        TEXT + b"/X Do",
        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
        "/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>",
    )
    return one_page(stream(b"/X Do"), more=[form])


def form_expansion() -> bytes:
    """Ten forms, each drawing the next ten times: ten billion drawings."""
    forms = [
        stream(
            b"/X Do " * 10 if i < 9 else TEXT,
            "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources"
            f"<</Font<</F 5 0 R>>/XObject<</X {7 + i} 0 R>>>>",
        )
        for i in range(10)
    ]
    return one_page(stream(b"/X Do"), more=forms)


def page_loop() -> bytes:
    """A page tree whose branch is its own root."""
    return make_pdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"])


def no_pages() -> bytes:
    """A page tree without leaves."""
    return make_pdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"])


def absurd_page() -> bytes:
    """A page of a billion points each way."""
    return one_page(stream(TEXT), "/MediaBox[-1e9 -1e9 1e9 1e9]")


def absurd_matrix() -> bytes:
    """Text and boxes at places no number can hold."""
    return one_page(stream(b"1e38 0 0 1e38 1e38 1e38 cm 1e38 1e38 9 9 re S " + TEXT))


def unicode_range() -> bytes:
    """A map from four billion codes to characters."""
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange "
        b"<00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0000> "
        b"endbfrange endcmap end end"
    )
    return _with_font("/ToUnicode 6 0 R", cmap)


def width_range() -> bytes:
    """The widths of two billion characters in one entry."""
    return _with_font("/DescendantFonts[7 0 R]/ToUnicode 6 0 R", b"", "/W[0 2000000000 500]")


def _with_font(entries: str, cmap: bytes, widths: str = "") -> bytes:
    if "DescendantFonts" not in entries:
        entries += "/DescendantFonts[7 0 R]"
    return make_pdf(
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            "/Resources<</Font<</F 5 0 R>>>>>>",
            stream(b"BT /F 12 Tf 72 700 Td <00410042> Tj ET"),
            f"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H{entries}>>",
            stream(cmap),
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/X"
            f"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>{widths}>>",
        ]
    )


def many_pages() -> bytes:
    """Ten thousand pages, all the same object."""
    kids = "3 0 R " * 10_000
    return make_pdf(
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            f"<</Type/Pages/Kids[{kids}]/Count 10000>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            "/Resources<</Font<</F 5 0 R>>>>>>",
            stream(TEXT),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ]
    )


def deep_arrays() -> bytes:
    """A hundred thousand arrays inside one another."""
    return make_pdf(
        [f"<</Type/Catalog/Pages 2 0 R/X {'[' * 100_000}{']' * 100_000}>>", "<</Kids[]/Count 0>>"]
    )


def encrypted(user: str) -> bytes:
    """A page locked by an owner's password, and by a user's if one is given."""
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption(user, "owner"))
    canvas.drawString(72, 700, "minutes of a meeting")
    canvas.save()
    return out.getvalue()


def make_docx(change: Callable[[Entry], Entry]) -> bytes:
    """A Word file whose parts went through `change`."""
    plain, out = io.BytesIO(), io.BytesIO()
    document = NewDocx()
    document.add_paragraph("minutes of a meeting")
    document.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(*change((name, old.read(name))))
    return out.getvalue()


def docx_entities() -> bytes:
    """Entities that double at every step (a billion laughs) in a Word file's text."""
    laughs = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    head = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]>'.encode()

    def change(entry: Entry) -> Entry:
        name, data = entry
        if name != "word/document.xml":
            return entry
        start = data.index(b"?>") + 2
        return name, data[:start] + head + data[start:].replace(b"minutes", b"&a9;minutes")

    return make_docx(change)


def docx_outside() -> bytes:
    """A Word file whose text is to be fetched from a file of the system."""

    def change(entry: Entry) -> Entry:
        name, data = entry
        if name != "word/document.xml":
            return entry
        start = data.index(b"?>") + 2
        head = b'<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
        return name, data[:start] + head + data[start:].replace(b"minutes", b"&secret;minutes")

    return make_docx(change)


def docx_bomb() -> bytes:
    """A Word file whose text unpacks to 700 MB."""

    def change(entry: Entry) -> Entry:
        name, data = entry
        return (name, data + b" " * (700 * 1024 * 1024)) if name == "word/document.xml" else entry

    return make_docx(change)


def html_entities() -> bytes:
    """Entities in a page's own grammar, a script, an image to be fetched."""
    laughs = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    return (
        f'<!DOCTYPE html [<!ENTITY a0 "ha">{laughs}]><html><body><script>while(1);</script>'
        '<img src="file:///etc/passwd"><p>minutes of a meeting &a9;</p>'
    ).encode()


def html_deep() -> bytes:
    """Tables in tables, two hundred deep."""
    return b"<html>" + b"<table><tr><td>x<td>" * 200 + b"minutes of a meeting"


def html_spans() -> bytes:
    """Cells that span a billion rows and columns."""
    cell = b'<td rowspan="999999999" colspan="999999999">minutes of a meeting'
    return b"<html><table>" + (b"<tr>" + cell * 3) * 200 + b"</table>"


def all_files() -> Iterator[Entry]:
    """(name, content) of every file here; names say nothing about content."""
    makers = [
        flate_bomb, operator_bomb, text_bomb, form_loop, form_expansion, page_loop, no_pages,
        absurd_page, absurd_matrix, unicode_range, width_range, many_pages, deep_arrays,
        docx_entities, docx_outside, docx_bomb, html_entities, html_deep, html_spans,
    ]  # fmt: skip
    for make in makers:
        yield make.__name__, make()
    yield "encrypted_owner", encrypted("")
    yield "encrypted_user", encrypted("secret")
