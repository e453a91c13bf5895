"""Words that tell a decision: 可決, 承認する。ただし…, 継続審議, 了承; rows in order of precedence.

A pattern is searched in squashed text (NFKC, no white space). `found` rows read their examples;
what a conclusion says last and strongest decides: a rejected or postponed matter is that even where
"承認" stands in it, and a condition turns an approval into one with conditions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from gijiroku.model import Decision, ItemKind
from gijiroku.text.normalize import plain


@dataclass(frozen=True, slots=True)
class DecisionTerm:
    """A cue of a decision; `examples` are conclusions as printed, `others` look-alikes."""

    decision: Decision
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    others: tuple[str, ...] = ()


def term(
    decision: Decision, pattern: str, examples: tuple[str, ...], others: tuple[str, ...] = ()
) -> DecisionTerm:
    return DecisionTerm(decision, re.compile(pattern), examples, others)


DECISIONS: tuple[DecisionTerm, ...] = (
    term(
        "rejected",
        "否決|不採択|不承認|不同意|不認定|不適当と(?:認|判断|決)|(?:承認|認定|可決|採択|同意)しない(?:こと|もの)|不許可|非該当と|取り?下げ|撤回",
        ("否決すべきもの", "不採択", "承認しないこととした。", "賛成少数により否決された。"),
        ("反対の意見もあったが承認した。", "可否を問うた。"),
    ),
    term(
        "continued",
        "継続(?:して)?(?:審査|審議|協議|検討|調査|案件|と)|閉会中(?:の)?(?:継続)?(?:審査|調査)|保留|留保|持ち?越|先送り|再審議|再協議|再度(?:審議|協議|検討|諮)"
        "|(?:次回|次の(?:会議|審議会)|後日|改めて)[^。]{0,40}(?:審議|協議|検討|諮|決定する|議論|提示|提案|判断|結論)|引き?続き(?:審議|協議|検討|審査|議論)"
        "|差し?戻|結論(?:を|は)(?:出さ|得|至ら|見送)",
        (
            "継続審査",
            "次回に改めて審議することとした。",
            "引き続き検討する。",
            "保留とし、次回の会議で協議する。",
        ),
        ("次回は５月に開く。", "引き続き周知に努めることとし、承認した。"),
    ),
    term(
        "approved_with_conditions",
        "条件付|条件(?:に|と|を付|として)|附帯(?:意見|決議|条件)|付帯(?:意見|決議|条件)|(?:意見|要望|附記|付記|条件)を(?:付|附|添え)(?:し|け|え)?"
        "|一部(?:を)?(?:修正|変更|訂正)|修正(?:の上|した上|のうえ|することで|を加え|して|可決|議決|承認|し、)|加筆(?:修正)?の(?:上|うえ)"
        "|(?:ただし|但し|なお)[、,]|(?:踏まえ|反映し|考慮し|留意し|配慮し|注意し|十分)(?:た|て|の)?(?:上|うえ)で?[、,]?[^。]{0,24}(?:承認|了承|実施|可決|決定|適当)"
        "|(?:ことを前提に|検討を求め)|(?:注意|留意|配慮|検討|徹底|努め)(?:し|を払い|をし|に努め)?(?:て)?[^。]{0,12}(?:いただきたい|願いたい|されたい|ください)|意見に留意",
        (
            "条件付き承認",
            "承認する。ただし、実施状況を報告すること。",
            "一部修正の上、承認した。",
            "附帯意見を付して適当と認める。",
            "情報の管理に十分注意して実施していただきたい。",
            "修正可決",
        ),
        ("無条件で承認した。", "原案のとおり承認する。"),
    ),
    term(
        "noted",
        "報告(?:の(?:とおり|内容)?)?(?:を|について|は|済|し|があ|の内容を)?[^。]{0,10}(?:了承|了解|了知|承知|受け|聴取|確認|終了|済)|報告(?:事項)?(?:のみ|済み?)?$|聴取|承知|了知|聞き置"
        "|情報共有|報告を(?:行|し)|報告(?:が|は)あ(?:った|り)|説明を(?:受|聴)け",
        (
            "報告のとおり了承する。",
            "報告を受けた。",
            "了知した。",
            "報告済み",
            "報告を受け、了承",
            "報告",
        ),
        ("報告書案を承認した。",),
    ),
    term(
        "approved",
        "可決|承認|原案(?:の|を)?(?:とお|通|に|ど|可|了)|報告(?:の)?(?:どおり|のとおり|とおり)(?:決|可|認)|案の(?:とおり|通り)|採択|認定|適当(?:と|で)|妥当(?:と|で)|同意|議決(?:した|され|する|$)|答申(?:する|した|案)"
        "|(?:の|と)(?:とおり|通り)(?:決定|決し|可決|とする|進め|実施|決ま)|異議(?:な|の?な)|支障(?:な|の?な)|差し?支えな|了承|了解|賛成(?:多数|全員|者多数)|全会一致|全員一致"
        "|挙手(?:多数|全員)|起立(?:多数|全員)|(?:と|に|を)(?:決定|決し|決まり|決まっ)|進めることと|実施することと|(?:として|に)選定|やむを得ない(?:もの)?と認|認める|許可(?:する|した|相当|$)|(?:受理|可)$|意見なし|適正|決定(?:した|する|され|し)",
        (
            "原案可決",
            "原案のとおり承認する。",
            "採択",
            "適当と認める。",
            "全員異議なく同意することに決した。",
            "申請のとおり許可することに決定した。",
            "許可相当",
            "受理",
            "承認",
        ),
        ("会長に山川委員が選出された。",),
    ),
    term(
        "other",
        "選出|選任|互選|指名|就任|推薦|意見(?:を|が)|取りまとめ|要望|検討",
        ("会長に山川委員が選出された。", "意見を取りまとめた。"),
    ),
)
# where an item is no report, 了承 approves it
_ACCEPTED = re.compile("了承|了解|承知")
_OF_REPORT = re.compile("報告(?:事項)?(?:の(?:とおり|内容)?|を|について|は)")
_PLAN = re.compile("原案|案の?とおり|提案|素案|案を|案に")
_ELECTED = re.compile(
    "(?:会長|委員長|座長|部会長|代理者?|議長)(?:に|は|を|には|として|の選出)[^。]{0,24}(?:選出|選任|互選|指名|就任|決定)"
)


def find_decision(text: str) -> Decision | None:
    """The decision of the first row whose cue stands in the text, or None."""
    words = plain(text)
    for each in DECISIONS:
        if each.pattern.search(words):
            return each.decision
    return None


def judge_decision(text: str, kind: ItemKind | None) -> Decision:
    """The decision that a conclusion states, in the light of what kind of item it settles."""
    words = plain(text)
    if _ELECTED.search(words):
        return "other"
    decision = find_decision(text)
    if decision in (None, "other"):
        return "other"
    if decision in ("noted", "approved") and _ACCEPTED.search(words):
        if _PLAN.search(words):
            return "approved"
        if kind == "report" or _OF_REPORT.search(words):
            return "noted"
        return "approved" if kind in ("consultation", "discussion", "bill") else "noted"
    if kind == "report" and words.endswith("受理"):
        return "noted"
    if decision == "approved_with_conditions" and kind == "report" and _OF_REPORT.search(words):
        return "noted"
    return decision or "other"


def is_outcome(text: str) -> bool:
    """True for a short note that is nothing but an outcome: 可決, 原案可決, 了承, 継続審査."""
    words = plain(text).strip("[]<>【】〔〕「」。・⇒→")
    bare = words[1:-1] if words[:1] == "(" and words[-1:] == ")" else words
    return OUTCOME.fullmatch(bare) is not None


def is_framed_outcome(text: str) -> bool:
    """True for ― 全員了承（…） ―, ［原案可決］, → 継続: an outcome framed as such, no 異議なし."""
    bare = text.strip()
    return bool(_FRAMED.match(bare)) and is_outcome(bare.strip("－-―─–— 　"))


def is_told_outcome(text: str) -> bool:
    """True for a sentence that tells nothing but what was settled: 異論なく、評価を了承した。"""
    words = plain(text)
    return bool(_TOLD.fullmatch(words)) and not _TOLD_OF_OTHERS.search(words)


_TOLD = re.compile(
    "[^。]{0,60}(?:了承|承認|可決|同意|採択|議決|否決|(?:と|に|を)決定|継続(?:審議|審査)と)"
    "(?:した|された|となった|すること(?:と|に)(?:決定)?した|することとなった)。?"
)
_TOLD_OF_OTHERS = re.compile("質問|質疑|委員から|委員より|前回|説明があ|意見があ|要望")
_FRAMED = re.compile("[\\-－―─–—［\\[〔⇒→➡]")
OUTCOME = re.compile(
    "(?:全員(?:一致)?|各委員|委員|出席者|全会|一致|満場|賛成|賛成多数|全会一致|挙手全員|挙手多数|起立全員|起立多数|異議なく|原案(?:の?(?:とおり|どおり|通り))?|報告(?:の?(?:とおり|どおり))?|(?:一部)?修正(?:の(?:上|うえ))?|条件付き?|賛成\\d+|反対\\d+|で|により|にて|、|・)*"
    "(?:可決|承認|了承|了解|同意|採択|認定|否決|不採択|不承認|継続審[査議]|継続|決定|議決|選任同意|適任|報告済み?|聴取|許可(?:相当)?|不許可(?:相当)?|受理|適正|意見なし|保留|取下げ|撤回|諮問どおり答申|答申|適当|一部採択|趣旨採択|みなし採択|専決処分承認)"
    "(?:された|した|する|とする|すべきもの(?:と決定)?|済み?|と決定)?(?:\\(.{1,30}\\))?"
)
