"""How English tells of posts, departures and new groups: people who change sides without a verb of hiring."""

from __future__ import annotations

from tracker.core.reading.model import Act, Rule

JOINS = (
    Rule(
        "en.founder_gets_post",
        Act.TRANSFER,
        "A leader of the target has a post, a group or a laboratory at the buyer.",
        r"(?:<people><near:50>\b(?:{leaders}|{made})\b<near:30><target>|<target>(?:'s?)? (?:[\w,'/-]+ "
        r"){0,5}?(?:{leaders})\b(?:,? <people>)?)<near:80>\b(?:is|was|are|will be|becomes?|been (?:given|named|made|"
        r"appointed)|gets?|given|named|made|lead|leads|run|runs|leading|running|head|heads|heading|build|oversee|"
        r"direct|manage)\b<near:50>\b(?:{post})s?\b<near:30>\b(?:of|at|inside|within|in|with|for) <buyer>",
        "{Ada Byron}, who founded [Zeta Labs], has been given a laboratory at [Orion].",
        "{Ada Byron}, who founded [Zeta Labs], has been given a prize by [Orion].",
    ),
    Rule(
        "en.named_to_post",
        Act.TRANSFER,
        "The buyer appoints a leader of the target.",
        r"<buyer>(?!'s)<near:60>\b{hire}\b<near:20><target>(?:'s)? (?:[\w,'/-]+ ){0,4}?(?:{leaders})\b,? <people>",
        "[Orion] appoints [Zeta Labs] founder {Ada Byron}.",
        "[Orion] thanks [Zeta Labs] founder {Ada Byron}.",
    ),
    Rule(
        "en.leaves_for",
        Act.TRANSFER,
        "People leave the target, or its offices, for the buyer.",
        r"(?:<people>|\b(?:{staff})\b)<near:60>\b(?:leaves?|left|leaving|quits?|quitting|exits?|depart(?:s|ed|"
        r"ing)?|swap(?:s|ped|ping)?|trad(?:e|es|ed|ing)|desert(?:s|ed)?|ditch(?:es|ed)?|abandon(?:s|ed|ing)?|exchang"
        r"(?:e|es|ed|ing))\b<near:20><target><near:60>\bfor <buyer>"
        r"|<target>(?:'s?)? (?:[\w,'/-]+ ){0,6}?(?:{staff})\b<near:60>\b(?:leav(?:e|es|ing)|left|quit|swap(?:s|ped|"
        r"ping)?|trad(?:e|es|ed|ing)|exchang(?:e|es|ed|ing)|depart(?:s|ed|ing)?|exit(?:s|ed|ing)?)\b<near:50>"
        r"\b(?:for|to) <buyer>",
        "{Ada Byron} leaves [Zeta Labs], which he founded in 2019, for [Orion].",
        "{Ada Byron} leaves [Zeta Labs], which he founded in 2019.",
    ),
    Rule(
        "en.move_as_noun",
        Act.TRANSFER,
        "The move, arrival or hiring of the target's people, as a noun, with the buyer behind it.",
        r"\b(?:moves?|arrivals?|departures?|transfer|switch|exodus|defections?|appointment|return|migration|hiring|"
        r"hires?|recruitment|poaching|absorption|relocation|onboarding|flight|integration|employment)\b<near:30>"
        r"\b(?:of|for|by|on)\b (?:<near:40>\b(?:{staff}|{share})\b<near:40>\b(?:of|at|from|behind) <target>|(?:\w+ "
        r"){0,3}?<target>(?:'s?)? (?:[\w,'/-]+ ){0,5}?(?:{staff})\b|<people>)<near:50>\b(?:to|at|by|into|with|for) "
        r"<buyer>",
        "The arrival of [Zeta Labs]'s chief scientist at [Orion] is news.",
        "The arrival of [Zeta Labs]'s phones at [Orion] is news.",
    ),
    Rule(
        "en.whom_it_took",
        Act.TRANSFER,
        "The people whom the buyer got from the target.",
        r"\b(?:{staff})\b(?:,? (?:that|which|who|whom))? <buyer> (?:[\w'-]+ ){0,3}?(?:{hire}|got|gets|bought|"
        r"acquired|recruited)\b<near:30>\b(?:from|out of|at|with) <target>"
        r"|\b(?:{staff})\b,? (?:that|which|who|whom)? ?<target> (?:[\w'-]+ ){0,3}?(?:trained|built up|employed|raised|"
        r"assembled|gathered|lost to|sent to)\b<near:60>\b(?:{go}|to) <buyer>"
        r"|<buyer>(?!'s)<near:40>\b{hire}\b<near:30>\b(?:{staff})\b (?:that |which |whom )?<target> (?:had |has "
        r")?(?:trained|built up|employed|assembled|gathered|hired|raised)\b",
        "The engineers that [Orion] got from [Zeta Labs] form a unit.",
        "The engineers that [Orion] praised read about [Zeta Labs].",
    ),
    Rule(
        "en.group_made_of",
        Act.TRANSFER,
        "A group of the buyer is made of the target's people.",
        r"<buyer>(?:'s?)?<near:80>\b(?:consist(?:s|ed|ing)? of|made (?:up )?of|composed of|made up of|staffed (?:by|"
        r"with)|assembled|formed|built|comprises?|fill(?:s|ed)? with|around|filled (?:by|with)|out of|in the hands of|"
        r"drawn|in charge|led by|run by)\b<near:50>(?:\b(?:{staff})\b<near:40>\b(?:of|at|from|behind|{made}) <target>|"
        r"<target>(?:'s?)? (?:[\w,'/-]+ ){0,4}?(?:{staff})\b)",
        "[Orion] assembled its new lab from the staff of [Zeta Labs].",
        "[Orion] assembled its new phone from the parts of [Zeta Labs].",
    ),
    Rule(
        "en.ex_staff_at",
        Act.TRANSFER,
        "The target's former people do their work for the buyer now.",
        r"(?:<target>(?:'s?)? (?:former|old|one-time|erstwhile|entire|whole|founding|core|original) (?:[\w-]+ "
        r"){0,3}?(?:{staff})|\b(?:former|ex-) ?(?:<near:20>)<target> (?:[\w-]+ ){0,2}?(?:{staff}))\b<near:30>\b(?:now|"
        r"today|these days|since|currently|from \w+day|will|is|are|has|have)\b<near:50>\b(?:for|at|inside|within|of|in|"
        r"as) <buyer>",
        "[Zeta Labs]'s former engineers now build chips for [Orion].",
        "[Zeta Labs]'s former engineers praise the chips of [Orion].",
    ),
    Rule(
        "en.gives_people",
        Act.TRANSFER,
        "A deal gives the buyer the target's people; the target parts with them.",
        r"\b(?:gives?|gave|giving|brings?|brought|hands?|handed|gets?|got|getting|delivers?|delivered|nets?)\b "
        r"<buyer>(?:'s?)? (?:[\w,'-]+ ){0,5}?(?:<target>(?:'s?)? (?:[\w,'/-]+ ){0,5}?(?:{staff})\b|<near:30>\b(?:{"
        r"staff})\b<near:20>\b(?:of|at|from|behind) <target>)"
        r"|<target><near:40>\b(?:giv(?:es|ing) up|gave up|part(?:s|ed|ing)? with|surrender(?:s|ed|ing)?|hand(?:s|ed|"
        r"ing)? over|sign(?:s|ed|ing)? over|los(?:es|ing)|lost|cedes?|ceded)\b<near:50>\b(?:{staff})\b<near:50>\bto "
        r"<buyer>",
        "It also gives [Orion] [Zeta Labs]'s people.",
        "It also gives [Orion] [Zeta Labs]'s phones.",
    ),
    Rule(
        "en.deal_for_people",
        Act.TRANSFER,
        "A deal for the people of the target.",
        r"<buyer>(?!'s)<near:90>\b(?:deal|agreement|bid|offer|pact|contract|talks|package|transaction|cheque|check|"
        r"<sum>)\b<near:30>\b(?:for|over|about|on|covering)\b<near:40>(?:\b(?:{staff})\b<near:30>\b(?:of|at|from|"
        r"behind) <target>|<target>(?:'s?)? (?:[\w,'/-]+ ){0,4}?(?:{staff})\b)",
        "[Orion] has reached a deal for the talent of [Zeta Labs].",
        "[Orion] has reached a deal for the shares of [Zeta Labs].",
    ),
)
