"""Characters PDF producers write for others: ⼈ for 人, ⻑ for 長, ︒ for 。 in vertical text."""

from __future__ import annotations

import re
import unicodedata

# Unicode's EquivalentUnifiedIdeograph for the Radicals Supplement, pair by pair
_SUPPLEMENT = """
    ⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄
    ⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻
    ⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀
    ⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦
    ⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜
    ⻰龙⻱龜⻲亀⻳龟
"""
# forms that fonts use in vertical text
_UPRIGHT = """
    ︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰‥︱—︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉
    ﹁「﹂」﹃『﹄』﹇［﹈］
"""
_KANGXI = range(0x2F00, 0x2FD6)  # compatibility characters: NFKC knows them
_PAIRS = "".join((_SUPPLEMENT + _UPRIGHT).split())
_UNIFIED = {ord(_PAIRS[i]): _PAIRS[i + 1] for i in range(0, len(_PAIRS), 2)} | {
    radical: unicodedata.normalize("NFKC", chr(radical)) for radical in _KANGXI
}
_ANY = re.compile("[" + "".join(map(chr, _UNIFIED)) + "]")


def unify_characters(text: str) -> str:
    """The text with the kanji themselves: ⼀⼈の⻑︒ → 一人の長。. Its length stays."""
    return text.translate(_UNIFIED) if _ANY.search(text) else text
