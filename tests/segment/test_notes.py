"""Lines in the record's own voice, times and rules, as printed, and lines that are none."""

from __future__ import annotations

import pytest

from gijiroku.segment.conclusions import (
    find_conclusion,
    is_arrow_conclusion,
    is_stamped,
    is_told_conclusion,
)
from gijiroku.segment.notes import is_bracketed_time, is_counter, is_note, is_rule, is_time

NOTES = [
    ("（「異議なし」の声あり）", True),
    ("〔挙手全員〕", True),
    ("―　全員了承　―", True),
    ("（傍聴者４名入室）", True),
    ("〔事務局長　白井静江登壇〕", True),
    ("〔議場内の画面に結果を表示〕", True),
    ("異議なし", True),
    ("質疑なし（傍聴人退室）", True),
    ("（音声が途切れる）", True),
    # heads and divisions stand in brackets too
    ("（説明）", True),  # judged as a head first
    ("（環境政策課）", False),
    ("【諮問事項】", False),
    # the first bracket closes before the end
    ("（１）駅前広場の整備について（報告）", False),
    ("異議がないようですので、承認といたします。", False),
]


@pytest.mark.parametrize(("printed", "expected"), NOTES)
def test_notes(printed: str, expected: bool) -> None:
    assert is_note(printed) is expected


@pytest.mark.parametrize(
    ("printed", "time", "told"),
    [
        ("午後１時開会", True, False),
        ("　　　　　午前10時05分　休憩", True, False),
        ("休憩（午後３時01分）", True, False),
        ("〔休憩　午後０時５分〕", True, True),
        ("［午後１時　再開］", True, False),
        ("午後１時から開きます。", False, False),
    ],
)
def test_times(printed: str, time: bool, told: bool) -> None:
    assert is_time(printed) is time
    assert is_bracketed_time(printed) is told


def test_rules_and_counters() -> None:
    assert is_rule("－－－－－－－－－－")
    assert is_rule("　　　───────────")
    assert not is_rule("― 全員了承 ―")
    assert is_counter("• 12:")
    assert is_counter("- 3 -")
    assert not is_counter("3 その他")


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("<結論>", ""),
        ("結　論　原案のとおり承認", "原案のとおり承認"),
        ("（結論）承認する。", "承認する。"),
        ("《審議結果》　報告を受けた。", "報告を受けた。"),
        ("審議結果：了承", "了承"),
        ("［まとめ］報告を了承した。", "報告を了承した。"),
        ("オ　審査の結果", ""),
        ("結果を教えてください。", None),
        ("決定の経緯について", None),
    ],
)
def test_conclusion_heads(printed: str, text: str | None) -> None:
    stop = find_conclusion(printed)
    assert (None if stop is None else printed[stop:].strip()) == text


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("⇒ 了承", True),
        ("⇒　周知を徹底するよう意見を付して承認する。", True),
        ("［原案可決］", True),
        ("［継続して協議することとした。］", True),
        ("→　来年度から職員を増やす予定である。", False),
        ("［事務局］", False),
    ],
)
def test_marked_conclusions(printed: str, expected: bool) -> None:
    assert (is_arrow_conclusion(printed) or is_stamped(printed)) is expected


def test_told_conclusions() -> None:
    assert is_told_conclusion("協議の結果、（２）については、原案のとおり進めることとした。")
    assert is_told_conclusion("議事（１）は継続審議とし、書面により意見を集約する。")
    assert not is_told_conclusion("開館時間は午後８時までです。")
