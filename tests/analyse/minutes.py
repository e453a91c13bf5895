"""Small invented meetings to ask about."""

from __future__ import annotations

from gijiroku.model import (
    AgendaItem,
    Exchange,
    Header,
    ItemKind,
    Meeting,
    Role,
    Source,
    Span,
    Speech,
    SpeechKind,
)
from gijiroku.terms.aspects import load_aspects

NOWHERE = Span(0, 1, 1)


def make_meeting(
    path: str,
    board: str,
    day: str | None,
    *turns: tuple[str, str],
    item: str = "報告事項",
    kind: ItemKind = "report",
) -> Meeting:
    """A meeting on one item: each turn is a member's question and its answer ("" for none)."""
    speeches: list[Speech] = []
    exchanges: list[Exchange] = []
    for question, answer in turns:
        asked = len(speeches)
        speeches.append(make_speech(question, "member", "question"))
        if answer:
            speeches.append(make_speech(answer, "secretariat", "answer"))
        exchanges.append(Exchange(0, (asked,), tuple(range(asked + 1, len(speeches)))))
    return Meeting(
        Source(path, "0" * 64, "text/plain", None),
        Header(board=board, held_from=day, meeting_name=f"{board} {path.split('.')[0]}"),
        agenda=(AgendaItem(None, item, kind, None, None, None, NOWHERE),),
        speeches=tuple(speeches),
        exchanges=tuple(exchanges),
    )


def make_speech(text: str, role: Role, kind: SpeechKind) -> Speech:
    return Speech("委員" if role == "member" else "事務局", None, role, kind, 0, text, NOWHERE)


# what members of invented boards ask; the letter names the concern
ASKED = {
    "a": (
        "始まってから審議会に報告するのでは、意見を言っても仕方がない。なぜ事前に諮らないのか。",
        "この件は既に契約済みと聞いた。事後報告になった理由は何か。",
        "本来は決める前に当委員会へ諮るべき案件であり、事後の報告は今後控えてほしい。",
    ),
    "b": (
        "屋根の雨漏りが続いている体育館は、いつ改修するのか。",
        "橋の老朽化が進んでいると思うが、修繕の計画はどうなっているか。",
        "古い水道管の更新が追い付いていない。耐震化は大丈夫なのか。",
    ),
    "c": (
        "新しい制度のことを住民は誰も知らない。どのように周知するのか。",
        "広報紙に一度載せただけでは伝わらない。知らせ方を工夫してほしい。",
        "助成のあることが保護者に知られていない。ちらしを配ってはどうか。",
    ),
    "d": (
        "集めた名簿が別の目的に使われるおそれはないか。",
        "業者が情報を営業に流用するようなことは禁じているのか。",
        "登録した住所をほかの事業に使うことはないと言い切れるか。",
    ),
    "e": (
        "ヘルパーが集まらないと聞く。人手不足にどう対応するのか。",
        "技術職員の採用ができていないが、人員体制は足りるのか。",
        "看護師が次々に辞めている。人材の確保の見通しを聞きたい。",
    ),
    # the same records: how long kept, who sees them
    "f": (
        "相談の記録は何年間保存するのか。",
        "面談の記録をいつまでも残しておく必要はない。保存期間を決めてほしい。",
        "録画した映像の保存期間はどのくらいか。",
    ),
    "g": (
        "相談の記録は誰が閲覧できるのか。",
        "面談の記録を他の課の職員も見ることができるのか。",
        "録画した映像の閲覧の権限は誰にあるのか。",
    ),
    # the same contractors: how chosen, whether they pass work on
    "h": (
        "委託先の業者はどのように選定したのか。",
        "いつも同じ会社が受託しているが、ほかの会社と比較はしたのか。",
        "調理業務の委託先は入札で決めるのか。",
    ),
    "i": (
        "委託先の業者が再委託することはあるのか。",
        "受託した会社が別の会社に下請けさせるおそれはないか。",
        "調理業務の委託先から孫請けに出ることはないのか。",
    ),
}
BOARDS = ("みなと市環境審議会", "やまべ町文化施設運営委員会", "かわち村福祉推進協議会")


def make_archive() -> list[Meeting]:
    """Each concern once before each board, a year apart."""
    return [
        make_meeting(
            f"m{number}.txt",
            board,
            f"20{10 + number}-06-01",
            *((wordings[number], "検討してまいります。") for wordings in ASKED.values()),
            item=f"第{number}期計画について",
        )
        for number, board in enumerate(BOARDS)
    ]


def make_talk() -> list[Meeting]:
    """Much else that is asked in a year: the examples of the table of aspects, ten a meeting."""
    texts = [text for aspect in load_aspects().aspects for text in aspect.examples]
    return [
        make_meeting(f"t{start}.txt", "町議会", f"2013-{1 + start % 12:02}-01", *turns)
        for start in range(0, len(texts), 10)
        if (turns := [(text, "") for text in texts[start : start + 10]])
    ]
