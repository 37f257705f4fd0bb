"""Words that say how a fact is meant: rumoured, announced, completed, denied, called off, recalled, supposed, not so."""

from __future__ import annotations

from tracker.core.reading.model import Cue, Mark

CUES: tuple[Cue, ...] = (
    Cue(
        "zh.sources",
        Mark.RUMOURED,
        "Unnamed sources or a rumour tell it.",
        r"知情人士|消息人士|据传|传闻|(?:^|[,，:：。?？!！ ])传(?=[^统奇承递播感真媒输])|市场传|外传|盛传|被曝|遭爆|爆料|据报(?!告)|据报道|有消息称|消息称|据称|据了解谈判|不具名|三位了解|引述|援引",
        "知情人士称,[Orion]将收购[霜叶智能]。",
        "[Orion]宣布收购[霜叶智能]。",
    ),
    Cue(
        "zh.talks",
        Mark.RUMOURED,
        "Talks and intentions are no deal yet.",
        r"洽谈|商谈|洽购|谈判|磋商|协商|接近(?:与|达成|完成|敲定)|有意(?!义|思|识)|考虑|欲(?=[\"买收与以])|正就|接触|探讨|拟以|寻求出售",
        "[Orion]正与[霜叶智能]洽谈收购。",
        "[Orion]收购[霜叶智能]。",
    ),
    Cue(
        "zh.announced",
        Mark.ANNOUNCED,
        "A party says it, or a contract is signed.",
        r"(?<!尚未)(?<!即将)(?<!可能)宣布|签署|签订|签约|公告|公布|官宣|(?<!未获)(?<!未)证实|确认|官网|官方博客|声明|发文|表示,?已|发布公开信|正式达成",
        "[Orion]宣布收购[霜叶智能]。",
        "[Orion]即将宣布收购[霜叶智能]。",
    ),
    Cue(
        "zh.completed",
        Mark.COMPLETED,
        "It is done.",
        r"(?:已|已经|正式|今日|昨日|日前|宣布|顺利)(?:[^,，;；。]{0,6}?)完成(?:[^,，;；。]{0,12}?)(?:收购|交割|交易|融资|并购)|完成交割|交割完成|交易(?:正式)?完成|(?:均|全部|已)(?:全部)?到任|转籍完毕|已收购|已入职|同日生效|已正式加入|首日报到|已在[^,，;；。]{2,16}投入使用|已上线|率先可用|已?完成[^,，;；。]{0,24}轮[^,，;；。]{0,6}融资|完成[^,，;；。]{0,20}融资",
        "[Orion]已完成对[霜叶智能]的收购。",
        "[Orion]将完成收购。",
        "clause",
    ),
    Cue(
        "zh.denied",
        Mark.DENIED,
        "It is denied.",
        r"否认(?!未)|不属实|辟谣|不实|没有这回事|子虚乌有|与事实[^,，;；。]{0,4}不符|澄清|纯属(?:谣言|虚构|乌龙)|乌龙|假消息|误导|否得|谣言",
        "[Orion]否认收购[霜叶智能]。",
        "[Orion]承认收购[霜叶智能]。",
        "clause",
    ),
    Cue(
        "zh.withdrawn",
        Mark.WITHDRAWN,
        "It is called off.",
        r"终止(?!服务|运营)|放弃|告吹|黄了|作罢|破局|流产|泡汤|谈崩|中止|胎死腹中|未能成交|没有投|拒绝(?:了)?[^,，;；。]{0,16}(?:收购|提价|报价|出价)|谈判结束",
        "[Orion]收购[霜叶智能]的计划告吹。",
        "[Orion]收购[霜叶智能]的计划获批。",
        "clause",
    ),
    Cue(
        "zh.before",
        Mark.PAST,
        "Recalled as history.",
        r"(?:此前|先前|早前|之前|过去)(?!报道|的报道|报导|被曝|曾报|传|媒体)|(?<!不)曾(?!任|在|是|供职|就职|就读|经任|主导|用)|早在|回顾|延伸阅读|并非孤例|继[^,，;；。]{1,12}(?:之后|后)|当年|自[^,，;；。]{2,14}以来|远超|上一(?:轮|次)",
        "此前[Orion]收购了[霜叶智能]。",
        "[Orion]今日收购[霜叶智能]。",
        "sentence",
    ),
    Cue(
        "zh.supposed",
        Mark.SUPPOSED,
        "An opinion or a hypothesis.",
        r"如果|假如|倘若|假设|万一|要是|(?:^|[,，。])若(?!干)|哪天|会不会|该不该|不妨|何不|为什么不|何解不|不排除|有人会说|猜想|会被[^,，;；。]{0,8}吗|该买",
        "假如哪天[Orion]收购[霜叶智能]。",
        "[Orion]收购[霜叶智能]。",
    ),
    Cue(
        "zh.negated",
        Mark.NEGATED,
        "It is said not to happen.",
        r"没有|并未|并没有|未曾|不是|并非|从未|不再|无须|无需|不会|未(?=收购|入股|买|涉|获|参与)|不(?=持股|取得|涉及|收购|接手|包括|取得)|也无|拒绝",
        "[Orion]没有收购[霜叶智能]。",
        "[Orion]收购[霜叶智能]。",
        "next",
    ),
)
