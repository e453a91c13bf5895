"""Words by which a turn shows what it is, with examples that show them and such that don't.

QUESTION_CUES weigh a member's remark: question above 0, opinion below. The weights are rounded from
a logistic fit on remarks of many bodies, each body judged by what the others taught.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern looked for in any sentence or in the last one, and what it weighs."""

    pattern: re.Pattern[str]
    where: Literal["any", "last"]
    weight: float
    shows: str
    shows_not: str


def cue(pattern: str, where: Literal["any", "last"], weight: float, yes: str, no: str) -> Cue:
    return Cue(re.compile(pattern), where, weight, yes, no)


_PROPOSAL = r"(?:では|じゃ)(?:ない|ありません)(?:でしょう|だろう)?か$"

# proposals in the form of questions, rewritten before the cues are looked for
PROPOSALS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(
            r"べき(?:だった|である)?の?(?:では|じゃ)(?:ない|ありません|なかった)の?"
            r"(?:でしょう|だろう)?か?(?:と思.*)?$"
        ),
        "べきだ",
        "利用した人に聞くべきではないでしょうか",
    ),
    (
        re.compile(r"(?<=[てた][はら])(?:どう|いかが)(?:です|でしょう|だろう)?か?(?:と思.*)?$"),
        "と提案する",
        "訳を書く欄を設けたらどうか",
    ),
)

QUESTION_BIAS = -1.1
QUESTION_CUES: tuple[Cue, ...] = (
    cue(r"(?:か|かな|かしら)(?:ね|ねえ|なあ|と)?$", "any", 2.5, "いつの実績ですか", "速やかに"),
    cue(r"(?:か|かな)ね?$", "last", 1.9, "対応はどうか", "困ります"),
    cue(
        r"見当たら|書かれていない|書いて(?:い)?ない|含まれて(?:いません|いない)|付いていない"
        r"|綴じられていない|抜けて|入って(?:いません|いない)|示されていない|添付がない",
        "last",
        1.9,
        "契約書そのものが見当たらない",
        "書いてほしい",
    ),
    cue(
        r"教えて|お示しいただ|お示し願|お示しください|[御ご]説明(?:を|くだ|願|いただ)|説明して|答弁を|見解を|所見を"
        r"|決意を|一言|伺|うかが|聞きたい|聞かせ|お聞き|お尋ね|尋ねたい|知りたい|お答え"
        r"|確認させて|確認したい|質問",
        "last",
        1.5,
        "経緯を御説明ください",
        "早めに送ってほしい",
    ),
    cue(
        r"(?:理由|根拠|経緯|わけ|事情|内訳|見通し|状況)(?:を|は|について|$)",
        "last",
        1.4,
        "積算の根拠を示してほしい",
        "根拠のない話である",
    ),
    cue(
        r"(?:のか|ですか|ますか|でしょうか|だろうか|たか|るか|いか|うか|んか)(?:、|。|$)",
        "any",
        1.3,
        "どう違うのか、図で示してほしい",
        "確かに分かりにくい",
    ),
    cue(
        r"教えて|伺い|うかがい|聞きたい|お聞かせ|お聞き|お尋ね|知りたい|お答え|確認させて"
        r"|確認したい|質問",
        "any",
        1.2,
        "２点伺います",
        "賛成します",
    ),
    cue(r"が$", "last", 1.1, "公園の足りない地区もあると思うのですが", "困っている人がいる"),
    cue(
        r"何故|なぜ|どのよう|どういう|どこ|いつ|誰|いくら|どちら|どれくらい|どの程度|何を|何が"
        r"|何か所|何人|何件|何年",
        "any",
        0.7,
        "誰の責任で集めるのか",
        "みんなの責任である",
    ),
    cue(r"(?:ですよね|ですね|ますね|ますよね)$", "last", 0.4, "一度だけですね", "一度だけでした"),
    cue(r"^(?:分かりました|承知|理解)", "any", -0.3, "分かりました", "分からないので教えて"),
    cue(_PROPOSAL, "any", -0.5, "載せた方がよいのではないでしょうか", "いつですか"),
    cue(_PROPOSAL, "last", -0.5, "順番が逆ではないか", "いつですか"),
    cue(r"べき", "any", -0.5, "公開とすべきである", "公開とする"),
    cue(r"べき", "last", -0.4, "欄を設けるべきである", "欄を設ける"),
    cue(r"(?:方|ほう)が(?:よい|いい|良い|よかった|よほど)", "last", -0.5, "残した方がよい", "残る"),
    cue(r"と提案する$", "last", -2.0, "欄を設けてはどうか", "欄はどうなるのか"),
    cue(r"うれしい|嬉しい|助かり|助かる|ありがたい", "last", -0.9, "あると助かる", "あるのか"),
    cue(r"終わり(?:ます|たい)", "any", -1.3, "要望して終わります", "要望します"),
    cue(
        r"ほしい|欲しい|いただきたい|頂きたい|もらいたい|願いたい|お願いしたい|お願いします"
        r"|お願いいたします|お願いする|要望",
        "last",
        -1.5,
        "この会議に報告してほしい",
        "この会議に報告した",
    ),
)

# a chair's remark that asks or argues as a member would, not as the one who presides
CHAIR_ASKS = re.compile(
    r"確認です|確認したい|確認させて|お聞きしたい|伺いたい|教えて|私から(?:も)?(?:質問|伺|お聞き)|(?:のか|ですか|ますか)$"
)
CHAIR_ARGUES = re.compile(
    r"私(?:から(?:も)?意見|個人|としては|の意見|の考え|も).*(?:思|考え|述べ|賛成|べき)|意見を述べ"
)
CHAIR_PRESIDES = re.compile(
    r"異議|議題|議事|質疑|御?質問|ご質問|[御ご]?意見|お諮り|諮り|採決|挙手|起立|承認|了承|よろしい"
    r"|お願いし|お願いいた|お願いでき|説明を|報告を|求めます|移り|次に|続い|続き|以上|終わ|開会|閉会|休憩|再開"
    r"|進め|始め|ほかに|他に|ございません|ありません|いかがで|指名|署名|傍聴|どうぞ|認めます|決定"
)

# an official's turn that only keeps the meeting going
OFFICIAL_PROCEDURE = re.compile(
    r"定足数|過半数|会議(?:は|が)成立|成立して|出席をいただ|出席を頂|進行を|司会を|開会(?:に|を|いた|し)"
    r"|開催いたします|お忙しい|お集まり|[御ご]多用|あいさつ|挨拶|お手元の資料|配[布付]資料の確認"
    r"|資料の確認|会長、.{0,6}お願い|進めてまいり|交代|自己紹介|委嘱状|閉会"
)
NEXT_MEETING = re.compile(
    r"次回.{0,40}(?:予定|開催|日程|決定|連絡|案内|通知|[0-9０-９]+月|お知らせ|調整)|日程.{0,12}調整"
)
CALLS_EXPLANATION = re.compile(
    r"説明|報告|提案理由|趣旨|議題(?:に|と|と)|上程|議題といた|移り(?:ます|たい)|入り(?:ます|たい)|議題とし"
)
# a member who reports for a committee or moves a bill
MEMBER_EXPLAINS = re.compile(
    r"提案理由|審査の経過|審査報告|委員会の報告|報告(?:いた|し)ます|趣旨(?:を|の)(?:御?説明|ご説明)"
    r"|説明(?:いた|申し上げ|し)ます|会議案|意見書案"
)
# nothing but thanks or "I see"
ACKNOWLEDGES = re.compile(
    r"(?:(?:よく)?(?:分かりました|わかりました|理解しました|承知しました|承知いたしました|了解しました|了解です)"
    r"|(?:どうも)?ありがとうござい(?:ます|ました)|結構です)[。、]?"
    r"(?:ありがとうござい(?:ます|ました)|以上です)?[。]?"
)
MEMBER_PROCEDURE = re.compile(
    r"^(?:「?異議(?:なし|あり|ありません|ございません)」?|賛成(?:です|します)?|(?:議事進行|議長|委員長|会長))[。]?$"
    r"|動議|異議があります|と申します|よろしくお願い(?:いた|し)ます[。]?$|推薦|指名推選|一任"
    r"|お願いしてはどうか"
)
