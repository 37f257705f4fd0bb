"""Elements by the names that people know them under, whatever prefix, letter case or version of a namespace a feed
uses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

_PREFIXES = {
    "http://www.w3.org/2005/atom": "atom",
    "http://purl.org/atom/ns#": "atom",
    "http://example.com/newformat#": "atom",
    "http://example.com/necho": "atom",
    "http://purl.org/echo/": "atom",
    "uri/of/echo/namespace#": "atom",
    "http://purl.org/pie/": "atom",
    "http://purl.org/rss/1.0/": "rss",
    "http://my.netscape.com/rdf/simple/0.9/": "rss",
    "http://channel.netscape.com/rdf/simple/0.9/": "rss",
    "http://my.netscape.com/publish/formats/rss-0.91.dtd": "rss",
    "http://backend.userland.com/rss": "rss",
    "http://backend.userland.com/rss2": "rss",
    "http://backend.userland.com/rss091": "rss",
    "http://backend.userland.com/rss092": "rss",
    "http://blogs.law.harvard.edu/tech/rss": "rss",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/elements/1.0/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/rss/1.0/modules/syndication/": "sy",
    "http://search.yahoo.com/mrss": "media",
    "http://search.yahoo.com/mrss/": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.itunes.com/dtds/podcast-1.0.dtd/": "itunes",
    "http://example.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.w3.org/1999/xhtml": "xhtml",
}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class Names:
    """Names of elements as `prefix:local` in lower case; those of the feed's own format have no prefix.

    `own` is the format's prefix in the table above: in an Atom feed `{http://www.w3.org/2005/Atom}title` is "title",
    in RSS it is "atom:title".
    """

    def __init__(self, own: str) -> None:
        self._own = own
        self._known: dict[tuple[str, str | None], str] = {}

    def of(self, element: etree._Element) -> str:
        key = (str(element.tag), element.prefix)
        name = self._known.get(key)
        if name is None:
            name = self._known[key] = self._make(*key)
        return name

    def _make(self, tag: str, prefix: str | None) -> str:
        uri, _, local = tag[1:].partition("}") if tag.startswith("{") else ("", "", tag)
        known = _PREFIXES.get(uri.strip().lower(), prefix or "") if uri else ""
        name = f"{known}:{local}" if known else local
        return name.lower().removeprefix(f"{self._own}:")

    def children(self, element: etree._Element) -> Children:
        """The element's children, grouped by name, in the order of the document."""
        groups: dict[str, list[etree._Element]] = {}
        for child in element:
            groups.setdefault(self.of(child), []).append(child)
        return Children(groups)

    def descendants(self, root: etree._Element, name: str) -> list[etree._Element]:
        """All elements of that name below `root`, in the order of the document."""
        return [element for element in root.iterdescendants() if self.of(element) == name]


class Children:
    """What an element holds, by name."""

    def __init__(self, groups: dict[str, list[etree._Element]]) -> None:
        self._groups = groups

    def all(self, *names: str) -> Iterator[etree._Element]:
        """The children of these names; those of an earlier name come first."""
        for name in names:
            yield from self._groups.get(name, ())

    def first(self, names: Sequence[str]) -> etree._Element | None:
        """The first child with anything in it, of the earliest name that has one."""
        return next((child for child in self.all(*names) if len(child) or (child.text or "").strip()), None)


def attribute(element: etree._Element, name: str) -> str:
    """An attribute by its local name, in any letter case and namespace; "" where there is none."""
    exact = element.get(name)
    if exact is not None:
        return exact.strip()
    for key in element.attrib:  # not items(): lxml looks every value up by its name, in the square of their number
        if str(key).rpartition("}")[2].lower() == name:
            return (element.get(key) or "").strip()
    return ""
