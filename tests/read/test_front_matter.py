"""What a maintainer states above an article is taken at its word, and every slip is named with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.models import LEFT_OUT, Corrections, NewsDate, Selection

if TYPE_CHECKING:
    from read.conftest import Newsroom

KNOWN_KEYS = (
    "title, date, updated, authors, source, url, language, topics, summary, roundup, caution, keep, drop, formerly"
)


def with_front_matter(*lines: str) -> str:
    return "\n".join(("---", *lines, "---", "Le corps de la dépêche.", ""))


def test_every_key_is_read_with_its_line(newsroom: Newsroom) -> None:
    article = newsroom.article(
        with_front_matter(
            "title: Une puce franco-italienne",
            "date: 2026-03-04",
            "updated: 2026-03-05T09:30",
            "authors:",
            "- Zoé Brun",
            "- Ali Ferrer",
            "source: Le Fil",
            "url: https://fil.example/puce",
            "language: fr",
            "topics: [puces, industrie-lourde]",
            "summary: [Le corps de la dépêche.]",
            "roundup: false",
            "caution: Le texte reprend un communiqué.",
            "keep: [18, Le corps]",
            "drop: 20-22",
            "formerly: [puce-2026, puce-italienne]",
        )
    )

    assert article.corrections == Corrections(
        title="Une puce franco-italienne",
        date=NewsDate("2026-03-04"),
        updated=NewsDate("2026-03-05T09:30"),
        authors=("Zoé Brun", "Ali Ferrer"),
        source="Le Fil",
        url="https://fil.example/puce",
        language="fr",
        topics=("puces", "industrie-lourde"),
        summary=("Le corps de la dépêche.",),
        roundup=False,
        caution="Le texte reprend un communiqué.",
        keep=(Selection(first=18, last=18, stated_on=15), Selection(beginning="Le corps", stated_on=15)),
        drop=(Selection(first=20, last=22, stated_on=16),),
        formerly=("puce-2026", "puce-italienne"),
        lines={
            "title": 2, "date": 3, "updated": 4, "authors": 5, "source": 8, "url": 9,
            "language": 10, "topics": 11, "summary": 12, "roundup": 13, "caution": 14,
            "keep": 15, "drop": 16, "formerly": 17,
        },
    )  # fmt: skip
    assert article.text == "Le corps de la dépêche.\n"
    assert article.first_line == 19
    assert article.line_count == 19


def test_what_is_not_stated_is_left_out(newsroom: Newsroom) -> None:
    assert newsroom.article("Sans rien au-dessus.\n").corrections == Corrections()
    assert newsroom.article(with_front_matter("title: Seul")).corrections.date is LEFT_OUT


@pytest.mark.parametrize("null", ["", " null", " ~", " NULL"])
def test_null_states_that_there_is_none(newsroom: Newsroom, null: str) -> None:
    none = ("title", "date", "updated", "source", "url")
    empty = ("authors", "topics", "summary", "keep", "drop")
    stated = newsroom.article(with_front_matter(*(f"{key}:{null}" for key in (*none, *empty, "caution"))))

    assert [getattr(stated.corrections, key) for key in none] == [None] * len(none)
    assert [getattr(stated.corrections, key) for key in empty] == [()] * len(empty)
    assert stated.corrections.caution == ""


def test_an_empty_pair_of_quotes_states_that_there_is_none(newsroom: Newsroom) -> None:
    corrections = newsroom.article(with_front_matter('title: ""', 'date: ""', 'authors: ""')).corrections

    assert (corrections.title, corrections.date, corrections.authors) == (None, None, ())


@pytest.mark.parametrize("value", ["3.10", "no", "2026-03-04", "1_000", "0x10", "on", "12:30:00"])
def test_words_that_yaml_would_turn_into_something_else_stay_words(newsroom: Newsroom, value: str) -> None:
    assert newsroom.article(with_front_matter(f"title: {value}")).corrections.title == value


def test_a_quoted_null_is_a_word(newsroom: Newsroom) -> None:
    assert newsroom.article(with_front_matter('title: "null"')).corrections.title == "null"


def test_one_author_needs_no_list(newsroom: Newsroom) -> None:
    assert newsroom.article(with_front_matter("authors: Zoé Brun")).corrections.authors == ("Zoé Brun",)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2026-03-04T10:00:00+01:00", "2026-03-04T10:00"),
        ("2026-03-04 10:00:00 +0100", "2026-03-04T10:00"),
        ("'2026-03-04T10:00:00.123Z'", "2026-03-04T10:00"),
        ("2026-03-04 10:00", "2026-03-04T10:00"),
        ("2026-03-04T10:00:49 (UTC -05:00)", "2026-03-04T10:00"),
        ("2026-03-04T00:00:00Z", "2026-03-04"),
        ("2026-03-04T00:00", "2026-03-04T00:00"),
        ("2026/03/04", "2026-03-04"),
        ("2026-3-4", "2026-03-04"),
        ("Mar 04 2026", "2026-03-04"),
        ("March 4th, 2026", "2026-03-04"),
        ("Wed, 04 Mar 2026 10:00:00 GMT", "2026-03-04T10:00"),
        ("4 mars 2026", "2026-03-04"),
        ("mercredi 1er août 2026", "2026-08-01"),
        ("2026-W10", "2026-W10"),
    ],
)
def test_a_date_may_be_written_as_other_programs_and_people_do(newsroom: Newsroom, written: str, iso: str) -> None:
    assert newsroom.article(with_front_matter(f"date: {written}")).corrections.date == NewsDate(iso)


@pytest.mark.parametrize("written", ["4 brumaire 2026", "2026-02-30T10:00:00Z", "31 février 2026", "04/03/2026"])
def test_what_names_no_day_for_sure_is_no_date(newsroom: Newsroom, written: str) -> None:
    assert "date must be a date" in newsroom.refusals(with_front_matter(f"date: {written}"))[0]


@pytest.mark.parametrize("value", ["12-15", '"12-15"', "[12-15]", "12 - 15", "12–15"])
def test_a_range_of_lines_may_be_written_in_any_usual_way(newsroom: Newsroom, value: str) -> None:
    kept = newsroom.article(with_front_matter(f"keep: {value}")).corrections.keep

    assert kept == (Selection(first=12, last=15, stated_on=2),)


def test_each_place_to_keep_or_drop_knows_its_own_line(newsroom: Newsroom) -> None:
    dropped = newsroom.article(with_front_matter("drop:", "- 7", "- Lire aussi")).corrections.drop

    assert [(str(one), one.stated_on) for one in dropped] == [("line 7", 3), ("'Lire aussi'", 4)]


def test_a_title_over_several_lines_becomes_one_line_and_keeps_its_no_break_spaces(newsroom: Newsroom) -> None:
    article = newsroom.article(with_front_matter("title: |", "  Une puce\u00a0:", "  la suite"))

    assert article.corrections.title == "Une puce\u00a0: la suite"


@pytest.mark.parametrize("closing", ["---", "...", "--- "])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_every_format_takes_front_matter(newsroom: Newsroom, name: str, closing: str) -> None:
    article = newsroom.article(f"\ufeff---\r\ntitle: Un titre\r\n{closing}\r\n<p>Texte</p>\r\n", name)

    assert article.corrections.title == "Un titre"
    assert article.text == "<p>Texte</p>\n"
    assert article.first_line == 4


def test_front_matter_whose_keys_are_all_commented_out_is_not_published(newsroom: Newsroom) -> None:
    article = newsroom.article(with_front_matter("# title: à revoir"))

    assert article.text == "Le corps de la dépêche.\n"
    assert article.corrections == Corrections()


@pytest.mark.parametrize(
    "dump",
    [
        pytest.param("---\nune ligne\n---\nla suite\n", id="a line between two rules"),
        pytest.param("---\nReuters: a deal\n---\nthe rest\n", id="an agency"),
        pytest.param("---\nnote : la Bourse recule\n---\nla suite\n", id="a word and a French colon"),
        pytest.param("---\n---\nla suite\n", id="two rules"),
        pytest.param("---\n\n\n---\nla suite\n", id="blank lines between rules"),
        pytest.param("---\nReuters: a deal\n", id="a rule that nothing closes"),
        pytest.param("---", id="a rule alone"),
        pytest.param("----\ntitle: x\n----\n", id="longer rules"),
        pytest.param("\n---\ntitle: x\n---\n", id="a blank line on top"),
        pytest.param("---\nhttps://fil.example/a\n---\nla suite\n", id="an address"),
        pytest.param("Reuters: a deal\nsource: an agency\n", id="no rule at all"),
        pytest.param("---\n" + "des mots\n" * 300 + "title: x\n---\n", id="an article between rules"),
    ],
)
def test_raw_text_that_merely_begins_with_dashes_stays_whole(newsroom: Newsroom, dump: str) -> None:
    article = newsroom.article(dump)

    assert article.text == dump
    assert article.first_line == 1
    assert article.corrections == Corrections()


@pytest.mark.parametrize(
    ("line", "message", "cure"),
    [
        (
            "title: Mistral : une levée",
            "mapping values are not allowed here",
            'Put quotes around a value that contains a colon: title: "Mistral : une levée"',
        ),
        (
            'title: "AI": a chronicle',
            "mapping values are not allowed here",
            "Put quotes around a value that contains a colon: title: '\"AI\": a chronicle'",
        ),
        (
            "title: @acteurs",
            "found character '@' that cannot start any token",
            'Put quotes around a value that begins with a sign: title: "@acteurs"',
        ),
        (
            'title: "sans fin',
            "found unexpected end of stream",
            "Close the quotation mark or the bracket that this line opens",
        ),
        (
            "authors: [Zoé, Ali",
            "expected ',' or ']', but got '<stream end>'",
            "Close the quotation mark or the bracket that this line opens",
        ),
        (
            "\tsource: Le Fil",
            r"found character '\t' that cannot start any token",
            "Indent with spaces, not with a tab",
        ),
        (
            "trois mots seuls",
            "could not find expected ':'",
            (
                "Write one key: value a line, without indent, with a space behind the colon; "
                "quote values with : or # in them"
            ),
        ),
    ],
)
def test_front_matter_that_is_no_yaml_is_an_error_with_line_and_cure(
    newsroom: Newsroom, line: str, message: str, cure: str
) -> None:
    (found,) = newsroom.refusals(with_front_matter("language: fr", line))

    assert found == f"content/articles/openai.txt:3: front matter is not valid YAML: {message}\n    {cure}"


@pytest.mark.parametrize(
    ("line", "message", "cure"),
    [
        ("author: Zoé", "unknown key 'author': did you mean authors?", f"Known keys: {KNOWN_KEYS}"),
        ("Title: Un", "unknown key 'Title': did you mean title?", f"Known keys: {KNOWN_KEYS}"),
        ("layout: post", "unknown key 'layout'", f"Known keys: {KNOWN_KEYS}"),
        (
            "date: début mars 2026",
            "date must be a date, not 'début mars 2026'",
            "Write 2026-03-04 (or 2026-03-04T09:30, 2026-W10, 2026-03, 2026), or null if there is none",
        ),
        (
            "updated: 2026-02-30",
            "updated must be a date, not '2026-02-30'",
            "Write 2026-03-04 (or 2026-03-04T09:30, 2026-W10, 2026-03, 2026), or null if there is none",
        ),
        (
            "url: ftp://fil.example",
            "url must be a web address, not 'ftp://fil.example'",
            "Begin with https:// or http://",
        ),
        (
            "url: https://[",
            "url must be a web address, not 'https://['",
            "Name a site and a page behind it: https://example.org/a-page",
        ),
        ("url: https://a b", "url must be a web address, not 'https://a b'", "Write %20 for a space"),
        (
            'url: "https://fil.example/a?b=c&d=\'<x>"',
            'url must be a web address, not "https://fil.example/a?b=c&d=\'<x>"',
            "Write %3C for <, %3E for >",
        ),
        (
            "url: www.fil.example/a",
            "url must be a web address, not 'www.fil.example/a'",
            "Begin with https:// or http://",
        ),
        (
            "formerly: puce",
            "formerly must be a list",
            "Write one item a line, each behind a hyphen and a space: - item",
        ),
        (
            "formerly: [La puce]",
            "formerly must be a slug, not 'La puce'",
            "Use lower-case letters, digits and hyphens: open-ai",
        ),
        (
            "formerly: [2026-03-04-puce]",
            "formerly must name addresses of articles, not '2026-03-04-puce'",
            "The date of a file name is no part of its address: write puce",
        ),
        (
            "formerly: [index]",
            "formerly must name addresses of articles, not 'index'",
            "Remove it: it is the address of a folder",
        ),
        ("formerly: [puce, une-puce, puce]", "formerly names puce twice", "Name it once"),
        ("language: de", "language must be one of fr, en, not 'de'", "Write fr or en"),
        ("roundup: oui", "roundup must be one of true, false, not 'oui'", "Write true or false"),
        ("topics: puces", "topics must be a list", "Write one item a line, each behind a hyphen and a space: - item"),
        (
            "topics: [Les puces]",
            "topics must be a slug, not 'Les puces'",
            "Use lower-case letters, digits and hyphens: open-ai",
        ),
        ("authors: [Zoé, ~]", "authors must not be empty", "State it, or remove the key"),
        ("keep: [2, ~]", "keep must not be empty", "State it, or remove the key"),
        (
            "drop: 15-12",
            "drop must be lines from the first to the last, not '15-12'",
            "Write 12, or 12-15; the first line of a file is 1",
        ),
        (
            "keep: 0",
            "keep must be lines from the first to the last, not '0'",
            "Write 12, or 12-15; the first line of a file is 1",
        ),
        (
            f"drop: [{'a, ' * 100}a]",
            "drop lists 101 places, and at most 100 are read",
            "Join neighbours into ranges such as 12-15, or write a rule into content/data/boilerplate.yml",
        ),
        ("title: [Un, deux]", "title must be text", 'Put quotes around text with : [ or { in it: "OpenAI : le plan"'),
        ("url: {a: b}", "url must be text", 'Put quotes around text with : [ or { in it: "OpenAI : le plan"'),
        ("title: *un", "& and * are marks of YAML", "Put quotes around a value that begins with & or *"),
        ("title: &un deux", "& and * are marks of YAML", "Put quotes around a value that begins with & or *"),
        ("title: !un deux", "! is a mark of YAML", "Put quotes around a value that begins with !"),
        ("? [a]: b", "a key is missing before the colon", "Write key: value, such as title: A title"),
        ("source: b", "source is stated twice, first on line 2", "Keep one of the two"),
        (r'title: "a\0b"', "an escaped control character stands here", "Remove the backslash and what it escapes"),
        (r'title: "\ud800"', "an escaped control character stands here", "Remove the backslash and what it escapes"),
        ("title: a\x07b", "front matter holds a character that YAML forbids", "Remove the invisible character"),
        (
            "topics: " + "[" * 12 + "]" * 12,
            "lists are nested too deeply",
            "Put quotes around a value that begins with a bracket",
        ),
    ],
)
def test_a_slip_in_a_field_is_named_with_its_line_and_cure(
    newsroom: Newsroom, line: str, message: str, cure: str
) -> None:
    text = with_front_matter("source: Le Fil", line) + "Encore des mots. " * 20
    assert newsroom.refusals(text) == [f"content/articles/openai.txt:3: {message}\n    {cure}"]


def test_every_slip_of_a_file_is_reported_at_once(newsroom: Newsroom) -> None:
    messages = newsroom.refusals(with_front_matter("titel: Un", "date: hier", "language: de"))

    assert [message.split(":")[1] for message in messages] == ["2", "3", "4"]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_of_a_thousand_slips_fifty_are_reported(newsroom: Newsroom, name: str) -> None:
    keys = ", ".join(f"mot{number}: x" for number in range(1_000))

    assert len(newsroom.refusals(f"---\n# title: x\n{{{keys}}}\n---\nDes mots.\n", name)) == 50


def test_a_summary_sentence_with_a_colon_asks_for_quotes_on_its_own_line(newsroom: Newsroom) -> None:
    (message,) = newsroom.refusals(with_front_matter("summary:", "- Une phrase.", "- Le plan : une usine"))

    assert message.startswith("content/articles/openai.txt:4: summary must be text\n    Put quotes")


def test_front_matter_that_nothing_closes_is_an_error(newsroom: Newsroom) -> None:
    assert newsroom.refusals("---\ntitle: Un titre\n\nLe corps.\n") == [
        (
            "content/articles/openai.txt:1: front matter is opened here and never closed\n"
            "    Write a line of three hyphens below its keys"
        )
    ]


@pytest.mark.parametrize("line", ["title", '"title: x"'])
def test_a_block_that_is_no_list_of_keys_is_an_error(newsroom: Newsroom, line: str) -> None:
    text = f"---\n# title: plus tard\n{line}\n---\nLe corps.\n"

    assert newsroom.refusals(text) == [
        "content/articles/openai.txt:3: front matter must be key: value lines\n    Write one a line: title: A title"
    ]


def test_a_second_document_within_the_block_is_an_error(newsroom: Newsroom) -> None:
    messages = newsroom.refusals(with_front_matter("title: Un", "--- # encore", "source: Le Fil"))

    assert messages == [
        "content/articles/openai.txt:3: a second YAML document begins here\n    Remove this line of dashes"
    ]


def test_thousands_of_brackets_are_an_error_and_not_the_end_of_the_process(newsroom: Newsroom) -> None:
    (message,) = newsroom.refusals(with_front_matter("title: " + "[" * 19_000))

    assert "lists are nested too deeply" in message


def test_front_matter_that_no_one_wrote_by_hand_is_refused_unread(newsroom: Newsroom) -> None:
    (message,) = newsroom.refusals(with_front_matter("title: " + "[" * 1_000_000))

    assert message == "content/articles/openai.txt:1: front matter has 1,000,015 characters\n    Keep it below 20,000"


def test_front_matter_alone_is_no_article(newsroom: Newsroom) -> None:
    assert newsroom.refusals("---\ntitle: Un titre\n---\n\n") == [
        (
            "content/articles/openai.txt: there is no text below the front matter\n"
            "    Paste the article below the closing ---"
        )
    ]
