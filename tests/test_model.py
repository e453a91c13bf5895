"""The meeting's JSON form."""

from gijiroku.model import SCHEMA, Header, Meeting, Source


def test_json_puts_the_header_at_the_top() -> None:
    meeting = Meeting(Source("a.txt", "0" * 64, "text/plain", None), Header(board="緑町審議会"))
    data = meeting.to_json()
    assert data["schema"] == SCHEMA
    assert data["board"] == "緑町審議会"
    assert data["source"]["path"] == "a.txt"
    assert data["speeches"] == ()
