"""Files to records: raw articles, the register and hand-written pages. The one room that reads the disk."""

from generator.read.articles import read_article, read_articles
from generator.read.hand_written import read_pages
from generator.read.register import read_register

__all__ = ["read_article", "read_articles", "read_pages", "read_register"]
