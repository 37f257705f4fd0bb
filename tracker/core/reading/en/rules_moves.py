"""How English tells of people who move without saying from where to where, and who stands beside whom."""

from __future__ import annotations

from tracker.core.reading.model import Act, Rule

MOVES = (
    Rule(
        "en.team_with_it",
        Act.TRANSFER,
        "… together with the team that develops it; a list of people among what is got.",
        r"(?:together with|along with|as well as|plus|,? and|-) (?:for |and for )?(?:offers of employment for |jobs "
        r"for |job offers to )?(?:its|the|most of the|most of its|a list of)\b[^;,]{0,30}?(?:{staff})\b(?= (?:that|"
        r"who|behind|which|for|in return|$)|[.,;]|$)",
        "[Orion] receives a source-code licence from [Zeta Labs] together with the team that develops it.",
        "[Orion] paid the team.",
        left="buyer",
        supports=True,
    ),
    Rule(
        "en.hiring_noun",
        Act.TRANSFER,
        "The hiring of the target's people, as a noun.",
        r"\b(?:hirings?|hires|recruitment|poaching|raid|move|departure|defection|transfer) (?:of|on) (?:(?:the|most "
        r"of|key) )?(?:<near:20>(?:{staff})\b<near:20>(?:of|from) )?<target>(?:'s <near:20>(?:{staff}))?",
        "The agency looks at the hiring of [Zeta Labs]'s staff by [Orion].",
        "The agency looks at the pricing of [Zeta Labs].",
        supports=True,
    ),
    Rule(
        "en.people_in_house",
        Act.TRANSFER,
        "People are taken in house, to an office or a unit of the buyer.",
        r"\b(?:bring(?:s|ing)?|brought|take[sn]?|taking|took|move[sd]?|moving|carr(?:y|ied)|carries|fold(?:s|ed)?|"
        r"transfer(?:s|red)?)\b<near:20>\b(?:{staff})\b<gap:60>(?:\bin[- ]house\b|\bto a new\b|\binto (?:the|its|"
        r"<org>)|\bto (?:the|its|<org>))",
        "The arrangement would bring its inventors in house.",
        "The arrangement would bring its inventors luck.",
        supports=True,
    ),
    Rule(
        "en.jobs_for",
        Act.TRANSFER,
        "Jobs, pay or offers for people.",
        r"\b(?:jobs|job offers|offers of employment|sign-on (?:pay|bonus(?:es)?)|offered (?:positions|jobs|"
        r"employment)|accepted offers|employment offers)\b(?: of employment)?<gap:60>(?:<people>|\b(?:{staff})\b|"
        r"<org>)|\b(?:{staff})\b<gap:60>\b(?:offered (?:positions|jobs|employment)|accepted offers)\b",
        "The balance is sign-on pay for chief scientist {Ada Byron} and 60 colleagues.",
        "The balance is for {Ada Byron}.",
        supports=True,
    ),
    Rule(
        "en.staff_transfer",
        Act.TRANSFER,
        "A number or a share of staff moves; to whom is told elsewhere.",
        r"\b(?:\d+|most|half|all|majority|two-thirds|three-quarters|nine in ten|roughly|about|some|\w+teen|\w+ty|"
        r"{leaders})\b[^,;]{0,40}?\b(?:{team}|{leaders})\b[^,;]{0,30}?\b(?:will |would |are |is |to |have |were "
        r")?(?:transfer(?:red|s)?|mov(?:e|es|ed|ing)(?: over)?|make the (?:move|trip|jump|switch)|making the "
        r"(?:move|trip|jump)|go(?:es)? with (?:them|him|her)|change lanyards|"
        r"expected to move|coming over|go over|leav(?:e|es|ing) with|follow(?:s|ed)? (?:him|her|them)|off to|is "
        r"(?:off|moving|leaving)|goes with it)\b",
        "Of the 140 employees, 104 employees will transfer on May 18.",
        "Most employees like money.",
        supports=True,
    ),
    Rule(
        "en.took_possessive",
        Act.TRANSFER,
        "The buyer took the target's (team), elliptic.",
        r"<buyer> (?:took|hired|has taken|paid (?:[\w-]+ ){0,5}for) <target>'s(?= in |[.,;]|$)",
        "[Orion] took [Zeta Labs]'s in 2025.",
        "[Orion] took [Zeta Labs]'s phones.",
        supports=True,
    ),
    Rule(
        "en.to_our_ranks",
        Act.TRANSFER,
        "People are added to the buyer's ranks.",
        r"\badd(?:s|ed|ing)?\b<near:30>(?:{staff})\b<near:20>\bto (?:our|its|their) (?:ranks|team)|\bgaining "
        r"people\b|\bgained people\b",
        "We are adding talented employees to our ranks.",
        "We are adding numbers to our list.",
        supports=True,
    ),
    Rule(
        "en.now_at",
        Act.TRANSFER,
        "A person is now with the buyer, or gets a post.",
        r"<people>(?:, [^,]{3,60})?, (?:now|who (?:is )?now|who will be) (?:[\w'-]+ ){0,5}?(?:at|for|with|of) "
        r"<buyer>|<people> (?:will|is to|would) (?:serve as|become|be)\b",
        "{Ada Byron}, now a fellow at [Orion], says it is better.",
        "{Ada Byron}, a friend of [Orion], says it is better.",
        supports=True,
    ),
    Rule(
        "en.people_moving",
        Act.TRANSFER,
        "Founders, leaders or team move; who gets them is told elsewhere.",
        r"\b(?:{people})\b<gap:60>\b(?:join(?:s|ed|ing)?|hired|recruited|poached|(?:com(?:e|es|ing)|came) (?:over|"
        r"along|too|with|to work)|"
        r"mov(?:e|es|ing|ed)|transferr(?:ed|ing)|transfers?|depart(?:s|ed|ing)?|leaving|left (?:for|to)|follow(?:s|"
        r"ed|ing)?|switch(?:es|ed|ing)|on board|aboard|absorbed|(?:go|goes|going|gone|went) (?:with|to|over|along|"
        r"too)|employers?|badges?|lanyards?|payroll|"
        r"cross(?:es|ed|ing)? (?:over|the)|quit(?:s|ting)?|defect(?:s|ed|ing)?|decamp(?:s|ed|ing)?|arriv(?:e|es|ed|"
        r"ing)|desks?|new home|employed by|(?:will|to) work (?:for|at|on)|report to|taken (?:on|over|in)|walk(?:s|"
        r"ed|ing)? (?:out|over|across)|hop(?:s|ped|ping)?|packed|packing|bags)\b",
        "Its founder and nine engineers are moving next week.",
        "Its founder is an engineer.",
        supports=True,
    ),
    Rule(
        "en.person_moving",
        Act.TRANSFER,
        "A named person changes sides; who gets the person is told elsewhere.",
        r"<people>(?:, [^,]{3,60},)?<near:40>\b(?:(?:is|are|will be|was|were) (?:moving|leaving|going|joining|among "
        r"those)|(?:will|would|to) (?:move|leave|go|join)|moves|quits|quit|defects|decamps|has left|have left|"
        r"packed|make[s]? the (?:move|trip|jump)|change[s]? (?:sides|badges|employers?))\b",
        "{Ada Byron}, its founder, is moving next week.",
        "{Ada Byron}, its founder, is reading next week.",
        supports=True,
    ),
    Rule(
        "en.taking_people",
        Act.TRANSFER,
        "Founders, leaders or team are taken; whose they are is told elsewhere.",
        r"{no_person}\b{hire}\b<near:50>\b(?:{people})\b",
        "It takes on a dozen engineers.",
        "It takes its time.",
        supports=True,
    ),
    Rule(
        "en.leaders_bring",
        Act.TRANSFER,
        "Named leaders bring others along.",
        r"<people>(?:, [^,]{3,60},|,)? (?:would|will|is to|are to|plans? to) (?:bring|take|lead|head|"
        r"run)\b<near:50>\b(?:with (?:them|him|her)|{team}|lab|unit|division|effort|centre|center|arm|group)\b",
        "{Ada Byron} and {Jo Lee} would bring 40 engineers with them.",
        "{Ada Byron} would bring cake.",
        supports=True,
    ),
    Rule(
        "en.coming_too",
        Act.TRANSFER,
        "Further people come along.",
        r"(?:\bcoming (?:with|along with|over with) (?:him|her|them|\S+) (?:is|are) <people>|\b(?:joined|"
        r"accompanied|followed) by (?:[\w-]+ ){0,3}?<people>"
        r"|<people>,? (?:were|are|is|will be|was) (?:also |both )?(?:coming|going|moving|making the move|making the "
        r"trip|on the list|leaving)|<people> (?:makes?|made) the (?:move|trip|jump))",
        "Coming with him are {Ada Byron} and {Jo Lee}.",
        "He came when {Ada Byron} called.",
        supports=True,
    ),
    Rule(
        "en.among_them",
        Act.TRANSFER,
        "Named examples of those who move.",
        r"\b(?:{staff}|others|roles|jobs|offers)\b[^;.]{0,50}?(?:, )?(?:including|among them|led by|such as|headed "
        r"by|: |named) (?:[\w'-]+ ){0,5}?<people>",
        "104 employees will transfer on May 18, among them {Ada Byron}.",
        "The plan was cheered by {Ada Byron}.",
        supports=True,
    ),
)

BESIDES = (
    Rule(
        "en.staff_told",
        Act.STAFF,
        "Founders, engineers, a team are spoken of.",
        r"\b(?:{people})\b",
        "Nobody pretends that the sum was for anything but the engineers.",
        "Nobody pretends that the sum was for the code.",
        supports=True,
    ),
    Rule(
        "en.terms_told",
        Act.TERMS,
        "What such a deal gives is spoken of: a licence, rights, patents, code, a payment.",
        r"\b(?:licen[cs]\w+|rights?(?! now)|patents?|intellectual property|IP|code ?base|source code|know-how|weights|"
        r"payment|pays?|paid|fee|consideration|assets|deal|agreement|arrangement|price|sum|"
        r"terms|royalt\w+|cheque|check)\b",
        "Nobody will say what the right to use it has cost.",
        "Nobody will say where they went.",
        supports=True,
    ),
    Rule(
        "en.deal_with",
        Act.PAIR,
        "A deal, talks or an agreement of one with another.",
        r"<buyer>(?:'s)?<near:90>\b(?:deal|agreement|arrangement|talks|negotiat\w+|transaction|tie-up|pact|"
        r"handshake)\b(?:<near:30>)\b(?:with|for|over) <target>"
        r"|\b(?:deal|agreement|arrangement|talks|negotiations|transactions?|report)\b<near:60>\b(?:between|by and "
        r"between|of) <buyer> and <target>|<buyer> and <target><near:60>\b(?:agree|agreed|agreement|deal|call|end|"
        r"sign|arrangement|talks)\b"
        r"|<buyer><near:40>\breport of (?:a )?<target>|<buyer>'s (?:[\w$.-]+ |<sum> ){0,3}<target> (?:deal|"
        r"agreement|cheque|check|arrangement|transaction|licen[cs]e|business|affair)\b",
        "[Orion] is close to an unusual agreement with [Zeta Labs].",
        "[Orion] is close to [Zeta Labs].",
    ),
    Rule(
        "en.post",
        Act.LEADER,
        "A person's post.",
        r"\b(?:{founders}|{chiefs})\b,? (?:(?:of|at|behind) <org>,? )?(?:and (?:\w+ ){1,3})?<people>|<people>,? "
        r"(?:<near:80>\b(?:co-?founded|started|founded|set up)(?= (?:<org>|it\b))|(?:[\w'-]+ ){0,4}?(?:{founders}|"
        r"{chiefs}))\b|<target>'s <people>|<people> (?:of|from|at) <target>|\b(?:founded|started|co-founded|run|led|"
        r"headed|built) (?:in \d+ )?by (?:[\w-]+ ){0,4}?<people>",
        "Chief executive {Ada Byron} did not answer.",
        "{Ada Byron} did not answer.",
    ),
    Rule(
        "en.pair",
        Act.PAIR,
        "Two are named as the sides of a deal.",
        r"<buyer> ?(?:/|-|x|\+|&) ?<target>",
        "[Orion]-[Zeta Labs]: the deal of the year.",
        "[Orion] wrote to [Zeta Labs].",
        either=True,
    ),
    Rule(
        "en.side_by_side",
        Act.LISTED,
        "Two organisations follow each other; it counts only where the sentence likens them to the deal of the text.",
        r"<buyer>(?:'s)?<near:80><target>",
        "[Orion]'s deal with [Zeta Labs].",
        "[Orion] alone.",
        either=True,
    ),
    Rule(
        "en.listed",
        Act.HEADING,
        "Two are the heading of an entry in a list.",
        r"^\W{0,6}(?:\d+\. )?<buyer> ?(?:(?:/|\band\b|\+|&|-) ?<target>\W{0,4}[.(:]|[/+x-] ?<target>,)|"
        r"^\W{0,6}<target>\W{0,4}\([^)]{0,60}?<buyer>",
        "[Orion] / [Zeta Labs]. The deal of the year.",
        "[Orion] and [Zeta Labs] wrote to us.",
    ),
)
