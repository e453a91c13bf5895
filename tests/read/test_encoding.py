"""Text files in every encoding of Japanese minutes."""

import pytest

from gijiroku.read.encoding import decode

TEXT = "第１回審議会　会議録\n○会長　ただいまから開会します。\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "euc_jp", "cp932", "iso2022_jp", "utf-16-be"],
)
def test_decodes(encoding: str) -> None:
    content = TEXT.encode(encoding)
    if encoding == "utf-16-be":
        content = b"\xfe\xff" + content
    assert decode(content) == (TEXT, True)


def test_windows_characters() -> None:
    """① and ㈱ are CP932 alone, not Shift_JIS."""
    assert decode("①㈱髙﨑～".encode("cp932")) == ("①㈱髙﨑～", True)


def test_broken_bytes_are_shown_not_dropped() -> None:
    text, whole = decode("会議録".encode() + b"\xff\xff" + "開会".encode())
    assert not whole
    assert "会議録" in text
    assert "開会" in text
    assert "\ufffd" in text
