"""Words that say how a fact is meant: rumour, denial, end, completion, history, hypothesis."""

from __future__ import annotations

from tracker.core.reading.model import Act, Cue, Mark

RUMOURS = (
    Cue(
        "en.talks",
        Mark.RUMOURED,
        "Talks are no deal yet.",
        r"\b(?:in (?:[\w-]+ ){0,2}talks|talks (?:could|with|to|about|are|over)|held talks|(?:is|are|been) "
        r"(?:negotiating|considering|weighing|exploring|mulling|close to|nearing|circling|discussing|said to (?:be|"
        r"want|have))|"
        r"(?:could|may|might|can)(?: still| yet| also)? (?:fall (?:apart|through)|collapse|founder|lapse|"
        r"break down|be (?:called off|"
        r"abandoned|scrapped|withdrawn|terminated|rejected))|near(?:s|ing) (?:a )?deal|circles|sounds out"
        r"|sounded out|wants|weighs|mulls|eyes|nothing (?:has been|is) "
        r"signed|being discussed|under discussion|on the table|term sheet|might|may be|in advanced|close to an?)\b",
        "[Orion] is in advanced talks to buy [Zeta Labs].",
        "[Orion] bought [Zeta Labs].",
    ),
    Cue(
        "en.unnamed_sources",
        Mark.SOURCED,
        "Unnamed people say it.",
        r"\b(?:people|person|sources?|insiders|shareholders?|employees) (?:[\w-]+ ){0,2}?(?:familiar|briefed|close "
        r"to|with (?:direct )?knowledge|involved|told|say|said)\b|\bsources? (?:say|said|told)\b|[-,] sources?\b|"
        r"\b(?:reportedly|is said to|are said to|rumou?red|"
        r"understood to|the word (?:is|in)|I hear|my spies|according to (?:a |two |three |several )?(?:people|"
        r"person|sources?|reports?|several papers))\b|\bpeople say\b|\bsource says\b|\binvestor says\b|"
        r"\bunderstands\.|\bsays one\b",
        "[Orion] will buy [Zeta Labs], people familiar with the matter said.",
        "[Orion] will buy [Zeta Labs], it said.",
    ),
)
CONFIRMED = (
    Cue(
        "en.confirmed",
        Mark.ANNOUNCED,
        "A party says it.",
        r"\b(?:confirmed|confirms|announced|announces|in a (?:statement|blog post|post|filing|press release|memo|"
        r"note)|said on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|spokes(?:man|woman|person) (?:said|confirmed)|"
        r"told (?:staff|users|customers|employees)|the companies said|the company said|it said|said it (?:will|"
        r"would|has|had))\b",
        "[Orion] confirmed that it will buy [Zeta Labs].",
        "[Orion] buys [Zeta Labs], sources say.",
    ),
)
CONFIRMED_WIDELY = (
    Cue(
        "en.party_confirms",
        Mark.ANNOUNCED,
        "A party confirms it somewhere in the document.",
        r"(?:<org>|\b(?:compan(?:y|ies)|both|the two|start-?up)) (?:has |have |today |on \w+day )?(?:confirmed|"
        r"confirms|announced|said in a (?:statement|blog post|post|filing|release))\b|<org>,? (?:a )?spokes(?:man|"
        r"woman|person) (?:said|confirmed)\b|said (?:an? )?<org> spokes(?:man|woman|person)",
        "[Orion] confirmed the hires but not the price.",
        "[Orion] did not comment.",
        reach="document",
    ),
    Cue(
        "en.nobody_confirms",
        Mark.RUMOURED,
        "No party has said anything.",
        r"\bneither (?:company|side|party|firm|of them) has (?:said|confirmed|commented|announced)\b",
        "Neither company has said anything yet.",
        "Neither company has a dog.",
        reach="document",
    ),
    Cue(
        "en.deal_done",
        Mark.COMPLETED,
        "The deal is said to be done.",
        r"\bthe (?:deal|transaction|agreement|arrangement|acquisition|purchase|transfer|merger)(?: (?:between|with) "
        r"<gap:60>)? ?(?:has |have |is |was )?(?:now |"
        r"been )?(?:closed|completed|complete|done|consummated|final|concluded)\b|\b(?:completed|closed|consummated|"
        r"concluded) the (?:deal|transaction|acquisition|purchase|merger|transfer)",
        "The transaction closed on Friday.",
        "The transaction is expected to close on Friday.",
        reach="document",
    ),
    Cue(
        "en.title_done",
        Mark.COMPLETED,
        "The headline says that it is done.",
        r"\b(?:consummation|completes?|completed|closes(?= (?:its |the )?(?:deal|acquisition|purchase|takeover|\$|"
        r",))|deal closes|closing of|finali[sz]es|seals)\b",
        "[Zeta Labs] deal closes, bots fall silent.",
        "[Zeta Labs] shop opens.",
        reach="title",
    ),
)
DONE = (
    Cue(
        "en.completed",
        Mark.COMPLETED,
        "It is done.",
        r"\b(?:completed|completes|closed on|has closed|deal closes|is complete|consummation|consummated|"
        r"finali[sz]ed the (?:purchase|acquisition)|now (?:bought|owned)|has (?:bought|acquired)|had (?:bought|"
        r"acquired)|closing of)\b",
        "[Orion] has completed its purchase of [Zeta Labs].",
        "[Orion] will buy [Zeta Labs].",
    ),
)
ENDED = (
    Cue(
        "en.withdrawn",
        Mark.WITHDRAWN,
        "It was called off.",
        r"\b(?<!could )(?<!may )(?<!might )(?<!can )(?<! still )(?<! yet )(?<!could be )(?<!may be )(?<!m"
        r"ight be )(?<!can be )"
        r"(?<! still be )(?<! yet be )(?:call(?:s|ed)? (?:\w+ ){0,3}off|abandon(?:s|ed|ing)?|broken down|"
        r"broke down|collapsed|collapses|"
        r"falls? apart|fell apart|fell through|falls through|lapsed|walk(?:s|ed)? away from|scrap(?:s|ped)|"
        r"scuppered|not to proceed|not (?:be )?(?:go|going|proceed|proceeding)(?: ahead)?|"
        r"is dead|is off|gone with it|(?:ends?|ended) (?:the )?(?:takeover |merger )?talks|unsigned|spurned|"
        r"rejected|turned down|withdr(?:ew|awn|aws)|rebuffed|foundered|terminated|terminates?|without a deal|"
        r"gathering dust)\b",
        "[Orion] and [Zeta Labs] called off the deal.",
        "[Orion] and [Zeta Labs] signed the deal.",
        reach="clause",
    ),
)
DENIALS = (
    Cue(
        "en.denied",
        Mark.DENIED,
        "A party denies it.",
        r"\b(?:denie[sd]|denying|denial|simply not true|not true|is wrong|are wrong|is false|untrue|no truth|"
        r"rejecting|baseless|dismiss(?:es|ed) (?:a |the )?(?:report|rumou?r)s?|there is no (?:licen[cs]e|offer|"
        r"deal)|refut(?:es|ed)|fiction|dismiss(?:es|ed) as|made up|invented|nonsense|"
        r"contradict(?:s|ed|ing)|no such (?:deal|talks|plan))\b",
        "[Orion] denies a report that it will buy [Zeta Labs].",
        "[Orion] confirms a report that it will buy [Zeta Labs].",
        reach="clause",
    ),
    Cue(
        "en.not",
        Mark.NEGATED,
        "It is said not to happen.",
        r"\b(?:not|never|isn't|wasn't|won't|didn't|did not|has not|hasn't|no plans? to|without|nor|neither|rather "
        r"than|instead of|no longer|unlike)\b",
        "[Orion] is not acquiring [Zeta Labs].",
        "[Orion] is acquiring [Zeta Labs].",
        reach="near",
    ),
)
GROWTH = (
    Cue(
        "en.money_for_hiring",
        Mark.NEGATED,
        "Fresh money is to be spent on people, who come from nowhere in particular.",
        r"\b(?:use|uses|spend|spends|using|spending)\b.{0,20}\b(?:money|funds|funding|proceeds|"
        r"cash|capital|investment)\b"
        r"|\b(?:proceeds|money|funds|funding|capital)\b.{0,20}\b(?:will|is to|are to|to) (?:be used|go|fund|help)\b",
        "[Zeta Labs] will use the money to hire engineers.",
        "[Zeta Labs] will hire engineers.",
        reach="clause",
        acts=(Act.TRANSFER, Act.STAFF, Act.LICENSE),
    ),
)
HISTORY = (
    Cue(
        "en.recalled",
        Mark.PAST,
        "It is recalled as something earlier.",
        r"\b(?:previously|formerly|back in|in the past|recall(?:s|ed|ing)?|the way that|as (?:it|\w+) did (?:with|"
        r"last)|following the (?:pattern|path)|similar (?:to|deals?)|much (?:like|the same)|the same (?:route|way|"
        r"structure|playbook)|close kin|"
        r"(?:pattern|structure|shape|form|route|playbook|template|precedent)|rehearsal|earlier (?:this|deals?|that)|"
        r"months (?:earlier|before|ago)|weeks? ago|predecessor|a similar|once (?:worked|bought)|in the same "
        r"(?:shape|way)|before that|kinder than|already supplies|since it (?:took|bought))\b",
        "The deal recalls [Orion]'s purchase of [Zeta Labs].",
        "[Orion] buys [Zeta Labs].",
    ),
)
LIKENESS = (
    Cue(
        "en.alike",
        Mark.ALIKE,
        "It is likened to the deal that the text is about.",
        r"\b(?:recall(?:s|ed|ing)?|reminiscent|resembl\w+|echo(?:es|ed|ing)?|mirror(?:s|ed|ing)?|similar(?:ly)?|the "
        r"same (?:\w+ )?(?:way|route|structure|form|shape|thing|manner|playbook|pattern|lines|trick|with|to|at)|did "
        r"the same|"
        r"much the same|likewise|patterns?|playbook|templates?|precedents?|like (?:the|those|"
        r"that|what)|just like|(?:as|"
        r"what) (?:\S+ ){1,3}did|did with|kin(?:ship)? (?:to|of)|model(?:l?ed)? (?:on|after)|such (?:deals?|"
        r"agreements?|transactions?|arrangements?)|"
        r"earlier (?:deals?|examples?|agreements?|arrangements?)|previous (?:deals?|examples?)|in the (?:manner|"
        r"style|mould|footsteps) of|comparable|wave of|string of|series of|one of several|other examples|"
        r"other (?:deals|cases)|follow(?:s|ing|ed) (?:deals?|agreements?|the (?:deals?|pattern|path|example))|still "
        r"chewing on|also (?:struck|did|made)|copied|copies|close kin|same (?:contract|letter)|known from|familiar "
        r"from|think of|remember|shown with)\b",
        "The structure recalls [Orion]'s deal with [Zeta Labs].",
        "[Orion] signs a deal with [Zeta Labs].",
    ),
)
SUPPOSITIONS = (
    Cue(
        "en.supposed",
        Mark.SUPPOSED,
        "An opinion, a hypothesis, advice.",
        r"^should\b|\bif regulators\b|\b(?:should (?:buy|acquire|just|simply|be at)|ought to|might one day|could "
        r"one day|imagine|suppose|supposed? that|what if|if (?:\w+ ){0,4}(?:were|decided|bought|acquired|ever|"
        r"wanted)|why (?:doesn't|not|shouldn't)|would (?:love|like|want|not want|need)|"
        r"one could|could (?:easily )?(?:buy|acquire|write|do so)|it won't|wouldn't|a good idea that|I would|my bet|"
        r"let's say|hypothetical(?:ly)?|nobody has asked|somebody might)\b",
        "[Orion] should buy [Zeta Labs].",
        "[Orion] bought [Zeta Labs].",
    ),
    Cue(
        "en.question",
        Mark.SUPPOSED,
        "A question.",
        r"\?$",
        "Will [Orion] buy [Zeta Labs]?",
        "[Orion] bought [Zeta Labs].",
        reach="clause",
    ),
)

OPINIONS = (
    Cue(
        "en.opinion_piece",
        Mark.SUPPOSED,
        "The headline says that it is an opinion.",
        r"^(?:opinion|column|op-ed|commentary|comment|editorial|letter to the editor|viewpoint|essay)\b|\bshould "
        r"(?:buy|acquire|hire)\b|^why (?:\S+ ){1,4}should\b",
        "Column: [Orion] should buy [Zeta Labs].",
        "[Orion] buys [Zeta Labs].",
        reach="title",
    ),
)

CUES = (
    *RUMOURS,
    *CONFIRMED,
    *CONFIRMED_WIDELY,
    *DONE,
    *ENDED,
    *DENIALS,
    *GROWTH,
    *HISTORY,
    *LIKENESS,
    *SUPPOSITIONS,
    *OPINIONS,
)
