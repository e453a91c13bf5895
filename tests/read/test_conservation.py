"""Every visible character of a file is in exactly one line: counted on real files."""

import io
import re
from collections import Counter
from pathlib import Path

import docx
import pdfplumber
import pytest
from lxml import html

from gijiroku.intake import judge_media_type, load_source
from gijiroku.model import Failure
from gijiroku.read import read
from gijiroku.read.encoding import decode
from gijiroku.text.substitutes import unify_characters

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "dev"
# two engines read some fonts' wave, minus and dot as one character or its double
TWINS = str.maketrans("〜−‧", "～－・")
RULES = re.compile(r"[│┃─━┌┐└┘├┤┬┴┼]")


def count(text: str) -> Counter[str]:
    return Counter(
        c for c in unify_characters(RULES.sub("", text)).translate(TWINS) if not c.isspace()
    )


def visible_html(content: bytes) -> str:
    tree = html.document_fromstring(
        decode(content)[0].encode(), parser=html.HTMLParser(encoding="utf-8")
    )
    for unseen in tree.xpath("//script|//style|//head|//noscript|//comment()|//*[@hidden]|//svg"):
        unseen.drop_tree()
    return str(tree.text_content())


def printed(content: bytes) -> Counter[str]:
    """The characters of a file, by other means than the reader's."""
    match judge_media_type(content):
        case "application/pdf":
            with pdfplumber.open(io.BytesIO(content)) as pdf:
                return sum(
                    (count("".join(c["text"] for c in p.chars)) for p in pdf.pages), Counter()
                )
        case "text/html":
            return count(visible_html(content))
        case "text/plain":
            return count(decode(content)[0])
    body = docx.Document(io.BytesIO(content)).element.body
    return count("".join(t.text or "" for t in body.iter() if t.tag.endswith("}t")))


NAMES = sorted(p.name for p in CORPUS.glob("*.*")) if CORPUS.exists() else []


@pytest.mark.skipif(not NAMES, reason="no corpus beside the repository")
@pytest.mark.parametrize("name", NAMES or ["none"])
def test_characters_are_conserved(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gijiroku.read.ocr.is_installed", lambda: False)
    source = load_source(name, CORPUS / name)
    wanted = printed(source.content)
    if not wanted:
        with pytest.raises(Failure, match="no text layer"):
            read(source)
        return
    lines = count("".join(line.text for line in read(source).lines))
    lost = wanted - lines
    assert not lost
    # list marks are printed by browsers and Word, and stand in no text of the file
    assert set(lines - wanted) <= set("•.0123456789")
