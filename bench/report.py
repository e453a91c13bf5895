"""Brings the measured tables of docs/accuracy.md up to date.

    python -m bench.report

Each table stands between `<!-- measured: COMMAND -->` and `<!-- end -->`; COMMAND is run again and
its output replaces what stands there.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "accuracy.md"
TABLE = re.compile(r"(<!-- measured: (.+?) -->\n).*?(<!-- end -->)", re.DOTALL)


def main() -> int:
    """Rewrites the page; 1 where a command had nothing to measure."""
    text = PAGE.read_text(encoding="utf-8")
    failed = []

    def measure(found: re.Match[str]) -> str:
        command = shlex.split(found[2])
        done = subprocess.run([sys.executable, *command[1:]], capture_output=True, text=True)
        if done.returncode:
            failed.append(found[2])
            print(f"{found[2]}: {done.stderr.strip()}", file=sys.stderr)
            return found[0]
        return f"{found[1]}\n{done.stdout.strip()}\n\n{found[3]}"

    PAGE.write_text(TABLE.sub(measure, text), encoding="utf-8")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
