"""Any meeting survives the store."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from gijiroku.model import (
    AgendaItem,
    Attendee,
    Conclusion,
    Exchange,
    Finding,
    Header,
    Meeting,
    Source,
    Span,
    Speech,
)
from gijiroku.store import open_store

# what UTF-8 can hold; readers let no lone surrogates through
texts = st.text(st.characters(codec="utf-8"), max_size=12)
maybe = st.none() | texts
spans = st.builds(Span, st.integers(0, 9), st.integers(0, 9), st.none() | st.integers(1, 9))
counts = st.dictionaries(
    st.sampled_from(["present", "absent", "explainers", "secretariat"]), st.integers(0, 99)
)
headers = st.builds(
    Header,
    meeting_name=maybe,
    board=maybe,
    venue=maybe,
    session_number=st.none() | st.integers(-(2**40), 2**40),
    mode=st.none() | st.sampled_from(["online", "written"]),
    stated_counts=counts,
)
items = st.builds(
    AgendaItem, maybe, texts, st.sampled_from(["bill", "other"]), maybe, maybe, maybe, spans
)
findings = st.builds(Finding, st.just("some-code"), st.just("info"), texts, span=st.none() | spans)


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    agenda = tuple(draw(st.lists(items, max_size=3)))
    at = st.sampled_from([None, *range(len(agenda))])
    speech = st.builds(Speech, maybe, maybe, st.just("member"), st.just("other"), at, texts, spans)
    speeches = tuple(draw(st.lists(speech, max_size=4)))
    turns = st.sets(st.integers(0, max(len(speeches) - 1, 0))).map(sorted).map(tuple)
    exchange = st.builds(Exchange, at, turns.filter(bool), turns)
    exchanges = draw(st.lists(exchange, max_size=4)) if speeches else []
    return Meeting(
        Source(draw(texts), "a" * 64, "text/plain", None),
        draw(headers),
        tuple(
            draw(
                st.lists(
                    st.builds(
                        Attendee, texts, st.just("member"), maybe, maybe, st.booleans(), spans
                    )
                )
            )
        ),
        agenda,
        speeches,
        tuple(exchanges),
        tuple(
            draw(st.lists(st.builds(Conclusion, at, texts, st.just("noted"), spans), max_size=2))
        ),
        tuple(draw(st.lists(findings, max_size=2))),
    )


@settings(deadline=None, max_examples=60)
@given(meetings())
def test_any_meeting_survives_the_store(meeting: Meeting) -> None:
    with TemporaryDirectory() as folder, open_store(Path(folder)) as store:
        assert store.load_meeting(store.save_meeting(meeting)) == meeting
