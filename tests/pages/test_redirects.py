"""An address that readers have kept leads on after a merge or a rename."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from commandline import digest as command
from newsroom import REGISTER, article, digest, paragraph
from paperwork import fields, pages

from generator.models import Corrections, Entity, EntityKind, Related, RoundupItem, Story, Topic

if TYPE_CHECKING:
    from pathlib import Path

BANK = Entity(slug="citi", name="Citi", kind=EntityKind.COMPANY, aliases=("Citigroup",), formerly=("citicorp",))
TOLD = replace(
    REGISTER,
    entities=(*REGISTER.entities, BANK),
    topics=(Topic(slug="defense", name="Défense", formerly=("armees",)),),
)


def naming(words: str, slug: str = "a") -> object:
    """Return an article that gives the bank a name."""
    told = article(slug, paragraph(f"{words} forme ses salariés."), names=(words,))
    (mention,) = told.understanding.entities
    bank = replace(mention, slug="citi", name="Citi")
    return replace(told, understanding=replace(told.understanding, entities=(bank,)))


def test_former_slugs_of_topics_and_entities_lead_to_the_pages_that_there_are_now() -> None:
    told = digest(naming("Citi"), register=TOLD)  # type: ignore[arg-type] # an article

    assert fields("topics/armees.md", told)["target"] == {"title": "Défense", "url": "topics/defense/"}
    page = fields("entities/citicorp.md", told)
    assert page["target"] == {"title": "Citi", "url": "entities/citi/"}
    assert page["template"] == "redirect.html"


def test_former_slugs_of_articles_and_of_the_items_of_roundups_lead_to_them() -> None:
    had = Corrections(formerly=("avant", "entre-temps"))
    told = article("recueil", title="La semaine", corrections=had, item_slugs=("recueil-1",))
    item = article("recueil-1", title="Un", corrections=had, item_of=RoundupItem(roundup="recueil", number=1))

    made = pages(digest(told, item))

    leads_to = {path: page.front_matter["target"] for path, page in made.items() if "target" in page.front_matter}
    week, one = {"title": "La semaine", "url": "articles/recueil/"}, {"title": "Un", "url": "articles/recueil-1/"}
    assert {path: target for path, target in leads_to.items() if path.startswith("articles/")} == {
        "articles/avant.md": week,
        "articles/entre-temps.md": week,
        "articles/avant-1.md": one,
        "articles/entre-temps-1.md": one,
    }


def test_a_story_is_found_under_the_former_slugs_of_its_articles() -> None:
    old, new = Corrections(formerly=("ancien",)), Corrections(formerly=("jadis",))
    told = [article("a", corrections=old), article("b", date="2026-03-05"), article("c", title="C", corrections=new)]
    story = Story(slug="a", headline="L’affaire", articles=("a", "b"))
    goes_on: dict[str, tuple[Related, ...]] = {"c": (Related(slug="b", score=1.0, shared=(), days_apart=1),)}

    made = pages(digest(*told, stories=(story,), since=goes_on))

    assert made["stories/ancien.md"].front_matter["target"] == {"title": "L’affaire", "url": "stories/a/"}
    assert made["stories/jadis.md"].front_matter["target"] == {"title": "C", "url": "articles/c/"}
    assert "stories/a.md" in made


def test_a_former_slug_of_a_name_that_no_article_gives_leads_to_the_list_of_names() -> None:
    assert fields("entities/citicorp.md", digest(register=TOLD))["target"]["url"] == "entities/"


def test_an_alias_that_two_articles_use_had_a_page_and_one_that_one_uses_had_none() -> None:
    once = digest(naming("Citigroup"), naming("Citi", "b"), register=TOLD)  # type: ignore[arg-type] # articles
    twice = digest(naming("Citigroup"), naming("Citigroup", "b"), register=TOLD)  # type: ignore[arg-type] # articles

    assert "entities/citigroup.md" not in pages(once)
    assert fields("entities/citigroup.md", twice)["target"]["url"] == "entities/citi/"


def test_the_address_of_a_story_leads_on_when_an_older_article_joins_it_or_it_falls_apart() -> None:
    told = [article(slug, title=slug, date=f"2026-03-0{day}") for day, slug in enumerate("abcd", 1)]
    story = Story(slug="a", headline="L’affaire", articles=("a", "b", "c"))
    goes_on: dict[str, tuple[Related, ...]] = {"d": (Related(slug="c", score=1.0, shared=(), days_apart=1),)}

    made = pages(digest(*told, stories=(story,), since=goes_on))
    alone = pages(digest(*told, since=goes_on))

    assert [made[f"stories/{slug}.md"].front_matter["target"] for slug in "bc"] == [
        {"title": "L’affaire", "url": "stories/a/"}
    ] * 2
    assert made["stories/d.md"].front_matter["target"] == {"title": "d", "url": "articles/d/"}
    assert made["stories/d.md"].front_matter["template"] == "redirect.html"
    assert [path for path in alone if path.startswith("stories/")] == ["stories/d.md"]


def test_an_article_that_is_called_like_a_further_page_of_the_list_of_stories_leaves_it_its_address() -> None:
    told = [article(slug, title=slug, date=f"2026-03-0{day}") for day, slug in enumerate(("a", "page-2"), 1)]

    made = pages(digest(*told, stories=(Story(slug="a", headline="Une", articles=("a", "page-2")),)))

    assert "stories/page-2.md" not in made


def test_no_page_that_lives_is_replaced_by_one_that_leads_on() -> None:
    living = Entity(slug="citigroup", name="Citi Group", kind=EntityKind.COMPANY)
    named = [naming("Citigroup"), naming("Citigroup", "b")]
    strangers = [article(f"s{n}", paragraph("Citicorp ouvre."), names=(), unknown=("Citicorp",)) for n in (1, 2)]

    taken = digest(*named, register=replace(TOLD, entities=(BANK, living)))  # type: ignore[arg-type] # articles
    told = digest(*named, *strangers, register=TOLD)  # type: ignore[arg-type] # articles

    assert "entities/citigroup.md" not in pages(taken)
    assert fields("entities/citicorp.md", told)["template"] == "entity.html"


def test_a_built_page_leads_on_without_a_script_and_stands_in_no_list(project: Path) -> None:
    (project / "content/articles/openai.md").write_text(
        "---\ntitle: OpenAI étudie un contrat\ndate: 2026-03-04\nsource: Le Relevé\n---\nOpenAI étudie un contrat.\n",
        "utf-8",
    )
    (project / "content/data/entities.yml").write_text(
        "- {name: OpenAI, kind: company, formerly: [open-ai]}\n", "utf-8"
    )
    (project / "content/data/topics.yml").write_text(
        "- {name: Contrats, terms: [contrat], formerly: [marches]}\n", "utf-8"
    )

    run = command(project, "build")

    assert run.returncode == 0, run.stderr
    site = project / "site"
    html = (site / "entities/open-ai/index.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../openai/">' in html
    assert '<link rel="canonical" href="https://example.org/digest/entities/openai/">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert re.search(r'<a class="original" href="../openai/">OpenAI</a>', html)
    assert "<script" not in html
    assert "data-pagefind-body" not in html
    assert (site / "topics/marches/index.html").is_file()
    for listing in ("sitemap.xml", "feed.xml", "entities/index.html", "topics/index.html"):
        assert "open-ai/" not in (site / listing).read_text("utf-8")
        assert "marches/" not in (site / listing).read_text("utf-8")
