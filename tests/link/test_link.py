"""What a digest says about how articles belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kinship import article, filler

from generator.link import link
from generator.models import Article, Digest, Register, Topic

if TYPE_CHECKING:
    import random

REGISTER = Register(
    topics=(
        Topic(slug="mer", name="Mer", terms=("ferry", "batterie*", "navire", "port", "énergie-marine")),
        Topic(
            slug="chantiers",
            name="Chantiers",
            parent="mer",
            terms=("drones", "atelier*", "petit* fabri*", "ferry neuf"),
        ),
        Topic(slug="campagne", name="Campagne", terms=("ruche*", "lance")),
    )
)

FERRY = "La compagnie Norvalis lance un ferry électrique de Brest à Roscoff. Le ferry recharge ses batteries à quai."
FERRY_AGAIN = "Norvalis retarde son ferry électrique : les batteries du navire chauffent. Brest attend le ferry en mai."
BEES = "Des ruches connectées comptent les abeilles d'un verger normand. Les capteurs pèsent le miel chaque matin."
PORT_EN = "The harbour robots of Plymouth weigh every crate. Dockers welcome the robots but want training."
ROBOTS_EN = "Plymouth dockers strike against harbour robots. The robots, they say, weigh crates without any training."
LONG = (
    "La bibliothèque de Valmont prête désormais des robots qui lisent à voix haute aux enfants du quartier. "
    "Chaque robot connaît quarante contes et s'arrête dès qu'un enfant pose une question. "
    "Les animatrices choisissent le conte et restent dans la salle pendant toute la lecture."
)


def linked(*articles: Article, limit: int = 4) -> Digest:
    return link(articles, REGISTER, related_limit=limit)


def small_newsroom() -> list[Article]:
    return [
        article("ferry", FERRY, date="2026-03-02"),
        article("ferry-retard", FERRY_AGAIN, date="2026-03-04"),
        article("ruches", BEES, date="2026-03-03"),
        article("robots", PORT_EN, date="2026-03-01", language="en"),
        article("strike", ROBOTS_EN, date="2026-03-06", language="en"),
    ]


def related_slugs(digest: Digest, slug: str) -> list[str]:
    return [other.slug for other in digest.related[slug]]


def since_slugs(digest: Digest, slug: str) -> list[str]:
    return [other.slug for other in digest.since[slug]]


def test_no_articles_make_an_empty_digest() -> None:
    digest = linked()

    assert (digest.articles, digest.related, digest.stories) == ((), {}, ())


def test_articles_without_a_word_have_nothing_in_common() -> None:
    digest = linked(article("a", "...", title="!"), article("b", "...", title="?"))

    assert digest.related == {"a": (), "b": ()}


def test_articles_come_newest_first_then_by_slug_and_undated_ones_last() -> None:
    digest = linked(
        article("z", BEES, date=None), article("c", BEES), article("b", BEES), article("a", BEES, date="2026-01-01")
    )

    assert [each.slug for each in digest.articles] == ["b", "c", "a", "z"]
    assert digest.register is REGISTER


def test_articles_on_one_matter_are_related_and_others_are_not() -> None:
    digest = linked(*small_newsroom())

    assert {slug: related_slugs(digest, slug) for slug in digest.related} == {
        "ferry": [],
        "ferry-retard": ["ferry"],
        "robots": [],
        "strike": ["robots"],
        "ruches": [],
    }


def test_newer_articles_are_what_has_happened_since_and_take_no_place_from_older_ones() -> None:
    digest = linked(*small_newsroom(), limit=1)

    assert {slug: since_slugs(digest, slug) for slug in digest.since} == {
        "ferry": ["ferry-retard"],
        "ferry-retard": [],
        "robots": ["strike"],
        "strike": [],
        "ruches": [],
    }


def test_of_two_articles_of_one_day_the_later_hour_is_newer_where_both_tell_it() -> None:
    morning = article("matin", FERRY, date="2026-03-02T08:00")
    evening = article("soir", FERRY_AGAIN, date="2026-03-02T19:30")
    some_time = article("jour", FERRY_AGAIN, date="2026-03-02")

    told, untold = linked(morning, evening), linked(morning, some_time)
    assert (since_slugs(told, "matin"), related_slugs(told, "soir")) == (["soir"], ["matin"])
    assert (related_slugs(told, "matin"), since_slugs(told, "soir")) == ([], [])
    assert told.backlinks["matin"] == ("soir",)
    assert (related_slugs(untold, "matin"), related_slugs(untold, "jour")) == (["jour"], ["matin"])
    assert not any(untold.backlinks.values())


def test_an_article_whose_headline_is_told_comes_before_one_that_is_only_as_alike() -> None:
    digest = linked(
        article("now", f"{FERRY} L'escale avait plu."),
        article("told", "Norvalis retarde son ferry électrique, à Brest.", title="L'escale", date="2026-03-03"),
        article("untold", "À Brest, Norvalis retarde son ferry électrique.", title="La rade", date="2026-03-03"),
    )

    assert related_slugs(digest, "now") == ["told", "untold"]


def test_an_older_article_finds_the_newer_ones_among_its_backlinks() -> None:
    digest = linked(*small_newsroom())

    assert digest.backlinks == {
        "ferry": ("ferry-retard",),
        "ferry-retard": (),
        "robots": ("strike",),
        "strike": (),
        "ruches": (),
    }


def test_the_nearer_in_time_of_two_like_articles_comes_first() -> None:
    digest = linked(
        article("now", FERRY, date="2026-03-04"),
        article("long-ago", f"{FERRY_AGAIN} Un été.", date="2024-03-03"),
        article("yesterday", f"{FERRY_AGAIN} Un hiver.", date="2026-03-03"),
        article("undated", f"{FERRY_AGAIN} Un printemps.", date=None),
    )

    # The three are copies of each other but for their last words, so only the best is worth a line.
    assert related_slugs(digest, "now") == ["yesterday"]


def test_the_distance_in_days_is_told_where_both_days_are_known() -> None:
    digest = linked(
        article("ferry", FERRY, date="2026-03-02"),
        article("retard", FERRY_AGAIN, date="2026-03-12"),
        article("undated", "Norvalis vend son ferry électrique et ses batteries.", date=None),
    )

    assert {other.slug: other.days_apart for other in digest.related["retard"]} == {"ferry": 10, "undated": None}
    assert {other.slug: other.days_apart for other in digest.since["ferry"]} == {"retard": 10}


def test_the_limit_holds() -> None:
    assert all(len(others) <= 1 for others in linked(*small_newsroom(), *small_copies(), limit=1).related.values())
    assert not any(linked(*small_newsroom(), limit=0).related.values())


def small_copies() -> list[Article]:
    return [
        article(f"ferry-{number}", f"Le ferry électrique de Norvalis, vu de Brest : {filler(number, 1)}")
        for number in range(4)
    ]


# ------------------------------------------------------------------------------------------------ reasons


def test_the_reason_is_the_names_that_both_mention_rarest_first_then_as_the_article_has_them() -> None:
    digest = linked(
        article("a", FERRY, names=("Norvalis", "Brest", "Port Autonome", "Roscoff", "Armor")),
        article("b", FERRY_AGAIN, names=("Roscoff", "Norvalis", "Brest", "Armor")),
        article("c", BEES, names=("Norvalis", "Brest")),
        article("d", PORT_EN, names=("Norvalis",)),
        article("e", filler(1), names=("Norvalis",)),
        article("f", filler(2)),
        article("g", filler(3)),
    )

    assert digest.related["a"][0].shared == ("Roscoff", "Armor", "Brest")


def test_a_name_that_most_articles_mention_is_a_reason_only_where_there_is_no_other() -> None:
    common = [article(f"x{number}", filler(number), names=("Norvalis",)) for number in range(3)]
    one, other = (
        article("a", FERRY, names=("Norvalis", "Brest")),
        article("b", FERRY_AGAIN, names=("Norvalis", "Brest")),
    )
    bare_other = article("b", FERRY_AGAIN, names=("Norvalis",))

    assert linked(one, other, *common).related["a"][0].shared == ("Brest",)
    assert linked(one, bare_other, *common).related["a"][0].shared == ("Norvalis",)


def test_a_name_that_both_give_in_passing_is_a_reason_where_there_is_no_other() -> None:
    digest = linked(
        article("a", FERRY, names=("Brest",), passing=("Anna Morel", "Roscoff")),
        article("b", FERRY_AGAIN, names=("Roscoff",), passing=("Anna Morel", "Norvalis")),
    )

    assert set(digest.related["a"][0].shared) == {"Anna Morel", "Roscoff"}
    assert set(digest.related["b"][0].shared) == {"Anna Morel", "Roscoff"}


def test_a_phrase_that_sums_up_both_is_a_reason_whatever_its_number() -> None:
    one = article("a", FERRY, keyphrases=("batteries marines", "quai"))
    other = article("b", FERRY_AGAIN, keyphrases=("panne", "batterie marine"))

    assert linked(one, other).related["a"][0].shared == ("batteries marines",)


def test_terms_of_a_topic_of_both_are_a_reason_as_the_article_prints_them() -> None:
    one, other = article("a", FERRY, topics=("mer",)), article("b", FERRY_AGAIN, topics=("chantiers",))

    assert set(linked(one, other).related["a"][0].shared) == {"ferry", "batteries"}
    assert set(linked(other, one).related["b"][0].shared) == {"ferry", "batteries"}


def test_no_other_word_is_a_reason() -> None:
    elsewhere = [article(slug, text, topics=("campagne",)) for slug, text in (("a", FERRY), ("b", FERRY_AGAIN))]
    nowhere = [article("a", FERRY, topics=("mer",)), article("b", FERRY_AGAIN)]

    assert linked(*elsewhere).related["a"][0].shared == ()
    assert linked(*nowhere).related["a"][0].shared == ()


def test_articles_of_different_topics_that_share_no_name_are_not_related_however_alike_their_words() -> None:
    one, other = article("a", FERRY, topics=("mer",)), article("b", FERRY_AGAIN, topics=("campagne",))
    named = [
        article("a", FERRY, topics=("mer",), passing=("Brest",)),
        article("b", FERRY_AGAIN, topics=("campagne",), passing=("Brest",)),
    ]

    assert related_slugs(linked(one, other), "a") == []
    assert related_slugs(linked(one, article("b", FERRY_AGAIN, topics=("chantiers",))), "a") == ["b"]
    assert related_slugs(linked(one, article("b", FERRY_AGAIN)), "a") == ["b"], "it may be on anything"
    assert related_slugs(linked(*named), "a") == ["b"]


def test_two_words_that_are_one_term_are_a_reason_and_each_alone_is_not() -> None:
    digest = linked(
        article("a", "La petite fabrique peint. Un ferry neuf part.", topics=("chantiers",)),
        article("b", "Une petite fabrique dort. Le ferry neuf brille.", topics=("chantiers",)),
    )

    assert "ferry neuf" in digest.related["a"][0].shared
    assert not {"petite", "neuf", "ferry"} & set(digest.related["a"][0].shared)


def test_words_that_a_comma_parts_are_no_term_of_two_words() -> None:
    digest = linked(
        article("a", "Un ferry, neuf, brille.", topics=("chantiers",)),
        article("b", "Le ferry, neuf, rouille.", topics=("chantiers",)),
    )

    assert digest.related["a"][0].shared == ("ferry",)


def test_of_many_shared_terms_three_are_shown_and_the_alphabet_decides_between_equals() -> None:
    listed = [f"{letter}{other}grue" for letter in "abcdefg" for other in "ourian"]
    register = Register(topics=(Topic(slug="grues", name="Grues", terms=tuple(listed)),))
    texts = " ".join(listed), " ".join(reversed(listed))
    articles = [article(slug, text, topics=("grues",)) for slug, text in zip("ab", texts, strict=True)]
    digest = link(articles, register)

    assert len(digest.related["a"][0].shared) == 3
    assert set(digest.related["a"][0].shared) <= set(listed)


def test_a_part_of_a_longer_word_is_not_taken_for_the_word() -> None:
    digest = linked(
        article("a", "Les Ports et le Port : le port gagne.", title="x", topics=("mer",)),
        article("b", "Le port perd. Un port !", title="y", topics=("mer",)),
    )

    assert digest.related["a"][0].shared == ("port",)


def test_a_term_is_found_whether_or_not_a_hyphen_joins_its_words() -> None:
    texts = ("Une énergie-marine pour Brest.", "L'énergie-marine attend Brest.")
    digest = linked(*[article(slug, text, topics=("mer",)) for slug, text in zip("ab", texts, strict=True)])

    assert digest.related["a"][0].shared == ("énergie-marine",)


def test_a_capital_whose_small_letter_is_longer_spoils_no_reason() -> None:
    digest = linked(
        article("a", "İzmir ouvre un atelier de drones. Drones et atelier.", topics=("chantiers",)),
        article("b", "Un atelier de drones à Brest. Drones et atelier !", topics=("chantiers",)),
    )

    assert set(digest.related["a"][0].shared) == {"drones", "atelier"}


# ------------------------------------------------------------------------------------------------ roundups


def test_a_roundup_and_its_items_are_not_related_but_its_items_are_to_others() -> None:
    digest = linked(
        article("recueil", f"{FERRY} {BEES}", items=("recueil-1", "recueil-2")),
        article("recueil-1", FERRY, item_of="recueil"),
        article("recueil-2", BEES, item_of="recueil"),
        article("ferry-retard", FERRY_AGAIN),
    )

    assert related_slugs(digest, "recueil") == ["ferry-retard"]
    assert related_slugs(digest, "recueil-1") == ["ferry-retard"]
    assert related_slugs(digest, "ferry-retard") == ["recueil-1"], "the item says it, the roundup is left out"
    assert not any(digest.duplicates.values())
    assert not any("recueil" in story.articles for story in digest.stories)


# ------------------------------------------------------------------------------------------------ near duplicates


@pytest.mark.parametrize(
    "copy",
    [
        LONG,
        LONG[: len(LONG) * 2 // 3],
        f"{filler(5)} {LONG}",
        LONG.replace("quarante", "soixante").replace("Valmont", "Orbec"),
        " ".join(reversed(LONG.split(". "))),
    ],
    ids=["whole", "cut", "with more around it", "edited", "in another order"],
)
def test_a_copy_is_a_near_duplicate_both_ways_and_not_related(copy: str) -> None:
    digest = linked(article("a", LONG), article("b", copy, title="Autre titre"), article("c", BEES))

    assert digest.duplicates == {"a": ("b",), "b": ("a",), "c": ()}
    assert (related_slugs(digest, "a"), related_slugs(digest, "b")) == ([], [])


def test_articles_on_one_matter_in_their_own_words_are_no_duplicates() -> None:
    assert not any(linked(*small_newsroom()).duplicates.values())


def test_a_copy_whose_every_fifth_word_was_changed_is_one_for_a_week() -> None:
    edited = " ".join(f"mot{place}" if place % 5 == 2 else word for place, word in enumerate(LONG.split()))
    days = ("2026-03-10", "2027-03-04", None)
    digests = [linked(article("a", LONG), article("b", edited, date=day)) for day in days]

    assert [digest.duplicates["a"] for digest in digests] == [("b",), (), ("b",)]


def test_a_report_that_keeps_a_part_and_tells_more_is_no_copy() -> None:
    kept = ". ".join(LONG.split(". ")[1:])
    older = article("a", f"{LONG} {filler(1, 12)}")

    assert not any(linked(older, article("b", f"{kept} {filler(2, 12)}")).duplicates.values())


def test_a_few_words_are_too_few_to_be_a_copy() -> None:
    notice = "La suite est réservée aux abonnés."

    assert not any(linked(article("a", notice), article("b", notice)).duplicates.values())


# ------------------------------------------------------------------------------------------------ stories


def test_articles_of_the_same_days_on_one_matter_are_a_story_named_for_its_first() -> None:
    digest = linked(
        article("c", FERRY, title="Le ferry de Brest", date="2026-03-02", names=("Norvalis", "Brest")),
        article("b", FERRY_AGAIN, title="Le ferry attendra", date="2026-03-03", names=("Norvalis", "Brest")),
        article("a", BEES, date="2026-03-03", names=("Norvalis",)),
    )
    (story,) = digest.stories

    assert (story.slug, story.articles) == ("c", ("c", "b"))
    assert story.headline in {"Le ferry de Brest", "Le ferry attendra"}
    assert story.shared == ("Brest", "Norvalis")


def test_the_same_matter_months_later_is_another_story() -> None:
    later = article("b", FERRY_AGAIN, date="2026-09-03")

    assert linked(article("a", FERRY, date="2026-03-02"), later, article("c", BEES)).stories == ()


def test_an_undated_article_joins_by_its_words_and_comes_last() -> None:
    digest = linked(article("a", LONG, date=None), article("b", f"{LONG} {FERRY}", date="2026-03-04"))

    assert [story.articles for story in digest.stories] == [("b", "a")]


def test_a_copy_joins_the_story_even_a_year_later_and_ties_two_stories_together() -> None:
    digest = linked(
        article("first", f"{LONG}", date="2025-01-01"),
        article("second", FERRY + filler(1, 1), date="2026-01-01"),
        article("third", FERRY + filler(1, 1) + LONG, date="2026-06-01"),
    )

    assert [story.articles for story in digest.stories] == [("first", "second", "third")]


def test_the_story_with_the_latest_article_comes_first() -> None:
    digest = linked(
        *[
            article(f"{kind}-{day}", text, date=f"2026-{month}-0{day}")
            for kind, text, month in (("ferry", FERRY, "02"), ("robots", LONG, "03"))
            for day in (1, 2)
        ]
    )

    assert [story.slug for story in digest.stories] == ["robots-1", "ferry-1"]


# ------------------------------------------------------------------------------------------------ properties


@given(st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=15)
def test_the_order_of_the_files_changes_nothing(shuffler: random.Random) -> None:
    articles = [*small_newsroom(), *small_copies(), article("copy", FERRY)]
    shuffled = list(articles)
    shuffler.shuffle(shuffled)

    assert linked(*shuffled) == linked(*articles)


@given(st.lists(st.sampled_from([FERRY, FERRY_AGAIN, BEES, LONG, PORT_EN, "", "1 2 3"]), max_size=8), st.data())
@settings(deadline=None, max_examples=40)
def test_links_hold_together(texts: list[str], data: st.DataObject) -> None:
    dates = st.sampled_from([None, "2026-03-04", "2026-03-04T09:30", "2026-03-05", "2026-W12", "2025"])
    languages = st.sampled_from(["fr", "en"])
    digest = linked(
        *[
            article(f"a{place}", text, date=data.draw(dates), language=data.draw(languages))
            for place, text in enumerate(texts)
        ]
    )
    members = [slug for story in digest.stories for slug in story.articles]
    story_of = {slug: story.slug for story in digest.stories for slug in story.articles}

    assert all(
        slug not in related_slugs(digest, slug) and slug not in digest.duplicates[slug] for slug in digest.related
    )
    assert all(slug in digest.duplicates[other] for slug, others in digest.duplicates.items() for other in others)
    assert all(story_of[slug] == story_of[other] for slug, others in digest.duplicates.items() for other in others)
    assert len(members) == len(set(members))
    assert all(slug in related_slugs(digest, newer) for slug, others in digest.backlinks.items() for newer in others)
    assert not any(set(related_slugs(digest, slug)) & set(since_slugs(digest, slug)) for slug in digest.related)


@given(st.integers(min_value=1, max_value=1000))
@settings(deadline=None, max_examples=20)
def test_an_unrelated_article_changes_no_reason_and_no_distance(number: int) -> None:
    before = linked(*small_newsroom())
    after = linked(*small_newsroom(), article("unrelated", filler(number)))

    assert after.related["unrelated"] == ()
    for slug, others in before.related.items():
        assert [(other.slug, other.days_apart) for other in others] == [
            (other.slug, other.days_apart) for other in after.related[slug]
        ]
