"""Settings and configuration files → values. An error names file, line and key, or the environment variable."""

from tracker.settings.feeds import feed_from, load_feeds, selectors_from
from tracker.settings.load import load
from tracker.settings.model import Settings
from tracker.settings.subscribers import load_subscribers, subscriber_from
from tracker.settings.watchlist import load_watchlist

__all__ = [
    "Settings",
    "feed_from",
    "load",
    "load_feeds",
    "load_subscribers",
    "load_watchlist",
    "selectors_from",
    "subscriber_from",
]
