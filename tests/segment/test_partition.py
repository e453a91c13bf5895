"""Properties: blocks partition the lines, nothing is lost, no order of lines raises."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from gijiroku.extract import extract
from gijiroku.model import Document, Line
from gijiroku.segment import segment
from gijiroku.style import infer_style
from tests.segment.printing import load, print_minutes

PRINTED = [
    *print_minutes(lambda o, n, t: f"○{n}{o}　{t}").splitlines(),
    *print_minutes(lambda o, n, t: f"{o}）\n{t}").splitlines(),
    *("（異議なし）", "<結論>", "－－－－－－", "午後３時閉会", "・何人か。", "→　三人である。"),
    *("【委員】", "（", "」", "No.\t質問\t回答", "1\tなぜですか。\t春からです。", "", "　", "12:"),
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PRINTED) | st.text(max_size=30), max_size=40))
def test_blocks_partition_scrambled_lines(texts: list[str]) -> None:
    source = load("x").source
    lines = tuple(Line(i, text) for i, text in enumerate(texts))
    document = Document(source, lines)
    style = infer_style(document)
    blocks = segment(document, style)
    covered = [n for block in blocks for n in range(block.start, block.stop)]
    assert covered == list(range(len(lines)))
    extract(document, style, blocks)
