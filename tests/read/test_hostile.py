"""Every attack ends in a result or a typed failure, within seconds and a bounded memory."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.read.hostile import all_files

FILES = dict(all_files())
READ = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
from pathlib import Path
from gijiroku.intake import load_source
from gijiroku.model import Failure
from gijiroku.read import read
try:
    document = read(load_source("file", Path(sys.argv[1])))
    print("read", "minutes of a meeting" in "".join(line.text for line in document.lines))
except Failure as failure:
    print("failure", failure.reason)
"""
OUTCOMES = {
    "flate_bomb": "failure no-text",
    "operator_bomb": "read True",
    "text_bomb": "read False",
    "form_loop": "read True",
    "page_loop": "failure truncated",
    "no_pages": "failure truncated",
    "absurd_page": "read True",
    "absurd_matrix": "failure no-text",
    "unicode_range": "read False",
    "width_range": "read False",
    "many_pages": "read True",
    "deep_arrays": "failure truncated",
    "docx_entities": "failure truncated",
    "docx_outside": "read True",
    "docx_bomb": "failure too-large",
    "html_entities": "read True",
    "html_deep": "read True",
    "html_spans": "read True",
    "encrypted_owner": "read True",
    "encrypted_user": "failure encrypted",
}
# the library kills its process; a run loses this one document, as its tests show
DEADLY = {"form_expansion"}


def test_every_file_has_an_expected_outcome() -> None:
    assert set(FILES) == set(OUTCOMES) | DEADLY
    assert all(len(content) < 1 << 20 for content in FILES.values())


@pytest.mark.parametrize("name", OUTCOMES)
def test_outcome(name: str, tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_bytes(FILES[name])
    done = subprocess.run(
        [sys.executable, "-c", READ, str(place)],
        capture_output=True,
        text=True,
        timeout=240,
        env={"PYTHONPATH": str(Path(__file__).parents[2] / "pipeline"), "PATH": ""},
    )
    assert done.stdout.strip() == OUTCOMES[name], done.stderr
