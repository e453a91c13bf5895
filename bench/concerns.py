"""How long grouping takes at any number of questions.

    python -m bench.concerns 10000 100000

Each line: questions (and different texts), seconds to read and to group, groups of two or more,
the largest, and the memory at the end. The questions are those of bench/speeches.py, which has
far more of the same words than a real archive: the hard case for neighbours.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time

from bench.speeches import ORDER, make_meetings
from gijiroku.analyse.recurring import THRESHOLD
from gijiroku.analyse.recurring.linkage import group_rows
from gijiroku.analyse.recurring.questions import collect_questions
from gijiroku.analyse.recurring.vectors import make_vectors, read_features

ASKED = sum(kind in ("question", "opinion") for kind in ORDER) / len(ORDER)


def time_grouping(wanted: int) -> None:
    """Print one line about `wanted` synthetic questions."""
    meetings = (meeting for _, meeting in make_meetings(round(wanted / ASKED)))
    start = time.perf_counter()
    questions = collect_questions(meetings)
    texts = {question.key: question for question in questions}
    vectors = make_vectors([read_features(question) for question in texts.values()])
    read = time.perf_counter()
    groups = group_rows(vectors, THRESHOLD)
    grouped = time.perf_counter()
    sizes = [len(group) for group in groups]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(questions)} questions ({len(texts)} texts): read {read - start:.1f} s,"
        f" group {grouped - read:.1f} s; {sum(size > 1 for size in sizes)} groups,"
        f" the largest of {max(sizes)}; {peak:.0f} MB",
        flush=True,
    )


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("questions", nargs="+", type=int)
    for wanted in parser.parse_args().questions:
        time_grouping(wanted)
    return 0


if __name__ == "__main__":
    sys.exit(main())
