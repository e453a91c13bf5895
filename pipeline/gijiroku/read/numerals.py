"""Numbers as word processors and browsers print them before list items."""

from __future__ import annotations

_AIUEO = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
_IROHA = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
)
_KANJI = "〇一二三四五六七八九"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def format_number(number: int, kind: str) -> str:
    """`number` in a numbering format of OOXML; plain digits where the format is not known.

    decimal 3 · decimalFullWidth ３ · decimalEnclosedCircle ③ · aiueo ウ · iroha ハ ·
    japaneseCounting 三 · upperLetter C · lowerRoman iii
    """
    plain = str(number)
    if not 0 < number < 4000:
        return plain
    match kind:
        case "decimalFullWidth" | "decimalFullWidth2":
            return plain.translate(_FULL_WIDTH)
        case "decimalZero":
            return plain.zfill(2)
        case "decimalEnclosedCircle" | "decimalEnclosedCircleChinese":
            return _circled(number)
        case "decimalEnclosedParen":
            return chr(0x2473 + number) if number <= 20 else f"({plain})"
        case "aiueo" | "aiueoFullWidth":
            return _AIUEO[(number - 1) % len(_AIUEO)]
        case "iroha" | "irohaFullWidth":
            return _IROHA[(number - 1) % len(_IROHA)]
        case (
            "japaneseCounting"
            | "chineseCounting"
            | "ideographDigital"
            | "japaneseDigitalTenThousand"
        ):
            return _kanji(number)
        case "upperLetter" | "lowerLetter":
            letter = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letter.lower() if kind == "lowerLetter" else letter
        case "upperRoman" | "lowerRoman":
            return _roman(number).lower() if kind == "lowerRoman" else _roman(number)
    return plain


def _circled(number: int) -> str:
    if number <= 20:
        return chr(0x245F + number)
    if number <= 35:
        return chr(0x3251 + number - 21)
    return chr(0x32B1 + number - 36) if number <= 50 else str(number)


def _kanji(number: int) -> str:
    """一, 十, 十二, 二十, 百一: as counted, up to 999."""
    if number > 999:
        return "".join(_KANJI[int(d)] for d in str(number))
    text = ""
    for unit, name in ((100, "百"), (10, "十")):
        count, number = divmod(number, unit)
        text += (_KANJI[count] if count > 1 else "") + name if count else ""
    return text + (_KANJI[number] if number else "")


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text
