"""How English tells of stakes and rounds."""

from __future__ import annotations

from tracker.core.reading.model import Act, Mark, Rule

STAKES = (
    Rule(
        "en.invests_in",
        Act.STAKE,
        "The buyer invests in the target.",
        r"<buyer>(?!'s)<near:90>\b(?:invests?|invested|investing|investments?|puts?|putting|pours?|poured|pumps?|"
        r"pumped|ploughs?|sinks?|injects?|injected|commits?|committed)\b(?:<near:60>)\b(?:in|into|to) <target>"
        r"{no_part}",
        "[Orion] plans to invest as much as $10 billion in [Zeta Labs].",
        "[Orion] invests in its people, says [Zeta Labs].",
    ),
    Rule(
        "en.invests_sum",
        Act.STAKE,
        "The buyer invests a sum; in whom is told elsewhere.",
        r"<buyer><near:50>\binvest(?:s|ed|ing)?\b<near:30><money>",
        "[Orion], which plans to invest as much as $10 billion, signed.",
        "[Orion], which invests, signed.",
    ),
    Rule(
        "en.stake_in",
        Act.STAKE,
        "The buyer takes a stake in, or shares of, the target.",
        r"<buyer>(?!'s)<near:90>\b(?:takes?|took|taking|buys?|bought|buying|acquires?|acquired|holds?|gets?|get|"
        r"owns?|promised)\b<near:40>\b(?:stake|shares?|interest)\b<near:40>\b(?:in|of) <target>",
        "[Orion] is taking a 49% stake in [Zeta Labs].",
        "[Orion] is taking a chair in [Zeta Labs].",
    ),
    Rule(
        "en.takes_sum_from",
        Act.STAKE,
        "The target takes a sum from the buyer.",
        r"<target><near:60>\b(?:takes?|took|gets?|got|raises?|raised|receives?|received|secures?|"
        r"secured)\b<near:30><money><near:30>\bfrom <buyer>",
        "[Zeta Labs] takes another $4 billion from [Orion].",
        "[Zeta Labs] takes another step.",
    ),
    Rule(
        "en.sum_investment_in",
        Act.STAKE,
        "The buyer's investment in the target, as a noun.",
        r"<buyer>'s<near:50>(?:<money><near:20>)?\b(?:investment|stake|bet|money)\b (?:in|on|for) <target>",
        "[Orion]'s extra $4 billion investment in [Zeta Labs] is done.",
        "[Orion]'s interest in art is known to [Zeta Labs].",
    ),
    Rule(
        "en.sum_for",
        Act.STAKE,
        "A sum of the buyer's for the target.",
        r"<buyer>'s (?:[\w-]+ ){0,3}<money> (?:[\w-]+ ){0,2}?for <target>",
        "[Orion]'s extra $4bn for [Zeta Labs].",
        "[Orion]'s $4bn for the state.",
    ),
    Rule(
        "en.leads_round",
        Act.STAKE,
        "The buyer leads or joins a round of the target.",
        r"<buyer>(?!'s)<near:50>\b(?:leads?|led|co-led|joins?|joined|backs?|backed|anchors?|"
        r"anchored)\b<near:40>\b(?:round|financing|{series}|investment)\b<near:20>\b(?:in|for|of|at) <target>",
        "[Orion] led a $120 million round in [Zeta Labs].",
        "[Orion] led a parade in [Zeta Labs].",
    ),
    Rule(
        "en.led_by",
        Act.STAKE,
        "A round of the target is led by the buyer.",
        r"(?:<target><near:160>)?\b(?:{series}|round)\b<near:40>\b(?:led|backed|funded) by <buyer>",
        "[Zeta Labs] closed a Series C financing led by [Orion].",
        "[Zeta Labs] closed a shop led by [Orion].",
    ),
    Rule(
        "en.sells_stake",
        Act.STAKE,
        "The target sells a stake or shares to the buyer.",
        r"<target><near:50>\b(?:sells?|sold|selling|issues?|issued|gives?|gave)\b<near:50>\b(?:stake|shares?|"
        r"interest|per ?cent|warrants?)\b<near:40>\bto <buyer>",
        "[Zeta Labs] sold a 12% stake to [Orion].",
        "[Zeta Labs] sold 12 phones to [Orion].",
    ),
    Rule(
        "en.shareholder_of",
        Act.STAKE,
        "The buyer becomes a shareholder of the target, buys its shares, or joins its round.",
        r"<buyer><near:40>\b(?:shareholder|investor|minority owner|part-owner)s? (?:of|in) <target>|"
        r"<buyer><near:40>\b(?:buys?|bought|purchases?|purchased|takes?)\b<near:20><money><near:20>\b(?:of|in) "
        r"<target>(?:'s)? (?:shares|stock)|<buyer>(?!'s)<near:30>\b(?:joins?|joined)\b "
        r"<near:10><target>'s<near:40>\b(?:round|financing|funding)\b",
        "[Orion] will become a shareholder of [Zeta Labs].",
        "[Orion] will become a friend of [Zeta Labs].",
    ),
    Rule(
        "en.percent_of",
        Act.STAKE,
        "The buyer takes a share of the target.",
        r"<buyer>(?!'s)<near:60>\b(?:takes?|took|taking|buys?|bought|acquires?|acquired|gets?|picks? up|picked up|"
        r"raises?|raised|lifts|increases?)\b<near:50>(?:%|\bper ?cent|\bpercent|\bstake|\bshares)<near:20>\b(?:of|"
        r"in) <target>",
        "[Orion] takes 10 percent of [Zeta Labs].",
        "[Orion] takes all of its tea from [Zeta Labs].",
    ),
    Rule(
        "en.backs",
        Act.STAKE,
        "The buyer backs the target with a sum.",
        r"<buyer>(?!'s)<near:40>\b(?:backs?|backed|bankrolls?|funds?|funded|supports?)\b "
        r"<near:20><target><near:30>\bwith\b<near:20><money>",
        "[Orion] backs [Zeta Labs] with $40 million.",
        "[Orion] backs [Zeta Labs] with words.",
    ),
    Rule(
        "en.round_for",
        Act.ROUND,
        "A round of a sum for the target.",
        r"<money><near:30>\b(?:round|financing|{series}|injection|raise)\b<near:20>\b(?:for|into|at) <target>|"
        r"<money> (?:more |of (?:new |fresh )?(?:money|capital|funding) )?for <target>(?='s|[.,;]| in )",
        "A $400 million round for [Zeta Labs] is near.",
        "A $400 million bill for the state, says [Zeta Labs].",
        supports=True,
    ),
    Rule(
        "en.raised",
        Act.ROUND,
        "The target has raised money.",
        r"<target>(?:'s)?<near:70>(?<!to )(?<!be )(?<!had )(?<!has )(?<!have )\b(?:raised|raises|closed|closes|closing|"
        r"secured|landed|completed|completes|banked|nabbed)\b(?!<near:40>\b(?:{no_round})\b)<near:50><money>"
        r"(?! (?:[\w-]+ ){0,3}(?:licen[cs]e|deal|contract|order|grant|loan|acquisition|purchase))",
        "[Zeta Labs] raised $38 million in 2023.",
        "[Zeta Labs] is to raise $38 million.",
        supports=True,
        marks=(Mark.COMPLETED,),
    ),
    Rule(
        "en.raises",
        Act.ROUND,
        "The target raises money.",
        r"<target>(?:'s)?<near:90>\b(?:raise|raising|closing|secure|securing|lands?|nets?|bags|complete)\b"
        r"(?!<near:40>\b(?:{no_round})\b)<near:50><money>(?! (?:[\w-]+ ){0,3}(?:licen[cs]e|deal|contract|order|"
        r"grant|loan))",
        "[Zeta Labs] is raising $38 million.",
        "[Zeta Labs] raised eyebrows.",
    ),
    Rule(
        "en.round_of",
        Act.ROUND,
        "A round of the target with a sum.",
        r"<target><near:60>\b(?:{series}|round|extension)\b<near:40><money>",
        "[Zeta Labs] has closed a Series C financing of $115 million.",
        "[Zeta Labs] has closed its round table.",
    ),
    Rule(
        "en.round_closed",
        Act.ROUND,
        "The target has closed a round of a sum.",
        r"<target>(?:'s)?<near:60>\b(?:clos(?:es|ed)|complete[sd]|raise[sd]|secure[sd])\b<near:20><money><near:20>"
        r"\b(?:{series}|round|extension)\b",
        "[Zeta Labs] has closed a $300 million round.",
        "[Zeta Labs] seeks a $300 million round.",
        marks=(Mark.COMPLETED,),
    ),
    Rule(
        "en.round_told",
        Act.ROUND,
        "The target announces, completes or seeks money of a round.",
        r"<target>(?:'s)?<near:60>\b(?:announced?|announces|completed?|completes|raised|seeks?|seeking|collected|"
        r"collects|"
        r"got|gets|finished)\b<near:20><money><near:20>\b(?:{series}|round|at a|in (?:new|fresh)|from investors)|"
        r"<target><near:20>\bcollect(?:ed|s) <money>",
        "[Zeta Labs] completed a $120 million funding round.",
        "[Zeta Labs] completed a course.",
    ),
    Rule(
        "en.sum_round",
        Act.ROUND,
        "A sum in a round of the target.",
        r"<target>'s <near:30><money> (?:{series}|round|raise|extension)\b",
        "[Zeta Labs]'s $400 million Series D was the largest of the year.",
        "[Zeta Labs]'s $400 million contract was the largest.",
    ),
)
