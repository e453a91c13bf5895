"""Text lines of a picture found and recognised by rapidocr. The only module that names it.

Its models come inside the wheel; they are named by path, so that it never fetches any.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from gijiroku.read.ocr.objects import Area, Recognised

_MODELS = {"Det": "*_det_*.onnx", "Rec": "*_rec_*.onnx"}
_LONGEST = 4000  # pixels; the renderer's pictures are smaller
_MOST_THREADS = 4
_NOTHING = Recognised((), (), ())


def find_areas(picture: Any) -> list[Area]:
    """Where lines of text stand on a picture (three colours), upright or level."""
    found = _load()(picture, use_det=True, use_cls=False, use_rec=False)
    if found.boxes is None:
        return []
    return [
        Area(int(b[:, 0].min()), int(b[:, 1].min()), int(b[:, 0].max()), int(b[:, 1].max()))
        for b in found.boxes
    ]


def recognise(crops: Sequence[Any]) -> list[Recognised]:
    """What stands on pictures of one line each; places are shares of a picture's width."""
    if not crops:
        return []
    engine = _load()
    engine.return_word_box = True
    result = engine.recognize_txt(list(crops))
    lines = zip(result.txts, result.scores, result.word_results, strict=True)
    return [_read_line(*line) for line in lines]


def _read_line(text: str, score: float, words: Any) -> Recognised:
    """rapidocr lists characters by word, with the column of the network each is seen in."""
    found = [(c, x) for word, xs in _list_words(words) for c, x in zip(word, xs, strict=False)]
    confidences = [float(c) for c in words.confs] if found else []
    if "".join(c for c, _ in found if not c.isspace()) != "".join(text.split()):
        # places unknown: as if all were as wide
        found = [(c, i) for i, c in enumerate(text)]
        total, confidences = float(len(text)), [score] * len(text)
    else:
        total = float(words.line_txt_len)
        confidences += [score] * (len(found) - len(confidences))
    characters = [
        (c, (x + 0.5) / total, sure)
        for (c, x), sure in zip(found, confidences, strict=False)
        if not c.isspace()
    ]
    return Recognised(*map(tuple, zip(*characters, strict=True))) if characters else _NOTHING


def _list_words(words: Any) -> list[tuple[list[str], list[float]]]:
    return list(zip(words.words, words.word_cols, strict=False)) if words else []


@cache
def _load() -> Any:
    """The engine, one a process; a pool's worker keeps to one processor."""
    import rapidocr

    folder = Path(rapidocr.__file__).parent / "models"
    models = {f"{part}.model_path": str(next(folder.glob(name))) for part, name in _MODELS.items()}
    alone = multiprocessing.parent_process() is None
    threads = min(os.cpu_count() or 1, _MOST_THREADS) if alone else 1
    return rapidocr.RapidOCR(
        params={
            **models,
            "Global.log_level": "critical",
            "Global.max_side_len": _LONGEST,
            "Global.text_score": 0.0,
            "EngineConfig.onnxruntime.intra_op_num_threads": threads,
        }
    )
