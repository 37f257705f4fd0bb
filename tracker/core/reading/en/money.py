"""Sums of money in English text.

Read are sign or code before the number ("US$1.2bn", "EUR 900m"), currency word behind it ("900 million dollars"),
number words ("half a billion dollars") and ranges, of which the lower bound counts. The text is folded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import get_args

from tracker.core.claims import Amount, Qualifier


def table(text: str) -> dict[str, str]:
    """Entries "name: value, value; …" as value → name."""
    pairs = (entry.split(": ") for entry in text.split("; "))
    return {word.strip(): name.strip() for name, listed in pairs for word in listed.split(", ")}


SIGNS = table(
    "USD: US$, $; AUD: A$, AU$; CAD: C$, CA$; HKD: HK$; TWD: NT$; SGD: S$, SG$; BRL: R$; EUR: €; GBP: £; JPY: ¥; "
    "CNY: CN¥, RMB¥; KRW: ₩; INR: ₹; ILS: ₪; CHF: Fr."
)
CODES = table(
    "USD: USD; EUR: EUR; GBP: GBP; JPY: JPY; CNY: CNY, CNH, RMB; KRW: KRW; INR: INR, Rs, Rs.; TWD: TWD, NTD; HKD: HKD; "
    "SGD: SGD; AUD: AUD; CAD: CAD; CHF: CHF; SEK: SEK; NOK: NOK; DKK: DKK; ILS: ILS; AED: AED; SAR: SAR; BRL: BRL"
)
WORDS = table(
    "USD: us dollars, u.s. dollars, dollars, dollar; EUR: euros, euro; GBP: pounds sterling, pounds, pound, sterling; "
    "JPY: yen; CNY: yuan, renminbi; KRW: won; INR: rupees; CHF: swiss francs, francs; HKD: hong kong dollars; "
    "TWD: taiwan dollars; SGD: singapore dollars; CAD: canadian dollars; AUD: australian dollars; ILS: shekels; "
    "AED: dirhams; SAR: riyals; SEK: kronor, crowns; DKK: kroner"
)
SCALES = {
    word: 10.0 ** int(power)
    for word, power in table(
        "12: trillion, trn, tn; 9: billion, bln, bn, b; 6: million, mln, mn, mio, m; 3: thousand, k; 7: crore; 5: lakh"
    ).items()
}
SMALL = {
    word: float(value)
    for word, value in table(
        "0.5: half a; 0.25: a quarter of a; 1.5: one and a half; 1: a, one; 2: two; 3: three; 4: four; 5: five; "
        "6: six; 7: seven; 8: eight; 9: nine; 10: ten; 11: eleven; 12: twelve; 15: fifteen; 20: twenty; "
        "30: thirty; 40: forty; 50: fifty; 60: sixty; 70: seventy; 80: eighty; 90: ninety; "
        "100: a hundred, one hundred; 200: two hundred; "
        "300: three hundred; 400: four hundred; 500: five hundred"
    ).items()
}
QUALIFIERS: dict[Qualifier, str] = {
    "over": r"more than|over|above|at least|in excess of|upwards of|north of|no less than|a little more than|just over",
    "about": (
        r"about|around|roughly|approximately|some|nearly|almost|close to|just under|a little under|circa"
        r"|in the region of|a reported|an estimated"
    ),
    "upto": r"up to|as much as|as high as|at most|no more than|a maximum of",
    "under": r"less than|under|below|short of",
}


def either(words: Iterable[str]) -> str:
    """One of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,4})?|\d{1,15}(?:\.\d{1,4})?)"
SCALE = f"(?i:{either(SCALES)})"
SIGN, CODE, WORD = (f"(?:{either(words)})" for words in (SIGNS, CODES, WORDS))
RANGE = r" ?(?:-|to) ?"
BEFORE = re.compile(
    rf"(?<![A-Za-z\d])(?:(?P<sign>{SIGN})|(?P<code>{CODE}) ?) ?(?P<number>{DIGITS})"
    rf"(?:{RANGE}{SIGN}?{DIGITS}(?=[ -]?{SCALE}\b))?(?:[ -]?(?P<scale>{SCALE})(?![A-Za-z]))?"
)
BEHIND = re.compile(
    rf"(?<![\w.])(?P<number>{DIGITS})(?:{RANGE}{DIGITS})?(?:[ -]?(?P<scale>{SCALE}))?[ -](?P<word>{WORD}|{CODE})"
    r"(?![A-Za-z])",
    re.IGNORECASE,
)
SPELT = re.compile(
    rf"(?<![\w-])(?P<small>{either(SMALL)})[ -](?P<scale>trillion|billion|million)[ -](?P<word>{WORD})(?![A-Za-z])",
    re.IGNORECASE,
)
QUALIFIER = {name: re.compile(rf"(?:{words}) ?$", re.IGNORECASE) for name, words in QUALIFIERS.items()}
BEFORE_SUM = 24  # characters in which a qualifier stands


def find(text: str) -> Iterator[tuple[int, int, Amount]]:
    """Sums in folded text with their offsets; of readings that overlap the one that is yielded first is the better."""
    for match in BEFORE.finditer(text):
        currency = SIGNS.get(match["sign"] or "") or CODES[match["code"]]
        yield found(text, match, number(match["number"]), currency)
    for match in BEHIND.finditer(text):
        word = match["word"]
        yield found(text, match, number(match["number"]), WORDS.get(word.lower()) or CODES.get(word.upper(), "INR"))
    for match in SPELT.finditer(text):
        yield found(text, match, SMALL[match["small"].lower()], WORDS[match["word"].lower()])


def found(text: str, match: re.Match[str], value: float, currency: str) -> tuple[int, int, Amount]:
    factor = SCALES[match["scale"].lower()] if match["scale"] else 1.0
    return match.start(), match.end(), Amount(round(value * factor, 2), currency, qualifier(text, match.start()))


def number(digits: str) -> float:
    return float(digits.replace(",", ""))


def qualifier(text: str, at: int) -> Qualifier:
    """What the words right before a sum say of it."""
    before = text[max(0, at - BEFORE_SUM) : at]
    return next((name for name in get_args(Qualifier) if name in QUALIFIER and QUALIFIER[name].search(before)), "exact")
