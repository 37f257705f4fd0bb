"""How English tells of licences and payments, and the words for the whole."""

from __future__ import annotations

from tracker.core.reading.model import Act, Rule

WORDS = (
    Rule(
        "en.acquihire_verb",
        Act.WORD,
        "Somebody acqui-hires somebody.",
        r"<buyer><near:60>\b(?:reverse )?acqui-?hir(?:e|es|ed|ing)\b(?! by)<near:60><target>",
        "[Orion] acqui-hires [Zeta Labs], a start-up of nine.",
        "[Orion] hires [Zeta Labs].",
    ),
    Rule(
        "en.acquihired_by",
        Act.WORD,
        "Somebody is acqui-hired by somebody.",
        r"<target><near:60>\bacqui-?(?:hired|hire)\b<near:20>\b(?:by|into|to) <buyer>",
        "[Zeta Labs] was acqui-hired by [Orion].",
        "[Zeta Labs] was praised by [Orion].",
    ),
    Rule(
        "en.acquihire_noun",
        Act.WORD,
        "The word itself, with the parties told elsewhere.",
        r"\b(?:(?:reverse |pseudo-?|quasi-?)?acqui-?hire[sd]?|licen[cs]e[- ]and[- ](?:hire|acqui-?hire)|"
        r"hire[- ]and[- ]licen[cs]e|licen[cs]ing[- ]and[- ]hiring|"
        r"quasi-(?:acquisition|merger|takeover)|pseudo-acquisition|acquisition in all but name|takeover in (?:all "
        r"but name|disguise)|de facto (?:merger|acquisition|takeover)s?|not-a-takeover|without (?:acquiring|buying) "
        r"(?:a|the|any|the whole) company|hired[- ]away|hire-and-licen[cs]e)\b",
        "In a reverse acquihire of $90 million [Orion] took the founders of [Zeta Labs].",
        "[Orion] acquires [Zeta Labs].",
        supports=True,
    ),
)

LICENCES = (
    Rule(
        "en.licenses_from",
        Act.LICENSE,
        "The buyer licenses technology of the target.",
        r"<buyer><near:90>(?<!a )(?<!the )(?<!perpetual )(?<!exclusive )(?<!sells )(?<!grants )(?<!sold )(?<!its "
        r")(?!.{0,24}\b(?:licen[cs]ed|licen[cs]es) .{0,40}\bto\b)\b(?:licen[cs]es?|licen[cs]ed|licen[cs]ing|"
        r"in-licenses)\b(?! (?:deal|agreement|pact|fee|to|by))<near:70><target>",
        "[Orion] agreed to license the technology of [Zeta Labs].",
        "[Orion] has a driving school beside [Zeta Labs].",
    ),
    Rule(
        "en.licence_to",
        Act.LICENSE,
        "The buyer gets a licence to something of the target.",
        r"<buyer>(?!.{0,70}\b(?:sells?|sold|grants?|granted|gives?|hands?|handed|signs?)\b.{0,60}\b(?:licen|"
        r"right))<near:110>\b(?:licen[cs]es?|rights?)\b,?<near:60>\b(?:to|of|for|from|covering|on|under|with) "
        r"(?:[\w,.'-]+ ){0,5}?<target>",
        "[Orion] gets a non-exclusive licence to [Zeta Labs]'s models.",
        "[Orion] needs a driver with a licence.",
    ),
    Rule(
        "en.grants",
        Act.LICENSE,
        "The target grants the buyer a licence.",
        r"<target><near:60>\b(?:grant(?:s|ed|ing)?|gives?|gave|hands?|"
        r"handed)\b<near:30><buyer>(?=.{0,80}\b(?:licen[cs]e|right))"
        r"|<target><near:60>\b(?:grant(?:s|ed|ing)?|gives?|gave|sells?|sold|hands?|"
        r"handed)\b<near:40>\b(?:licen[cs]es?|rights?)\b<near:90>\bto <buyer>|<target><near:40>\b(?:licen[cs]es|"
        r"licen[cs]ed|licen[cs]ing)\b<near:60>\bto <buyer>"
        r"|<target><near:20>\b(?:sells?|sold|grants?|granted|gives?|gave) <buyer> (?:[\w-]+ ){0,3}?(?:licen[cs]e|"
        r"rights?)|<target><near:30>\b(?:lets?|allows?|permits?|allowed|permitted) <buyer> (?:to )?use\b",
        "[Zeta Labs] granted [Orion] a perpetual license under its patents.",
        "[Zeta Labs] granted its staff a holiday.",
    ),
    Rule(
        "en.licensing_agreement_with",
        Act.LICENSE,
        "The target enters a licensing agreement with the buyer.",
        r"<target><near:90>\b(?:non-?exclusive |perpetual |technology )?licen[cs](?:e|ing) (?:agreement|deal|pact|"
        r"arrangement) with <buyer>|<target> and <buyer><near:40>\blicen[cs](?:e|ing) (?:agreement|deal|pact|"
        r"arrangement)\b|\blicen[cs](?:e|ing) (?:agreement|deal|pact|arrangement)<near:20>\b(?:between|of) <target> "
        r"and <buyer>",
        "[Zeta Labs] said that it had entered into a non-exclusive licensing agreement with [Orion].",
        "[Zeta Labs] sued [Orion] over a licence.",
        either=True,
    ),
    Rule(
        "en.licensed_by",
        Act.LICENSE,
        "The target's technology is licensed by, goes to or is made available to the buyer.",
        r"<target>(?:'s?)?<near:60>\blicen[cs]ed\b<near:20>\b(?:by|to) <buyer>|<target><near:40>\bsign(?:s|ed|ing)? "
        r"over<near:30>\b(?:licen[cs]e|rights?)\b<near:50>\bto <buyer>|\b(?:licen[cs]es?|rights?)\b<near:20>\b(?:to|"
        r"for|on|covering)\b<near:30><target><near:50>\b(?:go|goes|went|passe[sd]?|belong)\b<near:20>\bto <buyer>"
        r"|<target><near:60>\b(?:available|open|access)\b<near:20>\bto <buyer>(?=.{0,40}\b(?:under|licen[cs]e|fee)\b)",
        "[Zeta Labs]'s models have been licensed by [Orion].",
        "[Zeta Labs]'s models have been praised by [Orion].",
    ),
    Rule(
        "en.may_use",
        Act.LICENSE,
        "The buyer may use, or has access to, what the target has built.",
        r"<buyer>(?!'s)<near:50>\b(?:may|can|is (?:free|allowed|permitted|entitled) to|free to|"
        r"allowed to|pay(?:s|ing)? "
        r"to|paid to|the right to) use\b<near:50><target>|<buyer>(?!'s)<near:60>\b(?:gets?|receives?|has|have|gains?|"
        r"given|buys?|bought|obtains?|secures?|secured|pay(?:s|ing)? for|paid for|for)\b<near:30>\b(?:access|use|"
        r"usage)\b<near:20>\b(?:to|of)\b<near:30><target>(?:'s?)? (?:[\w-]+ ){0,3}?(?:code|source code|technolog\w+|"
        r"tech|patents|software|IP|intellectual property|models?|designs?|weights|work|research|know-how|compiler|"
        r"stack|everything)\b|\bgives <buyer> (?:[\w-]+ ){0,4}?(?:use|access|rights?)\b<near:20>\b(?:of|to)\b"
        r"<near:20><target>",
        "[Orion] may use everything that [Zeta Labs] has built.",
        "[Orion] may buy everything that [Zeta Labs] has built.",
    ),
    Rule(
        "en.licence_noun",
        Act.LICENSE,
        "A licence is part of the deal; the parties are told elsewhere.",
        r"\b(?:(?:a|an|the|one|for|pays?|gets?|takes?|took|plus|no|patent|perpetual|irrevocable|non-?exclusive|"
        r"source-code|royalty-free|exclusive|technology) )(?:[\w-]+ ){0,3}?licen[cs](?:e|es|ing(?= (?:deal|"
        r"agreement|fee|pact|transaction)))\b"
        r"|\blicen[cs]ed\)|\blicen[cs](?:ing|e) (?:deal|agreement|fee|pact|transaction)|\b(?:to|and|will|would|"
        r"also) licen[cs]e\b(?! to)|\b(?:the )?rights? to (?:use|its|the|their|his|all|some)\b|\b(?:use of|access "
        r"to) (?:its|the|their) (?:[\w-]+ ){0,2}?(?:code|technology|tech|patents|software|IP|models?|designs?)\b|"
        r"\b(?:licen[cs]ed|licen[cs]es|licen[cs]ing) (?:its|their|the|some|part|parts|what|it)\b"
        r"|\b(?:may|can|free to|right to|allowed to) use (?:it|them|its|the|all)\b|\bwhich <org> (?:may|can) use\b",
        "The sum buys a non-exclusive licence.",
        "He lost his licence.",
        supports=True,
    ),
)

PAYMENTS = (
    Rule(
        "en.pays",
        Act.PAY,
        "The buyer pays a sum.",
        r"<buyer>(?!'s)<near:90>\b(?:pays?|paid|paying|offered|offers|spends?|spent|splash(?:es|ed)|hands? over|"
        r"handed over|wrote a cheque for|writes a (?:check|cheque) for|puts?|"
        r"promised)\b(?!.{0,30}\b(?:pay packages?|salar(?:y|"
        r"ies)|bonus(?:es)?|compensation)\b)<near:50><money>",
        "[Orion] will pay roughly $240 million for a licence to the patents.",
        "[Orion] is worth $240 million.",
        supports=True,
    ),
    Rule(
        "en.sum_of_deal",
        Act.PAY,
        "A sum that is called the deal's price.",
        r"<money>,? (?:in cash|in stock|in cash and stock|up front|upfront|cash(?:-and-stock)? deal|"
        r"<gap:24>(?:cheque|check|deal|tie-up|licen[cs]e|agreement|transaction|price tag|fee|arrangement|reverse "
        r"acqui-?hire|purchase))\b",
        "A $255 million patent licence is part of it.",
        "A market of $255 million is at stake.",
        supports=True,
    ),
    Rule(
        "en.for_sum",
        Act.PAY,
        "A deal for a sum; a price, fee or bill of a sum.",
        r"(?:\bfor (?:about |around |roughly |some |nearly |more than |over |almost |up to |a reported |an "
        r"estimated |as much as )?<money>(?! (?:valuation|a (?:share|year|month)|stake))"
        r"|\b(?:price|fee|sum|bill|offer|package|consideration|cheque|check|figure|cost|amount|payout|"
        r"valued)\b[^;.]{0,50}?(?:is|"
        r"was|at|of|to|comes to|between|under discussion is|being tossed around is|:)[ \"]{1,2}(?:between |about |"
        r"around |roughly |some |nearly |more than |approximately |almost )?<money>)",
        "The fee is about $85 million.",
        "The fee was charged in $20 notes.",
        supports=True,
    ),
    Rule(
        "en.target_gets",
        Act.PAY,
        "The target gets a sum.",
        r"<target><near:20>\b(?:gets?|receives?|will receive|collects?|is paid|was paid)\b<near:30><money>",
        "[Zeta Labs] gets $110 million.",
        "[Zeta Labs] gets a letter.",
        supports=True,
    ),
    Rule(
        "en.sum_on_table",
        Act.PAY,
        "A sum on the table.",
        r"<money><near:30>(?:is|was|that (?:is|was)) (?:on the table|under discussion|being discussed|on offer|at "
        r"stake in the talks)",
        "About $500 million is on the table.",
        "About $500 million is in the bank.",
        supports=True,
    ),
)
