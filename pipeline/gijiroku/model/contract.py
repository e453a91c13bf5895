"""The output contract read back: the strict inverse of `Meeting.to_json`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from gijiroku.model.meeting import SCHEMA, Header, Meeting

HEADER_KEYS = tuple(f.name for f in fields(Header))
COUNTED = ("present", "absent", "explainers", "secretariat")


def meeting_from_json(data: Mapping[str, Any]) -> Meeting:
    """The meeting that `data` (as of meeting.schema.json) describes.

    Strict: a missing or unknown key, a value of the wrong type or outside its list raises
    ValueError naming the place.
    """
    if data.get("schema") != SCHEMA:
        raise ValueError(f"schema: {data.get('schema')!r} is not {SCHEMA!r}")
    inner = {k: v for k, v in data.items() if k != "schema" and k not in HEADER_KEYS}
    header = {k: v for k, v in data.items() if k in HEADER_KEYS}
    meeting = _build(Meeting, {**inner, "header": header}, "meeting")
    assert isinstance(meeting, Meeting)
    return meeting


def _build(kind: Any, value: Any, place: str) -> Any:
    """`value` as an instance of the annotated type `kind`."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        if value is None and NoneType in get_args(kind):
            return None
        (inner,) = (k for k in get_args(kind) if k is not NoneType)
        return _build(inner, value, place)
    if origin is Literal:
        return _expect(value in get_args(kind), value, place)
    if origin is tuple:
        _expect(isinstance(value, list | tuple), value, place)
        return tuple(_build(get_args(kind)[0], v, f"{place}[{i}]") for i, v in enumerate(value))
    if origin is Mapping:
        known = isinstance(value, Mapping) and all(k in COUNTED for k in value)
        _expect(known, value, place)
        return {k: _build(int, v, f"{place}.{k}") for k, v in value.items()}
    if kind in (str, int, bool):
        return _expect(type(value) is kind, value, place)
    return _build_record(kind, value, place)


def _build_record(kind: Any, value: Any, place: str) -> Any:
    hints = get_type_hints(kind)
    _expect(isinstance(value, Mapping), value, place)
    if set(value) != set(hints):
        raise ValueError(f"{place}: wrong keys: {', '.join(sorted(set(value) ^ set(hints)))}")
    return kind(**{key: _build(hints[key], value[key], f"{place}.{key}") for key in hints})


def _expect(good: bool, value: Any, place: str) -> Any:
    if not good:
        raise ValueError(f"{place}: unexpected {value!r:.80}")
    return value
