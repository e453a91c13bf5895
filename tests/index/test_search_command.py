import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gijiroku.cli import COMMANDS, main


def run(store: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["search", *arguments, "--store", str(store)])


def test_is_registered() -> None:
    assert "search" in COMMANDS


def test_json(known_store: Path) -> None:
    result = run(known_store, "ＵＳＢメモリー", "--json", "--limit", "1")
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    assert data["total"] == 1
    hit = data["hits"][0]
    assert (hit["source"], hit["speech"]) == ("r2-1.pdf", 4)
    assert hit["answers"][0]["text"].startswith("ＵＳＢは使いません")
    assert data["facets"]["year"] == {"2020": 1}


def test_csv(known_store: Path) -> None:
    result = run(known_store, "種別:質問 会議体:環境審議会", "--csv", "--sort", "date")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [(row["source"], row["held_from"]) for row in rows] == [
        ("r3-1.pdf", "2021-06-07"),
        ("r3-1.pdf", "2021-06-07"),
        ("r1-2.pdf", "2019-10-03"),
        ("r1-2.pdf", "2019-10-03"),
    ]
    assert rows[0]["answers"] == "設置の基準を見直しているところでございます。"


def test_terminal(known_store: Path) -> None:
    shown = run(known_store, "持ち出し").stdout
    assert "1件（1–1件目）" in shown
    assert "2020-05-15 令和2年度第1回霞野市情報公開・個人情報保護審議会" in shown
    assert "データはサーバーに置き、持ち出しを禁じます。" in shown
    assert "問 委員 ＵＳＢメモリーは使うのでしょうか。" in shown
    assert "r2-1.pdf#5 1ページ 16–17行" in shown
    assert "役割: 説明員 (1)" in shown
    assert "\x1b" not in shown  # no colour where that is no terminal


def test_several_words_and_pages(known_store: Path) -> None:
    result = run(known_store, "委託", "個人情報", "--limit", "1", "--offset", "1")
    assert "件（2–2件目）" in result.stdout


def test_like(known_store: Path) -> None:
    result = run(known_store, "--like", "r2-1.pdf#2", "--json")
    assert json.loads(result.stdout)["total"] > 1


def test_nothing_found(known_store: Path) -> None:
    result = run(known_store, "量子暗号")
    assert (result.exit_code, result.stdout) == (0, "見つかりませんでした。\n")


@pytest.mark.parametrize(
    ("query", "pointed"),
    [
        ("税 「議会", "税 「議会\n     ^^^^^^"),
        ("role:課長", "role:課長\n       ^^^^"),
    ],
)
def test_error_points_at_the_place(known_store: Path, query: str, pointed: str) -> None:
    result = run(known_store, query)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert pointed in result.stderr


def test_no_store(tmp_path: Path) -> None:
    result = run(tmp_path / "none", "税")
    assert result.exit_code == 2
    assert "no store" in result.stderr


def test_no_query(known_store: Path) -> None:
    assert run(known_store).exit_code == 2
