"""Write tracker/core/text/variants.py, the table of traditional characters and their simplified forms.

Run it where the package OpenCC is installed (it is no dependency of the tracker): `python bench/make_variants.py`.
Each Han character is asked of OpenCC alone. A character with several simplified forms takes the one that OpenCC
prefers; that is enough, since texts and aliases are folded by the same table and so meet in the same form whichever it
is.
"""

from __future__ import annotations

from pathlib import Path

import opencc

TARGET = Path(__file__).parent.parent / "tracker/core/text/variants.py"
CONVERTERS = [opencc.OpenCC(name) for name in ("t2s", "tw2s", "hk2s")]
RANGES = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF))
ROW = 50
#: Everyday simplified characters that OpenCC takes for traditional ones: 么 as in 什么 is not 幺.
KEPT = "么"

HEAD = '''"""Traditional characters and their simplified forms, one to one.

Written by bench/make_variants.py; do not edit. Derived from the tables of OpenCC (Apache-2.0, https://github.com/BYVoid/OpenCC).
"""

'''


def simplified(character: str) -> str:
    """The first form, other than the character itself, that a converter gives it; itself where there is none."""
    for converter in CONVERTERS:
        form: str = converter.convert(character)
        if form != character and len(form) == 1:
            return form
    return character


def settled(table: dict[str, str], character: str) -> str:
    """Follow the table to the end, so that folding twice changes nothing."""
    seen = set()
    while character in table and character not in seen:
        seen.add(character)
        character = table[character]
    return character


def rows(name: str, characters: str) -> str:
    lines = [f'    "{characters[at : at + ROW]}"\n' for at in range(0, len(characters), ROW)]
    return f"{name} = (\n{''.join(lines)})\n"


def main() -> None:
    every = [chr(point) for first, last in RANGES for point in range(first, last + 1)]
    table = {
        character: form for character in every if character not in KEPT and (form := simplified(character)) != character
    }
    table = {character: settled(table, character) for character in table}
    table = {character: form for character, form in table.items() if form != character}
    TARGET.write_text(HEAD + rows("TRADITIONAL", "".join(table)) + rows("SIMPLIFIED", "".join(table.values())))
    print(f"{len(table)} pairs")


if __name__ == "__main__":
    main()
