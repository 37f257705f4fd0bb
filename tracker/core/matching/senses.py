"""Which sense a name has, by a table of rules. The first rule that gives a reason decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tracker.core.matching import grammar
from tracker.core.matching.cues import Role
from tracker.core.matching.forms import Sense
from tracker.core.matching.scene import Candidate, Scene, distance

#: The reason in words, or None where the rule says nothing.
Judge = Callable[[Candidate, Scene], str | None]

_VISIBLE = "".join(map(chr, range(ord("!"), ord("~") + 1)))
_LONGEST_ADDRESS = 200
_LATIN = re.compile("[A-Za-z]")
_ADDRESS = re.compile(r"://|\bwww\.|[\w.]@[\w-]+\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Accepted or not, and why."""

    accepted: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to tell a sense. `accepts` is what follows where `judge` gives a reason."""

    accepts: bool
    judge: Judge

    @property
    def name(self) -> str:
        return self.judge.__name__


def behind_maker(candidate: Candidate, scene: Scene) -> str | None:
    """The maker's name stands right in front of its product."""
    return "right behind its maker's name" if scene.behind_maker(candidate) else None


def behind_other_maker(candidate: Candidate, scene: Scene) -> str | None:
    """Another watched company's name stands in front, and the text says that it made this one itself."""
    return "another maker's own" if scene.behind_other_maker(candidate) else None


def in_longer_phrase(candidate: Candidate, scene: Scene) -> str | None:
    """A longer phrase of the watchlist's `reject` holds the name."""
    return f'part of "{candidate.text}", another thing' if candidate.form.sense is Sense.NEVER else None


def in_address(candidate: Candidate, scene: Scene) -> str | None:
    """The name is part of a web or mail address."""
    text = scene.folded[candidate.field][max(0, candidate.start - _LONGEST_ADDRESS) : candidate.start]
    token = text[len(text.rstrip(_VISIBLE)) :]
    follows = scene.folded[candidate.field][candidate.start : candidate.end + 20] if token else ""
    return "part of an address" if _ADDRESS.search(token + follows) else None


def in_wrong_case(candidate: Candidate, scene: Scene) -> str | None:
    """The name is written in another case, in a line that has both, and no context word is next to it."""
    form = candidate.form
    if not form.exact or candidate.text.startswith(form.written) or _in_one_case(candidate, scene):
        return None
    near = scene.nearest(candidate)
    if near and near.role == "context" and distance(near, candidate) <= 1:
        return None
    return f'written "{candidate.text}" and not "{form.written}"'


def _in_one_case(candidate: Candidate, scene: Scene) -> bool:
    line = scene.before(candidate) + candidate.text + scene.after(candidate)
    return (line.isupper() or line.islower()) and len(_LATIN.findall(line)) > 2 * len(candidate.text)


def sure_form(candidate: Candidate, scene: Scene) -> str | None:
    """The form is nobody else's name."""
    return f'"{candidate.form.written}" is a sure name' if candidate.form.sense is Sense.SURE else None


def first_name(candidate: Candidate, scene: Scene) -> str | None:
    """A product or person known by one word, with a surname behind it, is somebody else."""
    form, after = candidate.form, scene.after(candidate)
    if form.entity.kind == "company" or not form.is_one_word or not grammar.is_first_name(after):
        return None
    near = scene.nearest(candidate)
    if near and near.role == "context" and near.start == candidate.end + 1:
        return None
    return "a first name, with a surname behind it"


def person_grammar(candidate: Candidate, scene: Scene) -> str | None:
    """A product that speaks, or of whom "who" is said, is a person."""
    form = candidate.form
    if form.entity.kind != "product" or not form.is_word or not grammar.acts_as_person(scene.after(candidate)):
        return None
    return "used like a person's name"


def other_first_name(candidate: Candidate, scene: Scene) -> str | None:
    """A surname behind another first name is somebody else's."""
    form = candidate.form
    if form.entity.kind != "person" or not form.is_one_word or not grammar.is_surname(scene.before(candidate)):
        return None
    return "a surname behind another first name"


def counter_near(candidate: Candidate, scene: Scene) -> str | None:
    """The nearest word in the sentence that tells anything speaks against it."""
    near = scene.nearest(candidate)
    return f'near "{near.word}"' if near and near.role == "counter" else None


def with_article(candidate: Candidate, scene: Scene) -> str | None:
    """Companies have no article: "the Amazon" is a river."""
    form = candidate.form
    if form.entity.kind != "company" or not form.is_word:
        return None
    return 'with "the", like a place' if grammar.has_article(scene.before(candidate), scene.after(candidate)) else None


def context_near(candidate: Candidate, scene: Scene) -> str | None:
    """The nearest word in the sentence that tells anything speaks for it."""
    near = scene.nearest(candidate)
    return f'near "{near.word}"' if near and near.role == "context" else None


def versioned(candidate: Candidate, scene: Scene) -> str | None:
    """A generation is written behind a product."""
    if candidate.form.entity.kind != "product":
        return None
    extra = candidate.text[len(candidate.form.written) :]
    return "with a generation behind it" if grammar.has_version(extra or scene.after(candidate)) else None


def named_surely(candidate: Candidate, scene: Scene) -> str | None:
    """A sure form of the same entity stands in the document."""
    return "the document names it by a sure name too" if candidate.form.entity.id in scene.sure else None


def company_grammar(candidate: Candidate, scene: Scene) -> str | None:
    """It acts like a company: it says, buys, hires, or has staff and shares."""
    if candidate.form.entity.kind != "company":
        return None
    acts = grammar.acts_as_company(scene.before(candidate), scene.after(candidate))
    return "used like a company's name" if acts else None


def counters_prevail(candidate: Candidate, scene: Scene) -> str | None:
    """In the whole document more words speak against it than for it."""
    against, in_favour = _words(candidate, scene, "counter"), _words(candidate, scene, "context")
    return f'the document speaks of "{against[0]}"' if len(against) > len(in_favour) else None


def contexts_prevail(candidate: Candidate, scene: Scene) -> str | None:
    """In the whole document at least as many words speak for it as against it."""
    in_favour = _words(candidate, scene, "context")
    return f'the document speaks of "{in_favour[0]}"' if in_favour else None


def _words(candidate: Candidate, scene: Scene, role: Role) -> list[str]:
    """The different cues of a role; a maker that is named is one for its product."""
    entity = candidate.form.entity
    maker = [entity.maker] if role == "context" and entity.maker in scene.sure else []
    return [*scene.spoken(entity.id, role), *filter(None, maker)]


def among_companies(candidate: Candidate, scene: Scene) -> str | None:
    """Another watched entity is surely named in the document; tells of companies, and of products that are acronyms."""
    form = candidate.form
    others = sorted(scene.sure - {form.entity.id})
    told = form.entity.kind == "company" or (form.entity.kind == "product" and not form.is_word)
    return f'beside "{others[0]}"' if others and told else None


def named_elsewhere(candidate: Candidate, scene: Scene) -> str | None:
    """Another place of the document has shown what it means."""
    return "recognised elsewhere in the document" if candidate.form.entity.id in scene.accepted else None


def written_as_name(candidate: Candidate, scene: Scene) -> str | None:
    """A company's name or a person's full name is written as one, and nothing speaks against it."""
    form = candidate.form
    if form.entity.kind == "product" or (form.entity.kind == "person" and form.is_one_word):
        return None
    if form.is_word and not candidate.text[0].isupper():
        return None
    if form.is_word and not grammar.capital_tells(scene.before(candidate), scene.after(candidate)):
        return None
    return "written as a name, and nothing speaks against it"


#: What is decided at first sight.
RULES = (
    Rule(True, behind_maker),
    Rule(False, in_longer_phrase),
    Rule(False, in_address),
    Rule(False, in_wrong_case),
    Rule(True, sure_form),
    Rule(False, first_name),
    Rule(False, person_grammar),
    Rule(False, other_first_name),
    Rule(False, behind_other_maker),
    Rule(False, counter_near),
    Rule(True, context_near),
    Rule(False, with_article),
    Rule(True, versioned),
    Rule(True, named_surely),
    Rule(True, company_grammar),
    Rule(False, counters_prevail),
    Rule(True, contexts_prevail),
    Rule(True, among_companies),
)
#: What is left is decided when all the rest is.
LATE_RULES = (Rule(True, named_elsewhere), Rule(True, written_as_name))
_UNDECIDED = Verdict(False, "nothing shows that it is meant")


def judge(candidate: Candidate, scene: Scene, rules: tuple[Rule, ...] = RULES) -> Verdict | None:
    """What the first rule says that has a reason; None where none has."""
    for rule in rules:
        if reason := rule.judge(candidate, scene):
            return Verdict(rule.accepts, reason)
    return None


def judge_late(candidate: Candidate, scene: Scene) -> Verdict:
    """The verdict on a candidate that no rule decided at first sight."""
    return judge(candidate, scene, LATE_RULES) or _UNDECIDED
