"""The header's 結果 as printed, without the note on observers that may share its cell."""

from __future__ import annotations

import re

from gijiroku.extract.fieldset import LabelledField, with_key
from gijiroku.terms.labels import LabelKey

OBSERVERS_NOTE = re.compile(r"[（(]\s*傍\s*聴[^（）()]*[）)]")
LONGEST_RESULT = 600


def read_result(fields: tuple[LabelledField, ...]) -> str | None:
    """The value of 結果; None where it is the record itself that stands under that label."""
    for field in with_key(fields, LabelKey.RESULT):
        lines = [OBSERVERS_NOTE.sub("", piece.text).strip() for piece in field.pieces]
        text = "\n".join(line for line in lines if line)
        if text and len(text) <= LONGEST_RESULT and not has_agenda(lines):
            return text
    return None


def has_agenda(lines: list[str]) -> bool:
    """Whether lines are the headings of a record (１ 開会 …) and no result."""
    return any(re.match(r"^\S{0,3}[\s　]*開\s*会$", line) for line in lines)
