"""What stands around a name and tells an organisation from a person."""

from __future__ import annotations

MAKER = (
    r"(?:start-?ups?|compan(?:y|ies)|firm|(?:chip)?maker|developer|designer|lab|laborator(?:y|ies)|unicorn|rival|"
    r"builder|business|vendor|outfit|shop|studio|"
    r"specialist|supplier|provider|subsidiary|spin-?(?:off|out)|group|publisher|platform|upstart|carmaker|operator|"
    r"manufacturer|venture|seller|fabless)"
)
HEAD = (
    r"(?:co-?founders?|founders?|CEO|chief (?:executive|scientist|technology officer)s?|president|bosse?s?|leaders?|"
    r"leadership|team|staff|employees|engineers|"
    r"researchers|scientists|investors|backers|shareholders|board|customers|users|assets|technology|tech|software|"
    r"IP|patents|crew|brains|workforce|(?:managing )?directors|management|brain trust|masterminds|makers|creators|"
    r"chips?|designs?|code|product|founding team|headcount|talent|valuation|headquarters|people|license|licence|"
    r"shares|options|contracts?|kernels?)"
)
DEAL = (
    r"(?:buys?|buying|bought|acquires?|acquiring|acquired|acqui-?hires?|acqui-?hired|acqui-?hiring|takeover of|"
    r"acquisition of|purchase of|bid for|invests? in|"
    r"invested in|investment in|stake in|merger with|merge with|snaps up|snapped up|scoops up|scooped up|swallows|"
    r"raids|guts|empties|licen[cs](?:es?|ed|ing)|weigh(?:s|ed|ing)? a bid for|deal with|"
    r"agreement with|pact with|licen[cs]es? from|licen[cs]ing (?:deal|agreement) with|talks with|partnership with|"
    r"backs|backed|buyout of|taking over|takes over|"
    r"take over|funding for|round (?:for|in|at))"
)

FOR_ORG = (
    # "chip start-up X", "the maker X"
    MAKER + r" (?:called |named |known as )?<name>",
    # "X, a Boulder start-up", "X, which makes"
    r"<name>(?: \([^)]{1,30}\))?, (?:(?:an?|the|another|one of) .{0,60}?" + MAKER + r"|which )",
    # "X's founders", "X founders"
    r"<name>(?:'s|') (?:[\w/-]+ ){0,3}" + HEAD + r"\b",
    r"<name> (?:co-?founders?|founders?|CEO|team|staff|employees|engineers|investors|shareholders|crew|execs|"
    r"leaders)\b",
    # "founders of X", "the team behind X"
    HEAD + r"(?: and \w+)? (?:of|at|from|behind) <name>",
    r"(?:ran|run|runs|founded|founding|founder of|heads|headed|leads|left|leave|leaving|quit|joined|join|joins|"
    r"joining) <name>",
    # deal verbs before it
    DEAL + r" (?:[\w'-]+ |<anyname>(?:'s)? ){0,4}?<name>",
    r"(?:<org>|<product>),? (?:and|with|from|x|/|-) <name>",
    r"<name>,? (?:and|with|x|/|-) (?:<org>|<product>)",
    # what only organisations do
    r"<name>(?:, Inc\.?,?)? (?:has |had |have |also |will |would |was |is |to )?(?:raised?|valued|licen[cs]e[sd]?|"
    r"sells?|sold|makes|made|builds|develops?|developed|employs|"
    r"filed?|shut(?:s|ting)?|closed?|closes|winds? down|operates?|continue|grants?|granted|agreed|buys?|bought|"
    r"acquires?|acquired|acquiring|licensing|"
    r"announced|announces|launched|launches|files|seeks|hires?|hired|being|invests?|invested|leads|led|signs?|"
    r"signed|unveils?|backed|backs)\b",
    r"<name> (?:will |is to |would )?(?:continues? to operate|remains? independent|wind down|shuts? down|close)\b",
    r"(?:shares|stake|stakes|board|staff|jobs|hands|employees|part|most|half|all|rest|control) (?:in|of|at) <name>",
    r"<name> \((?:[A-Z]+: ?[A-Z]+|\w+, \w+)\)",
    r"\bAbout <name>$",
    r"(?:licen[cs]e[sd]?|bought|buys|acquired|hired|took|takes|poached|lured|recruited|got|gets) (?:[\w'-]+ "
    r"){1,7}from <name>",
    r"<name> (?:deal|agreement|transaction|takeover|acquisition|talent deal|licen[cs]e|purchase|team)\b",
    r"(?:round|Series [A-K]|financing|funding)\b.{0,12} led by <names>",
    r"(?:backed|financed|owned|acquired|bought|hired|valued) by <name>",
    r"(?:payment|cheque|check|money|offer|bid|fee)\b.{0,24}? (?:to|for) <name>",
    r"(?:did|does|do|done|happened|tried) (?:the same |it |that )?(?:with|to|at) <name>",
    r"(?:pays?|paid|paying|gives?|gave|hands?|handed) <sum> to <name>",
    r"<org> (?:made|struck|signed|had|reached|cut) (?:\w+ ){0,3}with <name>",
    r"hiring of <name>|report of <name>|<name> (?:hiring|hirings|hires|hiring deal)\b",
    r"<name>'s? (?:new |old |remaining )?(?:rival|managers|executives|customers|rivals|users|offices?)\b",
    r"<name> (?:joins|is joining|to join|has joined) <org>",
    r"<name>\W{0,4}\([^)]{0,60}<org>",
    r"<org> (?:did|has done|has shown|used|does) .{0,20}with <name>",
    r"(?:took|takes|taking|hired|hires|get|gets|getting|wants|raided) <name>(?:'s|')",
    r"the <name> (?:pattern|deal|model|structure|precedent|playbook|template|arrangement|transaction|affair|"
    r"agreement|story|hires|hirings|business|news|saga|rumours?|case|matter|sale|exodus|crowd|lot)\b",
    r"(?:put|puts|pours|poured|pumps|pumped|ploughs|plows|sinks|sank) .{0,20}?into <name>",
    r"<name> (?:wants|eyes|in talks|is in talks|is negotiating|negotiates|has signed|has taken|licensed|supplies|"
    r"owns)\b",
    r"(?:owner|parent|backer|investor|customer),? <name>",
    r"(?:designs|technology|code|staff|engineers|people|most of the engineers|colleagues|researchers|scientists|"
    r"developers|"
    r"designers|others) from <name>",
    r"(?:investors?|shareholders?|holders?|backers?) in <name>",
    # apposition
    r"<name>,? (?:Inc\.?,? |Ltd\.?,? )?\((?:the )?\"<anyname>\"",
    r"\((?:the )?\"<name>\"(?: or .{0,20})?\)",
    r"<name>, (?:(?:based|headquartered|founded|established|backed|valued|known|once|makers?|developers?|designers?|"
    r"creators?|formerly|previously known|short for|itself)\b)(?! CEO)",
    r"\b(?:the|an?|its|their|another) .{0,30}?\b"
    + MAKER
    + r"(?: (?:of|behind|for) [\w -]{1,40})?, <name>(?:,|\.| and\b)",
    MAKER + r"s (?:such as|like|including) <names>",
    # sides of a transaction
    r"(?:licen[cs](?:es?|ed|ing)|suppl(?:y|ies|ied)|sells?|sold|leases?|leased) (?:[\w'-]+ ){1,6}to <name>",
    r"(?:raised|raises|raising|secured|took|taken|received|accepted|got) <sum> (?:[\w-]+ ){0,4}from <names>",
    r"(?:swallowed|absorbed|hollowed out) by <name>",
    r"(?:price|mark|record|valuation|terms|bar) set by <name>",
    r"(?:investors?|backers?|shareholders?|customers?|clients?|rivals?|competitors?|licensees?|suppliers?|partners?) "
    r"(?:include|includes|included|including|such as|like|are|were) <names>",
    r"(?:his|her|their|its) (?:last|previous|first|former|old|earlier|own|new) (?:company|start-?up|firm|employer|"
    r"venture|"
    r"outfit|business),? <name>",
    r"(?:alumn\w+|veterans?|formerly|late|cofounder|co-?founder|founder|employees?|graduates?) (?:of|at) <name>",
    r"<name> (?:alumn\w+|veterans?|backers?|investors?|bosse?s?|people|engineers|customers|users|shareholders?|app|"
    r"employees|researchers|technology|brand|licen[cs]e)\b",
    r"<name> (?:for its|for their|for the) (?:people|team|talent|engineers|founders|staff|brains)\b",
    r"<name> (?:itself|gets|got|keeps|kept|goes on|lives on|sheds|shed|loses|lost|retains?|receives?|received|"
    r"had raised|"
    r"has raised|(?:was|were) (?:founded|valued|set up|started|wound|bought|acquired)|"
    r"will (?:keep|receive|pay|remain|become|go|stay|supply|equip|fill|build|use|license)|spun|pulls?|pulled|plans|"
    r"confirmed|declined|denied|rejected|spurned|rebuffed|paid|pays|owes|stops|stopped|ceases?|ceased|supplied|"
    r"completes?|completed|raises|debuts?|unveiled|equips|chose|chooses|picks|orders|ordered)\b",
    r"(?:unlike|rival|ex-|competitors?|rivals?|alternative to|against) ?<name>",
    r"(?:wound up|wound down|emptied|hollowed out|gutted|swallowed|absorbed|dismantled|shuttered) <name>",
    r"(?:future|fate|end|rump|remains|shell|sale|demise|name|story|rise|purchase|takeover|collapse|"
    r"hollowing-out) of <name>",
    r"<org>(?:'s|')? (?:\w+ ){0,2}(?:did|deal|talks|agreement|arrangement|tie-up|pact|transaction) (?:to|with|"
    r"and) <name>",
    r"<name>(?:'s|') (?:<sum> )?(?:[\w/-]+ ){0,2}(?:Series|round|IPO|chief|managing|creditors|inventors|owners?|"
    r"parent|lawyers|"
    r"website|app|blog|future|board|office|demise|statement|announcement|service|platform|model|models|compiler)\b",
)
LIKELY_ORG = (
    r"<anyname>'s <name>",
    r"(?:led|founded|run) by <name>",
    r"(?:at|with|for|into|between|like|of|than) <name>",
    r"(?:chosen|picked|selected|used|adopted|deployed|ordered|commissioned) by <names>",
    r"<name>\W{0,4} \((?:<anyname>|<org>)",
    r"(?:made|built|written|manufactured|designed|developed|created) by <name>",
    r"^\W*(?:remember|meet|recall|forget|farewell|goodbye|thanks),? <name>",
    r"\b(?:so|as) (?:did|has|does|had|will) <name>",
    r"^\W*<anyname> / <name>",
    r"^\W*<name> / (?:<anyname>|<org>)",
    r"\b(?:is|was|were|been|became|remains) <name>(?=[,.;])",
    r"<name> (?:is|has|had|was|will|can|could|would|and its|does|did)\b",
    r"^\W*<name>(?: -|:| /) ",
)
HINT_ORG = (r"(?:to|from|by|behind|via|and|been) <name>", r"<name> (?:said|says|makes|is)\b")
TITLE = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sir|Mx|Professor|Senator|Judge|(?:co-?)?founders?|CEO|CTO|CFO|COO|chief executives?|"
    r"chief [a-z]+(?: officer)?|president|"
    r"chairman|chairwoman|chair|director|head|boss|engineer|researcher|scientist|analyst|partner|spokesman|"
    r"spokeswoman|spokesperson|professor|"
    r"vice[- ]president|executive|lead|chairperson|treasurer|inventor|manager|investor|entrepreneur|designer|"
    r"architect|veteran|lawyer|"
    r"colleague|deputy)"
)
FOR_PERSON = (
    TITLE + r"s?\.? <name>",
    TITLE + r", <name>(?:,|\.| and\b)",
    TITLE + r"s,? <names>",
    r"<name>, (?:who|whose|\d\d,|(?:its|the|their|a|an|then|now|previously|formerly|formerly|former|until) .{0,40}?"
    + TITLE
    + r"|"
    + TITLE
    + r"\b)",
    r"<name>, [^,]{0,30}(?:'s|') (?:\w+ ){0,3}" + TITLE + r"\b",
    r"<name> (?:will lead|will report|retire[sd]|quit|is (?:leaving|returning)|has left|"
    r"steps down|succeeds|resigned|co-?founded|serves?|stays on)\b",
    r"<name> and (?:about |around |some |roughly |nearly |almost |over )?(?:\d+|a dozen|two dozen|three dozen|most|"
    r"several|her|his|their) (?:of (?:her|his|their) |other |more )?(?:\w+ ){0,2}(?:engineers|colleagues|others|"
    r"researchers|people|team|scientists|staff|co-?founders?|employees|developers|designers|specialists|of)\b",
    r"(?:Mr|Mrs|Ms|Dr|Mx)\.? <name>",
    TITLE + r"s? (?:of|at) (?:<anyname>|<org>)(?: \d+)?, <names>",
    r"<names> (?:now |both |all |will |to |are |were |have )?(?:lead|head|report|becoming|become|joining|leaving|"
    r"moving|join|"
    r"start|leave|co-lead)\b",
    r"<name> (?:would |will |has |had |is |was |to )*(?:end up|ended up|starts?|started|go|went|going|moves?|moved|"
    r"works?|"
    r"worked|working|return|returning|reports?) (?:to|at|for|back) <org>",
    r"<name>,? (?:\(\d\d\)|aged? \d\d)",
    r"<name>(?:'s|') (?:own |new )?(?:wife|husband|career|memo|tweet|departure|exit|resignation|appointment|salary|"
    r"desk|inbox|mother|father|thesis|doctorate)\b",
    r"(?:hires?|hired|hiring|poach(?:es|ed)|names?|named|picks?|picked|taps?|tapped|recruits?|recruited|welcomes?|"
    r"appoint(?:s|ed)?|appointing|promotes?|under|succeeds|replaces|replacing) <name>",
    r"(?:by|said|says) <name>, ",
    r"(?:led|founded|run|headed) by <names>",
)
LIKELY_PERSON = (
    r"<name> (?:said|says|told|wrote|writes|recalls?|adds|added|argued?|thinks|laughs?|jokes?)\b",
    r"<name> (?:becomes|joins|left|is joining|takes over|started|built|ran|runs|remains)\b",
    r"<name> (?:who|himself|herself)\b",
    r"(?:led|founded|run) by <name>",
    r"<name>, [^,]{3,40}, (?:said|says|will|is|was)\b",
)
DATELINE = r"^<name>(?:, (?:\w+\.?|<anyname>))? ?(?:\([\w ]+\) )?(?:-|--) "
AGAINST = (
    # publications, places of publication, products, agreements
    r"(?:told|according to) (?:the )?<name>(?! AI)",
    r"<name> (?:has learned|understands|can reveal|newsletter|magazine|blog reported)\b",
    r"<name> (?:reported|reports|first reported)\b",
    r"(?:product|chip|model|processor|core|assistant|accelerator|code-?named|dubbed),? <name>",
    r"<name> (?:GPUs?|chips?|processors?|accelerators?|chatbot|series|core|architecture|instances?|servers?|racks?)\b",
)
#: Headings of documents, laws and items, in capitals.
DOCUMENT = (
    r"<name>(?: and <anyname>)? (?-i:Agreement|Act|Amendment|Report|Form|Date|Plan|File|Statements?|Exhibit|Rule|"
    r"Section|"
    r"License|Licence|Officers?|Item|Event|Terms|Order|Data)\b",
    r"<name> (?-i:License|Licence) (?:and|Agreement)",
    r"\b(?-i:License|Licence) and <name>",
    r"\b(?-i:Item|Form|Exhibit|Section)(?: [\d.]+)? <name>",
)
AGAINST_PERSON = (
    r"<name> (?:is|was|are|were) (?:not )?(?:acquired|bought|valued|wound|backed|founded|based|headquartered|closed)\b",
    MAKER + r",? <name>",
    r"<name>, (?:an?|the) (?:[\w-]+ ){0,4}" + MAKER + r"\b(?! (?:founder|executive|boss|engineer|veteran))",
)
#: Where somebody is, not who.
PLACE = (
    r"(?:based|headquartered|located|office|offices|campus|campuses|factory|plant|hub|site|laborator(?:y|ies)|centre|"
    r"center|house|court|district|suburb|city|town|village|port|street|born|lives?|living|university|institute|"
    r"conference|headquarters|engineers|people|branch|home) (?:in|near|outside|around) <name>",
    r"\b(?:an?|another|one) <name> (?:AI |chip |software |robotics |speech |tech )?" + MAKER,
    r"(?:city|town|village|port|state|province|region|university|suburb|canton|county|banks|streets) of <name>",
    r"<org>'s? <name> (?:office|offices|campus|site|lab|hub|plant|data cent(?:re|er))",
    r"(?:(?:office|site|lab|hub|plant|headquarters),? (?:in|at)) <name>",
    r"(?:firm|company|start-?up|men|women|lads) from <name>",
    r"(?:flew|fly|moved?|moving|travelled|drove|drive|relocat\w+|come|came|went|back) to <name> (?:to|for|in|on|"
    r"last|from)\b",
    r"(?:half|all|the whole|north|south|east|west|central|downtown|greater) of <name>",
    r"<name>, (?:Germany|France|Italy|Spain|England|Scotland|Wales|Ireland|Canada|India|Japan|China|Israel|Sweden|"
    r"Norway|"
    r"Finland|Denmark|Netherlands|Switzerland|Austria|Poland|Calif|Texas|Mass|Ore|Wash|N\.Y|Ont|B\.C)\b",
)
NOT_IN = "".join(
    rf"(?<!\b{word} )"
    for word in (
        "stake",
        "stakes",
        "invest",
        "invests",
        "invested",
        "investing",
        "investment",
        "investments",
        "investor",
        "investors",
        "share",
        "shares",
        "interest",
        "money",
        "holding",
        "confidence",
        "round",
        "holder",
        "dollars",
        "shareholder",
        "shareholders",
        "position",
        "believer",
        "faith",
        "sum",
        "million",
        "billion",
        "people",
    )
)
LIKELY_PLACE = (
    r"<org>'s? <name>",
    r"\bthe <name> (?:company|firm|start-?up|laboratory|lab|maker|designer|outfit)\b",
    r"<name>, (?:an?|the|its|their) (?:[\w-]+ ){0,3}(?:app|chip|model|tool|product|service|processor|assistant|device|"
    r"language|library|framework|compiler|accelerator|chatbot)\b",
    NOT_IN + r"(?<!\w)(?:in|near|across|outside|around|throughout) <name>",
)
#: One of somewhere.
HOME = r"<anyname>(?: \([^)]{1,20}\))?,? (?:of|from) <anyname>(?=[,.;: ])"
