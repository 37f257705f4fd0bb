"""Article addresses in one form, so that the same article under two addresses is known as the same."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urlsplit, urlunsplit

from tracker.core.text.words import words

_TRACKING = words(
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid _hsenc "
    "_hsmi mkt_tok vero_id oly_enc_id oly_anon_id rb_clickid s_cid ncid ocid icid cmpid cmp cid smid ito sref xtor "
    "wt.mc_id ref ref_src ref_url referrer guccounter guce_referrer guce_referrer_sig spm scm share_from share_source "
    "share_medium share_token sharer_shareid isappinstalled nsukey wfr chksm __twitter_impression _ga _gl amp "
    "outputtype at_medium at_campaign mod sh traffic_source taid partner_id"
)
_TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "hsa_", "ns_", "vgo_", "fb_", "itm_")
#: Parameters that track with these values and choose the content with others.
_SOURCES = words("from source src via feature medium channel")
_SOURCE_VALUES = words(
    "rss feed atom twitter x weibo wechat weixin timeline singlemessage groupmessage facebook linkedin email "
    "newsletter share app push search home"
)
_TWINS = ("www.", "m.", "mobile.", "amp.")
_LONGEST = 8192
_PORTS = {"http": ":80", "https": ":443"}
_AMP = re.compile(r"(?:/amp|\.amp|/)\Z")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_SCHEME = re.compile(r"https?://", re.IGNORECASE)


@lru_cache(maxsize=4096)
def canonical(url: str) -> str:
    """The folded form of an http(s) address; folding it again changes nothing.

    The scheme becomes https, the host loses capitals, a default port and the twins www., m. and amp.; fragment,
    trailing slash and tracking parameters go, the rest of the query is sorted. What is no http(s) address comes back
    without white space at its ends. NUL and lone surrogates, which no database keeps, become U+FFFD.
    """
    bare = _UNSTORABLE.sub("\ufffd", url.strip())
    if not _SCHEME.match(bare):
        return bare
    try:
        parts = urlsplit(bare)
    except ValueError:
        return bare
    return urlunsplit(
        SplitResult("https", _host(parts), _path(parts.path), _query(parts.query), _fragment(parts.fragment))
    )


def netloc(url: str) -> str:
    """Host, and port where one is written, in small letters: good to group by. Empty where the address has none."""
    try:
        return urlsplit(url[:_LONGEST]).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


def place(url: str) -> str:
    """`host:port` in small letters, as the settings name it; the port is the scheme's where none is written."""
    host = netloc(url)
    written = host.rpartition(":")[2].isdigit()
    return host if written else host + _PORTS.get(url.partition(":")[0].lower(), "")


def _host(parts: SplitResult) -> str:
    host = parts.netloc.lower().removesuffix(_PORTS[parts.scheme]).rstrip(".")
    while twin := next((twin for twin in _TWINS if host.startswith(twin) and "." in host[len(twin) :]), None):
        host = host[len(twin) :]
    return host


def _path(path: str) -> str:
    path = _escaped(path)
    while len(path) > 1 and (ending := _AMP.search(path)):
        path = path[: ending.start()]
    return path or "/"


def _escaped(path: str) -> str:
    """Percent escapes in one form: capitals, and none where the character needs none."""
    tidy = _ESCAPE.sub(
        lambda found: char if (char := chr(int(found[1], 16))) in _UNRESERVED else found[0].upper(), path
    )
    return quote(tidy, safe="/%:@!$&'()*+,;=-._~", errors="replace")


def _query(query: str) -> str:
    kept = [
        (name, value)
        for name, value in parse_qsl(query, keep_blank_values=True)
        if not _tracks(name.lower(), value.lower())
    ]
    return urlencode(sorted(kept), errors="replace")


def _tracks(name: str, value: str) -> bool:
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES) or (name in _SOURCES and value in _SOURCE_VALUES)


def _fragment(fragment: str) -> str:
    """Only fragments that are routes (`#!/story/1`) choose what is shown."""
    return fragment if fragment.startswith(("!", "/")) else ""
