"""Publish: pages and other files on disk, and what is done to the built site."""

from generator.publish.files import files_of
from generator.publish.search_index import index_site
from generator.publish.site import drop_clock_stamps, replace_folder, require_own_site
from generator.publish.site_map import split_site_map
from generator.publish.worker import write_worker
from generator.publish.writing import Written, write_source
from generator.publish.yaml_events import value_of

__all__ = [
    "Written",
    "drop_clock_stamps",
    "files_of",
    "index_site",
    "replace_folder",
    "require_own_site",
    "split_site_map",
    "value_of",
    "write_source",
    "write_worker",
]
