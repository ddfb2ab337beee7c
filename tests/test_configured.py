"""What a maintainer is told about `mkdocs.yml` itself."""

from __future__ import annotations

import pytest

from generator.configured import Configured, configuration_doubts, configured_placeholders

GOOD = {"file": "mkdocs.yml", "site_url": "https://lefil.fr/", "contact": "redaction@lefil.fr"}


def doubts(**fields: object) -> list[str]:
    return [str(each) for each in configuration_doubts(Configured(**GOOD | fields))]  # type: ignore[arg-type] # its fields


def test_a_site_without_an_address_is_told_where_its_feeds_lead_and_what_to_write() -> None:
    assert "\n".join(doubts(site_url="")) == (
        "mkdocs.yml: site_url is not stated: feeds, site map and linked data lead to http://localhost/\n"
        "    State where readers find the site:  site_url: https://.../"
    )
    assert doubts() == []


def test_a_missing_font_is_named() -> None:
    told = doubts(missing_font="theme/assets/fonts/gras.woff2")

    assert told[0].startswith("mkdocs.yml: the font theme/assets/fonts/gras.woff2 is missing: no cards are drawn")


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("offlin", "offline"),
        ("Offline", "offline"),
        ("section", "sections"),
        ("contacts", "contact"),
        ("moto", "motto"),
    ],
)
def test_a_key_that_is_nearly_one_of_ours_is_a_slip(key: str, meant: str) -> None:
    assert f"nothing reads extra.{key}: did you mean {meant}?" in doubts(extra=(key, "motto"))[0]


def test_the_keys_of_others_are_theirs() -> None:
    others = ("consent", "version", "social", "alternate", "analytics", "generator", "homepage", "tags", "status")

    assert doubts(extra=(*others, "motto", "contact", "sections", "colophon", "offline")) == []


def test_addresses_for_examples_are_blanks_to_fill_in() -> None:
    stated = Configured(file="site.yml", site_url="https://example.org/digest/", contact="redaction@example.org")

    assert [str(each) for each in configured_placeholders(stated)] == [
        "site.yml: site_url is a placeholder: https://example.org/digest/\n    Write your own over it.",
        "site.yml: extra.contact is a placeholder: redaction@example.org\n    Write your own over it.",
    ]
    assert configured_placeholders(Configured(**GOOD)) == ()  # type: ignore[arg-type] # its fields
    assert configured_placeholders(Configured(file="site.yml")) == ()
