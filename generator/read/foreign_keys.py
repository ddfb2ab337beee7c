"""The front matter of other generators: Jekyll, Hugo, Zola, Pelican, Astro, Eleventy, Docusaurus, Obsidian.

Names are folded: in lower case, without hyphens, underscores and spaces. `last_modified_at` is `lastmodifiedat`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

MEANINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("title", "headline", "titre"),
    "date": tuple(
        """date pubdate publishdate publisheddate publicationdate datepublished publishedat publishedon published
        posted datedepublication created createdat datecreated creationdate""".split()
    ),
    "updated": tuple(
        """updated lastmod modified lastmodified lastmodifiedat lastupdated updatedat updateddate datemodified
        dateupdated modificationdate""".split()
    ),
    "authors": ("authors", "author", "byline", "creator", "auteur", "auteurs"),
    "source": ("source", "publisher", "publication", "sitename"),
    "url": (
        "url",
        "canonicalurl",
        "canonical",
        "originalurl",
        "sourceurl",
        "externalurl",
        "link",
        "permalink",
        "source",
    ),
    "language": ("language", "lang", "locale", "langue"),
    "topics": ("topics",),
    "summary": ("summary",),
    "roundup": ("roundup",),
    "caution": ("caution",),
    "keep": ("keep",),
    "drop": ("drop",),
    "formerly": ("formerly",),
}
"""Our keys, and what others call the same thing; the first that an article states in a form that we read is taken."""

OF_THE_NOTE: Final = frozenset("created createdat datecreated creationdate modified updated updatedat".split())
"""Keys that date the note and not the article, where the note is a clipping: it names the address of the original."""

DATES_IN_TABLES: Final[Mapping[str, Mapping[str, str]]] = {
    "date": {"created": "date", "published": "date", "updated": "updated"},
    "lastupdate": {"date": "updated"},
}
"""Tables of dates, as Material for MkDocs and Docusaurus have them, and what each of their keys is called alone."""

TABLES: Final = ("params", "extra", "taxonomies")
"""Tables in which Hugo and Zola keep what is no key of their own; what is in them counts after what is outside."""

ABSTRACTS: Final = frozenset(
    """abstract accroche chapo chapô customexcerpt deck description excerpt lead lede metadescription ogdescription
    resume résumé seodescription standfirst subheading subtitle summary tagline teaser tldr""".split()
)
ABSTRACTS_REASON: Final = "a summary here is made of sentences of the text"

LABELS: Final = frozenset(
    """categorie categories category catégorie catégories etiquettes keywords motscles motsclés section sections series
    subject tag tags étiquettes""".split()
)
LABELS_REASON: Final = "topics are found in the text, or stated as topics"

ADDRESSES: Final = frozenset(
    """alias aliases canonical canonicalurl link permalink redirect redirectfrom redirects redirectto slug
    url""".split()
)
ADDRESSES_REASON: Final = "the name of the file is the address"

MATTERS: Final = frozenset(
    """abbrlink anchors aplayer archived article aside authorimage authorprofile authortitle authorurl avatar
    background banner bodyclass bookcollapsesection bookhidden booktoc boost breadcrumb breadcrumbs build
    cardview cardviewsection cascade changefreq class classes clipped code codeinjectionfoot codeinjectionhead
    collection comment commentable comments contributors course cover coveralt covercaption coverimage
    coverwidth css cssclass cssclasses cuid customediturl day dir disablehlj disableshare displayedsidebar
    disqus disqusid doctype doi domain draft editable editlink editpost editurl eleventycomputed
    eleventyexcludefromcollections eleventyimport eleventynavigation email enablegitalk enabletoc engine
    entrieslayout event expirydate extra favicon favorite feature featured featuredalt featuredimage
    featuredimagepreview featureimage featurerow feed fontawesome footer fraction fullwidth gallery
    generatefeeds giscus github grandparent graphviz groupbyyear haschildren hastoc head header headerimage
    headless hero heroimage herostyle hidden hiddenfromhomepage hiddenfromsearch hide hidedate hidemeta
    hidesummary hidetableofcontents hidetitle hidetoc highlight highlightshrink icon id image imagealt images
    img importance inhomefeed inpagetoc insearchindex insertanchorlinks invertpagination isoriginal jobs js
    katex kind lastread lastupdate layout layoutbackgroundblur leaf library license lightgallery links
    linktomarkdown location mainimage mapbox markup math mathjax mediasubpath menu menus mermaid metadata
    metatitle minutes month nav navbar navexclude navorder navtitle newsletter next nocomments noindex ogimage
    ogtitle omitheadertext opengraph order outline outputs pagestyle pagetemplate paginateby pagination
    paginationlabel paginationnext paginationprev params parent parsenumberprefixes part password path photo
    picture pin pinned place prev previous priority private profile project projects protected publicationtypes
    publish published quality rank rating read readingtime readtime related relatedposts render renderwithliquid
    repo repost resources reviewed revision rights robots rssfulltext saveas scripts search searchable
    searchexclude searchhidden seo seotitle seriesopened seriesorder seriesweight share sharinglinks showauthor
    showbreadcrumbs showcodecopybuttons showcomments showdate showhero showlikes showpagination showpostnavlinks
    showreadingtime showrelatedcontent showtableofcontents showtoc showviews showwordcount showzenmode sidebar
    sidebarclassname sidebarlabel sidebarposition sitemap social socialdescription socialimage sort sortby
    sortorder star state status sticky styles swiperindex tableofcontents taxonomies template templatekey theme
    thumb thumbnail tiers time timeline timezone titlemeta toc tocdepth tocicon toclabel tocmaxheadinglevel
    tocminheadinglevel tocopen tocsticky top topimg translation translationkey translations transparent twemoji
    twitter twittercard type uid unlisted up urlcode urlpdf urlslides usehugotoc utterances uuid version video
    views visibility week weight wordcount words year zettel zotero""".split()
)
"""Keys that steer the other generator: layout, order, pictures, comments, search."""
MATTERS_REASON: Final = "it steers the other generator"

REASONS: Final[Mapping[str, str]] = {
    **dict.fromkeys(sorted(MATTERS), MATTERS_REASON),
    **dict.fromkeys(sorted(ADDRESSES), ADDRESSES_REASON),
    **dict.fromkeys(sorted(LABELS), LABELS_REASON),
    **dict.fromkeys(sorted(ABSTRACTS), ABSTRACTS_REASON),
}
"""Every key that is left out although it is known, and why."""

KNOWN: Final[Mapping[str, str]] = {
    **REASONS,
    **{name: ours for ours, names in MEANINGS.items() for name in names},
}
"""Every key that Markdown may have."""

YES: Final = frozenset({"true", "yes", "on", "1"})
NO: Final = frozenset({"false", "no", "off", "0"})
UNPUBLISHED: Final[Mapping[str, frozenset[str]]] = {
    "draft": YES,
    "private": YES,
    "published": NO,
    "publish": NO,
    "status": frozenset({"draft", "brouillon", "private", "hidden"}),
    "visibility": frozenset({"draft", "private", "hidden"}),
}
"""Keys, and the words by which they say that an article is not to be published."""
