"""The records that recur in front matter (docs/front-matter.md): dates, links, cards, marks, figures, quotations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias
from urllib.parse import quote

from generator.models import Publish
from generator.pages.addresses import article_url, entity_url, source_url, topic_url
from generator.rights import quotations_within

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.models import Article, Excerpt, KeyFigure, NewsDate, Quotation, Source
    from generator.pages.catalogue import Catalogue

Fields: TypeAlias = "dict[str, object]"
"""A record of front matter."""

STANDFIRST_LENGTH: Final = 260
"""Characters of a card's text: two short sentences, or one long one."""

TELLING_WORDS: Final = 4
"""Words in a row that are likely to stand but once in a text: of fewer, a browser finds others before those meant."""


def link(title: str, url: str) -> Fields:
    """Return a link."""
    return {"title": title, "url": url}


def feed_links(title: str, url: str) -> Fields:
    """Return the addresses of the feeds beside a page."""
    return {"title": title, "atom": f"{url}feed.xml", "rss": f"{url}rss.xml", "json": f"{url}feed.json"}


def link_to(article: Article) -> Fields:
    """Return a link to an article, with the language of its title."""
    return {**link(article.title, article_url(article)), "language": article.language}


def dated_link(article: Article, catalogue: Catalogue) -> Fields:
    """Return a link to an article with its date, and whether it is to be read with care."""
    date = date_fields(article.date, catalogue)
    return {**link_to(article), "date": date, "caution": bool(caution_of(article, catalogue))}


def sourced_link(article: Article, catalogue: Catalogue) -> Fields:
    """Return a link to an article with its date and source."""
    return {**dated_link(article, catalogue), "source": source_link(article, catalogue)}


def date_fields(date: NewsDate | None, catalogue: Catalogue) -> Fields | None:
    """Return a date as machines and as readers read it."""
    return {"iso": date.iso, "text": catalogue.wording.date(date)} if date else None


def short_date(date: NewsDate | None, catalogue: Catalogue) -> Fields | None:
    """Return a date for a narrow place: of a month that it is one, not that its day is unknown."""
    return {"iso": date.iso, "text": catalogue.wording.day_told(date)} if date else None


def rights_of(article: Article, catalogue: Catalogue) -> Source | None:
    """Return the register's entry for the source of an article."""
    return catalogue.sources.get(article.source)


def source_link(article: Article, catalogue: Catalogue) -> Fields | None:
    """Return the source of an article; its address is empty where the register does not know it."""
    if not article.source:
        return None
    source = rights_of(article, catalogue)
    return link(article.source, source_url(source.slug) if source else "")


def topic_link(article: Article) -> Fields | None:
    """Return the first topic of an article."""
    topics = article.understanding.topics
    return link(topics[0].name, topic_url(topics[0].slug)) if topics else None


def topic_trail(slug: str, catalogue: Catalogue) -> list[Fields]:
    """Return links to a topic of the register and those that it is a part of, the topmost first."""
    lineage = [each for each in reversed(catalogue.lineage(slug)) if each in catalogue.topics]
    return [link(catalogue.topics[each].name, topic_url(each)) for each in lineage]


def caution_of(article: Article, catalogue: Catalogue) -> str:
    """Return why an article is to be read with care: its own reason, else that of its source."""
    stated = article.extracted.raw.corrections.caution
    if isinstance(stated, str):
        return stated
    source = rights_of(article, catalogue)
    return source.caution if source else ""


def is_excerpt(article: Article, catalogue: Catalogue) -> bool:
    """Whether the body of an article has to stay with its publisher."""
    source = rights_of(article, catalogue)
    return source is not None and source.publish is Publish.EXCERPT


def card(article: Article, catalogue: Catalogue) -> Fields:
    """Return what a list shows of an article: the first sentences of its summary, no more than two."""
    return {
        **sourced_link(article, catalogue),
        "topic": topic_link(article),
        "standfirst": standfirst(article),
        "minutes": article.understanding.reading_minutes,
    }


def standfirst(article: Article) -> str:
    """Return the first sentence of the summary, and the second where both are short."""
    sentences = [excerpt.text for excerpt in article.understanding.summary]
    both = " ".join(sentences[:2])
    return both if len(both) <= STANDFIRST_LENGTH or not sentences else sentences[0]


def cards(articles: Iterable[Article], catalogue: Catalogue) -> list[Fields]:
    """Return the cards of several articles."""
    return [card(article, catalogue) for article in articles]


def marks(
    excerpts: Iterable[Excerpt], article: Article, catalogue: Catalogue, anchor: str, *, on_page: bool
) -> list[Fields]:
    """Return excerpts with the place where they stand: on this page, on the article's, or in the original."""
    return [
        mark(excerpt, article, place_of(excerpt, article, catalogue, f"{anchor}-{number}", on_page=on_page))
        for number, excerpt in enumerate(excerpts, 1)
    ]


def mark_in_paragraph(excerpt: Excerpt, article: Article, catalogue: Catalogue, *, on_page: bool) -> Fields:
    """Return an excerpt with the paragraph where it stands."""
    return mark(excerpt, article, place_of(excerpt, article, catalogue, f"p-{excerpt.paragraph}", on_page=on_page))


def mark(excerpt: Excerpt, article: Article, url: str) -> Fields:
    """Return an excerpt with an address."""
    return {"text": excerpt.text, "paragraph": excerpt.paragraph, "url": url, "language": article.language}


def place_of(excerpt: Excerpt, article: Article, catalogue: Catalogue, anchor: str, *, on_page: bool) -> str:
    """Return the address of an excerpt: its anchor, or the original; empty where nobody knows that one's address."""
    if is_excerpt(article, catalogue):
        return place_in_original(excerpt, article, catalogue) if on_page else article_url(article)
    return f"#{anchor}" if on_page else f"{article_url(article)}#{anchor}"


def place_in_original(excerpt: Excerpt, article: Article, catalogue: Catalogue) -> str:
    """Return the address of an excerpt in the original, of the original alone where its words would lead elsewhere."""
    url = original_of(article, catalogue)
    is_title = excerpt.text.casefold() in article.title.casefold()  # which stands above all that is meant
    if not url or is_title or len(excerpt.text.split()) < TELLING_WORDS:
        return url
    return f"{url}{'' if '#' in url else '#'}{text_directive(excerpt.text)}"


def original_of(article: Article, catalogue: Catalogue) -> str:
    """Return the address of the original; nothing where the article was written for this site."""
    url = article.extracted.facts.url
    return url.value if url and not url.value.startswith(catalogue.site.url) else ""


def text_directive(text: str) -> str:
    """Return the end of a fragment that leads a browser to a text: https://wicg.github.io/scroll-to-text-fragment/."""
    return f":~:text={quote(text, safe='').replace('-', '%2D')}"


def figure(key_figure: KeyFigure, article: Article, catalogue: Catalogue, *, on_page: bool) -> Fields:
    """Return a key figure; on another page than its article's it says where it is from."""
    told = key_figure.excerpt
    if not may_show(told, article, catalogue):
        told = replace(told, text=key_figure.label)  # the address of an original holds the words that it leads to
    place = mark_in_paragraph(told, article, catalogue, on_page=on_page)
    lead, tail = words_beside(key_figure, article, catalogue)
    return {
        "hedge": key_figure.hedge,
        "number": key_figure.number,
        "unit": key_figure.unit,
        "label": key_figure.label,
        "lead": lead,
        "tail": tail,
        **{key: place[key] for key in ("paragraph", "url", "language")},
        **_told_by(article, catalogue, on_page=on_page),
    }


def telling_figure(article: Article) -> KeyFigure:
    """Return the weightiest figure of an article that says by itself what it measures, else the weightiest."""
    figures = article.understanding.figures
    return next((each for each in figures if each.stands_alone), figures[0])


def words_beside(key_figure: KeyFigure, article: Article, catalogue: Catalogue) -> tuple[str, str]:
    """Return the words to show before and after a number; of a sentence that may not be shown the label alone."""
    if may_show(key_figure.excerpt, article, catalogue) and (key_figure.lead or key_figure.tail):
        return key_figure.lead, key_figure.tail
    is_after = key_figure.label in key_figure.tail or not key_figure.lead
    return ("", key_figure.label) if is_after else (key_figure.label, "")


def quotation(quoted: Quotation, article: Article, catalogue: Catalogue, *, on_page: bool) -> Fields:
    """Return a quotation with its speaker, linked where the name has a page."""
    return {
        **mark_in_paragraph(quoted.excerpt, article, catalogue, on_page=on_page),
        "speaker": speaker(quoted, article, catalogue),
        **_told_by(article, catalogue, on_page=on_page),
    }


def _told_by(article: Article, catalogue: Catalogue, *, on_page: bool) -> Fields:
    """Return the article that words on another page are from, and whether they are to be read with care."""
    return {
        "from": None if on_page else link_to(article),
        "date": short_date(article.date, catalogue),
        "caution": not on_page and bool(caution_of(article, catalogue)),
    }


def quotations_of(article: Article, catalogue: Catalogue) -> list[Quotation]:
    """Return the quotations that may be shown: of a source that allows an excerpt, those that fit its budget.

    The budget is that of an article, not of a page: every page chooses among the same quotations.
    """
    quotations = article.understanding.quotations
    if not is_excerpt(article, catalogue):
        return list(quotations)
    return list(quotations_within(quotations, catalogue.sources[article.source].quotation_budget))


def may_show(excerpt: Excerpt, article: Article, catalogue: Catalogue) -> bool:
    """Whether a sentence may be shown: of a source that allows an excerpt, only what summary and key points show."""
    understanding = article.understanding
    return not is_excerpt(article, catalogue) or any(
        shown.start <= excerpt.start and excerpt.end <= shown.end
        for shown in (*understanding.summary, *understanding.key_points)
    )


def speaker(quoted: Quotation, article: Article, catalogue: Catalogue) -> Fields | None:
    """Return who speaks, or nothing where the text does not say."""
    if not quoted.speaker:
        return None
    slug = speaker_slug(quoted, article)
    return link(quoted.speaker, entity_url(slug) if slug in catalogue.mentions else "")


def speaker_slug(quoted: Quotation, article: Article) -> str:
    """Return the entity that speaks; nothing where it is none of the article's."""
    names = article.understanding.entities
    return quoted.speaker_slug or next((each.slug for each in names if each.name == quoted.speaker), "")


def distinct(records: Iterable[Fields], *keys: str) -> list[Fields]:
    """Return the records without those that say again what an earlier one says under some keys."""
    firsts: dict[tuple[object, ...], Fields] = {}
    for record in records:
        firsts.setdefault(tuple(record[key] for key in keys), record)
    return list(firsts.values())
