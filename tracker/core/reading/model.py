"""Values of the reading engine, and what a language brings to it.

A document becomes sentences; a sentence carries spans (organisations, people, sums, products); rules find facts in it;
facts about the same parties are assembled into claims. The engine knows no language: a language is a `Language`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Literal, Protocol

from tracker.core.claims import Amount, Mention, Party, Rejection
from tracker.core.documents import Document
from tracker.core.evidence import Evidence, Field
from tracker.core.text.language import Language as TextLanguage
from tracker.core.watchlist import Watchlist


class Act(StrEnum):
    """What a rule says is happening."""

    TRANSFER = "transfer"  # founders, leaders, the team or staff of target move to buyer
    STAFF = "staff"  # people of an organisation are spoken of
    TERMS = "terms"  # what such a deal gives is spoken of: rights, patents, a payment
    WORD = "word"  # the text itself calls it an acqui-hire
    LICENSE = "license"  # buyer licenses technology of target
    PURCHASE = "purchase"  # buyer buys target, or a business of it, as such
    ASSETS = "assets"  # buyer buys the assets, or the team, of target
    PAY = "pay"  # buyer pays a sum for something of target
    STAKE = "stake"  # buyer invests in target or takes a stake
    ROUND = "round"  # target raises money
    INDEPENDENT = "independent"  # target goes on alone
    WOUND_DOWN = "wound_down"  # target, or its product, is closed
    SUCCESSOR = "successor"  # somebody takes over what is left of target
    PAID_OUT = "paid_out"  # investors or shareholders of target are paid out
    STAFF_SHARE = "staff_share"  # how much of the staff moves
    ANTITRUST = "antitrust"  # the form of the deal is tied to merger control
    STAYS = "stays"  # the team stays where it is, nobody moves
    PARTNER = "partner"  # buyer (customer, adopter) and target (supplier) work together
    LIST = "list"  # subject goes public, or calls it off
    LAUNCH = "launch"  # subject launches a product, or a product is adopted
    GUIDE = "guide"  # subject gives or changes a forecast or result
    PROBE = "probe"  # a regulator looks at subject
    JOIN = "join"  # a person joins subject or is appointed there
    LEAVE = "leave"  # a person leaves subject
    PAIR = "pair"  # buyer and target are named as the two sides of something
    THEME = "theme"  # such deals are spoken of as a kind
    HEADING = "heading"  # buyer and target are the heading of an entry in a list of deals
    LISTED = "listed"  # two organisations stand side by side
    LEADER = "leader"  # a person is founder, chief executive or the like
    OTHER_PERSON = "other_person"  # a person who does not move: a spokesperson, the new superior, an analyst
    OTHER_SUM = "other_sum"  # a sum that is no deal's: valuation, market value, revenue, pay, cash at hand


class Mark(StrEnum):
    """What a cue says about the facts in its reach."""

    RUMOURED = "rumoured"  # talks, plans, wishes
    SOURCED = "sourced"  # unnamed people say it
    ANNOUNCED = "announced"
    COMPLETED = "completed"
    DENIED = "denied"
    WITHDRAWN = "withdrawn"
    PAST = "past"  # recalled as history
    ALIKE = "alike"  # likened to the deal that the document is about
    SUPPOSED = "supposed"  # an opinion, a hypothesis, advice: nothing that is reported
    NEGATED = "negated"  # said not to happen
    RECENT = "recent"  # said to be of these days


SpanKind = Literal["org", "product", "person", "money", "name"]
Role = Literal["buyer", "target", "subject"]
ROLES: tuple[Role, ...] = ("buyer", "target", "subject")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a field that names something; `field` is set when a sentence takes the span.

    `party` is the organisation (for a product its maker, if known), `person` a person's name as it is to be shown,
    `amount` the sum of money. A `name` is one of which it is not yet known what it names: name finders use it while
    they work. `reference` is true for "the company" and the like, which were resolved to `party` or `person`.
    """

    kind: SpanKind
    start: int
    end: int
    party: Party | None = None
    person: str | None = None
    amount: Amount | None = None
    reference: bool = False
    field: Field = "body"


@dataclass(frozen=True)
class Sentence:
    """A sentence of a field with its spans, in order, not overlapping. `text` is folded, as long as the original."""

    field: Field
    start: int
    text: str
    index: int
    paragraph: int
    spans: tuple[Span, ...] = ()

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @cached_property
    def masked(self) -> Masked:
        return mask(self)


#: In masked text one character of these blocks stands for a span; its place in the block is the span's index.
BLOCKS: Mapping[SpanKind, int] = {"org": 0xE000, "product": 0xE400, "person": 0xE800, "money": 0xEC00, "name": 0xF000}
#: Organisations that are only referred to ("the company") have a block of their own: they part no other words.
REFERENCE_BLOCK = 0xF400
BLOCK_SIZE = 0x400


#: All characters that stand for spans.
PRIVATE_USE = range(min(BLOCKS.values()), REFERENCE_BLOCK + BLOCK_SIZE)


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence with each span replaced by one character. `places[i]` is where character i begins in the field.

    `places` has one more entry: the end of the sentence.
    """

    text: str
    places: tuple[int, ...]


def mask(sentence: Sentence) -> Masked:
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for number, span in enumerate(sentence.spans[:BLOCK_SIZE]):
        begin = span.start - sentence.start
        pieces.append(sentence.text[at:begin])
        places += range(sentence.start + at, span.start)
        pieces.append(chr((REFERENCE_BLOCK if span.reference else BLOCKS[span.kind]) + number))
        places.append(span.start)
        at = span.end - sentence.start
    pieces.append(sentence.text[at:])
    places += range(sentence.start + at, sentence.end + 1)
    return Masked("".join(pieces), tuple(places))


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a language says that something happens.

    `pattern` is a regular expression over masked text, with slots and lexicon names (see patterns.py). A role that
    the pattern does not take itself is sought on the side that `left` or `right` names: the nearest organisation
    there. In a `mutual` one the sides could as well be exchanged. One that only `supports` makes no claim of its
    own: it adds to a claim that others make. `marks` are those of every fact it finds. `either` is for patterns
    that do not tell the sides: then a watched organisation buys from one that is not. `positive` and `negative` are
    sentences, with organisations in [brackets], products in <angles> and people in {braces}, that it must and must
    not match.
    """

    name: str
    act: Act
    doc: str
    pattern: str
    positive: str
    negative: str
    left: Role | None = None
    right: Role | None = None
    marks: tuple[Mark, ...] = ()
    supports: bool = False
    mutual: bool = False
    either: bool = False


Reach = Literal["next", "near", "clause", "sentence", "document", "title"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say how a fact is meant.

    `near` reaches facts that begin up to 60 characters after the cue or hold it, `next` the same up to 10, `clause`
    those between which and the cue there is no border of clauses (`Language.border`), `sentence` all facts of the
    sentence, `document` all facts of the document, and so does `title` from the title. `acts`, if any, are the acts
    of the facts that it is about.
    """

    name: str
    mark: Mark
    doc: str
    pattern: str
    positive: str
    negative: str
    reach: Reach = "sentence"
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that stand for an organisation named before.

    `refers`: `watched` for a watched one ("the chip giant"), `unwatched` for another ("the start-up"), `any` for
    the first of the latest sentence that names one, `former` and `latter` for the first and the last of those,
    `other` for the latest that the sentence does not name, `publisher` for the one that speaks ("our company").
    """

    name: str
    pattern: str
    refers: Literal["watched", "unwatched", "any", "former", "latter", "other", "publisher"]


@dataclass(frozen=True, slots=True)
class Fact:
    """What one rule found in one sentence. `start` and `end` are offsets in the field, of the words that matched.

    `resolved` is true where the rule did not tell both parties and the context did.
    """

    act: Act
    rule: str
    sentence: Sentence
    start: int
    end: int
    roles: Mapping[Role, Span] = field(default_factory=dict)
    people: tuple[Span, ...] = ()
    amount: Span | None = None
    marks: Mapping[Mark, Evidence] = field(default_factory=dict)
    supports: bool = False
    resolved: bool = False
    mutual: bool = False

    def party(self, role: Role) -> Party | None:
        span = self.roles.get(role)
        return span.party if span else None


#: Acts that a buyer and a target share.
PAIRED = frozenset(
    {
        Act.TRANSFER,
        Act.STAFF,
        Act.TERMS,
        Act.WORD,
        Act.LICENSE,
        Act.PURCHASE,
        Act.ASSETS,
        Act.PAY,
        Act.STAKE,
        Act.PARTNER,
        Act.PAIR,
        Act.HEADING,
        Act.LISTED,
    }
)
#: Acts that tell of the target alone how a deal is built.
ASIDE = frozenset(
    {Act.INDEPENDENT, Act.WOUND_DOWN, Act.SUCCESSOR, Act.PAID_OUT, Act.STAFF_SHARE, Act.ANTITRUST, Act.STAYS}
)

NameFinder = Callable[[Sequence[Sentence]], Mapping[int, Iterable[Span]]]
MoneyFinder = Callable[[str], Iterable[tuple[int, int, Amount]]]
PastFinder = Callable[[str, date], Iterable[tuple[int, int]]]


@dataclass(frozen=True)
class Language:
    """All that the engine is told of a language.

    `lexicon`: names for word lists, used in patterns as {name}. `names` finds organisations and people that are on
    no list: sentence index → spans, given sentences that already hold watched entities and money. `money` finds
    sums in folded text, with offsets into it. `past` finds words that name a time more than six weeks before the
    day of publication. The lexicon has entries `founders`, `chiefs`, `leadership`, `leaders`, `team` and
    `nonexclusive`, by which signals and movers are told apart. `heading` begins an entry of a round-up; `border`
    parts clauses; `oblique` ends right before and `possessive` begins right behind an organisation that is no
    subject. `noise` are patterns of paragraphs
    (boilerplate, adverts, link lists) that give no facts, `tail` is the pattern of a paragraph after which the rest
    of the field is such.
    """

    code: TextLanguage
    lexicon: Mapping[str, str]
    rules: tuple[Rule, ...]
    cues: tuple[Cue, ...]
    references: tuple[Reference, ...]
    names: NameFinder
    money: MoneyFinder
    past: PastFinder
    heading: str = r"\W{0,4}(?:\*\*|\d{1,2}[.、)] |[一二三四五六七八九十]、|[A-Z]{4,}(?: [A-Z]{2,}){0,3}\b(?:[.:]| - ))"
    border: str = r"[;；]"
    oblique: str = r"(?!)"
    possessive: str = r"(?!)"
    noise: tuple[str, ...] = ()
    tail: str = ""


class Matches(Protocol):
    """What matching hands over."""

    @property
    def mentions(self) -> Sequence[Mention]: ...

    @property
    def rejected(self) -> Sequence[Rejection]: ...


class Matcher(Protocol):
    """The compiled watchlist, as reading needs it."""

    @property
    def watchlist(self) -> Watchlist: ...

    def find(self, document: Document) -> Matches: ...
