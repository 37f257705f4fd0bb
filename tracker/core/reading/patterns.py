"""The little notation in which rules are written, and its translation to regular expressions.

    <buyer> <target> <subject>   an organisation, taken for that role
    <maker> <made>               an organisation, or a product for its maker, taken as the target or the subject
    <thing>                      a product for its maker, taken as the subject
    <org>                        any organisation         <product>  any product
    <person>                     one person               <people>   one or a list of people, taken as those who move
    <movers>                     the same with up to 14 characters, such as titles, before each further person
    <money>                      a sum, taken as the fact's amount
    <sum>                        a sum, not taken
    <gap> <gap:80>               up to 40 (80) characters of anything, as few as possible
    <name> <names> <anyname>     names of which it is not yet known what they name: one, a list, one that is not taken
    <near> <near:80>             the same without an organisation by name in it
    {name}                       an entry of the language's lexicon, as a group

Everything else is a regular expression over folded, masked text (one character for each span), case-insensitive. Gaps
are bounded and quantifiers never nest, so that matching stays linear.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from tracker.core.reading.model import BLOCK_SIZE, BLOCKS, REFERENCE_BLOCK, SpanKind


def block(kind: SpanKind) -> str:
    """A character class that matches any span of a kind."""
    first = BLOCKS[kind]
    return f"[{chr(first)}-{chr(first + BLOCK_SIZE - 1)}]"


NAMED, PERSON, MONEY, PRODUCT = block("org"), block("person"), block("money"), block("product")
ORG = f"{NAMED[:-1]}{chr(REFERENCE_BLOCK)}-{chr(REFERENCE_BLOCK + BLOCK_SIZE - 1)}]"
JOINT = r"(?:(?:, (?:Ph\.?D|Jr|M\.?D)\.?)?,? and |,? as well as |, |、|和|及|与|以及|跟)"
SLOTS = {
    **{role: f"(?P<{role}>{ORG})" for role in ("buyer", "target", "subject")},
    "maker": f"(?P<target>{ORG}|{PRODUCT})",
    "made": f"(?P<subject>{ORG}|{PRODUCT})",
    "thing": f"(?P<subject>{PRODUCT})",
    "org": ORG,
    "product": f"(?P<product>{PRODUCT})",
    "person": f"(?P<people>{PERSON})",
    "people": f"(?P<people>{PERSON}(?:{JOINT}{PERSON}){{0,8}})",
    "movers": f"(?P<people>{PERSON}(?:{JOINT}[^,，;；。]{{0,14}}?{PERSON}){{0,8}})",
    "money": f"(?P<money>{MONEY})",
    "sum": MONEY,
    "name": f"(?P<name>{block('name')})",
    "anyname": block("name"),
    "names": f"(?P<name>{block('name')}(?:{JOINT}{block('name')}){{0,8}})",
    "gap": ".{0,40}?",
    "near": f"[^{NAMED[1:-1]}]{{0,40}}?",
}
SLOT = re.compile(r"<((?:gap|near):\d+|[a-z]+)>")
GROUP = re.compile(r"\(\?P<(\w+)>")
NAME = re.compile(r"\{([a-z_]+)\}")


def expand(pattern: str, lexicon: Mapping[str, str]) -> str:
    """A rule's pattern as a regular expression. An unknown slot or name is a KeyError: rule tables are tested."""
    named = NAME.sub(lambda found: f"(?:{expand(lexicon[found[1]], lexicon)})", pattern)
    return SLOT.sub(lambda found: slot(found[1]), named)


def slot(name: str) -> str:
    sort, _, width = name.partition(":")
    return SLOTS[sort].replace("40", width) if width else SLOTS[name]


@lru_cache(maxsize=4096)
def compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def compile_pattern(pattern: str, lexicon: Mapping[str, str]) -> re.Pattern[str]:
    """The compiled expression of a pattern. A slot may occur in several branches: see `taken`."""
    seen: Counter[str] = Counter()

    def unique(found: re.Match[str]) -> str:
        seen[found[1]] += 1
        return f"(?P<{found[1]}__{seen[found[1]]}>"

    return compiled(GROUP.sub(unique, expand(pattern, lexicon)))


def taken(match: re.Match[str]) -> dict[str, str]:
    """What the slots of a match hold, by slot; of one that occurs in several branches the branch that matched."""
    return {name.partition("__")[0]: text for name, text in match.groupdict().items() if text}
