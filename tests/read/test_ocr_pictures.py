"""What is seen on pictures drawn for the test: the angle, rules, marks, the size of kana."""

from __future__ import annotations

from typing import Any

import pytest

np: Any = pytest.importorskip("numpy")
cv2: Any = pytest.importorskip("cv2", reason="the extra `ocr` is not installed")
pytest.importorskip("rapidocr", reason="the extra `ocr` is not installed")

from gijiroku.read.ocr.areas import complete_areas  # noqa: E402
from gijiroku.read.ocr.ink import find_ink  # noqa: E402
from gijiroku.read.ocr.kana import resize_kana  # noqa: E402
from gijiroku.read.ocr.marks import add_marks, find_shape  # noqa: E402
from gijiroku.read.ocr.objects import Area, Recognised  # noqa: E402
from gijiroku.read.ocr.placing import PlacedLine  # noqa: E402
from gijiroku.read.ocr.straighten import find_angle  # noqa: E402
from gijiroku.read.pdf.plumber import find_cells  # noqa: E402

SCALE = 200 / 72
EM = 40


def paper(height: int = 1200, width: int = 900) -> Any:
    return np.full((height, width), 255, np.uint8)


def draw_table(noise: int = 0) -> Any:
    """A grid of two columns and three rows with strokes in its cells."""
    picture = paper()
    for x in (100, 300, 800):
        cv2.line(picture, (x, 200), (x, 560), 0, 3)
    for y in (200, 320, 440, 560):
        cv2.line(picture, (100, y), (800, y), 0, 3)
    for x in (140, 180, 340, 380):
        for y in (260, 380, 500):
            cv2.rectangle(picture, (x, y - 15), (x + 25, y + 15), 0, 3)
    grain = np.random.default_rng(7).integers(0, noise + 1, picture.shape)
    return (picture - np.minimum(grain, picture)).astype(np.uint8)


@pytest.mark.parametrize("noise", [0, 60])
def test_rules_of_a_table_enclose_its_cells(noise: int) -> None:
    cells, levels = find_cells(find_ink(draw_table(noise), SCALE).rules)
    boxes = sorted((round(c.box.top * SCALE, -1), round(c.box.x0 * SCALE, -1)) for c in cells)
    assert boxes == [(y, x) for y in (200, 320, 440) for x in (100, 300)]
    assert len(levels) == 4


def test_strokes_of_characters_are_no_rules() -> None:
    picture = paper()
    for x in range(100, 800, 40):
        cv2.rectangle(picture, (x, 300), (x + 30, 330), 0, 3)
    ink = find_ink(picture, SCALE)
    assert ink.rules == []
    assert ink.text.any()


@pytest.mark.parametrize("angle", [-2.0, -0.4, 0.0, 0.7, 3.1])
def test_angle_of_a_scan_is_found(angle: float) -> None:
    turned = cv2.warpAffine(
        draw_table(),
        cv2.getRotationMatrix2D((450, 600), -angle, 1.0),
        (900, 1200),
        flags=cv2.INTER_CUBIC,
        borderValue=255,
    )
    assert find_angle(turned) == pytest.approx(angle, abs=0.15)


def ring(filled: bool = False, inner: bool = False) -> Any:
    ink = np.zeros((60, 60), np.uint8)
    cv2.circle(ink, (30, 30), 17, 255, -1 if filled else 2)
    if inner:
        cv2.circle(ink, (30, 30), 10, 255, 2)
    return ink


def polygon(points: list[tuple[int, int]], filled: bool) -> Any:
    ink = np.zeros((60, 60), np.uint8)
    corners = np.array(points, np.int32)
    if filled:
        cv2.fillPoly(ink, [corners], 255)
    else:
        cv2.polylines(ink, [corners], True, 255, 2)
    return ink


SQUARE = [(14, 14), (46, 14), (46, 46), (14, 46)]
DIAMOND = [(30, 12), (48, 30), (30, 48), (12, 30)]
UPWARD = [(30, 13), (48, 45), (12, 45)]
DOWNWARD = [(12, 15), (48, 15), (30, 47)]


@pytest.mark.parametrize(
    ("ink", "mark"),
    [
        (ring(), "○"),
        (ring(filled=True), "●"),
        (ring(inner=True), "◎"),
        (polygon(SQUARE, False), "□"),
        (polygon(SQUARE, True), "■"),
        (polygon(DIAMOND, False), "◇"),
        (polygon(DIAMOND, True), "◆"),
        (polygon(UPWARD, False), "△"),
        (polygon(DOWNWARD, True), "▼"),
        (np.zeros((60, 60), np.uint8), None),
        (ring() + np.roll(ring(), 25, axis=1) // 2, None),
    ],
)
def test_marks_are_told_by_their_shape(ink: Any, mark: str | None) -> None:
    assert find_shape(ink, EM) == mark


def test_mark_without_a_character_is_added_at_its_place() -> None:
    """The network passes over ○ in ○委員."""
    ink = np.zeros((60, 200), np.uint8)
    ink[:, :60] = ring()
    ink[12:48, 70:105] = 255
    ink[12:48, 115:150] = 255
    read = Recognised(("委", "員"), (0.44, 0.66), (0.9, 0.9))
    assert add_marks(Area(0, 0, 200, 60), read, EM, ink).characters == ("○", "委", "員")
    letter = Recognised(("O", "委", "員"), (0.15, 0.44, 0.66), (0.9, 0.9, 0.9))
    assert add_marks(Area(0, 0, 200, 60), letter, EM, ink).characters == ("○", "委", "員")


@pytest.mark.parametrize(("begins", "kana"), [(0.08, "よ"), (0.22, "ょ"), (0.16, "よ")])
def test_size_of_kana_is_told_by_where_it_begins(begins: float, kana: str) -> None:
    ink = np.zeros((EM, 3 * EM), np.uint8)
    ink[round(begins * EM) : 36, 84:112] = 255
    line = Recognised(("委", "員", "よ"), (0.17, 0.5, 0.83), (0.9, 0.9, 0.9))
    placed = PlacedLine(Area(0, 0, 3 * EM, EM), line, EM, EM / 2)
    edges = [(2.0, 38.0), (42.0, 78.0), (84.0, 112.0)]
    assert resize_kana(placed, edges, ink).characters[2] == kana


def test_overlooked_characters_and_tall_areas() -> None:
    """A single character beside the area found, and an area of two lines."""
    ink = np.zeros((300, 600), np.uint8)
    for x in (100, 300, 340):
        for y in (60, 140):
            ink[y : y + 36, x : x + 34] = 255
    areas = complete_areas([Area(296, 54, 378, 102), Area(296, 134, 378, 182)], ink)
    assert {(a.left // 50, a.top // 50) for a in areas} == {(5, 1), (5, 2), (1, 1), (1, 2)}
    (first, second) = complete_areas([Area(98, 50, 136, 190)], ink[:, :200])
    assert first.bottom < second.top


def test_faint_pieces_of_a_rule_are_bridged() -> None:
    """Beside text a thin rule is paler than what counts as ink."""
    picture = draw_table()
    picture[318:323, 350:500] = 255
    picture[320, 350:500] = 238
    cells, _ = find_cells(find_ink(picture, SCALE).rules)
    assert len(cells) == 6
    picture[315:326, 350:700] = 255  # no rule at all: two cells are one
    cells, _ = find_cells(find_ink(picture, SCALE).rules)
    assert len(cells) == 5
