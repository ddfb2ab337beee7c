"""The few words that the generator adds to a page, in the language of the site.

No-break spaces are written out, so that a reader of the code sees them: U+00A0 before a colon and inside « », U+202F
before ; ! ? and between thousands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.models import NewsDate, Precision

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

MONTHS: Final[Mapping[str, tuple[str, ...]]] = {
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip

SHORT_MONTHS: Final[Mapping[str, tuple[str, ...]]] = {
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    "en": ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
}

PHRASES: Final[Mapping[str, Mapping[str, str]]] = {
    "fr": {
        "home": "À la une",
        "editions": "Éditions",
        "topics": "Rubriques",
        "entities": "Personnes et organisations",
        "sources": "Sources",
        "stories": "Affaires",
        "archive": "Archives",
        "search": "Recherche",
        "roundup": "Recueil",
        "roundups": "Recueils",
        "week": "Semaine {week}",
        "week_of": "semaine {week}, {year}",
        "span": "Du {first} au {last}",
        "day_unknown": "{month}, jour non précisé",
        "undated": "Sans date",
        "page": "page {page}",
        "previous_page": "Page précédente",
        "next_page": "Page suivante",
        "range": "Articles {first} à {last} sur {total}",
        "article": "{n} article",
        "articles": "{n} articles",
        "subject": "{n} sujet",
        "subjects": "{n} sujets",
        "mention": "{n} mention",
        "mentions": "{n} mentions",
        "mentions_in": "{mentions} dans {articles}",
        "from_to": "du {first} au {last}",
        "on": "le {first}",
        "new_figure": "{n} chiffre",
        "new_figures": "{n} chiffres",
        "new_name": "{n} nom",
        "new_names": "{n} noms",
        "lately": "En {week}\u00a0: {counts} de plus.",
        "first_seen": "Rien n’en parlait avant la {week}.",
        "and": " et ",
        "no_mention": "Aucune mention",
        "no_article": "Aucun article",
        "trend_silent": "{none} dans les {weeks} semaines jusqu’à la {week}.",
        "trend_now": "{now} en {week}",
        "trend_usual": "\u00a0; {usual} par semaine d’ordinaire, en moyenne des {weeks} semaines précédentes",
        "trend_usual_one": "\u00a0; {usual} la semaine précédente",
        "rising_new_weeks": "{now} en {period}, aucun dans les {before} semaines précédentes",
        "rising_new_months": "{now} en {period}, aucun dans les {before} mois précédents",
        "rising_new_month": "{now} en {period}, aucun le mois précédent",
        "rising_week": "{now} en {period}, {usual} par semaine d’ordinaire",
        "rising_month": "{now} en {period}, {usual} par mois d’ordinaire",
        "rising_rule_weeks": "Au moins deux articles dans la semaine, et nettement plus que la moyenne des huit "
        "semaines précédentes.",
        "rising_rule_months": "Au moins deux articles dans le mois, et nettement plus que la moyenne des cinq mois "
        "précédents.",
        "sparkline": "{name}, articles de {first} à {last}\u00a0: {values}",
        "ranking": "Classement\u00a0: deux points pour chaque source de plus sur la même affaire, un pour chaque "
        "article de plus, jusqu’à un pour des noms rares et jusqu’à un pour un texte long. Les textes en langue "
        "étrangère viennent après, et à la fin ce qui est à lire avec prudence.",
        "edition_done": "{count}, {span}\u00a0: c’est toute l’édition.",
        "up_to_date": "{edition} cette semaine, {all} depuis {month}\u00a0: il n’y a rien de plus à faire défiler.",
        "figures_note": "Cette édition n’en donne pas. Voici ceux des éditions précédentes, avec leur date.",
        "chosen": "choix de la rédaction",
        "same_day": "le même jour",
        "same_week": "la même semaine",
        "same_month": "à moins d’un mois",
        "company": "Entreprise",
        "organisation": "Organisation",
        "person": "Personne",
        "product": "Produit",
        "law": "Loi",
        "place": "Lieu",
        "other": "Nom",
        "company_group": "Entreprises",
        "organisation_group": "Organisations",
        "person_group": "Personnes",
        "product_group": "Produits",
        "law_group": "Lois et règlements",
        "place_group": "Lieux",
        "other_group": "Autres noms",
        "rights_full": "Texte intégral\u00a0: la rédaction en est l’auteur ou y est autorisée.",
        "rights_excerpt": "Extrait\u00a0: le texte entier se lit chez son éditeur.",
        "rights_unlisted": "Source non répertoriée\u00a0: texte intégral, droits à vérifier.",
        "editions_about": "Une édition par semaine, la plus récente d’abord.",
        "topics_about": "Les rubriques du digest et le nombre d’articles de chacune.",
        "moved": "Cette page a changé d’adresse\u00a0:",
        "entities_about": "Tous les noms qui ont une page, par genre puis par ordre alphabétique.",
        "sources_about": "D’où viennent les articles, et ce que nous avons le droit d’en publier.",
        "stories_about": "Les articles qui racontent un même événement, réunis dans l’ordre du temps.",
        "archive_about": "Tous les articles, mois par mois.",
        "search_about": "Accents, pluriels et élisions sont indifférents\u00a0: "
        "«\u00a0energie\u00a0» trouve «\u00a0l’énergie\u00a0».",
        "story_about": "{articles} sur un même événement, {span}.",
        "found_title": "Titre",
        "found_derived": "Titre tiré du texte",
        "found_date": "Date",
        "found_updated": "Mise à jour",
        "found_authors": "Auteurs",
        "found_source": "Source",
        "found_url": "Adresse",
        "found_language": "Langue",
        "found_section": "Rubrique d’origine",
        "lines": "{first} à {last}",
        "listed_in": "{title} dans {site}.",
    },
    "en": {
        "home": "Front page",
        "editions": "Editions",
        "topics": "Topics",
        "entities": "People and organisations",
        "sources": "Sources",
        "stories": "Stories",
        "archive": "Archive",
        "search": "Search",
        "roundup": "Roundup",
        "roundups": "Roundups",
        "week": "Week {week}",
        "week_of": "week {week}, {year}",
        "span": "{first} to {last}",
        "day_unknown": "{month}, day not stated",
        "undated": "Undated",
        "page": "page {page}",
        "previous_page": "Previous page",
        "next_page": "Next page",
        "range": "Articles {first} to {last} of {total}",
        "article": "{n} article",
        "articles": "{n} articles",
        "subject": "{n} subject",
        "subjects": "{n} subjects",
        "mention": "{n} mention",
        "mentions": "{n} mentions",
        "mentions_in": "{mentions} in {articles}",
        "from_to": "{first} to {last}",
        "on": "{first}",
        "new_figure": "{n} figure",
        "new_figures": "{n} figures",
        "new_name": "{n} name",
        "new_names": "{n} names",
        "lately": "New in {week}: {counts}.",
        "first_seen": "Nothing told of this before {week}.",
        "and": " and ",
        "no_mention": "No mention",
        "no_article": "No article",
        "trend_silent": "{none} in the {weeks} weeks up to {week}.",
        "trend_now": "{now} in {week}",
        "trend_usual": "; {usual} a week as a rule, the mean of the {weeks} weeks before",
        "trend_usual_one": "; {usual} the week before",
        "rising_new_weeks": "{now} in {period}, none in the {before} weeks before",
        "rising_new_months": "{now} in {period}, none in the {before} months before",
        "rising_new_month": "{now} in {period}, none in the month before",
        "rising_week": "{now} in {period}, {usual} a week as a rule",
        "rising_month": "{now} in {period}, {usual} a month as a rule",
        "rising_rule_weeks": "At least two articles in the week, and clearly more than the mean of the eight weeks "
        "before.",
        "rising_rule_months": "At least two articles in the month, and clearly more than the mean of the five months "
        "before.",
        "sparkline": "{name}, articles from {first} to {last}: {values}",
        "ranking": "Order: two points for each further source on the same story, one for each further article, up to "
        "one for rare names and up to one for a long text. What is to be read with care comes last, after texts in "
        "another language.",
        "edition_done": "{count}, {span}: this is the whole edition.",
        "up_to_date": "{edition} this week, {all} since {month}: there is nothing more to scroll.",
        "figures_note": "This edition gives none. Here are those of earlier editions, with their dates.",
        "chosen": "chosen by the editors",
        "same_day": "same day",
        "same_week": "same week",
        "same_month": "less than a month apart",
        "company": "Company",
        "organisation": "Organisation",
        "person": "Person",
        "product": "Product",
        "law": "Law",
        "place": "Place",
        "other": "Name",
        "company_group": "Companies",
        "organisation_group": "Organisations",
        "person_group": "People",
        "product_group": "Products",
        "law_group": "Laws",
        "place_group": "Places",
        "other_group": "Other names",
        "rights_full": "Full text: we wrote it or are allowed to publish it.",
        "rights_excerpt": "Excerpt: the whole text is at its publisher's.",
        "rights_unlisted": "Source not in the register: full text, rights to be checked.",
        "editions_about": "One edition a week, the newest first.",
        "topics_about": "The topics of the digest and how many articles each has.",
        "moved": "This page has moved:",
        "entities_about": "Every name that has a page, by kind and in alphabetical order.",
        "sources_about": "Where the articles come from, and what we may publish of them.",
        "stories_about": "Articles that tell one event, together and in time order.",
        "archive_about": "Every article, month by month.",
        "search_about": "Accents and plurals do not matter: “energie” finds “l’énergie”.",
        "story_about": "{articles} on one event, {span}.",
        "found_title": "Title",
        "found_derived": "Title made from the text",
        "found_date": "Date",
        "found_updated": "Updated",
        "found_authors": "Authors",
        "found_source": "Source",
        "found_url": "Address",
        "found_language": "Language",
        "found_section": "Section",
        "lines": "{first} to {last}",
        "listed_in": "{title} in {site}.",
    },
}


@dataclass(frozen=True, slots=True)
class Wording:
    """Phrases, dates and numbers in one language, "fr" or "en"."""

    language: str

    def __getitem__(self, key: str) -> str:
        """Return a phrase."""
        return PHRASES[self.language][key]

    def say(self, key: str, **values: object) -> str:
        """Return a phrase with its blanks filled in."""
        return self[key].format(**values)

    def count(self, number: int, noun: str) -> str:
        """Return a number with its noun, singular or plural: in French zero is singular."""
        is_singular = number < 2 if self.language == "fr" else number == 1  # noqa: PLR2004 - grammar, no tuning
        return self.say(noun if is_singular else f"{noun}s", n=self.number(number))

    def number(self, number: int) -> str:
        """Return a whole number with its thousands parted."""
        return f"{number:,}".replace(",", "\u202f" if self.language == "fr" else ",")

    def decimal(self, number: float) -> str:
        """Return a number with one decimal, none where it is whole: « 0,5 », « 2 »."""
        text = f"{number:,.1f}".removesuffix(".0")
        if self.language == "fr":
            text = text.replace(",", "\u202f").replace(".", ",")
        return text

    def listed(self, phrases: Sequence[str]) -> str:
        """Return phrases as a list: « un, deux et trois »."""
        *most, last = phrases
        return self["and"].join([", ".join(most), last]) if most else last

    def sentence(self, text: str) -> str:
        """Return a phrase with a capital."""
        return text[:1].upper() + text[1:]

    def month(self, day: dt.date) -> str:
        """Return the month of a day with its year: « mars 2026 »."""
        return f"{MONTHS[self.language][day.month - 1]} {day.year}"

    def day(self, day: dt.date) -> str:
        """Return a day: « 4 mars 2026 », « 1er mars 2026 », "4 March 2026"."""
        number = "1er" if self.language == "fr" and day.day == 1 else str(day.day)
        return f"{number} {self.month(day)}"

    def span(self, first: dt.date, last: dt.date) -> str:
        """Return two days without saying twice what they share: « Du 2 au 8 mars 2026 »."""
        start = self.day(first)
        if first.year == last.year:
            start = start.rpartition(" ")[0]
            if first.month == last.month:
                start = start.partition(" ")[0]
        return self.say("span", first=start, last=self.day(last))

    def day_told(self, date: NewsDate) -> str:
        """Return the day, month or year that a sentence tells of: of a month nobody asks for the day."""
        return self.month(date.first_day) if date.precision is Precision.MONTH else self.date(date)

    def date(self, date: NewsDate) -> str:
        """Return a date as precisely as it is known, and no more."""
        match date.precision:
            case Precision.MINUTE | Precision.DAY:
                return self.day(date.first_day)
            case Precision.WEEK:
                year, week = date.iso.split("-W")
                return self.say("week_of", week=int(week), year=year)
            case Precision.MONTH:
                return self.say("day_unknown", month=self.month(date.first_day))
            case _:
                return date.iso
