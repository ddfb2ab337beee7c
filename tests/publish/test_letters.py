"""The weekly letter: what the edition says, as mail programs show it, in HTML and in plain text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from newsroom import REGISTER, SITE, article, digest, full_digest, paragraph
from paperwork import fields

from generator.models import Corrections, Entity, EntityKind
from generator.pages import editions_of
from generator.publish.letter_text import WIDTH
from generator.publish.letters import MOST_BYTES, letter_files

if TYPE_CHECKING:
    from generator.models import Digest
    from generator.settings import Site

ADDRESS: Final = re.compile(r"\[(\d+)\] (\S+)")


def made(news: Digest, site: Site = SITE) -> dict[str, str]:
    """Return the letters by file name."""
    return {path: content.decode() for path, content in letter_files(editions_of(news, site), site)}


def parsed(text: str) -> Any:  # noqa: ANN401 - lxml has no types
    """Return an HTML page."""
    return html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))


def spaced(text: str) -> str:
    """Return a text with each run of spaces as one."""
    return " ".join(text.split())


def test_every_edition_has_a_letter_in_html_and_in_plain_text() -> None:
    files = made(full_digest())

    assert list(files) == [f"letters/{week}.{form}" for week in ("2026-w10", "2025-w40") for form in ("html", "txt")]
    assert files == made(full_digest())


def test_a_letter_says_what_the_edition_page_says() -> None:
    news = full_digest()
    edition = fields("editions/2026-w10.md", news)
    letter = made(news)["letters/2026-w10.html"]
    page, text = parsed(letter), made(news)["letters/2026-w10.txt"]
    shown = spaced(page.text_content())

    for told in (
        edition["edition"]["span"],
        edition["edition"]["count"],
        *(item["text"] for item in edition["essentials"]),
        edition["lead"]["title"],
        *(point["text"] for point in edition["lead"]["key_points"]),
        *(card["title"] for card in edition["secondary"]),
        *(figure["number"] for figure in edition["figures"]),
        *(quote["text"] for quote in edition["quotations"]),
        *(card["title"] for topic in edition["topics"] for card in topic["cards"]),
        *(card["title"] for card in edition["rest"]),
        edition["up_to_date"],
    ):
        assert spaced(told) in shown
        assert spaced(told) in spaced(text)
    assert page.findtext(".//title") == "Le Relevé, semaine 10, 2026\u00a0: OpenAI vise un contrat"
    assert text.startswith("Le Relevé, semaine 10, 2026\u00a0: OpenAI vise un contrat\n")


def test_a_mail_program_gets_tables_with_their_styles_and_nothing_that_it_would_have_to_fetch() -> None:
    letter = made(full_digest())["letters/2026-w10.html"]
    page = parsed(letter)

    assert page.get("lang") == "fr"
    assert all(table.get("role") == "presentation" for table in page.iter("table"))
    assert page.find(".//h1").get("style")
    assert {element.tag for element in page.iter()}.isdisjoint({"img", "script", "iframe", "form", "input", "svg"})
    assert {link.get("rel"): link.get("href") for link in page.iter("link")} == {
        "icon": "data:,",
        "canonical": f"{SITE.url}editions/2026-w10/",
    }
    assert "url(" not in letter
    assert "{{" not in letter
    (style,) = (element.text for element in page.iter("style"))
    assert "prefers-color-scheme: dark" in style
    assert page.xpath("//meta[@name='color-scheme']/@content") == ["light dark"]
    addresses = page.xpath("//a/@href")
    assert f"{SITE.url}editions/2026-w10/" in addresses
    assert f"{SITE.url}letters/2026-w10.html" in addresses
    assert f"{SITE.url}articles/contrat/#phrase-1" in addresses
    assert all(url.startswith(SITE.url) for url in addresses)


def test_what_stands_beside_the_subject_in_a_list_of_mails_names_other_stories_or_counts() -> None:
    alone = parsed(made(digest(article()))["letters/2026-w10.html"])
    (preheader,) = alone.xpath("//div[@class='preheader']")
    assert preheader.text == "1 article"
    assert "display: none" in preheader.get("style")
    several = parsed(made(full_digest())["letters/2025-w40.html"])
    assert several.xpath("//div[@class='preheader']")[0].text == "Cogitar change"


def test_an_article_without_summary_topic_or_source_has_its_place() -> None:
    bare = article("nu", title="Sans rien", topics=(), names=(), source=None, language="en")
    files = made(digest(bare))

    page = parsed(files["letters/2026-w10.html"])
    assert page.xpath("//h3/@lang") == ["en"]
    assert "Source non indiquée, 4 mars 2026, en anglais" in spaced(page.text_content())
    assert "Source non indiquée, 4 mars 2026, en anglais" in spaced(files["letters/2026-w10.txt"])


def test_words_of_another_language_say_which() -> None:
    told = article("a", summary=("Rien n’est signé.",), language="en", quotations=(("Rien n’est signé", "Ana Roux"),))
    page = parsed(made(digest(told))["letters/2026-w10.html"])

    assert {element.tag for element in page.xpath("//*[@lang='en']")} == {"h3", "p", "span", "blockquote", "a"}


def test_a_letter_of_a_heavy_week_is_small_enough_and_says_that_there_is_more() -> None:
    many = [
        article(f"a-{number:03}", title=f"Sujet {number} " + "long " * length, topics=(topic,), names=())
        for number, (topic, length) in enumerate([("defense", 1200), ("travail", 1100)] * 30)
    ]
    files = made(digest(*many))
    letter, text = files["letters/2026-w10.html"], files["letters/2026-w10.txt"]

    assert 10_000 < len(letter.encode()) <= MOST_BYTES
    for form in (spaced(parsed(letter).text_content()), spaced(text)):
        assert "La suite est dans l’édition" in form
        assert "60 articles, et cette lettre n’en donne qu’une part" in form
        assert "c’est toute l’édition" not in form


def test_the_top_of_a_letter_is_never_cut() -> None:
    files = made(digest(article("a", title="Sans fin " * 10_000, topics=("defense",)), article("b", date="2026-03-05")))

    assert "Vous êtes à jour" in files["letters/2026-w10.html"]


def test_a_letter_of_a_full_week_leads_to_what_the_edition_keeps_for_its_further_pages() -> None:
    many = [article(f"a-{number:03}", title=f"Sujet {number}", names=()) for number in range(60)]
    letter = parsed(made(digest(*many))["letters/2026-w10.html"])

    assert f"{SITE.url}editions/2026-w10/page-2/" in letter.xpath("//a/@href")
    assert "n’en donne qu’une part" in letter.text_content()


def test_a_line_without_a_summary_is_a_title_that_leads_to_its_article_without_a_paragraph() -> None:
    page = parsed(made(digest(article("a", title="Un port attend", names=())))["letters/2026-w10.html"])

    line = page.xpath("//p[a or span][strong]")[0]
    assert line.xpath(".//a/@href") == [f"{SITE.url}articles/a/"]
    assert "¶" not in line.text_content()


def test_a_figure_stands_above_the_title_of_its_article_in_html_and_in_plain_text() -> None:
    words = "Le groupe garderait 30 % du port."
    figure = (("30", "%", "du port", words),)
    told = article("a", paragraph(words), title="Le port de Lyrane changera de mains avant l’été " * 2, figures=figure)
    files = made(digest(told))

    shown = parsed(files["letters/2026-w10.html"]).xpath("//p[@class='figure']/following-sibling::p[1]/a")
    assert [(link.text.split()[:2], link.get("href")) for link in shown] == [
        (["Le", "port"], f"{SITE.url}articles/a/#p-1"),
    ]  # fmt: skip
    lines = files["letters/2026-w10.txt"].splitlines()
    first = lines.index("- 30\u00a0% du port")
    assert all(line.startswith("  ") and len(line) <= WIDTH for line in lines[first + 1 : first + 3])
    assert spaced(" ".join(lines[first + 1 : first + 3])).startswith("Le port de Lyrane changera de mains")
    assert re.search(r"\[\d+\]$", lines[first + 2])


def test_lines_of_plain_text_fit_and_each_number_leads_to_one_address() -> None:
    long = article("long", title="Un titre qui en dit beaucoup " * 6, summary=("Rien n’est signé.",))
    for text in (*made(full_digest()).values(), *made(digest(long)).values()):
        if text.startswith("<!"):
            continue
        body, _, listed = text.partition("\nLIENS\n-----\n")
        assert all(len(line) <= WIDTH or line.startswith("https://") for line in body.splitlines())
        assert not any(line.endswith(" ") for line in body.splitlines())
        addresses = dict(ADDRESS.findall(listed))
        assert set(re.findall(r"\[(\d+)\]", body)) == addresses.keys() == {str(n + 1) for n in range(len(addresses))}
        assert len(set(addresses.values())) == len(addresses)
        assert all(url.startswith(SITE.url) for url in addresses.values())


def test_no_line_begins_with_a_french_sign() -> None:
    files = made(digest(article("a", title="Sora 2 : « du vrai » ? Oui ; et après !")))
    title = "Sora 2\u00a0: «\u00a0du vrai\u00a0»\u202f? Oui\u202f; et après\u202f!"

    assert parsed(files["letters/2026-w10.html"]).findtext(".//h3/a") == title
    assert f"\n{title} [1]\n" in files["letters/2026-w10.txt"]
    assert " !important" in files["letters/2026-w10.html"]


def test_no_line_of_a_letter_ends_between_a_number_and_its_sign() -> None:
    files = made(digest(article("a", title="Le port vend 27 % de ses grues pour 3 € et 4 $")))

    title = "Le port vend 27\u00a0% de ses grues pour 3\u00a0€ et 4\u00a0$"
    assert parsed(files["letters/2026-w10.html"]).findtext(".//h3/a") == title
    assert title in files["letters/2026-w10.txt"]


def test_a_list_manager_finds_where_its_link_to_unsubscribe_goes() -> None:
    blank = made(digest(article()))
    filled = made(digest(article()), replace(SITE, unsubscribe="{{ unsubscribe }}"))

    for form in (parsed(blank["letters/2026-w10.html"]).text_content(), blank["letters/2026-w10.txt"]):
        assert "[à compléter\u00a0: lien de désabonnement]" in form
    assert 'href="{{ unsubscribe }}"' in filled["letters/2026-w10.html"]
    assert "Se désabonner\u00a0: {{ unsubscribe }}" in filled["letters/2026-w10.txt"]
    assert "à compléter" not in "".join(filled.values())


def test_a_letter_speaks_english_on_an_english_site() -> None:
    files = made(full_digest(), replace(SITE, language="en"))

    assert "You are up to date" in files["letters/2026-w10.html"]
    assert "2 articles, 2 to 8 March 2026: this is the whole edition." in spaced(files["letters/2026-w10.txt"])
    assert parsed(files["letters/2026-w10.html"]).get("lang") == "en"


@settings(deadline=None, max_examples=25)
@given(st.text(max_size=30) | st.just("<script>alert(1)</script> {{ x }} {% x %} \"'&</title></style><img src=x>"))
def test_any_words_of_a_stranger_stay_words(words: str) -> None:
    body = f"Début {words} fin."
    register = replace(REGISTER, entities=(Entity(slug="openai", name=words, kind=EntityKind.COMPANY),))
    told = article("a", paragraph(body), title=words, source=words, authors=(words,), summary=(body,), names=())
    plain = made(digest(article("a", title="Un titre", names=())))
    strange = made(digest(told, register=register))

    allowed = {element.tag for element in parsed(plain["letters/2026-w10.html"]).iter()}
    assert {element.tag for element in parsed(strange["letters/2026-w10.html"]).iter()} <= allowed
    assert strange["letters/2026-w10.txt"].isprintable() or not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", strange["letters/2026-w10.txt"]
    )


def test_what_is_told_of_an_article_to_be_read_with_care_says_so_in_both_forms() -> None:
    words = "Le groupe garderait 30 % du port."
    doubted = Corrections(caution="Rien n’est vérifié.")
    told = article("a", paragraph(words), figures=(("30", "%", "du port", words),), corrections=doubted)
    files = made(digest(told))

    note = parsed(files["letters/2026-w10.html"]).xpath("//p[@class='figure']/following-sibling::p[1]")[0]
    assert note.text_content().endswith("à lire avec prudence")
    after = files["letters/2026-w10.txt"].partition("- 30\u00a0% du port")[2]
    assert "à lire avec prudence [" in spaced(after)
