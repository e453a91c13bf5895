"""Letters that are written in more than one form (異体字, 旧字体), mostly in names.

A row: the usual form, its other forms, and a pair of words as printed. Query and text are matched
as written first; a word in another form is found too, lower down.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Variant:
    """One letter in several forms; `examples` are the same word in two of them."""

    usual: str
    others: str
    examples: tuple[str, str]


VARIANTS: Final = (
    Variant("斉", "齊斎齋", ("斉藤", "齊藤")),
    Variant("高", "髙", ("高橋", "髙橋")),
    Variant("崎", "﨑嵜碕", ("山崎", "山﨑")),
    Variant("辺", "邊邉", ("渡辺", "渡邊")),
    Variant("沢", "澤", ("沢田", "澤田")),
    Variant("浜", "濱濵", ("浜田", "濱田")),
    Variant("島", "嶋嶌", ("島田", "嶋田")),
    Variant("桜", "櫻", ("桜井", "櫻井")),
    Variant("広", "廣", ("広田", "廣田")),
    Variant("富", "冨", ("富田", "冨田")),
    Variant("吉", "𠮷", ("吉田", "𠮷田")),
    Variant("恵", "惠", ("恵子", "惠子")),
    Variant("栄", "榮", ("栄一", "榮一")),
    Variant("竜", "龍", ("竜也", "龍也")),
    Variant("滝", "瀧", ("滝沢", "瀧沢")),
    Variant("関", "關", ("関根", "關根")),
    Variant("塩", "鹽", ("塩田", "鹽田")),
    Variant("条", "條", ("北条", "北條")),
    Variant("国", "國", ("国府", "國府")),
    Variant("会", "會", ("会津", "會津")),
    Variant("学", "學", ("学校", "學校")),
    Variant("県", "縣", ("山県", "山縣")),
    Variant("万", "萬", ("万代", "萬代")),
    Variant("与", "與", ("与那覇", "與那覇")),
    Variant("宝", "寶寳", ("宝田", "寶田")),
    Variant("実", "實", ("実", "實")),
    Variant("寿", "壽", ("寿", "壽")),
    Variant("徳", "德", ("徳永", "德永")),
    Variant("真", "眞", ("真理", "眞理")),
    Variant("静", "靜", ("静子", "靜子")),
    Variant("礼", "禮", ("礼子", "禮子")),
    Variant("弥", "彌", ("弥生", "彌生")),
    Variant("円", "圓", ("円山", "圓山")),
    Variant("衛", "衞", ("兵衛", "兵衞")),
    Variant("剣", "劍", ("剣持", "劍持")),
    Variant("黒", "黑", ("黒田", "黑田")),
    Variant("瀬", "瀨", ("瀬川", "瀨川")),
    Variant("柳", "栁", ("柳沢", "栁沢")),
    Variant("館", "舘", ("館山", "舘山")),
    Variant("船", "舩", ("船木", "舩木")),
    Variant("亀", "龜", ("亀井", "龜井")),
    Variant("鉄", "鐵", ("鉄男", "鐵男")),
    Variant("桧", "檜", ("桧山", "檜山")),
    Variant("薮", "藪籔", ("薮田", "藪田")),
    Variant("鶴", "靏鸖", ("鶴田", "靏田")),
    Variant("曽", "曾", ("曽我", "曾我")),
    Variant("芦", "蘆", ("芦田", "蘆田")),
    Variant("穂", "穗", ("穂高", "穗高")),
    Variant("巣", "巢", ("巣鴨", "巢鴨")),
    Variant("増", "增", ("増田", "增田")),
    Variant("説", "說", ("説明", "說明")),
    Variant("査", "查", ("審査", "審查")),
    Variant("闘", "鬪", ("闘病", "鬪病")),
    Variant("尭", "堯", ("尭", "堯")),
    Variant("遥", "遙", ("遥", "遙")),
    Variant("槙", "槇", ("槙原", "槇原")),
    Variant("籠", "篭", ("籠", "篭")),
    Variant("侭", "儘", ("我侭", "我儘")),
    Variant("碍", "礙", ("障碍", "障礙")),
    Variant("餅", "餠", ("餅田", "餠田")),
    Variant("頬", "頰", ("頬", "頰")),
    Variant("麺", "麵", ("麺", "麵")),
    Variant("填", "塡", ("補填", "補塡")),
    Variant("剥", "剝", ("剥離", "剝離")),
    Variant("嘘", "噓", ("嘘", "噓")),
    Variant("掴", "摑", ("掴む", "摑む")),
    Variant("叱", "𠮟", ("叱責", "𠮟責")),
    Variant("ヶ", "ケ", ("霞ヶ丘", "霞ケ丘")),
)

# every form -> the usual one, for comparing names
USUAL: Final = {ord(other): v.usual for v in VARIANTS for other in v.others}

# every form -> the other ones of its letter
FORMS: Final = {
    form: tuple(other for other in v.usual + v.others if other != form)
    for v in VARIANTS
    for form in v.usual + v.others
}
