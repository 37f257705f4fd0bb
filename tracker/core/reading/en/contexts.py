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
    r"IP|patents|crew|brains|workforce|"
    r"chips?|designs?|code|product|founding team|headcount|talent|valuation|headquarters|people|license|licence|"
    r"shares|options|contracts?|kernels?)"
)
DEAL = (
    r"(?:buys?|buying|bought|acquires?|acquiring|acquired|acqui-?hires?|acqui-?hired|acqui-?hiring|takeover of|"
    r"acquisition of|purchase of|bid for|invests? in|"
    r"invested in|investment in|stake in|merger with|merge with|snaps up|snapped up|scoops up|scooped up|swallows|"
    r"raids|guts|empties|deal with|"
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
    r"signed|unveils?)\b",
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
    r"<name>'s? (?:new |old |remaining )?(?:managers|executives|customers|rivals|users|offices?)\b",
    r"<name> (?:joins|is joining|to join|has joined) <org>",
    r"<name>\W{0,4}\([^)]{0,60}<org>",
    r"<org> (?:did|has done|has shown|used|does) .{0,20}with <name>",
    r"(?:took|takes|taking|hired|hires|get|gets|getting|wants|raided) <name>(?:'s|')",
    r"the <name> (?:pattern|deal|model|structure|precedent|playbook|template|arrangement|transaction|affair|"
    r"agreement|story|hires|hirings)\b",
    r"(?:put|puts|pours|poured|pumps|pumped|ploughs|plows|sinks|sank) .{0,20}?into <name>",
    r"<name> (?:wants|eyes|in talks|is in talks|is negotiating|negotiates|has signed|has taken|licensed|supplies|"
    r"owns)\b",
    r"(?:owner|parent|backer|investor|customer),? <name>",
    r"(?:designs|technology|code|staff|engineers|people|most of the engineers) from <name>",
)
LIKELY_ORG = (
    r"<anyname>'s <name>",
    r"(?:led|founded|run) by <name>",
    r"(?:at|with|for|into|between|like|of) <name>",
)
TITLE = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sir|Mx|Professor|Senator|Judge|(?:co-?)?founders?|CEO|CTO|CFO|COO|chief executives?|"
    r"chief [a-z]+(?: officer)?|president|"
    r"chairman|chairwoman|chair|director|head|boss|engineer|researcher|scientist|analyst|partner|spokesman|"
    r"spokeswoman|spokesperson|professor|"
    r"vice[- ]president|executive|inventor|manager|investor|entrepreneur|designer|architect|veteran|lawyer|"
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
    r"<name> (?:will lead|will report|becomes|joins|left|retire[sd]|quit|is (?:leaving|joining|returning)|has left|"
    r"takes over|steps down|succeeds|resigned|co-?founded|started|built|ran|runs|serves?|stays on|remains)\b",
    r"(?:hires?|hired|hiring|poach(?:es|ed)|names?|named|picks?|picked|taps?|tapped|recruits?|recruited|welcomes?|"
    r"appoint(?:s|ed)?|appointing|promotes?|under|succeeds|replaces|replacing) <name>",
    r"(?:by|said|says) <name>, ",
)
LIKELY_PERSON = (
    r"<name> (?:said|says|told|wrote|writes)\b",
    r"(?:led|founded|run) by <name>",
    r"<name>, [^,]{3,40}, (?:said|says|will|is|was)\b",
)
DATELINE = r"^<name>(?:, (?:\w+\.?|<anyname>))? ?(?:\([\w ]+\) )?(?:-|--) "
AGAINST = (
    # publications, places of publication, products
    r"(?:told|according to) <name>(?! AI)",
    r"<name> (?:reported|reports|first reported)\b",
    r"<name> (?:GPUs?|chips?|processors?|accelerators?|chatbot|series|core|architecture|instances?|servers?|racks?)\b",
)
