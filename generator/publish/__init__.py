"""Publish: pages and feeds on disk, and what is done to the built site."""

from generator.publish.feeds import feeds
from generator.publish.site import drop_clock_stamps, index_site, replace_folder, require_own_site
from generator.publish.writing import Written, write_source

__all__ = ["Written", "drop_clock_stamps", "feeds", "index_site", "replace_folder", "require_own_site", "write_source"]
