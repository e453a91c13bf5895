"""What a search finds and shows, over the archive of known content."""

import dataclasses
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from known import KnownQuery, flatten, load_meetings, load_queries

import gijiroku
from gijiroku.index import Hit, QueryError, search
from gijiroku.index.terms import fold_text

MEETINGS = load_meetings()
CONTRACT_KEYS = {
    *("source", "speech", "meeting_name", "board", "held_from", "agenda_title", "speaker"),
    *("role", "kind", "text", "snippet", "page", "start", "stop", "questions", "answers"),
}


def find_ids(query: str, store: Path, **options: object) -> list[str]:
    return [f"{h.source}#{h.speech}" for h in search(query, store, limit=1000, **options).hits]  # type: ignore[arg-type]


@pytest.mark.parametrize("known", load_queries(), ids=lambda known: known.query)
def test_query_set(known: KnownQuery, known_store: Path) -> None:
    result = search(known.query, known_store, limit=1000)
    assert {f"{h.source}#{h.speech}" for h in result.hits} == known.list_wanted(MEETINGS)
    assert result.total == len(result.hits)
    if known.first != "-":
        assert re.search(known.first, flatten(result.hits[0].text))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_substring_is_found(known_store: Path, data: st.DataObject) -> None:
    meeting = data.draw(st.sampled_from(MEETINGS))
    number = data.draw(st.integers(0, len(meeting.speeches) - 1))
    text = meeting.speeches[number].text
    length = data.draw(st.integers(1, min(6, len(text))))
    at = data.draw(st.integers(0, len(text) - length))
    piece = text[at : at + length]
    if set(text[at : at + 1] + text[at + length : at + length + 1]) & set("ﾞﾟ"):
        return  # ﾗ of ｸﾞﾗﾑ is a letter, ﾞﾗ is not, and ｸ is another one
    if not fold_text(piece).text or re.search(r'[「」『』"“”]', piece):
        return  # punctuation alone means nothing; quotes can't be quoted
    assert f"{meeting.source.path}#{number}" in find_ids(f'"{piece}"', known_store)
    if piece.isalpha():
        assert f"{meeting.source.path}#{number}" in find_ids(piece, known_store)


def test_variants_rank_lower(known_store: Path) -> None:
    hits = search("渡邊 OR 髙橋 OR 台帳", known_store).hits
    assert hits
    exact = search("渡邊", known_store).hits
    variant = search("渡辺", known_store).hits
    assert {h.text for h in exact} == {h.text for h in variant}
    assert max(h.score for h in variant) < min(h.score for h in exact)


def test_spellings_rank_together(known_store: Path) -> None:
    """取扱い and 取り扱い are mixed, not one before the other."""
    printed = [re.search("取り?扱", h.text) for h in search("取扱い", known_store).hits]
    assert {found.group() for found in printed if found} == {"取扱", "取り扱"}
    scores = [h.score for h in search("取扱い", known_store).hits]
    assert min(scores) > max(scores) / 3


def test_question_brings_its_answer(known_store: Path) -> None:
    hit = search("ＵＳＢメモリー 種別:質問", known_store).hits[0]
    assert [turn.text for turn in hit.answers] == [
        "ＵＳＢは使いません。データはサーバーに置き、持ち出しを禁じます。"
    ]
    assert hit.questions == ()


def test_answer_brings_its_question(known_store: Path) -> None:
    hit = search("持ち出し", known_store).hits[0]
    assert [(turn.speech, turn.text) for turn in hit.questions] == [
        (4, "ＵＳＢメモリーは使うのでしょうか。")
    ]


def test_hit_says_where(known_store: Path) -> None:
    hit = search("412世帯", known_store).hits[0]
    assert dataclasses.replace(hit, score=0.0, meeting_id="") == Hit(
        source="h30-1.docx",
        speech=5,
        meeting_name="平成30年度第1回霞野市国民健康保険運営協議会",
        board="霞野市国民健康保険運営協議会",
        held_from="2018-05-24",
        agenda_title="国民健康保険税の税率改正について",
        decision=("approved",),
        attribution="事務局",
        speaker=None,
        role="secretariat",
        kind="answer",
        text="412世帯でございます。",
        snippet="412世帯でございます。",
        marks=((0, 5),),
        page=1,
        start=15,
        stop=17,
        questions=hit.questions,
        answers=(),
        meeting_id="",
        score=0.0,
    )
    assert hit.questions[0].text == "滞納している世帯は何世帯か。"


def test_facets_count_all_hits(known_store: Path) -> None:
    result = search("kind:question", known_store, limit=1)
    assert result.total == sum(result.facets["role"].values())
    assert result.facets["kind"] == {"question": result.total}
    assert list(result.facets["year"]) == sorted(result.facets["year"], reverse=True)
    boards = result.facets["board"]
    for board, count in boards.items():
        assert search(f"kind:question board:「{board}」", known_store).total == count
    undated = search("kind:question source:undated", known_store).total
    assert sum(result.facets["year"].values()) == result.total - undated


def test_pages_follow_each_other(known_store: Path) -> None:
    for sort in ("rank", "date"):
        whole = find_ids("委員 OR の", known_store, sort=sort)
        pages = [
            f"{h.source}#{h.speech}"
            for offset in range(0, len(whole), 7)
            for h in search("委員 OR の", known_store, limit=7, offset=offset, sort=sort).hits  # type: ignore[arg-type]
        ]
        assert pages == whole
    assert search("の", known_store, offset=1000).hits == ()
    assert search("の", known_store, limit=0).total > 0


def test_newest_first(known_store: Path) -> None:
    hits = search("の", known_store, sort="date", limit=1000).hits
    days = [h.held_from or "" for h in hits]
    assert days == sorted(days, reverse=True)
    of_one = [h.speech for h in hits if h.source == "r2-1.pdf"]
    assert of_one == sorted(of_one)


def test_result_is_the_contract(known_store: Path) -> None:
    data = gijiroku.search("税", store=known_store).to_json()
    assert list(data) == ["query", "total", "hits", "facets"]
    assert set(data["hits"][0]) >= CONTRACT_KEYS
    assert {"year", "board", "role", "kind"} <= set(data["facets"])


def test_more_like_a_speech(known_store: Path) -> None:
    # 委託先での個人情報の取り扱いは… -> the other speeches on that matter, not itself
    alike = find_ids("", known_store, like="r2-1.pdf#2")
    assert {"r2-1.pdf#1", "r6-shomen.pdf#2"} <= set(alike[:3])  # 個人情報の取扱い
    assert "r2-1.pdf#2" not in alike
    assert find_ids("kind:answer", known_store, like="r2-1.pdf#2") == ["r2-1.pdf#3"]


@pytest.mark.parametrize("like", ["r2-1.pdf#999", "none.pdf#1", "r2-1.pdf", "#"])
def test_like_nothing_known(like: str, known_store: Path) -> None:
    with pytest.raises(QueryError, match="という発言はありません"):
        search("", known_store, like=like)


@pytest.mark.parametrize(
    ("query", "at", "words"),
    [
        ("税 foo:bar", 3, "foo という項目はありません"),
        ("role:課長", 6, "課長 という値はありません"),
        ("税 date:昨年", 8, "昨年 は日付として読めません"),
        ("year:2019-04", 6, "は年度として読めません"),
        ("date:昭和99年", 6, "は日付として読めません"),
    ],
)
def test_bad_values_say_where(query: str, at: int, words: str, known_store: Path) -> None:
    with pytest.raises(QueryError, match=words) as caught:
        search(query, known_store)
    assert caught.value.start + 1 == at


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=st.text(st.sampled_from('税議会の委員 　()（）「」"ORAND-:*。role日付12'), max_size=20)
)
def test_any_query_finds_or_complains(known_store: Path, query: str) -> None:
    try:
        result = search(query, known_store, limit=3)
    except QueryError as error:
        assert 0 <= error.start <= len(query)  # noqa: PT017
        return
    assert 0 <= len(result.hits) <= min(3, result.total)
