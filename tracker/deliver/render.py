"""Message values → subject, text and HTML in the subscriber's language."""

from __future__ import annotations

from collections.abc import Sequence

import css_inline
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from tracker.core.digest import Digest, Rendered
from tracker.core.display import one_line
from tracker.core.subscribers import Subscriber
from tracker.deliver.phrases import counted, day
from tracker.deliver.view import Limits, View
from tracker.deliver.words import Words

#: Gmail cuts a message at 102 kB: ours stays below.
MAX_HTML = 100_000
MAX_SUBJECT = 160

# Tried in turn until the message is small enough; the last holds whatever the values are.
_DIGEST_LIMITS = (
    Limits(deals=30, events=150, quotes=12, links=4),
    Limits(deals=15, events=80, quotes=8, links=3),
    Limits(deals=8, events=40, quotes=5, links=3),
    Limits(deals=4, events=10, quotes=4, links=2),
    Limits(deals=1, events=0, quotes=2, links=1),
)
_ALERT_LIMITS = (
    Limits(deals=1, events=0, quotes=60, links=20),
    Limits(deals=1, events=0, quotes=20, links=8),
    Limits(deals=1, events=0, quotes=2, links=1),
)
_DOUBTFUL = {"rumoured", "denied", "withdrawn"}


class MailRenderer:
    """Renders digests, alerts and the welcome. `base_url` is the page's public address, None where it has none."""

    def __init__(self, base_url: str | None = None) -> None:
        self._base_url = base_url
        self._templates = Environment(
            loader=PackageLoader("tracker.deliver", "templates"),
            autoescape=select_autoescape(["html"]),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._inliner = css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=False)

    def __call__(self, digest: Digest, subscriber: Subscriber) -> Rendered:
        """The message: text and HTML tell the same, the HTML in at most `MAX_HTML` bytes."""
        words = Words(subscriber, self._base_url)
        subject = one_line(_subject(digest, words), MAX_SUBJECT)
        for limits in _ALERT_LIMITS if digest.kind == "alert" else _DIGEST_LIMITS:
            view = words.view(digest, limits)
            html = self._inliner.inline(self._fill(digest, "html", subject, words, view))
            if len(html.encode()) <= MAX_HTML:
                break
        return Rendered(subject, self._fill(digest, "txt", subject, words, view), html)

    def _fill(self, digest: Digest, form: str, subject: str, words: Words, view: View) -> str:
        template = self._templates.get_template(f"{digest.kind}.{form}")
        return template.render(view=view, subject=subject, t=words.phrases)


def _subject(digest: Digest, words: Words) -> str:
    """The news in a line: who, how, how much; or how many."""
    phrases = words.phrases
    if digest.kind == "alert":
        return phrases["alert"] + phrases["stop"] + phrases["sep"].join(_deal_words(digest, words))
    counts = [counted(phrases, "deal", len(digest.deals)), counted(phrases, "event", len(digest.events))]
    if digest.kind == "welcome":
        found = [counted(phrases, "article", digest.documents), *counts]
    else:
        found = [
            *(counts if digest.deals else counts[1:]),
            day(digest.until.astimezone(words.zone).date(), words.language),
        ]
    return phrases[digest.kind] + phrases["stop"] + phrases["sep"].join(found)


def _deal_words(digest: Digest, words: Words) -> Sequence[str]:
    deal = digest.deals[0]
    event = deal.event
    doubt = words.phrases[f"status.{event.status}"] if event.status in _DOUBTFUL else ""
    return [part for part in (words.parties(event, " – "), words.form(deal), words.amount(event), doubt) if part]
