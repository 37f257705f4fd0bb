"""What an article's page says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Page:
    """One article page. `text` is plain, its paragraphs separated by a blank line, "" where none was found.

    `url` is the canonical address that the page names, else the one it came from. `published` is in UTC, None where the
    page gives no date that can be read. `language` is the page's own tag, or "zh" by its script, or "". `problems` are
    sentences for a person: why the text may be short or absent.
    """

    url: str = ""
    title: str = ""
    text: str = ""
    published: datetime | None = None
    authors: tuple[str, ...] = ()
    language: str = ""
    problems: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """The JSON of `pages extract`, without the file's name."""
        published = self.published and self.published.astimezone(UTC).isoformat(timespec="seconds")
        return {
            "url": self.url,
            "title": self.title,
            "text": self.text,
            "published": published.replace("+00:00", "Z") if published else None,
            "authors": list(self.authors),
            "language": self.language,
            "problems": list(self.problems),
        }
