"""How English tells of partnerships, people, listings, products, forecasts and regulators."""

from __future__ import annotations

from tracker.core.reading.model import Act, Mark, Rule

GOODS = (
    r"(?:chips?|processors|accelerators|GPUs|TPUs|machines|hardware|servers|systems|compute|computing(?: capacity| "
    r"power)?"
    r"|capacity|cloud|models?|infrastructure|racks|services|cores|units|<product>)"
)

PARTNERS = (
    Rule(
        "en.uses_goods_of",
        Act.PARTNER,
        "A customer uses or buys the supplier's goods.",
        rf"<buyer><near:110>\b(?:use|uses|using|deploy|deploys|deploying|rent|rents|run|runs|running|buy|buys|"
        rf"buying|take|takes|adopt|adopts|order|orders|ordered|tap|taps|lease|put|puts|tested?|commit(?:s|ted)?(?: "
        rf"itself)? to|choose|chooses|chose|picks|signs?(?: up)? for)\b(?:<near:80>)<target>(?:'s?)? (?:[\w-]+ "
        rf"){{0,4}}?{GOODS}",
        "[Orion] is in talks to use [Zeta Labs]'s tensor chips in its own data centres.",
        "[Orion] is in talks with [Zeta Labs].",
    ),
    Rule(
        "en.goods_from",
        Act.PARTNER,
        "A customer uses goods from the supplier.",
        rf"<buyer><near:90>\b(?:use|deploy|rent|run|buy|take|adopt|order|ordered|orders|lease|deploys|buys|takes|"
        rf"rents|purchase)\b<near:60>{GOODS}<near:30>\b(?:from|of|by|with) <target>",
        "[Orion] agreed to deploy processors from [Zeta Labs].",
        "[Orion] agreed to deploy processors.",
    ),
    Rule(
        "en.supplies",
        Act.PARTNER,
        "The supplier supplies the customer.",
        r"<target><near:90>\b(?:suppl(?:y|ies|ied|ying)|provid(?:e|es|ed|ing)|host(?:s|ed|ing)?|deliver(?:s|ed|"
        r"ing)?|power(?:s|ed|ing)?|sell(?:s|ing)?|accelerat(?:e|es|ed|ing)|build(?:s|ing)?)\b<near:60>\b(?:to|for) "
        r"(?:the )?<buyer>",
        "[Zeta Labs] is to supply models to [Orion] under a four-year contract.",
        "[Zeta Labs] is to talk to [Orion].",
    ),
    Rule(
        "en.customer_of",
        Act.PARTNER,
        "The customer becomes one, or taps the supplier.",
        r"<buyer><near:40>\b(?:customer|client) of <target>|<buyer> (?:taps|tapped|picks|picked|chooses|chose|"
        r"selects|selected) <target>(?!'s? (?:chief|boss|executive|founder|CEO))",
        "[Orion] has become a customer of [Zeta Labs].",
        "[Orion] has become a rival of [Zeta Labs].",
    ),
    Rule(
        "en.goods_in",
        Act.PARTNER,
        "The supplier's goods go into the customer's data centres, or the customer spends on them.",
        rf"<target>(?:'s)? (?:[\w-]+ ){{0,3}}?{GOODS}<near:30>\b(?:installed|deployed|used|placed|put|"
        rf"housed)\b<near:20>\b(?:in|by|at|into) <buyer>|<buyer><near:60>\bspend(?:s|ing)?\b<near:30>\bon "
        rf"<target>(?:'s?)? (?:[\w-]+ ){{0,3}}?{GOODS}",
        "[Zeta Labs]'s machines will be installed in [Orion]'s data centres.",
        "[Zeta Labs]'s machines will be late.",
    ),
    Rule(
        "en.goods_power",
        Act.PARTNER,
        "The supplier's goods run in the customer's machines or service.",
        rf"<target>(?:'s)? <near:40>{GOODS}<near:30>\b(?:to power|will power|power(?:s|ing)?|to run|behind|inside|"
        rf"drive|underpin)\b<near:30><buyer>",
        "[Zeta Labs] chips will power [Orion]'s assistant.",
        "[Zeta Labs] chips are slow.",
    ),
    Rule(
        "en.offers_goods",
        Act.PARTNER,
        "The customer puts the supplier's goods into its cloud or data centres.",
        r"<buyer><near:60>\b(?:offers?|offering|makes?|hosts?|adds?|brings?|puts?|installs?|instal|to offer|to "
        r"host)\b<near:40><target>(?:'s)?<near:60>\b(?:available|on its cloud|to its cloud|in its (?:own )?data|"
        r"into its (?:own )?data|to customers)",
        "[Orion] said that it would put [Zeta Labs] machines in its data centres.",
        "[Orion] puts [Zeta Labs] on a list.",
    ),
    Rule(
        "en.supply_deal",
        Act.PARTNER,
        "A supply agreement between two.",
        r"\b(?:supply|chip|cloud|computing|compute|hosting|cooperation|development|distribution|manufacturing|"
        r"foundry)[- ](?:deal|agreement|contract|partnership|pact|alliance|collaboration)\b<near:40>\b(?:between|of|"
        r"with) <buyer> and <target>|<buyer>'s <near:30>\b(?:supply|chip|cloud|computing|compute)[- ](?:deal|"
        r"agreement|contract) with <target>",
        "The supply agreement between [Orion] and [Zeta Labs] runs for five years.",
        "The quarrel between [Orion] and [Zeta Labs] runs for five years.",
    ),
    Rule(
        "en.wins_contract",
        Act.PARTNER,
        "The supplier wins a contract; the customer is not named.",
        r"<target><near:40>\b(?:suppl(?:y|ies)|to provide|wins?|won|lands|landed)\b<near:90>\b(?:contract|order|"
        r"agreement)\b",
        "[Zeta Labs] will supply systems to a weather service under a five-year contract.",
        "[Zeta Labs] will supply no comment.",
    ),
    Rule(
        "en.signs_with",
        Act.PARTNER,
        "The customer signs an agreement with the supplier.",
        r"<buyer><near:70>\b(?:signs?|signed|inks?|inked|strikes?|struck|enters?|entered|announce[sd]?|reached|"
        r"reaches|finali[sz]ed|expand(?:s|ed)?|has)\b<near:60>\b(?:deal|contract|agreement|pact|partnership|letter "
        r"of intent|collaboration|alliance|tie-up|memorandum)\b<near:60>\bwith <target>",
        "[Orion] signed a three-year supply contract with [Zeta Labs].",
        "[Orion] signed a book with a pen.",
    ),
    Rule(
        "en.both",
        Act.PARTNER,
        "Two team up.",
        r"<buyer>(?: and|,) <target><near:50>\b(?:partner|team up|join forces|set up|sign|form|to build|collaborate|"
        r"joint venture|expand (?:their )?(?:partnership|collaboration)|announce (?:a )?(?:partnership|"
        r"collaboration))\b",
        "[Orion] and [Zeta Labs] set up a joint venture.",
        "[Orion] and [Zeta Labs] compete.",
    ),
    Rule(
        "en.partners_with",
        Act.PARTNER,
        "One partners with another.",
        r"<buyer> (?:signs|signed|sides) with <target>|<buyer><near:50>\b(?:partners?|partnered|partnering|teams? "
        r"up|teamed up|teaming up|works?|working|joins "
        r"forces|collaborat(?:es|ed|ing)|turns to)\b(?:<near:20>)\b(?:with|to) <target>(?!'s (?:law|team|counsel))",
        "[Orion] partners with [Zeta Labs] on inference.",
        "[Orion] competes with [Zeta Labs].",
    ),
    Rule(
        "en.adds_supplier",
        Act.PARTNER,
        "A customer adds a supplier, or agrees to buy a sum of computing.",
        rf"<buyer><near:60>\b(?:taps|adds?|picks|chooses|selects)\b <near:20><target><near:60>(?:supplier|{GOODS}|"
        rf"despite|contract)",
        "[Orion] taps [Zeta Labs] for its cloud despite rivalry.",
        "[Orion] taps a keg near [Zeta Labs].",
    ),
    Rule(
        "en.runs_on",
        Act.PARTNER,
        "A customer is to run on the supplier's machines.",
        rf"<buyer><near:60>\bto run <near:60>\bon (?:[\w-]+ ){{0,3}}?<target>(?:'s)? (?:[\w-]+ ){{0,2}}?{GOODS}",
        "[Orion] hospitals to run radiology models on eight [Zeta Labs] machines.",
        "[Orion] to run for office.",
    ),
)

PEOPLE = (
    Rule(
        "en.names_to",
        Act.JOIN,
        "An organisation names or hires a person.",
        r"<subject>(?!'s)<near:60>\b(?:names?|named|appoints?|appointed|picks?|picked|hires?|hired|poaches|poached|"
        r"taps?|promotes?|promoted|recruits?|recruited|has hired|installs|elevates)\b (?:[\w-]+ ){0,6}?<people>",
        "[Orion] names {Ada Byron} chief executive.",
        "[Orion] names its chip after a river.",
    ),
    Rule(
        "en.joins_as",
        Act.JOIN,
        "A person joins an organisation or takes a post there.",
        r"<people>(?!'s)<near:110>\b(?:joins?|joined|joining|moves? to|moved to|gone to|goes to|went to|has gone to|"
        r"returns? to|returned to|turned up at|lands? at|takes over(?: as| at)?|hired by|appointed (?:to|by|at)|to "
        r"lead|to head)\b<near:40><subject>",
        "{Ada Byron}, who ran compilers, has gone to [Orion] as a vice-president.",
        "{Ada Byron} wrote about [Orion].",
    ),
    Rule(
        "en.post_at",
        Act.JOIN,
        "A person becomes something at an organisation.",
        r"<people><near:20>\bappointed<near:60>\b(?:at|of|by|to) <subject>|<people>(?:, "
        r"[^,]{3,80},)?<near:30>\b(?:becomes|will become|is named|was named|has been named|was appointed|takes over|"
        r"will take over|steps up|(?:is|are) interim|replaces|succeeds)\b<near:60>(?:\b(?:at|of|as) )?<subject>",
        "{Ada Byron} becomes chief executive of [Orion] on Monday.",
        "{Ada Byron} became tired of trains.",
    ),
    Rule(
        "en.becomes",
        Act.JOIN,
        "An organisation's person becomes something.",
        r"<subject>(?:'s)?<near:70><people>(?:, [^,]{3,80},)?<near:30>\b(?:becomes|will become|takes over|takes the "
        r"helm|is promoted|starts (?:as|on)|has been in charge)\b",
        "[Orion] promotes a reader: {Ada Byron}, who runs research, becomes chief operating officer.",
        "[Orion] likes {Ada Byron}.",
    ),
    Rule(
        "en.new_head",
        Act.JOIN,
        "An organisation has a new head.",
        r"<subject>(?:'s)?<near:60>\b(?:has|gets|got) (?:a |its )?new (?:[\w-]+,? ){1,5}?<people>",
        "[Orion]'s Austin office has a new head of software, {Ada Byron}.",
        "[Orion] has new phones.",
    ),
    Rule(
        "en.head_goes",
        Act.LEAVE,
        "An organisation's leader leaves.",
        r"<subject>(?:'s)? (?:[\w'-]+,? ){1,8}?<people>,?<near:40>\b(?:(?:is|are) (?:leaving|stepping|going|out)|"
        r"leaves?|to leave|has left|left|resign(?:s|ed)?|quits?|step(?:s|ped)? down|to step down|retir(?:es|ed|ing)|"
        r"to retire|will leave|departs?|departed)\b",
        "[Orion]'s chip design chief {Ada Byron} is to leave.",
        "[Orion]'s chip design chief {Ada Byron} is happy.",
    ),
    Rule(
        "en.post_goes",
        Act.LEAVE,
        "A person with a post at an organisation leaves.",
        r"<people>, [^,]{0,60}\b(?:at|of) <subject>[^,]{0,20},<near:30>\b(?:is (?:leaving|out|stepping down|going)|"
        r"leaves|has left|left|resigned|resigns|quits?|will leave|is to leave|retires|steps down|departs)\b",
        "{Ada Byron}, head of hardware at [Orion], is stepping down.",
        "{Ada Byron}, head of hardware at [Orion], is happy.",
    ),
    Rule(
        "en.who_led",
        Act.LEAVE,
        "A person who did something at an organisation leaves.",
        r"<people>, (?:who|whose|the|its|an?) [^,]{0,70}<subject>[^,]{0,50}, (?:is (?:leaving|out|stepping down|"
        r"going)|leaves|has left|left|resigned|resigns|quits?|will leave|is to leave|retires|steps down|departs)\b",
        "{Ada Byron}, who led chip design at [Orion] for nine years, is leaving.",
        "{Ada Byron}, who led chip design at [Orion] for nine years, is happy.",
    ),
    Rule(
        "en.new_is",
        Act.JOIN,
        "A person is the new head of an organisation.",
        r"<people>,? <near:30>\b(?:new|next|incoming) (?:[\w-]+ ){1,6}(?:of|at|for) <subject>|<subject>'s (?:new|"
        r"next|incoming) (?:[\w-]+,? ){1,6}?(?:is |will be )?<people>",
        "{Ada Byron} is the new chief executive of [Orion].",
        "{Ada Byron} likes the old office of [Orion].",
    ),
    Rule(
        "en.leaves",
        Act.LEAVE,
        "A person leaves an organisation.",
        r"<people>(?!'s)<near:70>\b(?:leaves?|left|leaving|quits?|resigns?(?: from)?|resigned(?: from)?|retires?(?: "
        r"from)?|retired(?: from)?|departs?|departed|steps? down(?: from)?|stepped down(?: as| from)?|walked out of|"
        r"is out at|out at|exits?|ousted from|fired (?:by|from))\b<near:50><subject>",
        "{Ada Byron} retired from [Orion] on Sunday.",
        "{Ada Byron} left a note.",
    ),
    Rule(
        "en.bids_farewell",
        Act.LEAVE,
        "An organisation loses a person.",
        r"<subject><near:30>\b(?:bids farewell to|loses|lost|says goodbye to|parts (?:ways|company) with|ousts|"
        r"fires|replaces|swaps)\b (?:[\w'-]+,? ){0,6}?<people>",
        "[Orion] bids farewell to {Ada Byron}, who ran policy.",
        "[Orion] loses money.",
    ),
    Rule(
        "en.takes_over_from",
        Act.JOIN,
        "A person takes over from another.",
        r"<subject>\W<near:30><people><near:60>\b(?:takes over|hands|succeeds|replaces)\b(?:<near:60>)\b(?:from|to)\b",
        "[Orion]: {Ada Byron} takes over the shopping side from {Jo Lee}.",
        "[Orion]: {Ada Byron} takes over nothing.",
    ),
    Rule(
        "en.chief_hands_over",
        Act.LEAVE,
        "A person hands over an organisation's business to another.",
        r"<people><near:20>\bhands\b<near:40><subject><near:30>\bto <person>".replace("<person>", "<near:30>"),
        "{Ada Byron} hands the keys of [Orion]'s cloud to {Jo Lee}.",
        "{Ada Byron} hands in a paper.",
    ),
)

LISTINGS = (
    Rule(
        "en.files_ipo",
        Act.LIST,
        "An organisation files for, prices or plans its listing.",
        r"<subject>(?:'s)?<near:70>\b(?:fil(?:es?|ed|ing)(?: (?:on|last) \w+)? (?:for|to list|confidentially|to go "
        r"public|its S-1|paperwork|again)|go(?:es|ing)? public|IPO|initial public offering|S-1|list on|to list|"
        r"flotation|float|begins trading|"
        r"lists on|went public|debut(?:s|ed)?|SPAC|reverse (?:merger|takeover) listing|back-?door listing)\b",
        "[Orion] filed on Monday to list on Nasdaq.",
        "[Orion] filed a complaint.",
    ),
    Rule(
        "en.pulls_ipo",
        Act.LIST,
        "An organisation calls its listing off.",
        r"<subject>(?:'s)?<near:60>\b(?:pull(?:s|ed)|withdr(?:aws?|ew|awn)|withdraw(?:ing)?|scrap(?:s|ped)?|"
        r"shelv(?:es|ed)|cancel(?:s|led)?|postpone[sd]?|abandon(?:s|ed)?|drops?|dropped)\b<near:40>\b(?:IPO|listing|"
        r"initial public offering|offering|registration statement|S-1|flotation|float|filing)\b",
        "[Orion] pulls its IPO a year after filing.",
        "[Orion] pulls a phone.",
        marks=(Mark.WITHDRAWN,),
    ),
    Rule(
        "en.prices_ipo",
        Act.LIST,
        "The listing is done.",
        r"<subject>(?:'s)?<near:70>\b(?:prices? (?:its )?(?:IPO|shares|offering)|first day of trading|on its first "
        r"day|shares (?:soar|jump|rose|surge|closed?|changed hands)(?: \w+){0,4} (?:on|for the) (?:first|debut)|"
        r"trading debut|market debut|raised <money> in (?:its|an) (?:IPO|initial))",
        "[Orion] closes up 68% on its first day after raising $5.6 billion.",
        "[Orion] closes a shop on its second day.",
        marks=(Mark.COMPLETED,),
    ),
)

PRODUCTS = (
    Rule(
        "en.launches",
        Act.LAUNCH,
        "An organisation shows or launches a product.",
        r"<subject>(?!'s (?:former|ex))(?:<near:70>)\b(?:unveil(?:s|ed)?|launch(?:es|ed|ing)?|introduc(?:es|ed)|"
        r"reveal(?:s|ed)?|show(?:s|ed)? (?:off )?(?:its|the|a|Gaudi|off)|took the wraps off|takes the wraps off|"
        r"debuts?|announce[sd]? (?:its )?(?:the |a |its )?(?:\w+ )?(?:next|new|latest|second|third|fourth|sixth|"
        r"seventh|eighth)|releases?|released|rolls? out|rolled out|will ship|ships|begins shipping|starts? shipping|"
        r"puts? on sale|present(?:s|ed)|previews?|previewed|demonstrat(?:es|ed)|pull(?:s|ed) the covers off|brings? "
        r"out|brought out)\b",
        "[Orion] took the wraps off its third accelerator.",
        "[Orion] took a rest.",
    ),
    Rule(
        "en.available",
        Act.LAUNCH,
        "A product is generally available or in service.",
        r"(?:<subject>|<product>)(?:'s)?<gap:80>\b(?:generally available|general availability|goes live|went live|"
        r"in service|went into service|into production|now available|available in|to paying customers|now shipping)\b",
        "[Orion]'s new chip is now generally available.",
        "[Orion]'s new chip is in talks.",
        marks=(Mark.COMPLETED,),
    ),
    Rule(
        "en.product_unveiled",
        Act.LAUNCH,
        "A product is unveiled.",
        r"<product>(?:'s)? <near:50>\b(?:unveiled|launched|introduced|announced|revealed|gets|is called|goes on "
        r"sale|arrives|debuts)\b",
        "Sixth-generation <Pulse> gets a name and a 4.7x claim.",
        "The <Pulse> is slow.",
    ),
    Rule(
        "en.moves_to_product",
        Act.LAUNCH,
        "A user moves to a product.",
        r"<subject><near:60>\b(?:moves?|moved|switch(?:es|ed)|migrat(?:es|ed)|shifts?|shifted|trains?|trained|"
        r"runs?)\b<near:50>\b(?:to|on|onto) <product>",
        "[Skylark] moves its fare engine to <Pulse>.",
        "[Skylark] moves house.",
        marks=(Mark.COMPLETED,),
    ),
)

FORECASTS = (
    Rule(
        "en.guides",
        Act.GUIDE,
        "An organisation gives or changes a forecast.",
        r"<subject>(?:'s)?<near:70>\b(?:now sees|sees|forecasts?|guid(?:es|ed|ance)|expects|projects|raises|cuts?|"
        r"lowers|trims|lifts|reports?|reported|posted|posts|predicts|slashes|slashed|warn(?:s|ed)|see(?:s|ing)?|saw|"
        r"delivers?|delivered|books?|booked|beat(?:s)?|tops|topped|narrows|reaffirms|lifted|lowered|raised|"
        r"boosts)\b<near:50>\b(?:revenue|sales|forecast|guidance|outlook|earnings|profit|quarter)\b",
        "[Orion] now sees 2024 revenue above $3.5 billion.",
        "[Orion] sees a therapist.",
    ),
)

RESULTS = (
    Rule(
        "en.results",
        Act.GUIDE,
        "An organisation's results.",
        r"<subject>(?:'s)? <near:40>\b(?:revenues?|sales|profits?|earnings|net income|loss)\b<near:30>\b(?:rose|"
        r"fell|grew|jumped|doubled|tripled|climbed|dropped|slid|surged|beat|topped|missed|widened|narrowed|up|down)\b",
        "[Orion]'s quarterly revenue rose 94% to $35 billion.",
        "[Orion]'s quarterly party was fun.",
    ),
)
REGULATORS = (
    Rule(
        "en.probes",
        Act.PROBE,
        "A regulator or lawmaker looks at an organisation or its deal.",
        r"\b(?:FTC|Federal Trade Commission|CMA|watchdog|regulators?|European Commission|Commission|Justice "
        r"Department|DoJ|DOJ|antitrust|competition (?:authority|office|bureau)|senators?|lawmakers|agenc(?:y|ies)|"
        r"authorities|Brussels|cartel office|market regulator|CFIUS|trade commission|competition commission|"
        r"monopolies|ministry|attorneys? general|prosecutors|House|Senate|Congress|judge|court|"
        r"Committee on Foreign Investment|panel|whistleblower|complaint|lawsuit)\b(?:<near:110>)\b(?:prob(?:e|es|ed|"
        r"ing)|investigat\w+|inquiry|inquiries|enquiry|review(?:s|ed|ing)?|examin\w+|scrutin\w+|ask(?:s|ed)|"
        r"look(?:s|ed|ing)? (?:at|into)|press|study|clears?|cleared|blocks?|sues?|sued|subpoena\w*|wr(?:ite|ites|"
        r"ote)|letter|invited comments|closed|waved|opens?|demand\w*|request\w*|says|told)\b(?:<near:90>)<subject>",
        "The FTC has started a broad inquiry into [Orion].",
        "The FTC has a new website with [Orion].",
    ),
    Rule(
        "en.scrutiny",
        Act.PROBE,
        "Regulators or lawmakers act, whom it is about is told elsewhere.",
        r"\b(?:FTC|Federal Trade Commission|CMA|watchdog|regulators?|European Commission|Justice Department|DoJ|DOJ|"
        r"senators?|lawmakers|whistleblower|complaint)\b<gap:60>\b(?:press|prob(?:e|es|ed|ing)|investigat\w+|"
        r"inquiry|review|examine|scrutin\w+|look into|looks into|asks?|asked|says?|calls? for|urges?|opens?|closes?|"
        r"dodge)\b",
        "Senators press the FTC over such deals.",
        "Senators like tea.",
        supports=True,
    ),
    Rule(
        "en.probed",
        Act.PROBE,
        "An organisation is looked at by a regulator.",
        r"<subject>(?:'s)?<near:110>\b(?:looked at by|under (?:review|investigation|scrutiny)|probed by|"
        r"investigated by|probe|merger inquiry|antitrust (?:probe|inquiry|investigation|complaint|review)|inquiry "
        r"by|hires were a merger)\b",
        "[Orion]'s payment is already being looked at by the agency.",
        "[Orion]'s payment is fine.",
    ),
)

NEWS_RULES = (*PARTNERS, *PEOPLE, *LISTINGS, *PRODUCTS, *FORECASTS, *RESULTS, *REGULATORS)
