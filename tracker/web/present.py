"""Values → what a template writes: words, links and quotations in their context. Jinja escapes all of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined

from tracker.core.claims import Amount
from tracker.core.deals import BIAS
from tracker.core.display import amount_words, conflict_words, one_line, safe_url
from tracker.deliver.phrases import PHRASES, part_label
from tracker.pipeline.query import Line

CONTEXT = 160  # code points around a quotation
_HAN = ("\u3400", "\u9fff")


@dataclass(frozen=True, slots=True)
class InContext:
    """A quotation with the words around it."""

    before: str
    quote: str
    after: str


def amount(line: Line | None) -> str:
    """`about $20bn`, empty where no sum is known."""
    return amount_words(Amount(**{**line, "rate_date": None})) if line else ""


def moment(instant: str | None) -> str:
    """`2026-11-24 06:00`, in UTC."""
    return f"{datetime.fromisoformat(instant):%Y-%m-%d %H:%M}" if instant else ""


def day(instant: str | None) -> str:
    """`24 Nov 2026`, in UTC."""
    return f"{datetime.fromisoformat(instant):%-d %b %Y}" if instant else ""


def label(name: str | None) -> str:
    """`staff_share` → `staff share`."""
    return (name or "").replace("acqui_hire", "acqui-hire").replace("_", " ")


def part(name: str) -> str:
    """What a quotation shows, in the words of the mails."""
    return part_label(PHRASES["en"], name)


def language(text: str) -> str:
    """The language tag of foreign text, so that a browser takes the right font: zh or en."""
    return "zh" if any(_HAN[0] <= char <= _HAN[1] for char in text) else "en"


def document_path(url: str) -> str:
    """Our own page about a document."""
    return f"/documents/{quote(url, safe='')}"


def host(url: str) -> str:
    """The publisher's host name, for a short link."""
    return url.split("/")[2] if safe_url(url) else ""


def in_context(texts: Mapping[str, str], evidence: Line) -> InContext:
    """The quotation in its field's text; alone where the text is not kept or is another by now."""
    text, start, end = texts.get(evidence["field"], ""), evidence["start"], evidence["end"]
    if text[start:end] != evidence["quote"]:
        return InContext("", one_line(evidence["quote"]), "")
    before = text[max(0, start - CONTEXT) : start].rpartition("\n")[2]
    after = text[end : end + CONTEXT].partition("\n")[0]
    return InContext(
        before="…" + before if start > CONTEXT and len(before) == CONTEXT else before,
        quote=evidence["quote"],
        after=after + "…" if len(after) == CONTEXT else after,
    )


def together(evidence: Sequence[Line]) -> list[tuple[str, str, Line]]:
    """Quotations of the same words as one: what they show, by which rules, and one of them."""
    groups: dict[tuple[str, int, int], list[Line]] = {}
    for line in evidence:
        groups.setdefault((line["field"], line["start"], line["end"]), []).append(line)
    return [(_joined(lines, "part", part), _joined(lines, "rule", str), lines[0]) for lines in groups.values()]


def _joined(lines: Sequence[Line], name: str, words: Callable[[str], str]) -> str:
    return ", ".join(dict.fromkeys(words(line[name]) for line in lines))


def templates() -> Environment:
    """The pages' templates: everything is escaped, and a name that does not exist is an error."""
    environment = Environment(
        loader=PackageLoader("tracker.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: dict[str, Any] = {
        "amount": amount,
        "moment": moment,
        "day": day,
        "label": label,
        "part": part,
        "together": together,
        "lang": language,
        "href": safe_url,
        "document_path": document_path,
        "host": host,
        "conflict": lambda line: conflict_words(line["field"], line["value"]),
        "line": one_line,
        "segment": lambda text: quote(text, safe=""),
    }
    environment.filters.update(filters)
    environment.globals.update(in_context=in_context, bias=BIAS)
    return environment
