"""Words by which French and English news pages announce what is not the article.

Each family is one pattern; the classifier counts them as evidence, the rules give their names as reasons.
Patterns see straight apostrophes and ordinary spaces, and at most the first characters of a line, so none can run away.
"""

from __future__ import annotations

import re
from typing import Final

_LEAD: Final = r"^[\W_]{0,6}"


def _starts_with(*openings: str) -> re.Pattern[str]:
    """Return a pattern for lines that begin with one of the openings, whatever mark or emoji leads them."""
    return re.compile(_LEAD + "(?:" + "|".join(openings) + ")", re.IGNORECASE)


RELATED: Final = _starts_with(
    r"(?:à |a )?(?:lire|voir|écouter|découvrir|regarder)(?: aussi| également| ensuite| sur le même sujet)\b",
    r"à (?:lire|voir|découvrir)\b(?! que)",
    r"lisez (?:aussi|également)",
    r"(?:sur|dans) (?:le|la) même (?:sujet|thème|rubrique|catégorie)",
    r"(?:les )?(?:articles?|sujets?|contenus?|posts?|dossiers?) "
    r"(?:liés?|similaires?|connexes?|associés?|recommandés?|en relation|complémentaires?|à lire)\b",
    r"les sujets liés à ces tags",
    r"(?:ces|d'autres|plus d'|autres) ?(?:autres )?articles?\b",
    r"(?:vous aimerez|vous pourriez aimer|cela (?:peut|pourrait)|ça (?:peut|pourrait)|ceci (?:peut|pourrait))",
    r"la rédaction vous (?:conseille|recommande)",
    r"(?:nous vous recommandons|recommandé(?:s|es)? pour vous|pour aller plus loin)",
    r"(?:articles?|billets?) (?:précédents?|suivants?)\b",
    r"related(?::| articles?| posts?| stories| content| topics| news| coverage| reading)",
    r"(?:read|see|watch|listen)(?: more| next| also|:)",
    r"more (?:from|on|stories|news|articles|in|like this|coverage|about|to explore|by)\b",
    r"(?:you (?:may|might) (?:also )?(?:like|be interested|enjoy)|recommended|suggested (?:reading|articles)|up next)",
    r"(?:previous|next) (?:post|article|story)",
    r"(?:lesen sie auch|auch interessant|mehr zum thema|mehr aus|weitere artikel|das könnte)",
    r"(?:passend )?zum thema",
)

LATEST: Final = _starts_with(
    r"(?:les |nos |toutes les )?(?:derniers|dernières) "
    r"(?:articles?|actus?|actualités|news|infos?|publications?|vidéos)",
    r"articles? récents?|(?:toute )?l'actu(?:alité)? en (?:continu|direct)",
    r"en continu\b|à la une\b|fil (?:info|d'actu)",
    r"(?:les |articles |le )?(?:plus|mieux) (?:lus?|populaires?|partagés?|vus?|commentés?)\b",
    r"tous les articles\b",
    r"(?:most|top) (?:read|popular|viewed|shared|stories|commented|recent|watched)\b|(?:now )?trending\b",
    r"(?:latest|recent|popular|featured|top|breaking) (?:news|articles|posts?|stories|headlines|videos|comments)\b",
    r"(?:meistgelesen|aktuelle meldungen|neueste|die neuesten)",
)

COMMENTS: Final = _starts_with(
    r"(?:\d+ |les |vos |fils? des |voir les |afficher les |ajouter un |view |show |all |see )?"
    r"(?:commentaires?|comments|réactions?|kommentare?|reader comments)\b(?![^:]{60})",
    r"comment\W*$",
    r"\d+ (?:réponses?|responses?|replies|thoughts on)\b",
    r"(?:laisse[rz]|poster|publier|ajouter|écrire) (?:un|une|votre)(?: nouveau)? (?:commentaire|avis|réponse|réaction)",
    r"(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply|response)",
    r"(?:soyez le premier|be the first) (?:à|to)",
    r"(?:réagir|join the (?:conversation|discussion)|have your say|what do you think\?|discussion\b$)",
    r"(?:votre adresse (?:e-?mail|de messagerie|électronique)|your email address)",
    r"(?:sauvegarder|enregistrer) mon (?:pseudo|nom)|save my name",
    r"(?:connectez-vous|log ?in|sign in|veuillez vous connecter|you must be logged in)[^.]{0,40}(?:comment|réagir)",
    r"(?:quelques )?règles à respecter\b|(?:charte|comment policy|commenting (?:rules|policy)|community guidelines)\b",
    r"(?:nous nous réservons le droit|we reserve the right)",
)

SHARE: Final = _starts_with(
    r"(?:partage[rz]?|share|tweet(?:e[rz])?|teilen|envoyer par|copier le lien|copy link|print this|imprimer|épingler)\b"
    r"(?!.{60})",
    r"(?:suivez[- ](?:nous|moi)|follow (?:us|me|him|her)|rejoignez[- ]nous|retrouvez[- ]nous|like us on)\b",
    r"(?:(?:facebook|twitter|linkedin|whatsapp|pinterest|instagram|reddit|telegram|flipboard|e-?mail|x|imprimer|print)"
    r"(?:\W+|$))+$",
    r"(?:vous utilisez google actualités|signaler une erreur|report (?:a|an) (?:typo|error|mistake))",
)

NEWSLETTER: Final = _starts_with(
    r"(?:newsletters?\b|inscrivez[- ]vous|je m'inscris|s'inscrire|recevez|restez (?:connecté|informé))",
    r"(?:abonne[zr]|s'abonner|je m'abonne|abonnements?\b|déjà abonné|article réservé)",
    r"(?:subscribe|sign up|get (?:the|our) (?:latest|best|free|daily|newsletter))",
    r"(?:stay (?:up to date|informed|connected))",
    r"(?:already a subscriber|join our (?:newsletter|mailing)|unlock (?:this|unlimited)|try unlimited)",
    r"(?:jetzt abonnieren|anmelden|registrieren)",
)

ADVERT: Final = _starts_with(
    r"(?:publicité|advertisement|advert|anzeige|annonce|sponsored|contenus? sponsorisés?|sponsorisé)\b(?!.{40})",
    r"nous (?:vous )?recommandons\b",
    r"(?:j'en profite|en savoir plus|profitez(?:-en| de)|je découvre|shop now|buy now|learn more|find out more)\W*$",
    r"(?:this advertisement has not loaded|story continues below|article continues (?:below|after)|scroll to continue)",
    r"(?:la suite après (?:la|cette) publicité|article content\W*$|promoted\W*$)",
)

LEGAL: Final = _starts_with(
    r"[^:–—-]{2,40}[:–—-]? ?(?:tous droits (?:de reproduction )?réservés|all rights reserved)\W*$",
    r"(?:©|\(c\)|copyright\b|tous droits (?:de reproduction )?réservés|all rights reserved|alle rechte)",
    r"(?:mentions légales|politique de confidentialité|conditions générales|gestion des cookies)",
    r"(?:plan du site|crédits?$)",
    r"(?:privacy (?:policy|notice)|terms (?:of|and)|cookie (?:policy|settings|preferences)|contact us|about us)\b",
    r"(?:impressum|datenschutz|nutzungsbedingungen)\b",
    r"(?:nous utilisons|we use|ce site utilise|this (?:web)?site uses|en poursuivant votre navigation)"
    r"[^.]{0,60}cookies",
    r"(?:please enable javascript|javascript (?:is|est)|veuillez activer javascript|ad block users)",
)

TAGS: Final = _starts_with(
    r"(?:tags?|mots[- ]clés|étiquettes|catégories?|filed under|posted in|topics?|thèmes?|schlagworte|rubriques?)"
    r"\s*:?\s*"
    r"(?:$|:|(?:[^\s.]+ ?){1,8}$)",
)

NAVIGATION: Final = _starts_with(
    r"(?:menu|accueil|home|recherche[rz]?|search|connexion|log ?in|sign in|se connecter|mon compte|my account)\W*$",
    r"(?:skip to|aller (?:au|à la|directement)|toggle|retour (?:à|en|au)|back to (?:top|home))",
    r"(?:show more|load more|voir plus)",
    r"(?:comparateur|tendances|sections?|navigation|fermer|close|suivant|précédent|next|previous|page \d+)\W*$",
    r"recherchez\b",
)

AUTHOR: Final = _starts_with(
    r"(?:à propos de (?:l'auteur|l'autrice)|(?:l'auteur|l'autrice)\W*$)",
    r"(?:about the (?:author|writer)|written by\W*$|author\W*$)",
    r"(?:view all posts|voir tous (?:ses|les) articles|tous ses articles|more by this author)",
)

READING_TIME: Final = re.compile(
    r"^\W{0,4}(?:temps de lecture|reading time|lecture|durée|lesezeit)?[^\w]{0,4}(?:de |: )?\d{1,3}"
    r"[ -]?(?:min(?:utes?)?|mn|mins)\b\.?(?: (?:de lecture|read|de lectures|reading|lesezeit))?\W{0,4}$",
    re.IGNORECASE,
)

CAPTION: Final = re.compile(
    r"(?:^\W{0,4}(?:photo|image|crédits?|illustration|légende|source|capture d'écran|caption|picture|file photo|vidéo)"
    r"(?: (?:de l'article|d'illustration|par|by|credit|courtesy|d'archives?))?\s*(?::|©|/|\()"
    r"|^image de l'article\b"
    r"|(?:©|\((?:photo|crédit|image|credit)\b|/(?:afp|reuters|ap)\W*$"
    r"|(?:getty images?|shutterstock|adobe ?stock|unsplash)\W*$)"
    r"|\b(?:logos?|icônes?|icones?|icons?)\W*(?:[A-Z]\w+\W*)?$)",
    re.IGNORECASE,
)

BYLINE: Final = re.compile(
    r"^\W{0,4}(?i:par|by|von|texte|auteur|author|écrit par|written by|publié par|rédigé par|posté par|posted by)"
    r"\s?:?\s+"
    r"[A-ZÀ-Þ][\w.'-]*(?:\s+(?:(?:et|and|&|de|du|von|van)\s+)?[A-ZÀ-Þ][\w.'-]*){0,6}\W{0,4}$"
)

_MONTH: Final = (
    r"(?:janv(?:ier)?|f[ée]v(?:rier|r)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[ûu]t|sept(?:embre)?|octobre|"
    r"novembre|d[ée]c(?:embre)?|jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|april?|may|june?|july?|aug(?:ust)?|"
    r"sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|märz|juni|juli|okt(?:ober)?|dez(?:ember)?)\b"
)

DATE: Final = re.compile(
    rf"\b\d{{1,2}}(?:er|st|nd|rd|th)?\.? ?{_MONTH}|\b{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b|\b\d{1,2} ?[h:] ?\d\d\b",
    re.IGNORECASE,
)

DATELINE_LEAD: Final = re.compile(
    r"^\W{0,4}(?:publi|mis à jour|posté|modifi|le \d|créé|publish|updated|posted|last |first |veröffentlicht|stand)",
    re.IGNORECASE,
)

AGO: Final = re.compile(
    r"\bil y a (?:\d+|un|une) ?(?:min|h|j|s|a|mois)"
    r"|\b(?:\d+|an?) ?(?:min(?:ute)?s?|h(?:ou)?rs?|h|d(?:ay)?s?|weeks?|w|months?|"
    r"years?|y) ago\b|\bvor \d+ (?:min|stund|tag)",
    re.IGNORECASE,
)

CHATTER: Final = re.compile(
    r"^\W{0,4}(?:répondre|reply|j'aime|like|likes?|signaler|report|flag|permalink|quote|citer|vote|upvote|antworten|"
    r"says:?|a dit:?|dit :|hide|connectez-vous|log in to reply|show replies)\b.{0,20}$"
    r"|\b(?:says|said|a écrit|a dit|dit|wrote) ?:$",
    re.IGNORECASE,
)

BOILERPLATE_TOKENS: Final = frozenset(
    """cookie cookies newsletter newsletters abonnez abonner abonnement abonnements abonné abonnée abonnés abonne
    inscrire inscrivez inscription inscriptions mail mails email emails connectez connecter compte account
    commentaire commentaires comment comments suivez facebook twitter whatsapp linkedin instagram pinterest youtube
    tiktok telegram partager partagez crédit crédits photo getty shutterstock unsplash afp lecture publié posté
    recommandons profitez offre promo sponsor sponsors sponsored sponsorisé sponsorisés sponsorisée publicité
    publicités publicitaire publicitaires confidentialité légales droits copyright reserved réservés subscribe
    subscriber subscribers subscription subscriptions login password click cliquez share tweet follow advert
    advertise advertisement advertisements advertising privacy terms javascript navigateur browser logo icône menu
    recherche recherchez rechercher search panier charte pseudo article articles updated posted anmelden abo
    werbung anzeige kommentar kommentare teilen mehr""".split()
)
"""Words that pages say more often around an article than in it."""

BULLET: Final = re.compile(r"^(?:[•·▪‣◦●○■□►▶➤→➔✅✔✓☑*+–—‐-]|\(?\d{1,2}[.)])\s+(?=\S)")

FAMILIES: Final = {
    "related": RELATED,
    "latest": LATEST,
    "comments": COMMENTS,
    "share": SHARE,
    "newsletter": NEWSLETTER,
    "advert": ADVERT,
    "legal": LEGAL,
    "tags": TAGS,
    "navigation": NAVIGATION,
    "author": AUTHOR,
    "reading time": READING_TIME,
    "caption": CAPTION,
    "byline": BYLINE,
    "chatter": CHATTER,
}

_OPENED: Final = tuple((name, pattern) for name, pattern in FAMILIES.items() if pattern.pattern.startswith(_LEAD))
_ANY_OPENING: Final = re.compile("|".join(pattern.pattern.removeprefix(_LEAD) for _, pattern in _OPENED))
"""All openings in one pattern for lower-case text: nine lines in ten are told by it alone to have none."""

_LEADING_MARKS: Final = re.compile(r"[\W_]{0,6}")
_CHATTER_STARTS: Final = (
    "répon", "repl", "j'aime", "like", "signal", "report", "flag", "perma", "quot", "citer", "vote", "upvote", "antw",
    "says", "a dit", "dit", "hide", "connect", "log in", "show",
)  # fmt: skip
_BYLINE_STARTS: Final = ("par", "by", "von", "texte", "aut", "écrit", "written", "publi", "rédig", "post")
_CAPTION_WORDS: Final = (
    "photo", "image", "crédit", "credit", "illustration", "légende", "source", "capture", "caption", "picture", "vidéo",
    "©", "/afp", "/reuters", "/ap", "getty", "stock", "unsplash", "logo", "icon", "icôn",
)  # fmt: skip
_DIGIT: Final = re.compile(r"\d")


def families_of(head: str, lower: str) -> tuple[str, ...]:
    """Return the families that a line belongs to; `lower` is the line in lower case.

    Cheap looks at the first letters go before the patterns, which would be most of the time that a dump takes.
    """
    found = []
    marks = _LEADING_MARKS.match(lower)
    end = marks.end() if marks else 0
    if _ANY_OPENING.match(lower, end) or (end and _ANY_OPENING.match(lower)):  # "©" is a mark and an opening
        found = [name for name, pattern in _OPENED if pattern.search(head)]
    if _DIGIT.search(head) and READING_TIME.search(head):
        found.append("reading time")
    if _names_picture(lower) and CAPTION.search(head):
        found.append("caption")
    if lower.startswith(_BYLINE_STARTS, end) and BYLINE.search(head):
        found.append("byline")
    if (head.endswith(":") or lower.startswith(_CHATTER_STARTS, end)) and CHATTER.search(head):
        found.append("chatter")
    return tuple(found)


def _names_picture(lower: str) -> bool:
    for word in _CAPTION_WORDS:  # noqa: SIM110 - `any` over a generator takes twice as long, for every line there is
        if word in lower:
            return True
    return False
