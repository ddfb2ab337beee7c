"""What pages say to machines: the card that each has or shows, and the day of its newest words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from newsroom import SITE, article, digest, full_digest
from paperwork import pages

from generator.models import Page, SocialCard
from generator.pages import pictured

if TYPE_CHECKING:
    from generator.models import Article


def card_of(path: str) -> SocialCard | None:
    """Return the card of a page of a digest that has something of everything."""
    return pages(full_digest())[path].card


def changed(path: str, *articles: Article) -> object:
    """Return the day of the newest words of a page."""
    return pages(digest(*articles))[path].front_matter["changed"]


def test_the_card_of_an_article_says_its_topic_title_source_and_date() -> None:
    assert card_of("articles/lecture.md") == SocialCard(
        path="assets/cards/articles/lecture.png",
        site="Le Relevé",
        kicker="Travail",
        headline="Aria Labs lit vite",
        byline="La Gazette, 3 mars 2026",
    )
    assert card_of("articles/jamais.md") == SocialCard(
        path="assets/cards/articles/jamais.png", site="Le Relevé", headline="Un jour", byline="Inconnue"
    )


def test_the_card_of_an_edition_announces_its_first_stories() -> None:
    told = article("a", title="Un port loue ses grues"), article("b", title="Une serre chauffe", names=("Microsoft",))
    card = pages(digest(*told))["editions/2026-w10.md"].card

    assert card is not None
    assert (card.kicker, card.headline) == ("Du 2 au 8 mars 2026", "Semaine 10, 2026")
    assert set(card.deck) == {"Un port loue ses grues", "Une serre chauffe"}


def test_the_card_of_a_name_or_topic_says_what_it_is_and_of_a_story_how_long_it_is() -> None:
    said = {path: card_of(path) for path in ("entities/openai.md", "topics/defense.md", "stories/lecture.md")}

    assert [(card.kicker, card.deck, card.byline) for card in said.values() if card] == [
        ("Entreprise", ("Éditrice de ChatGPT.",), ""),
        ("Rubriques", ("Armées et alliances.",), ""),
        ("Affaires", (), "2 articles sur un même événement, du 3 au 4 mars 2026"),
    ]


def test_a_name_outside_of_the_gazetteer_and_a_list_show_the_card_of_the_site() -> None:
    made = pages(full_digest())

    for path in ("entities/aria-labs.md", "archive/2026-03.md", "entities.md", "search.md"):
        assert made[path].card is None
        assert made[path].front_matter["picture"] == {
            "url": "assets/cards/index.png", "text": "Le Relevé. L’actualité de l’IA."
        }  # fmt: skip


def test_a_further_page_of_a_list_draws_no_card_again() -> None:
    made = pages(full_digest(), replace(SITE, page_size=1))

    assert made["topics/travail.md"].card
    assert made["topics/travail/page-2.md"].card is None


def test_a_site_without_cards_has_neither_cards_nor_pictures() -> None:
    made = pages(full_digest(), replace(SITE, has_cards=False))

    assert not any(page.card or page.front_matter["picture"] for page in made.values())


def test_a_hand_written_page_shows_the_card_of_the_site_unless_it_has_a_picture() -> None:
    page = Page(path="about.md", front_matter={"title": "À propos"})
    own = {"picture": {"url": "a.png", "text": "Un port"}}

    assert pictured(page, SITE).front_matter["picture"]["url"] == "assets/cards/index.png"  # type: ignore[index] # any value
    assert pictured(replace(page, front_matter=own), SITE).front_matter == own


@pytest.mark.parametrize(
    ("date", "updated", "day"),
    [
        ("2026-03-04", None, "2026-03-04"),
        ("2026-03-04T09:30", "2026-03-06T10:00", "2026-03-06"),
        ("2026-03", None, ""),
        ("2025-W40", None, ""),
        (None, None, ""),
    ],
)
def test_the_words_of_an_article_are_from_the_day_it_states(date: str | None, updated: str | None, day: str) -> None:
    assert changed("articles/openai-otan.md", article(date=date, updated=updated)) == day


def test_a_list_is_as_new_as_the_newest_article_on_it() -> None:
    old, new = article("a", date="2026-03-02", topics=("travail",)), article("b", date="2026-03-04")

    assert changed("topics/travail.md", old, new) == "2026-03-02"
    assert changed("entities/openai.md", old, new) == "2026-03-04"
    assert changed("editions/2026-w10.md", old, new) == "2026-03-04"
    assert changed("index.md", old, new) == changed("topics.md", old, new) == "2026-03-04"
    assert changed("search.md", old, new) == ""
