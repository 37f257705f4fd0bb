"""Article pages: bytes in, values out. Opens no socket and asks no clock."""

from __future__ import annotations

from tracker.pages.model import Page

__all__ = ["Page", "extract"]


def extract(data: bytes, *, url: str = "", content_type: str = "") -> Page:
    """The article on the HTML page in `data`, as it came from `url` with that Content-Type.

    Never raises: a page that cannot be read, a paywall's stub, a cookie wall or a page made by scripts gives what there
    is, and `problems` say so.
    """
    from tracker.pages.reading import read  # trafilatura costs a third of a second

    return read(data, url, content_type)
