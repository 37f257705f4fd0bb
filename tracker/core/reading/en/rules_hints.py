"""What English says beside the deal itself: hints that people change sides or that something was given for it.

They make no claim of their own (`supports`): they add to one whose parties are told elsewhere.
"""

from __future__ import annotations

from tracker.core.reading.model import Act, Rule

HINTS = (
    Rule(
        "en.new_employer",
        Act.TRANSFER,
        "People have a new employer, new colleagues or a first day.",
        r"\b(?:new|next|future) (?:employers?|colleagues|hires|recruits|badges?|lanyards?|"
        r"paymasters?|bosses|home is)\b|"
        r"\bfirst day (?:at|in|as)\b|\borientation\b|\bbadge-holders\b|\bnewcomers (?:from|of|at)\b",
        "Their new employer is called [Orion].",
        "Their old employer was called [Orion].",
        supports=True,
    ),
    Rule(
        "en.works_for_them",
        Act.TRANSFER,
        "Leaders or staff work, or begin work, for somebody told before.",
        r"\b(?:{people}|all of (?:them|us)|both of (?:them|us)|pair|trio|duo|foursome|"
        r"friends)\b<gap:60>\b(?:works? for "
        r"(?:them|it|the)|(?:begun|began|begins?|start|starts|started) (?:work )?(?:in|at|there|on|with)|working (?:on "
        r"\w+ )?there|turn(?:ed|s)? up (?:for|at|in)|(?:received|have|got|accepted|signed|extended) "
        r"(?:\w+ ){0,2}?(?:offers?|contracts?)|go(?:es)? with (?:us|it|them)|com(?:e|es|ing) with (?:it|us|them)|"
        r"thrown in|in the bargain|(?:is|are) (?:now )?theirs|change hands|chang(?:e|es|ing) (?:sides|employers?|"
        r"badges|jobs)|switch(?:es|ing)? (?:sides|jobs|employers?)|new (?:jobs|posts|roles)|on (?:its|the|their) "
        r"(?:new )?payroll)\b",
        "Its founder works for them as of Monday.",
        "Its founder likes them.",
        supports=True,
    ),
    Rule(
        "en.sends_staff",
        Act.TRANSFER,
        "A deal sends, brings or moves the target's people to the buyer.",
        r"\b(?:send|sends|sent|sending|bring|brings|brought|bringing|move|moves|moved|moving|take|takes|took|taking|"
        r"transfer|transfers|transferred|shift|shifts|shifted|deliver|delivers|delivered|carry|carries|"
        r"carried)\b<near:30>(?:<target>(?:'s?)? (?:[\w,'/-]+ ){0,5}?(?:{staff})\b|\b(?:{staff})\b<near:30>\b(?:of|at|"
        r"from|behind) <target>)<near:60>\b(?:to|into|inside|over to) <buyer>"
        r"|\b(?:took|takes|taking|taken|brought|brings|bringing|led|moved)\b (?:[\w-]+ "
        r"){0,2}?(?:most|half|all|much|bulk|"
        r"best|rest|part|core) of <target>(?: (?:along|across|over|with (?:him|her|them)))? (?:to|into) <buyer>",
        "The transaction was to have sent [Zeta Labs]'s research group to [Orion].",
        "The transaction was to have sent [Zeta Labs]'s phones to [Orion].",
    ),
    Rule(
        "en.did_with",
        Act.PAIR,
        "What the buyer did with the target.",
        r"<buyer>(?!'s)<near:20>\b(?:did|does|has done|had done|tried|pulled off|managed|repeated)\b<near:40>\b(?:with|"
        r"to|at|on) <target>",
        "It is what [Orion] did with [Zeta Labs].",
        "It is what [Orion] says of [Zeta Labs].",
        either=True,
    ),
    Rule(
        "en.bought_for_people",
        Act.WORD,
        "The target is bought for its people.",
        r"<buyer>(?!'s)<near:80>\b(?:buys?|bought|buying|acquires?|acquired|acquiring|purchases?|purchased|takes? over|"
        r"took over|snaps? up|snapped up|pays?|paid)\b<near:50><target>,? (?:[\w-]+ ){0,3}?for (?:its|the|their) "
        r"(?:[\w-]+ ){0,2}?(?:people|team|talent|engineers|staff|founders?|brains|researchers|minds|scientists)\b",
        "[Orion] buys start-up [Zeta Labs] for its people.",
        "[Orion] buys start-up [Zeta Labs] for its code.",
    ),
    Rule(
        "en.people_not_company",
        Act.WORD,
        "The people, or the technology, are taken, and the company is not.",
        r"<buyer>(?!'s)<near:80>\b(?:{people}|talent|brains|expertise)\b<near:60>\b(?:not|without|but not|rather than|"
        r"instead of|minus|never|leav(?:es|ing|e)|left) (?:buying |acquiring |taking |owning )?(?:the |a |its |his "
        r")?(?:company|firm|business|shell|start-?up|corporate|husk|legal)\b|\beverything "
        r"(?:about|but|except)\b<near:30>"
        r"\b(?:company|business|firm)\b<near:30>\b(?:except|but|save) (?:the|for the)\b",
        "[Orion] took the team of nine, not the company.",
        "[Orion] took the train.",
        supports=True,
    ),
    Rule(
        "en.takes_technology",
        Act.ASSETS,
        "The buyer, told before, also gets code, patents or designs.",
        r"\b(?:takes?|took|taking|gets?|got|getting|keeps?|kept|receives?|received|receiving|buys?|bought|buying|acquir"
        r"(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|inherits?|picks? up|picked up|secures?|secured)\b "
        r"(?:also )?(?:over )?(?:all (?:of )?|most of |some of |substantially all (?:of )?)?(?:the|its|their|his|her|"
        r"<org>'s?) (?:[\w-]+,? ){0,3}?(?:code|patents?|IP|intellectual property|technology|designs|models|weights|"
        r"assets|know-how|blueprints|equipment|tools)\b|\b(?:its|their|the|whose) (?:[\w-]+ ){0,2}?(?:assets|patents|"
        r"code|IP|intellectual property|technology)\b<near:20>\b(?:belongs? to|go(?:es)? to|went to|pass(?:es|ed)? to|"
        r"transferred to|sold to|in the hands of) <buyer>",
        "Its founder joined [Orion], which also took the code.",
        "Its founder joined [Orion], which also took the blame.",
        left="buyer",
        supports=True,
    ),
    Rule(
        "en.payment_noun",
        Act.PAY,
        "A payment or fee is given for it.",
        r"\b(?:in (?:exchange|return) for|against|plus|and|with|involv\w+|includ\w+|receiv\w+|"
        r"gets?|collects?|for) (?:an? "
        r"|the |another )?(?:[\w-]+ ){0,2}?(?:payment|payout|pay-out|pay-off|licen[cs]e fee|licensing fee|lump sum|"
        r"cheque|check|consideration|cash sum)\b|\b(?:undisclosed|unspecified|seven|eight|nine|six)(?:-figure)? (?:sum|"
        r"amount|fee|price)\b|\bfor a (?:sum|price|fee)\b",
        "They move in exchange for a payment for the company's patents.",
        "They move in exchange for a smile.",
        supports=True,
    ),
    Rule(
        "en.founders_stay",
        Act.STAYS,
        "The founders stay where they are, or the organisation keeps its people.",
        r"\b(?:founders?|co-founders?|founding team)\b[^.;]{0,40}?\b(?:stays?|staying|remains?|remaining) (?:put|in "
        r"(?:charge|<org>|place)|as (?:chief|CEO|head|boss)|chief|CEO|where|independent|at <org>)|\bmy people stay\b|"
        r"\bnobody is leaving\b|\bno one is leaving\b|\bnot joining\b|\bnever asked to (?:come|join|move|leave)\b|"
        r"\b(?:keeps?|retains?) (?:all (?:of )?)?its (?:(?:own|whole|entire) )?(?:[\w-]+,? (?:and )?(?:its )?){0,3}"
        r"(?:staff|team|founders|employees|people)\b",
        "Its founder joins a council but stays as chief executive.",
        "Its founder joins [Orion] and stays for lunch.",
    ),
)
