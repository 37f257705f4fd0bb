"""The languages that can be read. A further one is a package beside en and zh, and a line here."""

from __future__ import annotations

from tracker.core.reading.en import ENGLISH
from tracker.core.reading.model import Language
from tracker.core.reading.zh import CHINESE

LANGUAGES: dict[str, Language] = {language.code: language for language in (ENGLISH, CHINESE)}
