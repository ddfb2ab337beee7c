"""Front matter on disk: whatever a text holds, every reader of YAML gives it back."""

from __future__ import annotations

import frontmatter
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.models import Page
from generator.publish.front_matter import require_read_back, with_front_matter, writable

TRICKS = (
    "no", "yes", "on", "null", "~", "3.10", "1_000", "0x1f", "1e3", "2026-02-14", "2025-W40", "12:30:45", "---", "...",
    "--- a", "- a", "? a", ": a", "a: b", "a #b", "#a", "&a", "*a", "!a", "!!python/object:os.system", "%a", "@a",
    "`a",
    "|", ">", "{a: b}", "[a]", "{{ a }}", "{% a %}", "'", '"', "'a'", "a'b\"c", "\\", "\\n", " a ", "", " ",
    "a\n---\nb",
    "\n", "a\r\nb", "\t", "=", "<<", "😀", "\u00a0", "\u202f", "\u2028", "\u2029", "\x85", "\x00", "\x1b[31m", "\ud800",
    "\udfff", "\ufeff", "\ufffe", "\U0010ffff", "<script>", "é", "e\u0301", ("mot " * 200).strip(), "a" * 300,
)  # fmt: skip

anything = st.text(st.characters(), max_size=30) | st.sampled_from(TRICKS)
texts = anything | st.lists(anything, max_size=4).map("".join)
values = st.recursive(
    texts | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=6,
)


def assert_reads_back(page: Page) -> None:
    """Fail unless both readers of front matter give back the fields of a page, and MkDocs its body."""
    content = with_front_matter(page)
    require_read_back(page, content)
    text = content.decode()
    body, fields = get_data(text)

    assert fields == writable(page.front_matter)
    assert frontmatter.loads(text).metadata == fields
    assert body.strip("\n") == page.body.strip("\n")


@settings(deadline=None, max_examples=50)
@given(texts, values)
def test_any_field_reads_back_as_it_was(text: str, value: object) -> None:
    assert_reads_back(Page(path="a.md", front_matter={"title": text, "records": [{"text": text, "value": value}]}))


@pytest.mark.parametrize("trick", TRICKS)
def test_no_text_is_taken_for_yaml(trick: str) -> None:
    assert_reads_back(Page(path="a.md", front_matter={"title": trick, "list": [trick], "record": {"text": trick}}))


@settings(deadline=None, max_examples=50)
@given(st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"]), max_size=40))
@example("---\na: b\n---\n")
@example("...\n")
def test_any_body_reads_back_as_it_was(body: str) -> None:
    assert_reads_back(Page(path="a.md", front_matter={"title": "A"}, body=body))


@pytest.mark.parametrize("text", ["3.10", "no", "« L’IA » : 6,5 Md $", "😀", "un\u00a0mot", '"quoted"', "tab\tbed"])
def test_visible_words_stay_as_they_are(text: str) -> None:
    assert writable(text) == text


def test_line_ends_become_spaces_and_what_yaml_cannot_carry_goes() -> None:
    assert writable("a\r\nb\nc\u2028d\x85e\x0bf") == "a b c d e f"
    assert writable("a\x00b\x1bc\ud800d\ufeffe\uffff") == "abcde"


def test_keys_keep_their_order_and_a_record_that_recurs_is_written_twice() -> None:
    record = {"title": "A", "url": ""}

    text = with_front_matter(Page(path="a.md", front_matter={"z": record, "a": (record,)}))

    assert text == b"---\nz:\n  title: A\n  url: ''\na:\n- title: A\n  url: ''\n---\n"


def test_half_a_character_in_a_body_is_replaced() -> None:
    assert with_front_matter(Page(path="a.md", front_matter={}, body="a\ud800\n")) == b"---\n{}\n---\n\na?\n"


def test_a_block_that_does_not_read_back_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"a\.md: the front matter does not read back"):
        require_read_back(Page(path="a.md", front_matter={"title": "no"}), b"---\ntitle: no\n---\n")
