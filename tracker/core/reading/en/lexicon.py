"""Word lists of English rules, references, and paragraphs that are no part of an article."""

from __future__ import annotations

from tracker.core.reading.model import Reference

LEXICON: dict[str, str] = {
    "leaders": (
        r"co-?founders?|founders?|chief executives?|CEOs?|chief (?:technology|scientific|operating|product) officer|"
        r"chief scientist|CTO|presidents?|executives|"
        r"leaders|leadership|top people|bosse?s?|chiefs?|inventors?|architects|brains|"
        r"creators?|management|founding team|"
        r"brain trust|brass|co-?creators?|figureheads?|masterminds?|principals"
    ),
    "team": (
        r"team|teams|staff|staffers|employees|engineers|researchers|scientists|crew|workforce|colleagues|talent|"
        r"personnel|specialists|developers|people|designers|"
        r"mathematicians|physicists|coders|programmers|minds|workers|members|group|engineering organi[sz]ation|"
        r"everyone|everybody|experts|authors|boffins|folk|veterans|headcount|human capital|brainpower|"
        r"technicians|roboticists|chemists|linguists|ranks|contingent|squad|cohort|bench"
    ),
    "founders": r"co-?founders?|founders?|founding",
    "chiefs": r"chief executives?|CEOs?|chief scientist|presidents?",
    "leadership": r"leadership|founding team|top people|top brass|management|leaders\b",
    "nonexclusive": r"non-?exclusive|not exclusive|not exclusively",
    "people": (
        r"co-?founders?|founders?|chief executive|chief scientist|CEO|team|engineers|researchers"
        r"|scientists|staff|employees|colleagues|designers|talent|brains|experts|authors|inventors?|coders"
        r"|crew|headcount|workforce|(?:most|half|all|\d+|its|the|her|his|their|of) (?:[\w-]+ )?(?:people"
        r"|folk|heads|hands|boffins|members|minds|veterans|[a-z]{4,}(?:ists|icians|eers))"
    ),
    # right before a verb: its subject is no person
    "no_person": r"(?<!deputy )(?<!successor )(?<!colleague )(?<!\bshe )(?<!\bhe )(?<![\ue800-\uebff] )",
    "staff": r"{leaders}|{team}|makers",
    "share": r"half|most|all|much|bulk|whole|rest|remainder|majority|those|best|core",
    # what those who made an organisation did
    "made": (
        r"(?:who|that) (?:\w+ ){0,3}?(?:started|built|founded|made|ran|run|runs|created|left|worked (?:at|for|on)|work "
        r"(?:at|for|on)|lead|led|set up|co-founded|wrote|invented|designed|developed|came from)"
    ),
    "post": (
        r"vice[- ]president|head|fellow|director|chief|leader|laboratory|lab|team|group|unit|division|vice president|"
        r"scientist|engineer|architect|adviser|advisor|executive|officer|boss|desk|badge|office|job|role|post|position"
    ),
    # verbs of taking people
    "hire": (
        r"(?:hires?|hired|hiring|recruits?|recruited|recruiting|poach(?:es|ed|ing)?|takes? on|took on|taking on|"
        r"taken on|brings? (?:in|on|over|aboard|back|across)|"
        r"brought (?:in|on|over|aboard|back|across)|bringing (?:in|on|over|aboard|back|across)|absorbs?|absorbed|"
        r"absorbing|picks? up|picked up|picking up|lures?|"
        r"lured|luring|bags|bagged|lands|landed|grabs?|grabbed|scoops? up|scooped up|snaps? up|snapped up|swoops? "
        r"(?:on|for)|swooped (?:on|for)|pull(?:s|ed|ing)? in|"
        r"gains?|gets?|getting|obtains?|obtained|takes? over|took over|taking over|takes|took|raids?|raided|guts|"
        r"gutted|employs|onboards?|pockets|collects?|collected|"
        r"walked off with|walks off with|makes? off with|hoovers? up|adds|added|welcom(?:es|ed|ing)|wants|carries "
        r"off|carried off|helps? itself to|helped itself to|walks? away with|walked away with|swallows?|secures?|"
        r"secured|wins|won|gets? hold of|will employ|receives?|inherits?|snares?|nabs?|nabbed|nets|buys? out|bought "
        r"out|offers? jobs to|offered jobs to|makes? offers to|made offers to|enlists?|enlisted|engages|engaged|"
        r"signs? up|signed up|ropes? in|roped in|has its eye on|keeps|rehires?|rehired|plucks?|plucked|brings|"
        r"brought|bringing|gained|wooed (?:away )?|woos|picks? off|picked off|siphons? off|peels? off|pries|prised|"
        r"prises|headhunt(?:s|ed)|entices?|enticed|coaxe[sd]?|lift(?:s|ed|ing)?|scoop(?:s|ed|ing)?|draft(?:s|ed|ing)|"
        r"appoint(?:s|ed|ing)?|nabbing|grabbing|landing|receiving|gaining|obtaining|employing|employed|enlisting|"
        r"picking off|persuad(?:es|ed|ing)|extract(?:s|ed|ing)|spirit(?:s|ed) away|whisk(?:s|"
        r"ed) away|cherry-pick(?:s|ed|"
        r"ing)?|cream(?:s|ed) off|skim(?:s|med) off|annex(?:es|ed)|hous(?:es|ed|ing)|took in|taking in|take in|tak(?:e|"
        r"es|ing|en) possession of|(?:(?:gives?|gave|giving|finds?|found|finding|offers?|offered|has|have) )(?:a home|"
        r"homes?|desks?|room|jobs?|work|posts?|badges?|employment|a place|places|positions|"
        r"seats) (?:for|to)|make room for|"
        r"makes room for|signs? contracts with|signed contracts with|signing contracts with|has got|have got|claims?|"
        r"claimed|procur(?:es|ed)|netted|ends? up with|ended up with|left with|leaves with|comes? away with|came away "
        r"with|go(?:es)? home with|went home with|acqui-?hir(?:es|ed|ing)|tap(?:s|ped|ping)|raiding|pays? for|paid for|"
        r"paying for)(?! by\b)"
    ),  # "hired by" turns the sides round: see `go`
    # verbs of going over
    "go": (
        r"on(?= <org>'s (?:new )?payroll)|(?:receives?|gets?|wears?|given|issued)(?= "
        r"<org>(?:'s)? (?:badges?|contracts?|"
        r"desks?|jobs?|lanyards?))|join|joins|joined|joining|go to|goes to|going to|gone to|"
        r"went to|go over to|move to|moves to|moving to|"
        r"moved to|move over to|moving over to|leaving for|"
        r"leave for|left for|leaves for|off to|head to|heads to|heading to|headed to|headed for|decamp(?:s|ed|ing)? "
        r"(?:to|for)|defect(?:s|ed|ing)? to|sign(?:s|ed|ing)? with|"
        r"sign(?:s|ed|ing)? on with|transfer(?:s|red|ring)? to|return(?:s|ed|ing)? to|(?:go|goes|going|gone|went|"
        r"heads|heading) back to|back (?:to|at)|jobs? (?:at|with)|"
        r"work for|works for|work at|working for|positions (?:at|with)|offers? (?:of employment )?(?:from|with|by)|"
        r"land(?:s|ed)? at|switch(?:es|ed)? to|"
        r"change over to|cross(?:es|ed|ing)? (?:over )?to|now at|employment with|become employees of|became "
        r"employees of|come to work for|into the arms of|bound for|"
        r"decamped (?:to|for)|walk(?:s|ed|ing)? over to|turn(?:s|ed)? up at|jump(?:s|ed|ing)? to|jump(?:s|ed|ing)? "
        r"ship to|relocat(?:e|es|ed|ing) to|to be hired by|hired by|"
        r"hired away by|taken on by|recruited by|poached by|absorbed by|snapped up by|scooped up by|brought over by|"
        r"absorbed into|folded into|find a home at|found a home at|draw(?:s|ing)? (?:their|a) pay from|starts? "
        r"(?:work )?(?:at|with|for)|contracts? with|packing for|ends? up (?:at|with|in)|ended up (?:at|with)|headed "
        r"(?:to|for)|emptied into|on the payroll of|reports? for duty at|employed (?:at|by)|mov(?:e|es|ed|ing) "
        r"(?:across|over|in) (?:to|with)|now part of|become(?:s)? part of|part of|at work for|drafted into|assigned "
        r"to|over to|off to join|to be at|desks? at|badges? (?:at|from)|at home at|arrive(?:s|d)? at|settl(?:e|es|"
        r"ing) in at|brought into|taken into|home (?:to|at|with)|agreements? with|will become|become|becomes|became|"
        r"turn into|mov(?:e|es|ed|ing) from <org> to|cross(?:es|ed|ing)? the (?:road|street|bay|river|floor|pond) "
        r"to|for one at|enlisted by|lured (?:away )?by|grabbed by|bought by|transition(?:s|ed|ing)? (?:in)?to|"
        r"migrat(?:e|es|ed|ing) to|(?:integrated|merged|rolled|incorporated|subsumed|slotted|taken) into|working (?:at|"
        r"inside|within)|works? (?:inside|within)|join(?:s|ed|ing)? up with|(?:take|takes|"
        r"taking|took|taken) (?:up )?(?:"
        r"jobs?|roles?|posts?|positions?|a job|a post|a role|employment|seats?) (?:at|with|in|"
        r"inside)|resurface(?:s|d)? "
        r"at|report(?:s|ed|ing)? to|install(?:ed)? at|clock(?:s|ing)? in at|unpack(?:s|ed|"
        r"ing)? at|employment (?:at|by)|"
        r"(?:new )?employer(?:,| is|:| will be)|tak(?:e|es|ing) "
        r"their places at|in the employ of|switch(?:es|ed|ing)? (?:sides |jobs |employers? |"
        r"allegiance )?to|leav(?:e|es|"
        r"ing) to join|picked up by|signed (?:up )?by|claimed by|hoovered up by|swept up by|flock(?:s|ed|"
        r"ing)? to|shift(?:s|ed|ing)? to|departing for|depart(?:s|ed)? for|rejoin(?:s|ed|ing)?|reassigned to|come "
        r"aboard|accept(?:s|ed|ing)? (?:jobs?|roles?|offers?|positions?) (?:at|with|from)|moves? in(?:to|side)|moved "
        r"in(?:to|side)|moving in(?:to|side)"
    ),
    "buy": (
        r"buys?|bought|buying|acquires?|acquired|acquiring|purchases?|purchased|purchasing|snaps? up|snapped up|"
        r"snapping up|takes? over|took over|taking over|taken over|"
        r"swallows?|swallowed|swallowing|gobbles? up|gobbled up|scoops? up|scooped up|picks up|picked up|aquire|"
        r"takeover of|absorbs"
    ),
    "purchase": r"acquisition|purchase|takeover|buyout|buy-out|take-over|sale",
    "things": (
        r"assets|patents|intellectual property|IP|equipment|blueprints|code|technology|team|crew|staff|people|"
        r"engineers|founders|brains|talent|employees|unit"
    ),
    # what is bought where no organisation as such is
    "parts": (
        r"by|stakes?|shares?|team|crew|staff|assets|chips|processors|capacity|GPUs|TPUs|machines|engineers|founders|"
        r"people"
        r"|employees|brain trust|brains|talent|leaders|leadership|researchers|founder"
    ),
    "clear": r"(?:(?!\b(?:{parts})\b).){0,60}?",
    "no_part": (
        r"(?!'s? \w)"
        r"(?! (?:chips?|processors|GPUs?|TPUs?|machines|systems|servers|shares|stock|hardware|capacity|team|crew|"
        r"staff|founders?|engineers|employees|assets|brain trust|brains|talent|leaders|leadership|chiefs?|boss|CEO|"
        r"researchers|patents|people)\b)"
    ),
    "no_licence": r"(?:(?!\b(?:{parts}|licen[cs]es?|rights?|use|access)\b).){0,60}?",
    "licence": r"licen[cs](?:e|es|ed|ing)",
    # what else can be raised or closed
    "no_round": (
        r"forecasts?|guidance|outlook|targets?|prices?|estimates?|bids?|offers?|stakes?|dividend|totals?|trading|at|"
        r"up|down"
        r"|acquisition|purchase|takeover|deal|sale|eyebrows|so far"
    ),
    "series": r"Series [A-K]\d?|seed|funding|financing|fundraising|capital raise|private round|venture round",
}

REFERENCES = (
    Reference(
        "en.small",
        r"\b(?:the|this) (?:(?:\w+-)?(?:year-old|based|backed) )?(?:\w+ ){0,2}?(?:start-?up|"
        r"young (?:\w+ )?(?:company|firm|business)|"
        r"smaller (?:company|firm|rival|business|one)|fledgling|lab|laboratory|outfit|upstart|target company|"
        r"(?:hollow|hollowed-out|remaining) (?:company|firm))\b(?!'s (?:rival|customer)| of\b)",
        "unwatched",
    ),
    Reference(
        "en.giant",
        r"\b(?:the|this) (?:[\w-]+ ){0,2}?(?:giant|behemoth|chipmaker|chip maker|juggernaut|heavyweight|tech group|"
        r"search company|search group|software maker|hyperscaler|"
        r"(?:larger|bigger) (?:company|firm)|(?:American|US|U\.S\.) (?:company|firm|group)|buyer|acquirer|"
        r"e-commerce group|Facebook parent|ChatGPT maker|iPhone maker|"
        r"social network|"
        r"(?:Redmond|Santa Clara|Cupertino|Mountain View|Menlo Park|Seattle|Sunnyvale) (?:company|firm|giant|group|"
        r"software company|chipmaker))\b",
        "watched",
    ),
    Reference(
        "en.of_somewhere",
        r"\b(?:the|this) (?!(?:American|US|U\.S\.|Silicon Valley|AI|PC|IT|Redmond|Cupertino|Armonk|Seattle|"
        r"Sunnyvale|Menlo "
        r"Park|Mountain View|Santa Clara)\b)(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])\w+)?(?: (?-i:[a-z])[\w-]+)?"
        r" (?:company|firm|maker|designer|developer|business|specialist|group)\b",
        "unwatched",
    ),
    Reference(
        "en.company",
        r"\bthe (?:company|firm|business|group)\b(?! (?:of|that|which|behind|was sold|as a company))",
        "any",
    ),
)

NOISE = (
    r"(?i)^\W{0,6}(?:about (?!\d|the size|a |an |half|as|to |how|that |this |what|one |two |three |four |five |six |"
    r"seven |eight |nine |ten |\w+ of )[A-Z]"
    r"|forward-looking|safe harbou?r|media contact|investor contact|press contact|contacts?:|for more information|"
    r"copyright|©|all rights reserved|cookie|we use cookies"
    r"|most read|read more|related(?: articles| stories|:)|more on the topic|more from|see also|also on|also read|"
    r"recommended|trending|sponsored|advertisement|sign up|"
    r"subscribe|share this|follow us|top picks|filed under|tags?:|our standards|source:? |key specs|disclaimer|"
    r"certain statements in this|photo:|image:|caption:)"
    r"|this (?:press )?release (?:contains|includes) (?:forward|statements)|within the meaning of section 27A",
)
TAIL = r"About (?:the )?[A-Z0-9][\w.&-]*(?: [A-Z0-9][\w.&-]*){0,4}$"
BORDER = (
    r"[;:]|[.] |,? \b(?:only|instead|after|following|while|whereas|although|though|but|"
    r"because|since|before|when|despite)\b"
    r"|, (?:whose|which)\b"
)
OBLIQUE = (
    r"\b(?:former|ex|erstwhile|one-time)[ -]|"
    r"\b(?:of|for|from|with|at|to|by|in|on|into|behind|than|like|about|against|under|between|buy|acquire|license|"
    r"licenses|buys|acquires|via|through)"
    r"(?: (?:the|a|an|its|chip|AI))?(?: (?:start-?up|company|firm|maker|developer|chipmaker))? "
)
POSSESSIVE = r"'s? |'s?$|'s\b"
