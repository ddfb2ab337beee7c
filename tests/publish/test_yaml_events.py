"""YAML by events: the text that PyYAML writes and the values that it reads, whatever they are."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.publish.yaml_events import value_of, yaml_of

if TYPE_CHECKING:
    from collections.abc import Callable

words = st.text("aé :#-'\"[{&*!|>%@`?,=<~0129.eyno\n\t", max_size=12) | st.sampled_from(
    (
        "no",
        "~",
        "",
        "<<",
        "=",
        "1",
        "1.0",
        "1e3",
        "0x1f",
        "12:30:45",
        "2026-02-14",
        "a: b",
        "- a",
        "« L’IA » : 6,5 Md $",
    )
)
scalars = words | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.none() | st.dates()
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3), max_leaves=8
)


class Plain(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc] # the C library, where there is one
    """Writes a value again where it recurs."""

    def ignore_aliases(self, _: object) -> bool:
        """Write no anchors."""
        return True


@settings(deadline=None, max_examples=50)
@given(st.dictionaries(words, values, max_size=3))
def test_any_record_is_written_as_pyyaml_writes_it_and_reads_back(value: dict[str, object]) -> None:
    text = yaml_of(value)

    assert text == yaml.dump(value, Dumper=Plain, sort_keys=False, allow_unicode=True, width=10_000)
    assert value_of(text) == value


def test_a_value_is_not_taken_for_another_that_it_equals() -> None:
    assert yaml_of([1, True, 1.0, 0, False, 0.0, -0.0]) == "- 1\n- true\n- 1.0\n- 0\n- false\n- 0.0\n- -0.0\n"


@pytest.mark.parametrize(
    "text",
    [
        "", "a", "a: 1\nb: [2, no, 'no', null]\n", "a: 2026-02-14\n", "? {a: 1}\n: 2\n", "&a x: *a\n",
        "a: !!str 1\n", "a: &b [1]\nc: *b\n", "<<: {a: 1}\nb: 2\n", "a: <<\n", "[a]: 1\n", "{a: 1}: 1\n",
        "a: 1\n---\nb: 2\n", "a: b: c\n", "a: !!python/object:os.system x\n", "a: [1\n", "=: 1\n",
        "--- !!set {a}\n", "a: 1\na: 2\n", "- - 1\n  - []\n- {}\n", "a: 2026-13-45\n",
    ],
)  # fmt: skip
def test_what_pyyaml_reads_or_refuses_is_read_or_refused(text: str) -> None:
    def outcome(read: Callable[[str], object]) -> object:
        try:
            return read(text)
        except (yaml.YAMLError, ValueError) as error:
            return type(error)

    assert outcome(value_of) == outcome(yaml.safe_load)


def test_what_yaml_has_no_words_for_is_refused() -> None:
    with pytest.raises(yaml.YAMLError):
        yaml_of({"a": io})
