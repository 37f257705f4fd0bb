"""How English tells what becomes of the target, and which sums and people belong to something else."""

from __future__ import annotations

from tracker.core.reading.model import Act, Rule

ASIDES = (
    Rule(
        "en.independent",
        Act.INDEPENDENT,
        "The target goes on alone.",
        r"\b(?:remains?|stays?|continues?|continue|operates?|operating|carry on|carries on|goes on|keeps? (?:going|"
        r"running)|exist)\b<gap:40>\b(?:independent(?:ly)?|on its own|separate|by itself|standalone|stand-alone)\b"
        r"|\bstays put\b|\b(?:what(?:'s| is| remains)|the (?:remaining|remainder|rest)|those (?:left|who "
        r"stay))\b<gap:60>\b(?:continue|keep|run|sell|serve|build|stay|carry on|remain)s?\b|\bleft behind\b",
        "[Zeta Labs] will continue to operate as an independent company.",
        "[Zeta Labs] is a company.",
    ),
    Rule(
        "en.wound_down",
        Act.WOUND_DOWN,
        "The target or its product is closed.",
        r"\b(?:wind(?:s|ing)? down|wound down|shut(?:s|ting)? (?:down|its|the|off)|shuts app|shutter(?:s|ed|ing)?|"
        r"mothball(?:s|ed)?|sunset(?:s|ting)?|switched off|discontinu(?:e|es|ed|ing)|"
        r"be retired|will be retired|goes? (?:dark|away|offline)|no longer be sold|no longer (?:be )?(?:offered|"
        r"sold)|retires (?:its|the|their)|gets no more updates|will close|closes down|"
        r"cease(?:s|d)? (?:operations?|trading|to exist)|says goodbye to|pulled from|"
        r"clos(?:es|ing|e) (?:its|their|the) doors|wound up|(?:app|service|product|company|"
        r"firm|start-?up) (?:to|is to) "
        r"(?:close|end|shut|go)|shelv(?:es|ed|ing)|(?:is|are|will be|was|were|being) "
        r"(?:closing|closed|shutting|retired|"
        r"scrapped|killed off|turned off)|kill(?:s|ed|ing)? (?:off )?(?:its|the|their)|(?:end|"
        r"ends|ended) (?:of life|of "
        r"the road)|winding up|(?:wind|winds) up (?:its|the)|export their data|no longer exists?|be dissolved|"
        r"dissolves|is dissolved|liquidat(?:e|es|ed|ion)|"
        r"stops? (?:answering|working|operating|service|taking)|closes (?:on|in|at|for good|down|after)|does not "
        r"continue|(?:takes|accepts) no new|no (?:longer|more) (?:be )?(?:available|maintained|supported)|"
        r"put in a drawer|(?:goes|going|go) away|"
        r"(?:app|service|product) (?:will|would) (?:be (?:closed|shut|retired|switched)|close|end|shut)|folds?(?= "
        r"into))\b",
        "[Zeta Labs] will shut down its product on March 21.",
        "[Zeta Labs] closed a round.",
    ),
    Rule(
        "en.successor",
        Act.SUCCESSOR,
        "A successor takes over what is left.",
        r"<people>,? (?:[\w',/& -]{0,60}?)\b(?:becomes|will become|takes over as|was named|is named|has been named|"
        r"(?:as|is|was|and now) (?:its )?(?:new |interim |acting )|steps up as|succeeds|will (?:lead|run) (?:what|"
        r"the rem)) ?"
        r"(?:\w+ ){0,3}?(?:chief executive|CEO|chief|boss|head|president)\b"
        r"|\bwith (?:[\w',-]+ ){0,5}?<people>(?:, [\w ,'-]{0,40})? (?:as|in charge)\b|\bappointed <people> as\b"
        r"(?! (?:its |the )?(?:head|chief|director|vice)\b of)|"
        r"\bunder <person>|\bled by (?:interim|acting) (?:[\w-]+ ){0,3}<people>",
        "{Ada Byron}, the general counsel, becomes interim chief executive.",
        "{Ada Byron} was a chief engineer.",
    ),
    Rule(
        "en.paid_out",
        Act.PAID_OUT,
        "Investors or shareholders are paid out.",
        r"\b(?:investors|shareholders|backers|stockholders|holders|shares)\b<gap:60>\b(?:bought out|paid out|cashed "
        r"out|be paid|receive|distribution|return(?:s|ed)?|proceeds|made whole)\b|\bdistribution to holders\b",
        "Investors are to be bought out at a valuation of $2.5 billion.",
        "Investors are to be heard.",
    ),
    Rule(
        "en.staff_share",
        Act.STAFF_SHARE,
        "How much of the staff moves.",
        r"\b(?:\d+|\w+) of (?:its|the|their|whose|[\w.]+'s)? ?\d+(?:-odd)? (?:{team})\b|\b(?:two-thirds|"
        r"three-quarters|half|most|majority|nine in ten|9 in 10|a (?:third|quarter)|\d+%|\d+ per ?cent) of (?:its|"
        r"the|their|<org>'s?|[\w.]+'s)? ?(?:\w+ )?(?:{team})\b|\ball (?:\w+|\d+) (?:{team})\b",
        "About thirty of the 130 employees: 30 of its 130 employees move.",
        "Thirty employees read.",
    ),
    Rule(
        "en.antitrust",
        Act.ANTITRUST,
        "The form of the deal is tied to merger control.",
        r"\b(?:avoid|sidestep|dodge|skirt|escape|circumvent|evade|without)\w*\b<gap:40>\b(?:merger (?:review|"
        r"control|clearance)|antitrust|regulators|regulatory|filing|notification|approval)\b|\bno (?:approval|"
        r"clearance) is needed\b|\bnot an acquisition in\b",
        "The structure was built to dodge merger review.",
        "The review was long.",
    ),
    Rule(
        "en.stays",
        Act.STAYS,
        "Nobody moves, or the team stays with the target.",
        r"\bno (?:transfer of personnel|staff (?:will |are to |is to )?(?:move|transfer|change)|employees (?:will "
        r")?(?:move|transfer)|personnel)\b|\b(?:management|team|leadership)\b<gap:50>\bremains? unchanged\b|"
        r"\bnobody moves\b|\bno (?:employees|staff|people|engineers|personnel) (?:change|"
        r"changes|switch|switches|go|goes|leave|"
        r"leaves|join|joins|are involved)\b|\bno (?:one|people|jobs?) (?:is|are|will be)? "
        r"?(?:moving|changing|transferring)\b",
        "No transfer of personnel is planned on either side.",
        "Personnel matters were discussed.",
    ),
)

OTHERS = (
    Rule(
        "en.valuation",
        Act.OTHER_SUM,
        "A sum that values an organisation, or its shares.",
        r"(?<!deal )(?<!licence )(?<!license )(?<!agreement )(?<!contract )(?<!transaction )(?<!capacity "
        r")(?<!package )(?<!arrangement )\b(?:valu(?:ed|es|ing|ation)|worth|priced|market (?:cap\w*|value)|put it|"
        r"price on)\b(?: (?:it|him|them|the (?:company|firm|result|lot)|<org>))?(?: (?:of|at|by|above|below|over|"
        r"just|more|than|about|around|roughly|nearly|a|as|much|some|in|last|year|post-money))*? <money>",
        "[Zeta Labs] was valued at $6.9 billion in September.",
        "[Zeta Labs] paid $6.9 billion.",
    ),
    Rule(
        "en.valuation_after",
        Act.OTHER_SUM,
        "A sum named as a valuation behind it.",
        r"<money>(?:-plus)? (?:[\w-]+ ){0,2}?(?:valuation|market (?:value|cap\w*)|company|of (?:market value|cash|"
        r"revenue|sales)|in (?:revenue|sales|annual|losses|cash reserves|bonuses|salary|retention))\b|<money> "
        r"(?:before the money|pre-money|post-money|break-?up fee|break fee|termination fee|a (?:year|month|share))",
        "It raised $38 million at a $160 million valuation.",
        "It raised $38 million.",
    ),
    Rule(
        "en.valuation_split",
        Act.OTHER_SUM,
        "Valued by somebody at a sum.",
        r"(?<!deal )(?<!licence )(?<!license )(?<!agreement )(?<!contract )(?<!transaction )\b(?:valu(?:ed|es|ing)|"
        r"valuation|had been valued|price[sd]? (?:it|the company))\b<gap:70>\b(?:at|of|above|to|put it at) (?:about "
        r"|around |above |just over |more than |some |roughly |nearly |over )?<money>",
        "Andrews valued the result at $1 billion.",
        "Andrews paid $1 billion.",
    ),
    Rule(
        "en.takings",
        Act.OTHER_SUM,
        "Revenue, profit, cash, costs, fines, break fees and pay.",
        r"\b(?:revenues?|sales|profits?|loss(?:es)?|cash|earnings|turnover|capex|spending|budget|backlog|fine|break "
        r"fee|break-up fee|termination fee|bonus(?:es)?|salary|salaries|pay packages?|retention|in fees|"
        r"market)\b<near:40>(?:of|to|at|was|is|about|than|by|:|hit|reached|over|totalled|worth) (?:about |around |"
        r"above |just over |more than |some |roughly |nearly |over )?<money>",
        "It had revenue of about $40 million last year.",
        "It had a deal of about $40 million.",
    ),
    Rule(
        "en.had_raised",
        Act.OTHER_SUM,
        "What an organisation had raised in all.",
        r"\b(?:had|has|have|having|which|who|and|total(?:ling)?)(?: so far| already| previously| since| together| "
        r"only)? (?:raised|taken|contributed|pulled in|brought in)(?: (?:only|about|around|roughly|some|more|than|"
        r"nearly|a|total|of|over|just|one|round))* <money>|\btotal (?:funding|raised) (?:to|of) <money>|\bbrings "
        r"total funding to <money>|<money> (?:in (?:venture |total )?funding|raised|from investors|of funding|in "
        r"venture capital)",
        "[Zeta Labs] had raised $19 million from investors.",
        "[Zeta Labs] closed a round of $19 million.",
    ),
    Rule(
        "en.reports_to",
        Act.OTHER_PERSON,
        "A person to whom the movers report, or who speaks.",
        r"\b(?:(?:report(?:s|ing)?|answer(?:s|ing)?) (?:directly )?to (?:[\w',-]+ ){0,8}?|(?:according to|told by|"
        r"wrote to|works for) (?:[\w',-]+ ){0,5}?|under )<people>"
        r"|<people>, (?:an? |the )?(?:[\w-]+ ){0,3}?(?:spokes(?:man|woman|person)|analyst|lawyer|professor|investor|"
        r"senior vice[- ]president)\b"
        r"|\b(?:spokes(?:man|woman|person)|analyst|lawyer|professor|investor) <people>|<people>, who (?:runs|leads|"
        r"chairs|led) (?:the fund|<org>|it)",
        "The team will report to {Ada Byron}.",
        "The team will miss {Ada Byron}.",
    ),
)

SIDE_RULES = (*ASIDES, *OTHERS)
