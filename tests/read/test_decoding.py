"""Whatever program wrote a file, its words are read as they were meant; what is no text is refused."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from read.conftest import Newsroom

FRENCH = "L’été dernier, l’Élysée a chiffré l’aide : 3 € par tête…\n« Où ça ? » demande-t-on.\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        pytest.param(FRENCH.encode(), "utf-8", id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + FRENCH.encode(), "utf-8", id="utf-8 with a byte order mark"),
        pytest.param(codecs.BOM_UTF8 * 2 + FRENCH.encode(), "utf-8", id="two byte order marks"),
        pytest.param(codecs.BOM_UTF16_LE + FRENCH.encode("utf-16-le"), "utf-16-le", id="utf-16 little endian"),
        pytest.param(codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"), "utf-16-be", id="utf-16 big endian"),
        pytest.param(FRENCH.encode("utf-16-le"), "utf-16-le", id="utf-16 little endian without a mark"),
        pytest.param(FRENCH.encode("utf-16-be"), "utf-16-be", id="utf-16 big endian without a mark"),
        pytest.param(FRENCH.encode("cp1252"), "cp1252", id="old Windows program"),
    ],
)
def test_words_survive_the_encoding_of_the_file(newsroom: Newsroom, content: bytes, encoding: str) -> None:
    article = newsroom.article(content)

    assert article.text == FRENCH
    assert article.encoding == encoding


def test_one_line_pasted_from_an_old_program_does_not_garble_the_others(newsroom: Newsroom) -> None:
    article = newsroom.article(FRENCH.encode() + "Prix révisé : 5 €\n".encode("cp1252"))

    assert article.text == FRENCH + "Prix révisé : 5 €\n"
    assert article.encoding == "utf-8 and cp1252"


def test_an_old_file_with_spaced_quotation_marks_is_not_taken_for_utf_8(newsroom: Newsroom) -> None:
    text = "Le marché a progressé, « c’est arrivé\u00a0» dit-elle. « Déjà\u00a0! »\n"

    assert newsroom.article(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    ("declaration", "codec", "encoding"),
    [
        pytest.param('<meta charset="windows-1251">', "cp1251", "cp1251", id="meta charset"),
        pytest.param(
            "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-15'>",
            "iso8859-15",
            "iso8859-15",
            id="http-equiv",
        ),
        pytest.param('<?xml version="1.0" encoding="ISO-8859-2"?>', "iso8859-2", "iso8859-2", id="XHTML"),
        pytest.param('<meta charset="ISO-8859-1">', "cp1252", "cp1252", id="Latin 1 means Windows to every browser"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_states(
    newsroom: Newsroom, declaration: str, codec: str, encoding: str
) -> None:
    words = {"cp1251": "Новости дня", "iso8859-15": "5 € œuvre", "iso8859-2": "Łódź", "cp1252": "l’été à 5 €"}[codec]
    page = f"{declaration}<p>{words}</p>\n"

    article = newsroom.article(page.encode(codec), "page.html")

    assert article.text == page
    assert article.encoding == encoding


@pytest.mark.parametrize("charset", ["hex", "unicode_escape", "x-unknown", "utf-16", "gb2312"])
def test_a_stated_encoding_that_does_not_fit_is_ignored(newsroom: Newsroom, charset: str) -> None:
    page = f'<meta charset="{charset}"><p>à l’été 2026, l’élan</p>\n'

    assert newsroom.article(page.encode("cp1252"), "page.html").text == page


def test_a_page_saved_again_as_utf_8_is_utf_8_whatever_it_still_states(newsroom: Newsroom) -> None:
    page = '<meta charset="iso-8859-1"><p>à l’été</p>\n'

    assert newsroom.article(page.encode(), "page.html").text == page


def test_an_encoding_named_in_plain_text_is_only_a_word(newsroom: Newsroom) -> None:
    text = '<meta charset="windows-1251"> : à l’été\n'

    assert newsroom.article(text.encode("cp1252")).text == text


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\u2028", "\u2029", "\x85"])
def test_every_line_end_becomes_a_newline(newsroom: Newsroom, line_end: str) -> None:
    article = newsroom.article(f"un{line_end}deux{line_end}{line_end}trois".encode())

    assert article.text == "un\ndeux\n\ntrois"
    assert article.line_count == 4


def test_a_letter_that_a_program_took_for_a_control_is_a_letter_again(newsroom: Newsroom) -> None:
    article = newsroom.article("---\ntitle: Au c\x9cur du four\n---\nUne \x93 lampe \x94 s\x92allume.".encode())

    assert article.corrections.title == "Au cœur du four"
    assert article.text == "Une “ lampe ” s’allume."


def test_ordinary_tabs_and_page_breaks_stay(newsroom: Newsroom) -> None:
    assert newsroom.article("un\tdeux\ftrois\n").text == "un\tdeux\ftrois\n"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"%PDF-1.7\n\x00\x01\x02 stream", "it holds control characters", id="NUL bytes"),
        pytest.param(bytes(range(1, 256)), "it holds control characters", id="control characters"),
        pytest.param(codecs.BOM_UTF16_LE + b"odd", "it begins as UTF-16 and breaks off", id="half a character"),
    ],
)
def test_a_file_that_is_no_text_is_refused(newsroom: Newsroom, content: bytes, reason: str) -> None:
    (message,) = newsroom.refusals(content)

    assert message == (
        f"content/articles/openai.txt: this is no text: {reason}\n    Save the words as plain text, in UTF-8"
    )


@pytest.mark.parametrize("times", [1, 2])
def test_letters_that_a_program_broke_are_made_whole(newsroom: Newsroom, times: int) -> None:
    broken = FRENCH
    for _ in range(times):
        broken = broken.encode().decode("cp1252")

    assert newsroom.article(broken.encode()).text == FRENCH


def test_a_broken_a_whose_space_was_collapsed_is_made_whole(newsroom: Newsroom) -> None:
    text = "Elle a été reçue à Nîmes, à midi, par l’élève.\n"
    broken = text.encode().decode("cp1252").replace("\u00a0", " ").replace("  ", " ")

    assert newsroom.article(broken.encode()).text == text


@pytest.mark.parametrize(
    "text",
    [
        "On lit « Ã© » pour « é » : l’été devient illisible à l’écran, été après été.\n",
        "Ã© Ã©\n",
        "Ã© à€€ à l’été à€€\n",
        "Â€ â‚ Ãÿ et rien d’autre\n",
    ],
)
def test_what_only_looks_broken_stays(newsroom: Newsroom, text: str) -> None:
    assert newsroom.article(text.encode()).text == text


ARCHIVE = (
    "From: <Saved by a browser>\nSnapshot-Content-Location: https://a.example/\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----b"\n\n'
)


def test_the_page_in_a_web_archive_is_read(newsroom: Newsroom) -> None:
    page = (
        "------b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
        "<p>l=E2=80=99=C3=A9t=C3=A9 =\n2026</p>\n------b\nContent-Type: image/png\n\nAAAA\n------b--\n"
    )

    assert newsroom.article((ARCHIVE + page).encode(), "page.html").text == "<p>l’été 2026</p>"


def test_a_web_archive_without_a_page_is_read_as_it_is(newsroom: Newsroom) -> None:
    text = ARCHIVE + "------b\nContent-Type: image/png\n\nAAAA\n------b--\n"

    assert newsroom.article(text.encode(), "page.html").text == text


def test_a_page_that_begins_like_a_letter_is_a_page(newsroom: Newsroom) -> None:
    assert newsroom.article("From: nous\n<p>a</p>\n", "page.html").text == "From: nous\n<p>a</p>\n"
