"""What pages say to machines: the card that each has or shows, and the day of its newest words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

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


def test_a_correction_makes_every_list_of_its_article_new_and_the_site_with_them() -> None:
    mended, newer = article("a", date="2026-03-02", updated="2026-03-20"), article("b", date="2026-03-04", topics=())
    made = pages(digest(mended, newer))

    lists = ("index", "editions/2026-w10", "topics/defense", "entities/openai", "sources/le-releve", "archive/2026-03")
    for path in (*lists, "timeline", "editions"):
        assert made[f"{path}.md"].front_matter["changed"] == "2026-03-20", path
        assert made[f"{path}.md"].front_matter["newest"] == {"iso": "2026-03-20", "text": "20 mars 2026"}
    assert made["articles/b.md"].front_matter["changed"] == "2026-03-04"


def test_an_article_of_another_year_that_was_mended_before_the_newest_changes_nothing() -> None:
    mended, newer = article("a", date="2024-03-02", updated="2024-03-20"), article("b", date="2026-03-04")

    assert changed("index.md", mended, newer) == "2026-03-04"


def test_pages_that_wait_for_articles_are_not_in_the_site_map() -> None:
    made = pages(digest(*(article(f"a{number}") for number in range(3))), replace(SITE, page_size=2))

    told = {path: page.front_matter["in_site_map"] for path, page in made.items()}
    left = {"topics/travail.md", "topics/defense/page-2.md", "offline.md", "entities/open-ai-lp.md"}
    assert left <= {path for path, is_in in told.items() if not is_in}
    assert told["topics/defense.md"] is told["articles/a1.md"] is told["search.md"] is True


def linked(told: Article) -> Any:  # noqa: ANN401 - front matter
    """Return what linked data says of an article in a form of its own."""
    return pages(digest(told))[f"articles/{told.slug}.md"].front_matter["linked"]


def test_linked_data_says_in_what_zone_a_time_is_and_nothing_where_the_day_is_not_known() -> None:
    winter = linked(article(date="2026-02-14T09:30", updated="2026-07-01T10:00"))
    vague = linked(article(date="2026-W07"))

    assert (winter["published"], winter["modified"]) == ("2026-02-14T09:30:00+01:00", "2026-07-01T10:00:00+02:00")
    assert linked(article(date="2026-02-14"))["published"] == "2026-02-14"
    assert (vague["published"], vague["modified"]) == ("", "")


def test_who_signs_for_many_is_no_person() -> None:
    signed = linked(article(authors=("Ana Roux", "La rédaction", "La Gazette", "The Editors", "Rédaction web")))
    unlisted = linked(article(source="Le Canal", authors=("Le Canal", "Rédactrice Ana Roux")))

    assert [each["type"] for each in signed["authors"]] == ["Person", *["Organization"] * 4]
    assert [each["type"] for each in unlisted["authors"]] == ["Organization", "Person"]


def test_a_list_is_as_new_as_the_newest_article_on_it() -> None:
    old, new = article("a", date="2026-03-02", topics=("travail",)), article("b", date="2026-03-04")

    assert changed("topics/travail.md", old, new) == "2026-03-02"
    assert changed("entities/openai.md", old, new) == "2026-03-04"
    assert changed("editions/2026-w10.md", old, new) == "2026-03-04"
    assert changed("index.md", old, new) == changed("topics.md", old, new) == "2026-03-04"
    assert changed("search.md", old, new) == ""
