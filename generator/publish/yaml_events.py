"""YAML by PyYAML's own parser and emitter, event by event: the same text and the same values, in a third of the time.

What PyYAML does between events and values (nodes, and its resolver twice for each of them) is most of what `yaml.dump`
and `yaml.load` take; plain mappings, lists and scalars need none of it.
"""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import yaml
from yaml import events
from yaml.constructor import ConstructorError

if TYPE_CHECKING:
    from collections.abc import Callable

    Emit = Callable[[events.Event], object]
    Following = Callable[[], Any]

_LINE_LENGTH: Final = 10_000
"""Texts are not parted into lines of 80 characters."""

_REMEMBERED: Final = 4_096
"""Keys, numbers, days: what recurs on every page."""

_TEXT: Final = "tag:yaml.org,2002:str"

# PyYAML's C library, where it has it, takes a fifth of the time.
_Dumper: Final = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_BEGIN: Final[tuple[events.Event, ...]] = (events.StreamStartEvent(), events.DocumentStartEvent(explicit=False))
_END: Final[tuple[events.Event, ...]] = (events.DocumentEndEvent(explicit=False), events.StreamEndEvent())
_MAPPING: Final = events.MappingStartEvent(None, "tag:yaml.org,2002:map", implicit=True, flow_style=False)
_MAPPING_END: Final = events.MappingEndEvent()
_LIST: Final = events.SequenceStartEvent(None, "tag:yaml.org,2002:seq", implicit=True, flow_style=False)
_LIST_END: Final = events.SequenceEndEvent()

_COLLECTIONS: Final = frozenset({events.MappingStartEvent, events.SequenceStartEvent})


class _UnusualError(Exception):
    """What YAML allows and this module does not read: anchors, tags, several documents."""


def yaml_of(value: object) -> str:
    """Return what `yaml.dump` gives of mappings, lists and scalars, in their own order and without anchors.

    Raises:
        yaml.YAMLError: the value holds something else.
    """
    text = io.StringIO()
    dumper = _Dumper(text, allow_unicode=True, width=_LINE_LENGTH)
    for event in _BEGIN:
        dumper.emit(event)
    _emit(value, dumper.emit)
    for event in _END:
        dumper.emit(event)
    dumper.dispose()
    return text.getvalue()


def _emit(value: object, emit: Emit) -> None:
    if isinstance(value, str):
        emit(events.ScalarEvent(None, _TEXT, (_is_text(value), True), value))
    elif isinstance(value, dict):
        emit(_MAPPING)
        for key, inner in value.items():
            emit(_scalar(key))
            _emit(inner, emit)
        emit(_MAPPING_END)
    elif isinstance(value, list):
        emit(_LIST)
        for inner in value:
            _emit(inner, emit)
        emit(_LIST_END)
    else:
        emit(_scalar(value))


def _scalar(value: object) -> events.ScalarEvent:
    return _event(value) if isinstance(value, float) else _recurring(value)  # 0.0 is equal to -0.0


@lru_cache(_REMEMBERED, typed=True)  # 1 is equal to True
def _recurring(value: object) -> events.ScalarEvent:
    return _event(value)


def _event(value: object) -> events.ScalarEvent:
    dumper = _Dumper(io.StringIO())
    node = dumper.represent_data(value)
    resolved = [dumper.resolve(yaml.ScalarNode, node.value, bare) for bare in ((True, False), (False, True))]
    return events.ScalarEvent(None, node.tag, (resolved[0] == node.tag, resolved[1] == node.tag), node.value)


def _is_text(bare: str) -> bool:
    """Tell whether readers take a scalar without quotes for a text, not for a number, a day or the like."""
    others = _Loader.yaml_implicit_resolvers.get(bare[:1])
    return not others or not any(pattern.match(bare) for _, pattern in others)


def value_of(text: str) -> Any:  # noqa: ANN401 - as `yaml.load`
    """Return what `yaml.safe_load` gives.

    Raises:
        yaml.YAMLError: as `yaml.safe_load` does.
    """
    loader = _Loader(text)
    try:
        return _document(loader.get_event)
    except (_UnusualError, ConstructorError, TypeError):
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe one
    finally:
        loader.dispose()


def _document(following: Following) -> object:
    following()
    following()
    value = _value(following(), following)
    following()
    if type(following()) is not events.StreamEndEvent:
        raise _UnusualError
    return value


def _value(event: Any, following: Following) -> object:  # noqa: ANN401 - PyYAML's events have no common type of use
    kind = type(event)
    if kind is events.ScalarEvent:
        return _constructed(event)
    if kind not in _COLLECTIONS or event.anchor or event.tag:
        raise _UnusualError
    return _mapping(following) if kind is events.MappingStartEvent else _list(following)


def _constructed(scalar: events.ScalarEvent) -> object:
    if scalar.anchor or scalar.tag:
        raise _UnusualError
    if not scalar.implicit[0] or _is_text(scalar.value):
        return scalar.value
    return _loaded(scalar.value)


@lru_cache(_REMEMBERED)
def _loaded(bare: str) -> object:
    return yaml.load(bare, Loader=_Loader)  # noqa: S506 - a safe one


def _mapping(following: Following) -> dict[object, object]:
    mapping: dict[object, object] = {}
    while type(event := following()) is not events.MappingEndEvent:
        key = _value(event, following)
        mapping[key] = _value(following(), following)
    return mapping


def _list(following: Following) -> list[object]:
    items = []
    while type(event := following()) is not events.SequenceEndEvent:
        items.append(_value(event, following))
    return items
