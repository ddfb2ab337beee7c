"""The command line: `digest build | convert | serve | explain | check | entities | topics`.

Exit status: 0 done, 1 the content has errors, 2 wrong usage.
"""

from __future__ import annotations

import datetime as dt
import difflib
import errno
import json
import logging
import shutil
import socket
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

import click
from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from generator import __version__
from generator.checks import worth_a_look
from generator.clean import clean
from generator.digest import build_articles, generate, survey
from generator.errors import DigestError
from generator.explanation import Explained, explanation
from generator.explanation_page import explanation_page
from generator.gazetteer_edits import ENTITIES, TOPICS, merged, renamed, with_alias
from generator.mkdocs_plugin import DigestPlugin, settings_of
from generator.publish import replace_folder, require_own_site
from generator.read import read_article, read_register
from generator.terminal import print_explanations, with_progress
from generator.unknown_names import as_entries, as_json, unknown_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig

    from generator.models import Problem
    from generator.settings import Settings

CONTENT_ERRORS: Final = 1
WRONG_USAGE: Final = 2

DEFAULT_PORT: Final = 8000
"""MkDocs' own."""

_config_option = click.option(
    "--config", "-f", "config_file", default="mkdocs.yml", metavar="FILE", help="MkDocs' configuration."
)
_content_option = click.option(
    "--content", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Folder of the raw articles."
)


def _output_option(what: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    return click.option("--output", type=click.Path(file_okay=False, path_type=Path), help=f"Folder for {what}.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Turn raw articles into a searchable digest."""


@main.command()
@_config_option
@_content_option
@_output_option("the site")
def build(config_file: str, content: Path | None, output: Path | None) -> None:
    """Generate, render and index the site: the main job. The last good site stays until the new one is whole."""
    _log(logging.WARNING)
    config = _configuration(config_file, content)
    final = (output or Path(config.site_dir)).resolve()
    fresh = final.with_name(f".{final.name}.new")
    config.site_dir = str(fresh)
    try:
        require_own_site(final)
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build.build(config)
    except (Abort, MkDocsException, DigestError) as error:
        shutil.rmtree(fresh, ignore_errors=True)
        _fail(str(error))
    replace_folder(fresh, final)
    click.echo(f"The site is whole in {final}; links and search need a server: `digest serve` is one.")


@main.command()
@_config_option
@_content_option
@_output_option("the Markdown")
def convert(config_file: str, content: Path | None, output: Path | None) -> None:
    """Write the front-mattered Markdown and the feeds only."""
    settings = _settings(config_file, content)
    if output:
        settings = replace(settings, markdown=output.resolve())
    try:
        generation = generate(settings, with_progress)
    except DigestError as error:
        _fail(str(error))
    _warn(generation.warnings)
    written = generation.written
    click.echo(
        f"{len(generation.digest.articles)} articles: {len(written.written)} files written, "
        f"{len(written.unchanged)} unchanged, {len(written.removed)} removed in {settings.markdown}"
    )


@main.command()
@_config_option
@click.option("--address", "-a", default=None, metavar="HOST:PORT", help="Where to serve; 127.0.0.1:8000 if left out.")
def serve(config_file: str, address: str | None) -> None:
    """Show the site while it is worked on: a saved article is on show a moment later."""
    _log(logging.INFO)
    _require_free(_configuration(config_file, None, dev_addr=address))
    try:
        mkdocs_serve.serve(config_file=config_file, dev_addr=address)
    except (Abort, MkDocsException) as error:
        _fail(str(error))


@main.command()
@_config_option
@click.option("--json", "form", flag_value="json", help="One JSON object a file, one a line.")
@click.option("--html", "form", flag_value="html", help="One HTML page, source and result side by side.")
@click.option(
    "--output", type=click.Path(dir_okay=False, writable=True, path_type=Path), help="File for the HTML page."
)
@click.option("--pager/--no-pager", default=True, help="Whether a terminal shows it page by page, as it does.")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def explain(config_file: str, files: tuple[Path, ...], form: str | None, output: Path | None, *, pager: bool) -> None:
    """Tell what was extracted from FILES, from where, and what was dropped by which rule."""
    if output and form != "html":
        _fail("--output goes with --html", WRONG_USAGE)
    settings = _settings(config_file, None)
    register, problems = read_register(settings.data, settings.project)
    found = list(problems)
    explained: list[Explained] = []
    for file in files:
        raw, mistakes = read_article(file, settings.project)
        articles, mended = build_articles([raw] if raw else [], register)
        found += [*mistakes, *mended]
        if raw:
            blocks = articles[0].extracted.blocks if articles else clean(raw, register).blocks
            explained.append(Explained(raw=raw, blocks=blocks, articles=tuple(articles)))
    if form == "json":
        for each in explained:
            click.echo(json.dumps(explanation(each), ensure_ascii=False))
    elif form == "html":
        _show_page(explained, output)
    else:
        print_explanations(explained, with_pager=pager)
    _stop_on_errors(found)


def _show_page(explained: Sequence[Explained], output: Path | None) -> None:
    """Write the page that explains files to a file, or to standard output; nothing where no file can be explained."""
    if explained and output:
        output.write_text(explanation_page(explained), encoding="utf-8")
        click.echo(f"The explanation is in {output}")
    elif explained:
        click.echo(explanation_page(explained), nl=False)


@main.command()
@_config_option
@_content_option
def check(config_file: str, content: Path | None) -> None:
    """Report errors, and what a maintainer should look at, without writing anything."""
    settings = _settings(config_file, content)
    surveyed = survey(settings, with_progress)
    today = dt.datetime.now(tz=dt.UTC).date()  # it writes nothing, so it may look at the clock
    _warn((*worth_a_look(surveyed, today), *settings.doubts, *settings.placeholders))
    _stop_on_errors(surveyed.problems)
    click.echo(f"{len(surveyed.digest.articles)} articles, no error.")


@main.group(invoke_without_command=True)
@_config_option
@_content_option
@click.option("--least", type=click.IntRange(1), default=2, show_default=True, help="Articles that give a name.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="Names to list.")
@click.option("--json", "is_json", is_flag=True, help="One JSON object a name, one a line.")
@click.pass_context
def entities(  # noqa: PLR0913 - one parameter an option
    context: click.Context, config_file: str, content: Path | None, least: int, limit: int, *, is_json: bool
) -> None:
    """List names that articles give and the gazetteer lacks, as entries to paste; or edit the gazetteer."""
    context.obj = _settings(config_file, content)
    if context.invoked_subcommand:
        return
    surveyed = survey(context.obj, with_progress)
    names = unknown_names(surveyed.digest.articles, surveyed.digest.register, least)[:limit]
    if is_json:
        for name in names:
            click.echo(as_json(name))
    else:
        click.echo(as_entries(names, least), nl=False)
    _stop_on_errors(surveyed.problems)


@main.group()
@_config_option
@click.pass_context
def topics(context: click.Context, config_file: str) -> None:
    """Edit the topics; the pages that they had lead on."""
    context.obj = _settings(config_file, None)


def _merge(file: str) -> click.Command:
    @click.command("merge")
    @click.argument("old")
    @click.argument("into")
    @click.pass_obj
    def merge(settings: Settings, old: str, into: str) -> None:
        """Make the entry OLD a part of INTO, each given by its slug or name; the page of OLD leads there."""
        _edit_register(settings, lambda texts: merged(texts, file, old, into))

    return merge


def _rename(file: str) -> click.Command:
    @click.command("rename")
    @click.option("--slug", "with_slug", is_flag=True, help="Change the address too; the old one leads to it.")
    @click.argument("old")
    @click.argument("name")
    @click.pass_obj
    def rename(settings: Settings, old: str, name: str, *, with_slug: bool) -> None:
        """Give the entry OLD another NAME; its slug, and so its address, stays unless --slug is given."""
        _edit_register(settings, lambda texts: renamed(texts, file, old, name, with_slug=with_slug))

    return rename


for group, edited_file in ((entities, ENTITIES), (topics, TOPICS)):
    group.add_command(_merge(edited_file))
    group.add_command(_rename(edited_file))


@entities.command()
@click.argument("name")
@click.argument("known")
@click.pass_obj
def alias(settings: Settings, name: str, known: str) -> None:
    """Make NAME another name of the entry KNOWN, given by its slug or name."""
    _edit_register(settings, lambda texts: with_alias(texts, name, known))


def _edit_register(settings: Settings, edit: Callable[[Mapping[str, str]], Mapping[str, str]]) -> None:
    """Write what an edit makes of the register's files, unless these have errors before or after it."""
    _stop_on_errors(read_register(settings.data, settings.project)[1])
    places = [settings.data / file for file in (ENTITIES, TOPICS) if (settings.data / file).is_file()]
    try:
        texts = {place.name: place.read_bytes().decode("utf-8-sig") for place in places}
        new = edit(texts)
    except UnicodeDecodeError as error:
        _fail(f"{settings.data}: {error}\n    Save the files as UTF-8")
    except DigestError as error:
        _fail(str(error))
    _stop_on_errors(read_register(settings.data, settings.project, new)[1])
    for place in places:
        _write_edited(place, texts[place.name], new[place.name])


def _write_edited(place: Path, old: str, new: str) -> None:
    """Put the new text of a file in the place of the old one, and show the lines that differ."""
    if new != old:
        temporary = place.with_name(f".{place.name}.new")
        temporary.write_bytes(new.encode())
        temporary.replace(place)
        lines = difflib.unified_diff(old.splitlines(), new.splitlines(), place.name, place.name, n=0, lineterm="")
        click.echo("\n".join(lines))


def _log(level: int) -> None:
    """Show what MkDocs has to say, from a level on, on standard error."""
    logging.basicConfig(format="%(message)s", level=logging.WARNING, force=True)
    logging.getLogger("mkdocs").setLevel(level)


def _configuration(config_file: str, content: Path | None, **stated: str | None) -> MkDocsConfig:
    """Return MkDocs' configuration, with another content folder where one is given; exit 2 where it has errors."""
    try:
        config = load_config(config_file=config_file, **stated)
    except (Abort, MkDocsException) as error:
        _fail(f"{config_file}: {error}", WRONG_USAGE)
    plugin = config.plugins.get("digest")
    if not isinstance(plugin, DigestPlugin):
        _fail(f"{config_file}: the plugin `digest` is not listed\n    Add it:  plugins: [digest]", WRONG_USAGE)
    if content:
        plugin.config.content = str(content.resolve())
    try:
        plugin.on_config(config)  # MkDocs asks it when it builds: here, before anything is read
    except MkDocsException as error:
        _fail(str(error), WRONG_USAGE)
    return config


def _require_free(config: MkDocsConfig) -> None:
    """Exit 1 where nothing can be served: MkDocs finds out after a whole build, and tells it by a traceback."""
    host, port = config.dev_addr
    address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    try:
        socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET).close()
    except OSError as error:
        what = "is in use" if error.errno == errno.EADDRINUSE else f"cannot be served: {error.strerror}"
        other = DEFAULT_PORT + (port == DEFAULT_PORT)
        _fail(f"{address} {what}\n    Stop the other server, or name another address:  --address 127.0.0.1:{other}")


def _settings(config_file: str, content: Path | None) -> Settings:
    config = _configuration(config_file, content)
    return settings_of(config, config.plugins["digest"].config)


def _warn(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(f"warning: {problem}", err=True)


def _stop_on_errors(problems: Iterable[Problem]) -> None:
    errors = [problem for problem in problems if not problem.is_warning]
    if errors:
        _fail("\n".join(map(str, sorted(errors))))


def _fail(message: str, status: int = CONTENT_ERRORS) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(status)


if __name__ == "__main__":
    main()
