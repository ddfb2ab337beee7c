"""Sites dealt into parts, so that nothing is judged by what was learnt from its own site."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FOLDS: Final = 5
"""Parts that the sites are dealt into; a site is never on both sides of a cut."""


class FromSite(Protocol):
    """Anything that comes from a site."""

    @property
    def site(self) -> str:
        """The site's host."""


Example = TypeVar("Example", bound=FromSite)
Told = TypeVar("Told")


def folds(sites: Sequence[str], count: int = FOLDS) -> list[int]:
    """Return the fold of each page: sites dealt out, the biggest first, to the fold that has the fewest pages."""
    sizes = Counter(sites)
    fold_of: dict[str, int] = {}
    load = [0] * count
    for site in sorted(sizes, key=lambda name: (-sizes[name], name)):
        fold_of[site] = load.index(min(load))
        load[fold_of[site]] += sizes[site]
    return [fold_of[site] for site in sites]


def held_out(
    examples: Sequence[Example],
    tell: Callable[[Sequence[Example], Sequence[Example]], Sequence[Told]],
    count: int = FOLDS,
) -> list[Told]:
    """Return what `tell(seen, asked)` says of each example, `seen` being examples of other sites only."""
    fold = folds([example.site for example in examples], count)
    told: dict[int, Told] = {}
    for number in sorted(set(fold)):
        asked = [place for place, own in enumerate(fold) if own == number]
        seen = [example for example, own in zip(examples, fold, strict=True) if own != number]
        told.update(zip(asked, tell(seen, [examples[place] for place in asked]), strict=True))
    return [told[place] for place in range(len(examples))]
