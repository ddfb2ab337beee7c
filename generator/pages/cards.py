"""The records that recur in front matter (docs/front-matter.md): dates, links, cards, marks, figures, quotations."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final, TypeAlias
from urllib.parse import quote

from generator.models import Publish
from generator.pages.addresses import article_url, entity_url, source_url, topic_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.models import Article, Excerpt, KeyFigure, NewsDate, Quotation, Source
    from generator.pages.catalogue import Catalogue

Fields: TypeAlias = "dict[str, object]"
"""A record of front matter."""

STANDFIRST_LENGTH: Final = 260
"""Characters of a card's text: two short sentences, or one long one."""


def link(title: str, url: str) -> Fields:
    """Return a link."""
    return {"title": title, "url": url}


def link_to(article: Article) -> Fields:
    """Return a link to an article."""
    return link(article.title, article_url(article))


def date_fields(date: NewsDate | None, catalogue: Catalogue) -> Fields | None:
    """Return a date as machines and as readers read it."""
    return {"iso": date.iso, "text": catalogue.wording.date(date)} if date else None


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
        **link_to(article),
        "topic": topic_link(article),
        "standfirst": standfirst(article),
        "source": source_link(article, catalogue),
        "date": date_fields(article.date, catalogue),
        "minutes": article.understanding.reading_minutes,
        "caution": bool(caution_of(article, catalogue)),
        "language": article.language,
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
        {"text": excerpt.text, "paragraph": excerpt.paragraph, "url": url, "language": article.language}
        for number, excerpt in enumerate(excerpts, 1)
        for url in [place_of(excerpt, article, catalogue, f"{anchor}-{number}", on_page=on_page)]
    ]


def place_of(excerpt: Excerpt, article: Article, catalogue: Catalogue, anchor: str, *, on_page: bool) -> str:
    """Return the address of an excerpt; the anchor alone on the article's own page."""
    if is_excerpt(article, catalogue):
        url = article.extracted.facts.url
        return f"{url.value}{text_fragment(excerpt.text)}" if url and on_page else article_url(article)
    return f"#{anchor}" if on_page else f"{article_url(article)}#{anchor}"


def text_fragment(text: str) -> str:
    """Return the fragment that leads a browser to a text: https://wicg.github.io/scroll-to-text-fragment/."""
    return f"#:~:text={quote(text, safe='').replace('-', '%2D')}"


def figure(key_figure: KeyFigure, article: Article, catalogue: Catalogue, *, on_page: bool) -> Fields:
    """Return a key figure; on another page than its article's it says where it is from."""
    anchor = f"p-{key_figure.excerpt.paragraph}"
    return {
        "number": key_figure.number,
        "unit": key_figure.unit,
        "label": key_figure.label,
        "paragraph": key_figure.excerpt.paragraph,
        "url": place_of(key_figure.excerpt, article, catalogue, anchor, on_page=on_page),
        "language": article.language,
        "from": None if on_page else link_to(article),
        "date": date_fields(article.date, catalogue),
    }


def quotation(quoted: Quotation, article: Article, catalogue: Catalogue, *, on_page: bool) -> Fields:
    """Return a quotation with its speaker, linked where the name has a page."""
    anchor = f"p-{quoted.excerpt.paragraph}"
    return {
        "text": quoted.excerpt.text,
        "speaker": speaker(quoted, article, catalogue),
        "paragraph": quoted.excerpt.paragraph,
        "language": article.language,
        "url": place_of(quoted.excerpt, article, catalogue, anchor, on_page=on_page),
        "from": None if on_page else link_to(article),
    }


def quotations_of(article: Article, catalogue: Catalogue) -> list[Quotation]:
    """Return the quotations that may be shown: of a source that allows an excerpt, no more than its budget."""
    source = rights_of(article, catalogue)
    if source is None or source.publish is Publish.FULL:
        return list(article.understanding.quotations)
    lengths = accumulate(len(quoted.excerpt.text) for quoted in article.understanding.quotations)
    within = [length <= source.quotation_budget for length in lengths]
    return list(article.understanding.quotations[: sum(within)])


def speaker(quoted: Quotation, article: Article, catalogue: Catalogue) -> Fields | None:
    """Return who speaks, or nothing where the text does not say."""
    if not quoted.speaker:
        return None
    slugs: Mapping[str, str] = {entity.name: entity.slug for entity in article.understanding.entities}
    slug = slugs.get(quoted.speaker, "")
    return link(quoted.speaker, entity_url(slug) if slug in catalogue.by_entity else "")


def distinct(records: Iterable[Fields], *keys: str) -> list[Fields]:
    """Return the records without those that say again what an earlier one says under some keys."""
    firsts: dict[tuple[object, ...], Fields] = {}
    for record in records:
        firsts.setdefault(tuple(record[key] for key in keys), record)
    return list(firsts.values())
