"""Every way of marking speakers gives the same turns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gijiroku.model import Block, BlockKind
from gijiroku.segment import segment
from gijiroku.style import infer_style
from tests.segment.printing import TURNS, load, print_minutes


def turns_of(text: str) -> list[Block]:
    document = load(text)
    return [
        block for block in segment(document, infer_style(document)) if block.kind is BlockKind.TURN
    ]


Printer = Callable[[str, str, str], str]

FAMILIES: dict[str, tuple[Printer, Callable[[str, str], str]]] = {
    "○氏名役職": (lambda o, n, t: f"○{n}{o}　{t}", lambda o, n: n + o),
    "○役職（氏名君）": (lambda o, n, t: f"○{o}（{n}君）　{t}", lambda o, n: f"{o}（{n}君）"),
    "○役職": (lambda o, n, t: f"○{o}　{t}", lambda o, n: o),
    "〇 and ◎": (lambda o, n, t: f"{'◎' if o == '事務局' else '〇'}{o}　{t}", lambda o, n: o),
    "○ on its own line": (lambda o, n, t: f"○{n}{o}\n　{t}", lambda o, n: n + o),
    "（役職）": (lambda o, n, t: f"（{o}）{t}", lambda o, n: o),
    "役職）": (lambda o, n, t: f"{o}）{t}", lambda o, n: o),
    "役職） on its own line": (lambda o, n, t: f"{o})\n{t}", lambda o, n: o),
    "役職：": (lambda o, n, t: f"{o}：{t}", lambda o, n: o),
    "氏名役職： on its own line": (lambda o, n, t: f"{n}{o}：\n{t}", lambda o, n: n + o),
    "・役職：": (lambda o, n, t: f"・{o}：{t}", lambda o, n: o),
    "【役職】": (lambda o, n, t: f"【{n}{o}】\n{t}", lambda o, n: n + o),
    "<役職>": (lambda o, n, t: f"<{o}>\n{t}", lambda o, n: o),
    "［役職］": (lambda o, n, t: f"［{o}］　{t}", lambda o, n: o),
    "●役職": (lambda o, n, t: f"●{o}　{t}", lambda o, n: o),
    "■役職 on its own line": (lambda o, n, t: f"■{o}\n{t}", lambda o, n: o),
    "• 役職": (lambda o, n, t: f"• {o}\n{t}", lambda o, n: o),
    "役職 and a gap": (lambda o, n, t: f"{o}　{t}", lambda o, n: o),
    "氏名役職 and a gap": (lambda o, n, t: f"{n}{o}　{t}", lambda o, n: n + o),
    "役職 on its own line": (lambda o, n, t: f"{o}\n　{t}", lambda o, n: o),
    "役職「…」": (lambda o, n, t: f"○{n}{o}「{t}」", lambda o, n: n + o),
    "役職「…」 without a mark": (lambda o, n, t: f"{n}{o}「{t}」", lambda o, n: n + o),
    "letter-spaced": (lambda o, n, t: f"○{'　'.join(o)}　{t}", lambda o, n: o),
    "letter-spaced names": (lambda o, n, t: f"○{' '.join(n + o)}　{t}", lambda o, n: n + o),
    "numbered by a service": (
        lambda o, n, t: f"12 ◯{o}（{n}君）　{t}",
        lambda o, n: f"{o}（{n}君）",
    ),
    "no gap behind （氏名）": (lambda o, n, t: f"○{o}（{n}）{t}", lambda o, n: f"{o}（{n}）"),
    "names alone": (lambda o, n, t: f"{n}：{t}", lambda o, n: n),
    "names alone behind ○": (lambda o, n, t: f"○{n}　{t}", lambda o, n: n),
    "氏": (lambda o, n, t: f"{n}氏：{t}", lambda o, n: f"{n}氏"),
    "wide column": (lambda o, n, t: f"{o:　<6}{t}", lambda o, n: o),
}


@pytest.mark.parametrize("family", FAMILIES)
def test_family_gives_the_same_turns(family: str) -> None:
    tag, attribution = FAMILIES[family]
    blocks = turns_of(print_minutes(tag))
    assert [block.attribution for block in blocks] == [attribution(o, n) for o, n, _ in TURNS]
    assert ["".join(block.paragraphs) for block in blocks] == [text for _, _, text in TURNS]
