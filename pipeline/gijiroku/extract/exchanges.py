"""Questions and what answered them."""

from __future__ import annotations

from gijiroku.model import Exchange, Speech


def extract_exchanges(speeches: tuple[Speech, ...]) -> tuple[Exchange, ...]:
    """Each question, opinion or request with its answers, as indices into `speeches`.

    An answer goes to the last question before it in the same item; what the chair says between
    belongs to none.
    """
    exchanges: list[Exchange] = []
    for i, speech in enumerate(speeches):
        if speech.kind in ("question", "opinion"):
            exchanges.append(Exchange(speech.agenda_item, (i,), ()))
        elif speech.kind == "answer" and exchanges:
            last = exchanges[-1]
            if last.agenda_item == speech.agenda_item:
                answers = (*last.answers, i)
                exchanges[-1] = Exchange(last.agenda_item, last.questions, answers)
    return tuple(exchanges)
