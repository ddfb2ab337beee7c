"""Which facts and blocks a maintainer is told to doubt, and the cure that can be pasted."""

from __future__ import annotations

from dataclasses import replace

import frontmatter
import pytest
from newsroom import article, paragraph

from generator.doubts import beginning, doubtful_blocks, doubtful_facts, is_doubtful, stated
from generator.models import Article, Block, BlockKind, Corrections, Fact, Format, NewsDate, RawArticle, RoundupItem

RAW = """date 2026-10-02
La grue du port apprend à lire
Le 2 octobre 2026

Une grue lit les plaques des conteneurs depuis lundi, dit le port.
"""


def raw(text: str = RAW, first_line: int = 1) -> RawArticle:
    return RawArticle(
        path="content/articles/grue.txt", slug="grue", format=Format.TEXT, text=text, first_line=first_line
    )


def doubted(first_line: int = 1, **facts: object) -> Article:
    """Return an article with facts of low confidence."""
    made = article("grue")
    extracted = replace(made.extracted, raw=raw(first_line=first_line), facts=replace(made.extracted.facts, **facts))  # type: ignore[arg-type] # facts
    return replace(made, extracted=extracted)


def judged(text: str, score: float | None, dropped_by: str = "", **fields: object) -> Article:
    """Return an article of one block with a verdict."""
    made = article("grue", paragraph(text, score=score, dropped_by=dropped_by, **fields))
    return replace(made, extracted=replace(made.extracted, raw=raw()))


def test_a_doubtful_fact_names_its_line_its_confidence_and_its_evidence() -> None:
    date = Fact(value=NewsDate("2026-10-03"), found_in="line 3", confidence=0.62)

    told = doubtful_facts([doubted(date=date)])

    assert str(told[0]) == (
        "content/articles/grue.txt:3: doubtful date 2026-10-03 (0.62; from line 3: “Le 2 octobre 2026”)\n"
        "    state it: date: 2026-10-03"
    )
    assert told[0].is_warning


def test_the_least_certain_fact_comes_first() -> None:
    one = Fact(value=("Ana Roux",), found_in="line 2", confidence=0.5)
    other = Fact(value="Le Port", found_in="h1", confidence=0.2)

    told = doubtful_facts([doubted(authors=one), doubted(source=other)])

    assert [problem.what.split("(")[0] for problem in told] == [
        "doubtful source Le Port ",
        "doubtful authors Ana Roux ",
    ]


def test_a_quotation_that_says_no_more_than_the_value_is_left_out() -> None:
    title = Fact(value="La grue du port apprend à lire", found_in="line 2", confidence=0.4)

    assert "(0.40; from line 2)" in doubtful_facts([doubted(title=title)])[0].what


def test_lines_are_counted_from_the_top_of_the_file_with_its_front_matter() -> None:
    here = Fact(value="Grue", found_in="line 6", confidence=0.4)
    gone = Fact(value="Port", found_in="line 2", confidence=0.4)

    told = doubtful_facts([doubted(first_line=5, title=here, source=gone)])

    assert "from line 6: “La grue du port apprend à lire”" in told[0].what
    assert told[1].what.endswith("from line 2)")


def test_a_derived_title_is_called_so() -> None:
    made = doubted(title=Fact(value="Une grue lit", found_in="first sentence, line 5", confidence=0.1))
    facts = replace(made.extracted.facts, title_is_derived=True)

    told = doubtful_facts([replace(made, extracted=replace(made.extracted, facts=facts))])

    assert told[0].what.startswith("doubtful derived title Une grue lit (0.10;")


def test_a_title_made_because_front_matter_states_none_is_not_doubted() -> None:
    made = doubted(title=Fact(value="Une grue lit", found_in="first sentence, line 5", confidence=0.1))
    stating = replace(made.extracted.raw, corrections=Corrections(title=None))

    assert len(doubtful_facts([made])) == 1
    assert doubtful_facts([replace(made, extracted=replace(made.extracted, raw=stating))]) == ()


def test_what_is_sure_and_what_a_story_inherits_is_not_doubted() -> None:
    story = article("recueil-1", item_of=RoundupItem(roundup="recueil", number=1))
    unsure = Fact(value="Le Port", found_in="line 1", confidence=0.1)
    facts = replace(story.extracted.facts, source=unsure)

    assert doubtful_facts([article(), replace(story, extracted=replace(story.extracted, facts=facts))]) == ()
    assert doubtful_blocks([replace(judged("x" * 50, 0.1), extracted=story.extracted)]) == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", 'Un titre : « le "bon » # pas un commentaire'),
        ("authors", ["Ana Roux", "Élie d’Or"]),
        ("source", "no"),
    ],
)
def test_a_cure_is_front_matter_that_reads_back_as_the_value(name: str, value: object) -> None:
    assert frontmatter.loads(f"---\n{stated(name, value)}\n---\n")[name] == value


@pytest.mark.parametrize(
    ("score", "rule", "is_told"),
    [
        (0.2, "", True),
        (-0.4, "below the text", True),
        (2.0, "", False),
        (None, "", False),
        (0.2, "share", False),
        (3.5, "caption", True),
        (-3.0, "below the text", False),
    ],
)
def test_a_block_is_doubtful_by_a_hair_or_where_a_rule_contradicts_the_classifier(
    score: float | None,
    rule: str,
    is_told: bool,  # noqa: FBT001 - a case
) -> None:
    assert is_doubtful(Block(kind=BlockKind.PARAGRAPH, text="Texte.", score=score, dropped_by=rule)) is is_told


def test_what_front_matter_keeps_is_not_doubted() -> None:
    assert not is_doubtful(Block(kind=BlockKind.PARAGRAPH, text="Texte.", score=0.1, is_stated=True))


def test_a_doubtful_block_comes_with_the_line_that_would_drop_it() -> None:
    words = "Une grue lit les plaques des conteneurs depuis lundi, dit le port."

    told = doubtful_blocks([judged(words, 0.24, first_line=5, last_line=5)])

    assert [str(problem) for problem in told] == [
        "content/articles/grue.txt:5: doubtful paragraph kept by a hair (log-odds +0.2): “" + words + "”\n"
        '    leave it out: drop: ["Une grue lit les plaques des conteneurs"]'
    ]


def test_a_block_dropped_by_a_hair_comes_with_the_lines_that_would_keep_it() -> None:
    told = doubtful_blocks([judged("La grue du port " * 9, -0.3, "below the text", first_line=2, last_line=5)])

    assert "(below the text) by a hair (lines 2-5, log-odds -0.3)" in told[0].what
    assert told[0].what.endswith("La grue du port …”")
    assert told[0].cure == (
        'bring it back: keep: ["La grue du port apprend à lire", "Le 2 octobre 2026",'
        ' "Une grue lit les plaques des conteneurs"]'
    )


def test_a_block_without_lines_is_named_by_its_own_words() -> None:
    told = doubtful_blocks([judged("Une grue lit les plaques des conteneurs depuis lundi.", 0.1)])

    assert told[0].line == 0
    assert told[0].cure == 'leave it out: drop: ["Une grue lit les plaques des conteneurs"]'


def test_short_blocks_are_not_worth_a_look() -> None:
    assert doubtful_blocks([judged("Une grue lit.", 0.1)]) == ()


def test_a_beginning_ends_in_a_whole_word_where_there_is_one() -> None:
    assert beginning("un deux") == "un deux"
    assert beginning("x" * 60) == "x" * 40
    assert Corrections().keep == ()
