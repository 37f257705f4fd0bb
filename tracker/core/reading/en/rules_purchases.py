"""How English tells that an organisation, or its assets, are bought."""

from __future__ import annotations

from tracker.core.reading.model import Act, Mark, Rule

PURCHASES = (
    Rule(
        "en.buys",
        Act.PURCHASE,
        "Somebody buys an organisation.",
        r"<buyer>(?!'s)<near:110>\b{buy}\b {clear}<target>{no_part}",
        "[Orion] has agreed to buy chip designer [Zeta Labs] for $300 million.",
        "[Orion] has agreed to buy chips of [Zeta Labs].",
    ),
    Rule(
        "en.bought",
        Act.PURCHASE,
        "Somebody has bought an organisation.",
        r"<buyer>(?!'s)(?:, [^,]{3,90},)? (?:[\w-]+ ){0,6}?(?<!to )(?<!be )(?:bought|acquired|purchased|snapped up|"
        r"took over|swallowed) {clear}<target>{no_part}",
        "[Orion] has bought chip designer [Zeta Labs] for $300 million.",
        "[Orion] wants to buy [Zeta Labs].",
        marks=(Mark.COMPLETED,),
    ),
    Rule(
        "en.pays_for",
        Act.PURCHASE,
        "Somebody pays a sum for an organisation.",
        r"<buyer><near:60>\b(?:pay(?:s|ing)?|paid|offer(?:s|ed|ing)?|spend(?:s|ing)?|"
        r"spent)\b<near:40><money>{clear}\b(?:for|on) {no_licence}<target>{no_part}",
        "[Orion] to pay $4.9bn for server builder [Zeta Labs].",
        "[Orion] to pay $4.9bn for [Zeta Labs]'s patents.",
    ),
    Rule(
        "en.bought_by",
        Act.PURCHASE,
        "An organisation is bought by somebody.",
        r"<target>(?!'s)<near:60>\b(?:bought|acquired|purchased|snapped up|swallowed|taken over|gobbled up|sold|"
        r"sells itself|sell itself|sale|belong) (?:by|to) <buyer>",
        "[Zeta Labs] was acquired by [Orion] in 2019.",
        "[Zeta Labs] was founded by [Orion].",
    ),
    Rule(
        "en.purchase_of",
        Act.PURCHASE,
        "The purchase of an organisation by somebody, as a noun.",
        r"<buyer>(?:'s)?<near:70>\b(?:{purchase}|bid|offer)\b (?:of|for) {clear}<target>{no_part}",
        "[Orion]'s purchase of [Zeta Labs] took a year to clear.",
        "[Orion]'s purchase of chips from [Zeta Labs] took a year.",
    ),
    Rule(
        "en.purchase_by",
        Act.PURCHASE,
        "The purchase of an organisation, by whom is said behind it.",
        r"\b(?:{purchase}) of <target>{no_part}<near:40>\bby <buyer>",
        "The takeover of [Zeta Labs] by [Orion] is off.",
        "The takeover of [Zeta Labs] was criticised.",
    ),
    Rule(
        "en.takeover_talks",
        Act.PURCHASE,
        "Takeover talks between two.",
        r"<buyer> and (?:[\w'-]+ ){0,5}?<target><near:50>\b(?:takeover|merger|acquisition|buyout)\b",
        "[Orion] and [Zeta Labs] end takeover talks without a deal.",
        "[Orion] and [Zeta Labs] end talks.",
    ),
    Rule(
        "en.which_bought",
        Act.PURCHASE,
        "An organisation which somebody bought.",
        r"<target>(?:, (?:an?|the) [^,]{3,60})?,? (?:which|that) <buyer> (?:has |had |then |also )?(?:bought|"
        r"acquired|purchased|took over|swallowed|paid)\b",
        "[Zeta Labs], which [Orion] bought in 2022, has moved.",
        "[Zeta Labs], which [Orion] praised in 2022, has moved.",
        marks=(Mark.COMPLETED,),
    ),
    Rule(
        "en.it_bought",
        Act.PURCHASE,
        "The buyer, told before, bought an organisation.",
        r"\b(?:it|which|that|who|and|they|has|had|also) (?:has |had |also |then |earlier |recently )?(?:bought|"
        r"acquired|snapped up) {clear}<target>{no_part}",
        "[Orion] has done that before: in 2019 it bought [Zeta Labs].",
        "[Orion] has done that before: in 2019 it met [Zeta Labs].",
        left="buyer",
        marks=(Mark.COMPLETED,),
    ),
    Rule(
        "en.becomes_part",
        Act.PURCHASE,
        "An organisation sells itself to, merges with or becomes part of another.",
        r"<target>(?!'s)<near:60>\b(?:sells? (?:itself |out )?to|sold (?:itself |out )?to|selling (?:itself )?to|"
        r"agree[sd]? to (?:a takeover|be (?:bought|acquired|taken over)) by|accept(?:s|ed) (?:an? |the )?(?:<sum> "
        r")?(?:[\w-]+ )?(?:offer|bid) (?:from|by)|"
        r"becomes? (?:a )?(?:part|subsidiary|unit|division) of|is to (?:become part of|belong to)|merg(?:es|ed|ing) "
        r"(?:with|into)|into the hands of|in the hands of|now belongs to|belongs to) <buyer>",
        "[Zeta Labs] has agreed to a takeover by [Orion].",
        "[Zeta Labs] has agreed to a chat with [Orion].",
    ),
    Rule(
        "en.offer_for",
        Act.PURCHASE,
        "An offer or approach of the buyer for an organisation.",
        r"<buyer><near:70>\b(?:bids?|bidding|offers?|offered|approach(?:es|ed)?|proposal|proposed|"
        r"tender)\b<near:40>\b(?:for|to (?:buy|acquire|take over)) {clear}<target>{no_part}(?!'s)"
        r"|<buyer><near:40>\b(?:approached|sounded out|courted|wooed|is courting|is wooing) "
        r"<target><near:40>\b(?:takeover|sale|acquisition|bid|offer|purchase)\b",
        "[Orion] made a $5 billion offer for [Zeta Labs].",
        "[Orion] made tea for its guests from [Zeta Labs].",
    ),
    Rule(
        "en.rejects",
        Act.PURCHASE,
        "An organisation turns the buyer's offer down.",
        r"<target><near:40>\b(?:rejects?|rejected|turn(?:s|ed)? down|spurn(?:s|ed)?|rebuff(?:s|ed)?|declined|"
        r"refus(?:es|ed)|said no to|snubs?|snubbed)\b<near:60>(?:\b(?:offer|bid|approach|takeover|advances|"
        r"proposal)\b<near:20>\b(?:from|by|of) <buyer>|<buyer>(?:'s)?<near:30>\b(?:offer|bid|approach|takeover|"
        r"advances|proposal)\b)",
        "[Zeta Labs] rejects $5 billion bid from [Orion].",
        "[Zeta Labs] rejects a bill from [Orion].",
        marks=(Mark.WITHDRAWN,),
    ),
    Rule(
        "en.new_owner",
        Act.PURCHASE,
        "The buyer is the new owner.",
        r"<buyer><near:20>\b(?:new )?(?:owner|proprietor)s? of <target>|<target><near:20>\bnew owner\W{1,3}<buyer>|"
        r"\btalks\b<near:30>\b(?:between|of) <buyer> and (?:[\w'-]+ ){0,5}?<target><near:40>\b(?:sale|takeover|"
        r"purchase|acquisition|merger)\b|<buyer><near:50><target> (?:takeover|acquisition|purchase|buyout|bid)\b",
        "[Orion] is the new owner of [Zeta Labs].",
        "[Orion] is the old rival of [Zeta Labs].",
    ),
    Rule(
        "en.completes_deal",
        Act.PURCHASE,
        "The buyer completes the acquisition of an organisation, named before the noun.",
        r"<buyer><near:40>\b(?:complete[sd]?|clos(?:es|ed)|finali[sz]e[sd]?|seals?|sealed|concludes?|"
        r"concluded)\b<near:40><target>(?:'s)? (?:acquisition|purchase|takeover|buyout|merger)\b",
        "[Orion] closes [Zeta Labs] acquisition.",
        "[Orion] closes [Zeta Labs] account.",
        marks=(Mark.COMPLETED,),
    ),
    Rule(
        "en.merger_of",
        Act.PURCHASE,
        "The takeover of two, as a compound or with 'between'.",
        r"<buyer>(?: ?[-/] ?|'s )<target> (?:takeover|merger|acquisition|buyout|purchase|bid)\b|\b(?:takeover|"
        r"merger|acquisition|buyout)\b<near:40>\b(?:between|involving) <buyer> and (?:[\w'-]+ ){0,5}?<target>",
        "The [Orion]-[Zeta Labs] takeover is off.",
        "The [Orion]-[Zeta Labs] game is off.",
    ),
    Rule(
        "en.bought_it",
        Act.PURCHASE,
        "The buyer bought it; what it is was told before.",
        r"<buyer><near:30>\b(?:bought|acquired|snapped up) (?:it|them|the (?:company|firm|start-?up|business))\b(?! "
        r"to)",
        "That was all until Tuesday, when [Orion] bought it.",
        "[Orion] bought its chips.",
        marks=(Mark.COMPLETED,),
    ),
    Rule(
        "en.target_for_sale",
        Act.PURCHASE,
        "An organisation is for sale to somebody.",
        r"<target><near:30>\bfor sale to <buyer>",
        "[Zeta Labs], which is for sale to [Orion], said nothing.",
        "[Zeta Labs] has phones for sale.",
        marks=(Mark.RUMOURED,),
    ),
)

ASSETS = (
    Rule(
        "en.buys_assets_of",
        Act.ASSETS,
        "The buyer buys assets or the team of the target.",
        r"<buyer><near:110>\b(?:{buy}|pay(?:s|ing)?|paid)\b<gap:60>\b(?:{things})\b<near:40>"
        r"\b(?:of|from|behind) <target>",
        "[Orion] pays about $20 million in cash for assets of [Zeta Labs].",
        "[Orion] pays taxes and [Zeta Labs] does too.",
    ),
    Rule(
        "en.buys_targets_assets",
        Act.ASSETS,
        "The buyer buys the target's assets or team.",
        r"<buyer><near:110>\b(?:{buy}|pay(?:s|ing)?|paid)\b(?:<near:60>)<target>(?:'s?)? (?:[\w/-]+,? "
        r"){0,4}?(?:{things})\b",
        "[Orion] will purchase substantially all of [Zeta Labs]'s patents.",
        "[Orion] will buy [Zeta Labs] with its own shares.",
    ),
    Rule(
        "en.purchase_of_team",
        Act.ASSETS,
        "The purchase of the target's team, as a noun.",
        r"\b{purchase} of <target>'s (?:[\w/-]+ ){0,3}?(?:{things})\b",
        "The purchase of [Zeta Labs]'s team is complete.",
        "The purchase of [Zeta Labs]'s phones is complete.",
    ),
    Rule(
        "en.sells_assets",
        Act.ASSETS,
        "The target sells its assets to the buyer.",
        r"<target>(?!'s)<near:40>\b(?:sells?|sold|selling|hand(?:s|ed|ing)? over|signs? over|signed over|transfer(?:s|"
        r"red|ring)?|assign(?:s|ed|ing)?|cedes?|ceded)\b<near:40>\b(?:{things})\b<near:40>\bto <buyer>"
        r"|<target>(?:'s?)? (?:[\w/-]+,? ){0,4}?(?:{things})\b<near:50>\b(?:bought|acquired|purchased|taken "
        r"over|sold|transferred|assigned|signed over|go|goes|went)\b<near:20>\b(?:by|to) <buyer>",
        "[Zeta Labs] sells its patents to [Orion].",
        "[Zeta Labs] shows its patents to [Orion].",
    ),
    Rule(
        "en.buys_remains",
        Act.ASSETS,
        "The buyer buys what is left, or parts, of the target.",
        r"<buyer>(?!'s)<near:60>\b(?:{buy}|pick(?:s|ed)? up|paid for|pays for)\b<near:30>\b(?:what (?:is|was|remained|"
        r"remains|'s) left|what remains|remnants|remains|rest|parts|pieces|bones|carcass|wreckage|some|much|most|bulk|"
        r"lab|labs|group|arm|division)\b (?:of|at) <target>",
        "[Orion] buys what is left of [Zeta Labs].",
        "[Orion] buys [Zeta Labs].",
    ),
)
