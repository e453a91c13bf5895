"""Slips that recognition is known for, mended where the neighbours or the dictionary are sure."""

from __future__ import annotations

import re
from dataclasses import replace

from gijiroku.read.ocr.objects import Recognised

# forms that Japanese print hasn't, for those it has
_FORMS = str.maketrans("說说稅税增查课员长议·", "説説税税増査課員長議・")
_JAPANESE = re.compile("[\u3005-\u30ff\u3400-\u9fff]")
# recognition doesn't tell wide from narrow; beside Japanese they are wide
_BRACKETS = str.maketrans("()", "（）")
_WIDE = {":": "：", "<": "＜", ">": "＞", "~": "～", "[": "［", "]": "］"}
_BESIDE = re.compile(
    r"(?<=[\u3005-\u30ff\u3400-\u9fff])[:<>~\[\]]|[:<>~\[\]](?=[\u3005-\u30ff\u3400-\u9fff])"
)


def mend(line: Recognised) -> Recognised:
    """The line with its slips mended, character by character."""
    text = "".join(line.characters).translate(_FORMS)
    if _JAPANESE.search(text):
        text = _BESIDE.sub(lambda m: _WIDE[m[0]], text.translate(_BRACKETS))
    return replace(line, characters=tuple(text))
