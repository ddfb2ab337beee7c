"""Articles and digests for tests, each with as little as the test needs to say."""

from __future__ import annotations

from dataclasses import replace

from generator.body import Body
from generator.models import (
    Article,
    Block,
    BlockKind,
    Corrections,
    DatedFact,
    Digest,
    Entity,
    EntityKind,
    Excerpt,
    ExtractedArticle,
    Fact,
    Facts,
    Format,
    KeyFigure,
    MentionedEntity,
    NewsDate,
    Publish,
    Quotation,
    RawArticle,
    Recall,
    Register,
    Related,
    RoundupItem,
    Source,
    Story,
    Topic,
    TopicMatch,
    Understanding,
)
from generator.settings import Site

SITE = Site(name="Le Relevé", url="https://example.org/digest/", description="L’actualité de l’IA.", language="fr")


def paragraph(text: str, **fields: object) -> Block:
    """Return a paragraph."""
    return Block(kind=BlockKind.PARAGRAPH, text=text, **fields)  # type: ignore[arg-type] # fields of Block


def heading(text: str, level: int = 2) -> Block:
    """Return a heading."""
    return Block(kind=BlockKind.HEADING, text=text, level=level)


def fact(value: str, found_in: str = "front matter") -> Fact[str]:
    """Return a fact of text."""
    return Fact(value=value, found_in=found_in)


def excerpt(body: Body, text: str) -> Excerpt:
    """Return the place of a text in a body that holds it."""
    start = body.text.index(text)
    return Excerpt(start=start, end=start + len(text), text=text, paragraph=body.paragraph_at(start))


def mentioned(body: Body, name: str, kind: EntityKind = EntityKind.COMPANY, *, known: bool = True) -> MentionedEntity:
    """Return an entity with every place where a body names it."""
    spans = []
    start = body.text.find(name)
    while start >= 0:
        spans.append((start, start + len(name)))
        start = body.text.find(name, start + 1)
    slug = name.lower().replace(" ", "-")
    return MentionedEntity(slug=slug, name=name, kind=kind, known=known, spans=tuple(spans))


def article(  # noqa: PLR0913 - a builder for tests names what it varies
    slug: str = "openai-otan",
    *blocks: Block,
    title: str = "OpenAI regarde vers l’OTAN",
    date: str | None = "2026-03-04",
    source: str | None = "Le Relevé",
    url: str | None = None,
    language: str = "fr",
    names: tuple[str, ...] = ("OpenAI",),
    unknown: tuple[str, ...] = (),
    topics: tuple[str, ...] = ("defense",),
    summary: tuple[str, ...] = (),
    key_points: tuple[str, ...] = (),
    figures: tuple[tuple[str, str, str, str], ...] = (),
    quotations: tuple[tuple[str, str], ...] = (),
    item_of: RoundupItem | None = None,
    item_slugs: tuple[str, ...] = (),
    corrections: Corrections | None = None,
    updated: str | None = None,
    authors: tuple[str, ...] = (),
    derived: bool = False,
) -> Article:
    """Return an article of one paragraph, or of the blocks given."""
    blocks = blocks or (paragraph("OpenAI étudie un contrat avec l’Alliance. Rien n’est signé."),)
    body = Body(tuple(block for block in blocks if not block.dropped_by))
    return Article(
        extracted=ExtractedArticle(
            slug=slug,
            raw=RawArticle(
                path=f"content/articles/{slug}.md",
                public_path=f"content/articles/{slug}.md",
                slug=slug,
                format=Format.MARKDOWN,
                text=body.text,
                corrections=corrections or Corrections(),
                sha256="0" * 64,
            ),
            facts=Facts(
                title=fact(title),
                title_is_derived=derived,
                date=Fact(value=NewsDate(date), found_in="line 1") if date else None,
                updated=Fact(value=NewsDate(updated), found_in="line 2") if updated else None,
                authors=Fact(value=authors, found_in="line 3") if authors else None,
                source=fact(source) if source else None,
                url=fact(url) if url else None,
                language=fact(language),
            ),
            blocks=blocks,
            item_of=item_of,
            item_slugs=item_slugs,
        ),
        body=body,
        understanding=Understanding(
            summary=tuple(excerpt(body, text) for text in summary),
            key_points=tuple(excerpt(body, text) for text in key_points),
            entities=(
                *(mentioned(body, name) for name in names),
                *(mentioned(body, name, known=False) for name in unknown),
            ),
            topics=tuple(TopicMatch(slug=topic, name=topic.capitalize(), reason=("contrat",)) for topic in topics),
            figures=tuple(
                KeyFigure(number=number, unit=unit, label=label, value=1.0, excerpt=excerpt(body, sentence))
                for number, unit, label, sentence in figures
            ),
            quotations=tuple(Quotation(excerpt=excerpt(body, text), speaker=speaker) for text, speaker in quotations),
            word_count=len(body.text.split()),
            reading_minutes=1,
        ),
    )


def understood(told: Article, **fields: object) -> Article:
    """Return an article of which more was understood."""
    return replace(told, understanding=replace(told.understanding, **fields))  # type: ignore[arg-type] # its fields


def with_role(told: Article, name: str, role: str) -> Article:
    """Return an article whose text gives somebody a function."""
    entities = told.understanding.entities
    place = excerpt(told.body, role)
    return understood(told, entities=tuple(replace(e, role=place) if e.name == name else e for e in entities))


def dated_fact(told: Article, iso: str, printed: str, sentence: str) -> DatedFact:
    """Return what a sentence of an article tells of a day."""
    return DatedFact(date=NewsDate(iso), printed=printed, excerpt=excerpt(told.body, sentence))


REGISTER = Register(
    entities=(
        Entity(
            slug="openai",
            name="OpenAI",
            kind=EntityKind.COMPANY,
            description="Éditrice de ChatGPT.",
            formerly=("open-ai-lp",),
        ),
        Entity(slug="microsoft", name="Microsoft", kind=EntityKind.COMPANY),
    ),
    topics=(
        Topic(slug="defense", name="Défense", description="Armées et alliances."),
        Topic(slug="travail", name="Travail"),
    ),
    sources=(
        Source(slug="le-releve", name="Le Relevé", description="La rédaction."),
        Source(
            slug="gazette",
            name="La Gazette",
            url="https://gazette.example/",
            publish=Publish.EXCERPT,
            quotation_budget=40,
            caution="La Gazette ne cite pas ses sources.",
        ),
        Source(slug="muette", name="La Muette"),
    ),
)


def digest(  # noqa: PLR0913 - a builder for tests names what it varies
    *articles: Article,
    register: Register = REGISTER,
    related: dict[str, tuple[Related, ...]] | None = None,
    backlinks: dict[str, tuple[str, ...]] | None = None,
    stories: tuple[Story, ...] = (),
    duplicates: dict[str, tuple[str, ...]] | None = None,
    since: dict[str, tuple[Related, ...]] | None = None,
    recalls: dict[str, tuple[Recall, ...]] | None = None,
) -> Digest:
    """Return a digest of articles, newest first."""
    return Digest(
        articles=tuple(sorted(articles, key=lambda each: (-each.day.toordinal(), each.slug))),
        register=register,
        related=related or {},
        backlinks=backlinks or {},
        stories=stories,
        duplicates=duplicates or {},
        since=since or {},
        recalls=recalls or {},
    )


def full_digest() -> Digest:
    """Return a digest that has something of everything that a page can show."""
    talk = article(
        "contrat",
        heading("Ce que dit OpenAI"),
        paragraph("OpenAI vise 30 % du marché, selon Microsoft. « Nous irons vite », promet Ana Roux."),
        paragraph("Aria Labs suit de près. Les autres attendent. Ana Roux, patronne du groupe, parlera le 9 mars."),
        title="OpenAI vise un contrat",
        names=("OpenAI", "Microsoft", "Ana Roux"),
        unknown=("Aria Labs",),
        topics=("defense", "travail"),
        summary=("OpenAI vise 30 % du marché, selon Microsoft.",),
        key_points=("Aria Labs suit de près.",),
        figures=(("30", "%", "du marché", "OpenAI vise 30 % du marché, selon Microsoft."),),
        quotations=(("Nous irons vite", "Ana Roux"),),
        url="https://example.org/contrat",
        authors=("Ana Roux", "Bo Li"),
        updated="2026-03-05",
    )
    talk = understood(
        with_role(talk, "Ana Roux", "patronne du groupe"),
        dated=(dated_fact(talk, "2026-03-09", "le 9 mars", "Ana Roux, patronne du groupe, parlera le 9 mars."),),
        keyphrases=("parts de marché",),
    )
    told = article(
        "lecture",
        paragraph("Aria Labs lit trois mille pages. OpenAI regarde. La machine dit « bonjour »."),
        title="Aria Labs lit vite",
        date="2026-03-03",
        source="La Gazette",
        names=("OpenAI",),
        unknown=("Aria Labs",),
        topics=("travail",),
        summary=("Aria Labs lit trois mille pages.",),
        quotations=(("bonjour", ""),),
    )
    items = tuple(
        article(
            slug,
            paragraph(f"{name} change de patron."),
            title=f"{name} change",
            date="2025-W40",
            source=None,
            names=(name, "OpenAI"),
            topics=("travail",),
            item_of=RoundupItem(roundup="recueil", number=number),
            summary=(f"{name} change de patron.",),
        )
        for number, (slug, name) in enumerate((("un", "Microsoft"), ("deux", "Cogitar")), 1)
    )
    roundup = article(
        "recueil",
        paragraph("Voici la semaine."),
        heading("1. Microsoft change"),
        *items[0].body.blocks,
        heading("2. Cogitar change"),
        *items[1].body.blocks,
        title="La semaine 40",
        date="2025-W40",
        source=None,
        topics=(),
        item_slugs=("un", "deux"),
    )
    undated = article("jamais", title="Un jour", date=None, source="Inconnue", topics=(), names=(), derived=True)
    return digest(
        talk,
        told,
        *items,
        roundup,
        undated,
        related={
            "contrat": (Related(slug="lecture", score=0.5, shared=("Aria Labs",), days_apart=1),),
            "un": (Related(slug="jamais", score=0.1, shared=(), days_apart=None),),
        },
        since={"lecture": (Related(slug="contrat", score=0.5, shared=("Aria Labs",), days_apart=1),)},
        backlinks={"lecture": ("contrat",), "jamais": ("un",)},
        stories=(Story(slug="lecture", headline="Aria Labs lit vite", articles=("lecture", "contrat")),),
        duplicates={"contrat": ("lecture",), "lecture": ("contrat",)},
    )
