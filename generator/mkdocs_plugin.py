"""MkDocs' side of the generator: it generates before a build, indexes after it, and makes `mkdocs serve` live."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click
from mkdocs.config import base, config_options
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from generator.configured import NOWHERE, Configured, configuration_doubts, configured_placeholders
from generator.digest import generate
from generator.errors import DigestError
from generator.mkdocs_pages import Shelf, let_go, parted
from generator.publish import drop_clock_stamps, index_site, split_site_map, write_worker
from generator.settings import Settings, Site

if TYPE_CHECKING:
    from typing import Any

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

SITE_LANGUAGES = ("fr", "en")
"""Languages that the interface speaks; a theme in another one is spoken to in the first."""


CARD_FONT = "assets/fonts/newsreader-releve.woff2"
"""The theme's font for headlines; a theme without it has no cards."""

MATERIAL_ASSETS = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
"""Folders of Material's own scripts, styles and pictures."""


class DigestOptions(base.Config):  # type: ignore[no-untyped-call] # MkDocs ships no types for its base class
    """The options of the plugin in `mkdocs.yml`."""

    content = config_options.Type(str, default="content")
    """Folder of articles/, data/ and pages/, relative to mkdocs.yml; or of articles alone."""
    related = config_options.Type(int, default=4)
    """Related articles that a page shows."""
    page_size = config_options.Type(int, default=20)
    """Cards on one page of a list."""
    unsubscribe = config_options.Type(str, default="")
    """Where readers of the letter unsubscribe, or what the list manager replaces by that address."""
    cards = config_options.Type(bool, default=True)
    """Whether a picture is drawn for articles, editions, names, topics and stories: 12 kB each."""


def settings_of(config: MkDocsConfig, options: DigestOptions) -> Settings:
    """Return the settings that `mkdocs.yml` states; a content folder without data/ or pages/ has the project's."""
    project = Path(config.config_file_path).resolve().parent
    content, default = project / options.content, project / "content"
    parts = {name: content / name for name in ("articles", "data", "pages")}
    is_of_parts = any(part.is_dir() for part in parts.values())  # else it holds the articles themselves
    language = str(config.theme.get("language", SITE_LANGUAGES[0]))
    theme = Path(config.theme.dirs[0])
    has_cards = options.cards and (theme / CARD_FONT).is_file()
    configured = _configured(config, "" if has_cards == options.cards else f"{theme.name}/{CARD_FONT}")
    return Settings(
        project=project,
        articles=parts["articles"] if is_of_parts else content,
        data=parts["data"] if parts["data"].is_dir() else default / "data",
        pages=parts["pages"] if parts["pages"].is_dir() else default / "pages",
        markdown=Path(config.docs_dir),
        output=Path(config.site_dir),
        card_font=theme / CARD_FONT if has_cards else None,
        site=Site(
            name=config.site_name,
            url=(config.site_url or NOWHERE).rstrip("/") + "/",
            description=config.site_description or "",
            language=language if language in SITE_LANGUAGES else SITE_LANGUAGES[0],
            related_limit=options.related,
            page_size=options.page_size,
            unsubscribe=options.unsubscribe,
            has_cards=has_cards,
            keeps_pages=bool(config.extra.get("offline", True)),
        ),
        doubts=configuration_doubts(configured),
        placeholders=configured_placeholders(configured),
    )


def _configured(config: MkDocsConfig, missing_font: str) -> Configured:
    return Configured(
        file=Path(config.config_file_path).name,
        site_url=config.site_url or "",
        contact=str(config.extra.get("contact") or ""),
        extra=tuple(map(str, config.extra)),
        missing_font=missing_font,
    )


class DigestPlugin(BasePlugin[DigestOptions]):  # type: ignore[no-untyped-call] # likewise
    """The events of a build, each handed on to the generator."""

    _is_serving = False
    _is_rebuild = False
    _shelf: Shelf
    _fields: dict[str, Any] | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - MkDocs' signature
        """Remember whether a later error may leave the last good site on show."""
        self._is_serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """Refuse addresses that nothing of ours is made for.

        Raises:
            PluginError: pages would be files and not folders.
        """
        if not config.use_directory_urls:
            wrong = "use_directory_urls must be true: feeds, search and pages kept on devices go by such addresses"
            message = f"{Path(config.config_file_path).name}: {wrong}\n    Remove the line."
            raise PluginError(message)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Write the Markdown.

        Raises:
            PluginError: the content has errors; the last site stays. A server that runs shows them and goes on.
        """
        try:
            warnings = generate(settings_of(config, self.config)).warnings
        except DigestError as error:
            if not self._is_rebuild:
                raise PluginError(str(error)) from error
            click.echo(str(error), err=True)
        else:
            for warning in warnings:
                click.echo(f"warning: {warning}", err=True)
        gc.collect()  # MkDocs gets the memory of the digest, half of which Python would keep for a while
        self._is_rebuild = self._is_serving

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out what Material ships for its own pages: ours ask for none of it, and it weighs 2.6 MB."""
        self._shelf = Shelf()
        own = Path(config.theme.dirs[0])
        for file in list(files):
            if file.src_uri.startswith(MATERIAL_ASSETS) and not (own / file.src_uri).exists():
                files.remove(file)
        return files

    def on_env(self, env: Environment, **_: object) -> None:
        """Let templates be: nobody edits them during a build, and each page would ask the disk for thirty."""
        env.auto_reload = False
        env.policies["json.dumps_kwargs"] = {"ensure_ascii": False}  # é as it is, not in six bytes

    def on_page_read_source(self, *, page: Page, **_: object) -> str | None:
        """Read front matter, in a third of the time that MkDocs takes for the same fields."""
        self._fields, source = parted(page.file.content_string) or (None, None)
        return source

    @event_priority(100)
    def on_page_markdown(self, _markdown: str, *, page: Page, **_: object) -> None:
        """Give the page the fields."""
        if self._fields is not None:
            page.meta = self._fields

    @event_priority(-100)
    def on_page_content(self, html: str, *, page: Page, **_: object) -> str:
        """Put the page away until its turn comes."""
        page.content = html
        self._shelf.put_away(page)
        return ""

    @event_priority(100)
    def on_page_context(self, _context: TemplateContext, *, page: Page, **_: object) -> None:
        """Bring the page back."""
        self._shelf.bring_back(page)

    @event_priority(-100)
    def on_post_page(self, _output: str, *, page: Page, **_: object) -> None:
        """Let the page go."""
        let_go(page)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Index the built site, and take out what would differ from run to run.

        Raises:
            PluginError: the index could not be made.
        """
        drop_clock_stamps(Path(config.site_dir))
        settings = settings_of(config, self.config)
        split_site_map(settings.output, settings.site.url)
        try:
            index_site(settings.output, settings.site.language)
        except DigestError as error:
            raise PluginError(str(error)) from error
        if not self._is_serving and settings.site.keeps_pages:
            write_worker(Path(config.site_dir))  # last: it knows every file by its contents

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG002 - MkDocs' signature
        """Watch what people write instead of what is generated: else each build would start the next."""
        settings = settings_of(config, self.config)
        server.unwatch(config.docs_dir)
        for folder in (settings.articles, settings.data, settings.pages):
            server.watch(str(folder))
        return server
