import pytest

from gijiroku.index.syntax import parse_query
from gijiroku.index.tree import Both, Either, Field, Node, Phrase, QueryError, Without, Word


def show(node: Node | None) -> str:
    match node:
        case None:
            return ""
        case Word(text):
            return text
        case Phrase(text):
            return f"「{text}」"
        case Field(name, value):
            return f"{name}:{show(value)}"
        case Without(part):
            return f"-{show(part)}"
        case Both(parts):
            return "(" + " & ".join(map(show, parts)) + ")"
        case Either(parts):
            return "(" + " | ".join(map(show, parts)) + ")"


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("", ""),
        ("　", ""),
        ("税", "税"),
        ("委託 契約", "(委託 & 契約)"),
        ("委託　ＡＮＤ　契約", "(委託 & 契約)"),
        ("税金 OR 保険", "(税金 | 保険)"),
        ("税金|保険", "(税金 | 保険)"),
        ("委託 契約 OR 保険", "((委託 & 契約) | 保険)"),
        ("委託 （契約 ＯＲ 保険）", "(委託 & (契約 | 保険))"),
        ("委託 -契約", "(委託 & -契約)"),
        ("委託 NOT 契約", "(委託 & -契約)"),
        ("委託 AND NOT 契約", "(委託 & -契約)"),
        ("-（委託 契約）", "-(委託 & 契約)"),
        ("「特記仕様書」 委託", "(「特記仕様書」 & 委託)"),
        ('"a b"c', "(「a b」 & c)"),
        ("役割:事務局", "役割:事務局"),
        ("役割：事務局", "役割:事務局"),
        ("role:(member OR chair)", "role:(member | chair)"),
        ("role:(member chair)", "role:(member | chair)"),
        ("会議体:「環境審議会」", "会議体:「環境審議会」"),
        ("date:2019-04..2020-03", "date:2019-04..2020-03"),
        ("10:30", "10:30"),  # no field begins with a digit
        ("ANDROID ORACLE", "(ANDROID & ORACLE)"),
        ("Q&A USB-C", "(Q&A & USB-C)"),
        ("委 員", "(委員 | (委 & 員))"),
        ("会 議 名 委託", "((会議名 | (会 & 議 & 名)) & 委託)"),
        ("税 AND 水", "(税 & 水)"),  # asked for, so not letter-spaced
        ("*", "*"),
    ],
)
def test_tree(query: str, tree: str) -> None:
    assert show(parse_query(query)) == tree


@pytest.mark.parametrize(
    ("query", "at", "words"),
    [
        ("(税", 1, "( が閉じていません"),
        ("税 （(議会) 委託", 3, "( が閉じていません"),
        ("税)", 2, ") に対になる ( がありません"),
        ("税 「議会", 3, "「 が閉じていません"),
        ('税 "議会', 3, '" が閉じていません'),
        ("税」", 2, "」 に対になる引用符がありません"),
        ("税 OR", 5, "ここに語がありません"),
        ("AND 税", 1, "AND の前に語がありません"),
        ("税 OR OR 水", 6, "OR の前に語がありません"),
        ("()", 2, ") の前に語がありません"),
        ("role:", 6, "ここに語がありません"),
        ("NOT", 4, "ここに語がありません"),
        ("税" * 1001, 1001, "長すぎます（1000文字まで）"),
    ],
)
def test_error_says_where(query: str, at: int, words: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(query)
    assert str(caught.value) == f"{at}文字目: {words}"


def test_deep_queries_are_read() -> None:
    assert show(parse_query("(" * 499 + "税" + ")" * 499)) == "税"
    assert show(parse_query("NOT " * 249 + "税")) == "-" * 249 + "税"


def test_deep_queries_fail_well() -> None:
    with pytest.raises(QueryError):
        parse_query("(" * 999)
