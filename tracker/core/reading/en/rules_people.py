"""How English tells that people of one organisation go to another."""

from __future__ import annotations

from tracker.core.reading.model import Act, Rule

TRANSFERS = (
    Rule(
        "en.hires_staff_of",
        Act.TRANSFER,
        "The buyer takes founders, leaders or team of the target.",
        r"\b{hire}\b<near:70>\b(?:{staff}|{share})\b<near:60>\b(?:of|from|at|behind|out of|{made}) <target>(?:, "
        r"<people>)?",
        "[Orion] has recruited the chief executive and several co-founders of [Zeta Labs].",
        "[Orion] hires the lawyers of the founders and praises [Zeta Labs].",
        left="buyer",
    ),
    Rule(
        "en.hires_targets_staff",
        Act.TRANSFER,
        "The buyer takes the target's people (possessive).",
        r"\b{hire}\b<near:30><target>(?:'s?)? (?:[\w,'/-]+ ){0,6}?(?:{staff})\b",
        "[Orion] hires [Zeta Labs]'s two founders and licenses what they built.",
        "[Orion] hires lawyers while [Zeta Labs] has praise in store for its own founders.",
        left="buyer",
    ),
    Rule(
        "en.named_of",
        Act.TRANSFER,
        "The buyer takes a named leader of the target.",
        r"<buyer><near:110>\b{hire}\b<near:60><people>,? (?:an?|the|its|then) (?:[\w'-]+ "
        r"){0,5}?(?:{leaders})\b(?:[\w ,'-]{0,30})(?: of| at| behind) <target>",
        "[Orion] is hiring {Ada Byron}, the chief executive of [Zeta Labs].",
        "[Orion] is hiring {Ada Byron}, who admires [Zeta Labs].",
    ),
    Rule(
        "en.targets_staff_go",
        Act.TRANSFER,
        "The target's people go to the buyer.",
        r"<target>(?:'s?)? (?:[\w,'/-]+ ){0,6}?(?:{staff})\b<near:120>\b(?:{go})\b<near:40><buyer>",
        "[Zeta Labs]' founders and most of its engineers are leaving for [Orion].",
        "[Zeta Labs]' founders met a fund from [Orion].",
    ),
    Rule(
        "en.staff_of_go",
        Act.TRANSFER,
        "Founders, leaders or team of the target go to the buyer.",
        r"\b(?:{staff}|{share})\b<near:40>\b(?:of|from|at|behind|{made}) <target><near:120>\b(?:{go})\b<near:40>"
        r"<buyer>",
        "The team behind [Zeta Labs] is joining [Orion] on Monday.",
        "The team behind [Zeta Labs] praised a paper of [Orion].",
    ),
    Rule(
        "en.leader_goes",
        Act.TRANSFER,
        "A named leader of the target, with or without others, goes to the buyer.",
        r"<people>,? <near:50>\b(?:of|at|behind) <target><near:90>\b(?:{go})\b<near:40><buyer>",
        "{Ada Byron}, the founder of [Zeta Labs], has gone back to [Orion].",
        "{Ada Byron}, the founder of [Zeta Labs], spoke about [Orion].",
    ),
    Rule(
        "en.target_says_people_go",
        Act.TRANSFER,
        "The target says that people of its own go to the buyer.",
        r"<target><near:80>(?:{staff})\b<near:110>\b(?:{go})\b<near:40><buyer>",
        "[Zeta Labs] told users that its founders and 12 engineers are moving to [Orion].",
        "[Zeta Labs] thanked its engineers and then praised [Orion].",
    ),
    Rule(
        "en.people_go",
        Act.TRANSFER,
        "Named people go to the buyer; where they come from is told elsewhere.",
        r"<people>(?!'s (?:\w+ )?(?:firm|fund))<near:110>\b(?:{go})\b<near:40><buyer>",
        "{Ada Byron} and 11 colleagues will join [Orion] next week.",
        "{Ada Byron} reported about [Orion].",
    ),
    Rule(
        "en.staff_go",
        Act.TRANSFER,
        "Founders, leaders or team go to the buyer; whose they are is told elsewhere.",
        r"\b(?:{staff})\b<near:90>\b(?:{go})\b<near:40><buyer>",
        "Most of the remaining staff will move to [Orion] in May.",
        "Most staff read about [Orion] in the paper.",
    ),
    Rule(
        "en.buyer_hires_its_people",
        Act.TRANSFER,
        "The buyer takes 'its' or 'their' founders, leaders or team, or named people; it is no person who does.",
        r"{no_person}\b(?!keeps\b){hire}\b (?:on )?(?:(?:its|their|his|the|most of|all of|many of|some of"
        r"|several of|a (?:few|dozen|"
        r"handful|slice) (?:dozen )?of|nearly all|roughly|about|more than|\d+|two|three|four|"
        r"both)\b[^;]{0,50}?\b(?:{staff})\b|<people>)",
        "[Orion] will license the code and hire its founders.",
        "[Orion] will license the code of its founders.",
        left="buyer",
    ),
    Rule(
        "en.and_hire",
        Act.TRANSFER,
        "… and hire(s) the founders, the team, most of its staff.",
        r"(?:,|;|\band|\bto|\bor|\bfor) (?:to |then |also |will |has |had |instead )?{hire} (?:on )?(?:its|their|"
        r"his|the|most of|all of|many of|several of|nearly all|\d+ of|both|founders|staff|"
        r"most)\b[^;]{0,50}?(?:{staff})\b",
        "[Orion] pays $90 million for rights to the software, hire most of its staff.",
        "[Orion] pays $90 million for rights and fires most of its staff.",
        left="buyer",
    ),
    Rule(
        "en.welcome",
        Act.TRANSFER,
        "The team of the target is welcomed to the buyer.",
        r"\bwelcom(?:e|es|ed|ing)\b<near:30><target><near:20>(?:{staff})\b<near:20>\bto <buyer>",
        "Welcoming the [Zeta Labs] team to [Orion].",
        "Welcoming the [Zeta Labs] customers to [Orion].",
    ),
    Rule(
        "en.target_hires",
        Act.TRANSFER,
        "'The X hires', 'X hiring deal': the buyer's hires from the target.",
        r"<buyer>(?:'s)?<near:60><target>(?:'s)? (?:hires|hirings|hiring deal|hires deal|team|talent deal|rehire)\b",
        "The agency asks about [Orion]'s [Zeta Labs] hires.",
        "The agency asks about [Orion]'s [Zeta Labs] phones.",
    ),
    Rule(
        "en.staff_wanted",
        Act.TRANSFER,
        "Talks for, or the wish for, the target's people.",
        r"\b(?:talks (?:for|about|over)|wants?|wanting|after|eyeing|offers? for|for|and for|secures?|deal for|"
        r"agreement (?:on|for)) <target>(?:'s?)? (?:[\w,'/-]+ ){0,4}?(?:{staff})\b",
        "[Orion] is in talks for [Zeta Labs]'s founders and know-how.",
        "[Orion] is in talks for [Zeta Labs]'s phones.",
        left="buyer",
    ),
    Rule(
        "en.took_people_from",
        Act.TRANSFER,
        "The buyer took people from the target.",
        r"<buyer><near:90>\b(?:took|takes|taking|has taken|hired|got|gets|collected)\b<near:60>\b(?:{staff}|licence "
        r"and most)\b<near:40>\bfrom <target>",
        "[Orion] took a licence and most of the engineers from [Zeta Labs] in December.",
        "[Orion] took a licence from [Zeta Labs].",
    ),
    Rule(
        "en.organisation_joins",
        Act.TRANSFER,
        "The target as a whole joins the buyer.",
        r"<target>(?:'s (?:team|founders))? (?:joins|is joining|are joining|to join|has joined|have joined|will "
        r"join) <buyer>(?!'s? (?:board|programme|program|alliance|index|<sum>))",
        "Missoula's [Zeta Labs] joins [Orion] and says goodbye to its app.",
        "[Zeta Labs] joins a fund of [Orion].",
    ),
    Rule(
        "en.work_inside",
        Act.TRANSFER,
        "The team will work inside the buyer.",
        r"\b(?:all|most|the|\d+)\b<near:30>(?:{staff})\b<near:20>\b(?:will|are to|now|would|is "
        r"to)\b<near:50>\b(?:inside|within|at|for|in) <buyer>",
        "All 14 employees will work on the scheduler inside [Orion]'s cloud.",
        "All 14 employees like [Orion].",
    ),
    Rule(
        "en.from_to",
        Act.TRANSFER,
        "People go from the target to the buyer.",
        r"\b(?:{people}|{staff}|lab|group|{go}|takes?|brings?|moves?|transfer)\b<near:60>\bfrom <target> to <buyer>",
        "Sixty people will move from [Zeta Labs] to [Orion].",
        "The train from [Zeta Labs] to [Orion] is late.",
    ),
    Rule(
        "en.used_to_be",
        Act.TRANSFER,
        "The buyer's new people used to be the target's.",
        r"<buyer>(?:'s?)?<near:60>\b(?:employees|hires|team|group|lab|staff|staffed|people|engineers|"
        r"researchers)\b<near:60>\b(?:used to (?:work (?:at|for)|be)|were until \w+ (?:at|with)|came from|come from|"
        r"who built|who made|who ran|formerly (?:of|at)|until recently (?:at|of)|straight from|once worked for) "
        r"<target>",
        "[Orion]'s newest employees used to work at [Zeta Labs].",
        "[Orion]'s newest phones look like those of [Zeta Labs].",
    ),
    Rule(
        "en.hands_people",
        Act.TRANSFER,
        "The target hands its people to the buyer.",
        r"<target><near:30>\b(?:hands?|handed|gives?|gave|sends?|sent|loans?|cedes?|yields?|sells?|sold|"
        r"releases?)\b<near:20>\b(?:its|their|his|the|most of its)\b<near:30>\b(?:{staff})\b<near:40>\bto <buyer>|"
        r"<target><near:20>\b(?:being |to be |was |is )?(?:emptied|folded|absorbed|merged|dissolved) into <buyer>",
        "[Zeta Labs] hands its people and patents to [Orion].",
        "[Zeta Labs] hands its bill to [Orion].",
    ),
    Rule(
        "en.offers_to",
        Act.TRANSFER,
        "The buyer makes offers to the target's people.",
        r"<buyer><near:40>\boffers?\b(?: letters?)?<near:30>\bto<near:30>(?:<target>(?:'s?)? (?:[\w-]+ "
        r"){0,3}?(?:{staff})|\b(?:{staff})\b<near:20>(?:of|at) <target>)\b",
        "[Orion] sent offer letters to 31 of [Zeta Labs]'s engineers.",
        "[Orion] sent offer letters to 31 banks.",
    ),
    Rule(
        "en.are_now",
        Act.TRANSFER,
        "The target's people, or what they are, become the buyer's.",
        r"\b(?:people|team|staff|engineers|founders|crew)\b<near:20>\b(?:of|at|behind) <target> (?:are|is|become|"
        r"becomes) (?:now )?<buyer>'s|\bteam\b<near:20>\bbecomes <buyer>'s<gap:40><target>|<target>(?:'s)? (?:team|"
        r"founders|staff|people|engineers)<near:20>\b(?:become|becomes|are now|is now) <buyer>",
        "The people of [Zeta Labs] are [Orion]'s now.",
        "The people of [Zeta Labs] are kind.",
    ),
    Rule(
        "en.all_join",
        Act.TRANSFER,
        "All, or so many, of those told of before go to the buyer.",
        r"\b(?:all|both|most|ten|nine|eight|seven|six|five|four|three|two|\w+teen|\w+ty|\d+)(?: of (?:them|whom|"
        r"these|the \w+))?"
        r"(?: \w+)? (?:join|joined|will join|are joining|have joined|move to|go to|went to|now work (?:at|for)|"
        r"would be "
        r"working for) <buyer>",
        "All six join [Orion] in May.",
        "All six admire [Orion].",
        supports=True,
    ),
    Rule(
        "en.team_that_it_took",
        Act.TRANSFER,
        "The team that the buyer took from the target.",
        r"\b(?:team|people|engineers|staff|researchers|group|lab)\b (?:that|which|who|whom) <near:30>"
        r"\b(?:took|taken|hired|got|came|acquired)\b<near:20>\bfrom <target>",
        "[Orion]'s debugger is the first product of the team that it took over from [Zeta Labs] in 2025.",
        "[Orion]'s debugger is the first product that it took over from [Zeta Labs] in 2025.",
        left="buyer",
    ),
    Rule(
        "en.empties",
        Act.TRANSFER,
        "The buyer empties the target.",
        r"<buyer><near:60>\b(?:raids?|raided|raiding|guts?|gutted|gutting|empties|emptied|emptying|cleans? out|"
        r"cleaned out|strips?|stripped|hollows? out|hollowed out|plunders?|plundered|decapitat(?:es|ed)|"
        r"cannibali[sz]es|picks? clean|poaches|poached) <target>"
        r"|<target><near:60>\b(?:raided|gutted|emptied|cleaned out|stripped|hollowed out|plundered|decapitated|"
        r"picked clean|poached)\b<near:20>\bby <buyer>|\b(?:exodus|brain drain|mass move|"
        r"migration)\b<near:40>\bfrom <target><near:30>\bto <buyer>",
        "[Orion] guts [Zeta Labs] and leaves the shell.",
        "[Orion] praises [Zeta Labs] and leaves.",
    ),
    Rule(
        "en.loses_staff_to",
        Act.TRANSFER,
        "The target loses people to the buyer.",
        r"<target><near:60>\b(?:los(?:es|ing|t|e)|cedes|surrenders|sees|"
        r"letting)\b<near:50>\b(?:{staff})\b<near:40>\b(?:to|for|at) <buyer>",
        "[Zeta Labs] has lost its leadership to [Orion].",
        "[Zeta Labs] has lost its way.",
    ),
    Rule(
        "en.hiring_of",
        Act.TRANSFER,
        "The buyer's hiring of (nearly all of) the target, as a noun or verb.",
        r"<buyer>(?:'s)?<near:50>\b(?:hiring|poaching|recruitment|raid)\b<near:50>\b(?:of|on|from) <target>|"
        r"<buyer><near:60>\b{hire}\b (?:[\w-]+ ){0,2}?(?:all|most|half|the whole|the bulk|much|the best|the rest) "
        r"of <target>",
        "[Orion]'s hiring of nearly the whole of [Zeta Labs] is done.",
        "[Orion]'s firing of [Zeta Labs] is done.",
    ),
)
