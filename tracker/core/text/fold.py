"""One form for what is written in several: widths, quotes, dashes, spaces, traditional and simplified Han.

Every function keeps the length of its text, one code point for one, so that an offset in the folded text is the same
offset in the original.
"""

from __future__ import annotations

from tracker.core.text.variants import SIMPLIFIED, TRADITIONAL

#: Full-width forms that are folded. Chinese punctuation (，：；！？（）) is no width variant and stays: it ends
#: sentences.
_WIDE = {point: point - 0xFEE0 for point in range(0xFF01, 0xFF5F) if chr(point) not in "，：；！？（）"}
_SIGNS = {
    "'": "‘’‚‛′ʼ＇｀`´",
    '"': "“”„‟″＂「」『』〝〞",
    "-": "‐‑‒–—―−﹘﹣－",
    " ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "·": "•‧∙⋅・･",
    "$": "＄﹩",
    "%": "％﹪",
    "&": "＆﹠",
}
_TABLE: dict[int, int | str] = {
    **_WIDE,
    **{ord(form): sign for sign, forms in _SIGNS.items() for form in forms},
    **str.maketrans(TRADITIONAL, SIMPLIFIED),
}


def fold(text: str) -> str:
    """Fold widths, quotes, dashes, spaces and Han variants; case, line ends and length are kept.

    Folding twice changes nothing. Chinese corner quotes 「」 become `"` like the curly ones.
    """
    return text.translate(_TABLE)


def lower(text: str) -> str:
    """Lower case of the same length: İ, the only letter whose lower case is two code points, becomes i."""
    return text.replace("İ", "I").lower()
