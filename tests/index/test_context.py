import pytest

from gijiroku.index.context import WIDTH, make_snippet
from gijiroku.index.tree import Phrase, Word


@pytest.mark.parametrize(
    ("text", "word", "marked"),
    [
        ("個人情報の取扱いに注意する。", "取扱い", ["取扱い"]),
        ("個人情報の取り扱いに注意する。", "取扱い", ["取り扱い"]),
        ("ＵＳＢメモリとUSBメモリー", "usbメモリ", ["ＵＳＢメモリ", "USBメモリ"]),
        ("委　員が委員に", "委員", ["委　員", "委員"]),
        ("１２番、齊藤議員。", "斉藤", ["齊藤"]),
        ("ﾌﾟﾗｽﾁｯｸの分別", "プラスチック", ["ﾌﾟﾗｽﾁｯｸ"]),
        ("事前に。次に契約後の報告をする。", "契約後に報告", ["契約後の報告"]),
        ("税。税", "税", ["税", "税"]),
        ("何もない。", "税", []),
    ],
)
def test_marks(text: str, word: str, marked: list[str]) -> None:
    snippet = make_snippet(text, [Word(word, 0, 0)])
    assert [snippet.text[start:stop] for start, stop in snippet.marks] == marked


def test_phrases_are_marked_as_written() -> None:
    assert make_snippet("取り扱い", [Phrase("取扱い", 0, 0)]).marks == ()


def test_long_speech_is_cut_around_the_word() -> None:
    snippet = make_snippet("あ" * 500 + "\n税" + "い" * 500, [Word("税", 0, 0)])
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")
    assert len(snippet.text) == WIDTH + 2
    ((start, stop),) = snippet.marks
    assert snippet.text[start - 1 : stop] == " 税"


def test_end_of_a_long_speech() -> None:
    snippet = make_snippet("あ" * 500 + "税", [Word("税", 0, 0)])
    assert snippet.text.endswith("あ税")
    assert len(snippet.text) == WIDTH + 1


def test_overlapping_marks_are_joined() -> None:
    snippet = make_snippet("個人情報", [Word("個人情", 0, 0), Word("人情報", 0, 0)])
    assert snippet.marks == ((0, 4),)


def test_window_with_most_words() -> None:
    text = "税。" + "あ" * 200 + "議会で税の話をする。" + "い" * 200
    snippet = make_snippet(text, [Word("税", 0, 0), Word("議会", 0, 0)])
    assert [snippet.text[start:stop] for start, stop in snippet.marks] == ["議会", "税"]
