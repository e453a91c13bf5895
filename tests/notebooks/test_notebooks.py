"""The notebooks run from start to end over a small store, and are kept without output."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gijiroku.intake import load_source
from gijiroku.model import Failure
from gijiroku.steps import take
from gijiroku.store import open_store
from tests.analyse.minutes import make_archive

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")
pytest.importorskip("matplotlib_fontja")
pytest.importorskip("ipykernel")

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
MINUTES = """令和4年度第2回さくら町図書館運営会議 会議録
日時　令和4年7月5日（火）午後2時から午後3時30分まで
場所　さくら町役場2階会議室
出席者　山下会長、森委員、谷委員
事務局　林主査
議題　（1）開館時間について

山下会長　議題（1）について事務局の説明を求めます。
林主査　資料1に基づき説明します。
森委員　開館時間を延ばすことはいつ利用者に知らせるのか。
林主査　8月の広報に載せて報告します。
谷委員　夜は人手が足りるのか。
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("store")
    printed = folder / "sakura-r4-2.txt"
    printed.write_text(MINUTES, encoding="utf-8")
    reading = take(load_source(printed.name, printed))
    with open_store(folder) as opened:
        for meeting in make_archive():
            opened.save_meeting(meeting)
        opened.save_meeting(reading.meeting, reading.document)
        opened.save_failure("broken.pdf", Failure("truncated", "the file ends early"))
    return folder


def test_there_are_three() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["concerns", "quality", "tables"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_kept_without_output(path: Path) -> None:
    cells = nbformat.read(path, as_version=4).cells
    code = [cell for cell in cells if cell.cell_type == "code"]
    assert code
    assert not any(cell.outputs or cell.execution_count for cell in code)


@pytest.mark.filterwarnings("ignore")  # what Jupyter itself warns of
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_runs_and_draws(path: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIJIROKU_STORE", str(store))
    paths = [str(ROOT / "pipeline"), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, paths)))
    notebook = nbformat.read(path, as_version=4)
    nbclient.NotebookClient(
        notebook, timeout=120, resources={"metadata": {"path": path.parent}}
    ).execute()
    outputs = [o for cell in notebook.cells for o in cell.get("outputs", [])]
    assert any("image/png" in output.get("data", {}) for output in outputs)
    spoken = "".join(str(o.get("text", "")) for o in outputs if o.output_type == "stream")
    assert "Glyph" not in spoken  # matplotlib says so of letters that the font lacks
