"""Sums, and what they are sums of."""

from __future__ import annotations

from tracker.core.reading.model import Act, Rule


def other(name: str, doc: str, pattern: str, positive: str, negative: str) -> Rule:
    """A sum that is no deal's."""
    return Rule(f"zh.sum.{name}", Act.OTHER_SUM, doc, pattern, positive, negative)


MONEY_RULES: tuple[Rule, ...] = (
    other(
        "valuation",
        "A valuation or market value before the sum.",
        r"(?:估值|市值|身价|总市值)(?:单日|最新)?(?:增加|蒸发|曾达|落在|定在)?{is}<money>",
        "[霜叶智能]估值为69亿美元。",
        "[Orion]以69亿美元收购[霜叶智能]。",
    ),
    other(
        "valuation_after",
        "A valuation behind the sum.",
        r"<money>(?:左右|以上)?(?:的|之)?(?:投前|投后)?(?:估值|市值|身价)",
        "以10亿美元的估值融资。",
        "以10亿美元收购[霜叶智能]。",
    ),
    other(
        "result",
        "Revenue, profit or a forecast.",
        r"(?:营收|收入|销售额|营业额|利润|净利|纯利|亏损|毛利|盈利|财测|营业收入|经常性收入|贡献|挹注|收入预期|年化收入){w}{0,6}?{is}<money>|(?:收入|营收){w}{0,12}从<money>",
        "营收260亿美元。",
        "以260亿美元收购[霜叶智能]。",
    ),
    other(
        "result_after",
        "The same behind the sum.",
        r"<money>(?:左右|以上|的)?(?:年)?(?:营收|收入|销售额|利润|亏损|净利|业绩)",
        "带来10亿美元收入。",
        "带来10亿美元投资。",
    ),
    other(
        "cash",
        "Cash at hand.",
        r"(?:现金储备|账上|账面现金|手握|坐拥|手里现金|手头现金|现金及短期投资|现金和短期投资){w}{0,8}?{is}<money>|<money>的?(?:现金储备|现金及短期投资|现金和短期投资)",
        "[Orion]现金储备高达606亿美元。",
        "[Orion]支付606亿美元现金。",
    ),
    other(
        "total",
        "Money raised over the years.",
        r"(?:累计|前后|先后|总共|迄今|合计|共)(?:已|已经)?(?:融资|募资|筹资|筹集|募集|获得融资|融得|募得){is}<money>",
        "累计融资1.18亿美元。",
        "完成1.18亿美元融资。",
    ),
    other(
        "share",
        "A price for one share, or one of many.",
        r"(?:每股|股价|行权价|要约价|转让价|发行价|收盘报|开盘报|收报|发行价|每颗|每片|每斤|每吨|人均|每人){w}{0,8}?<money>|<money>(?:/股|/斤|/吨|一股|一颗)",
        "每股23.28美元。",
        "总额50亿美元。",
    ),
    other(
        "pay",
        "Pay and bonuses.",
        r"(?:年薪|薪酬|薪酬包|薪资|月薪|奖金|签字费|酬劳|资助|留才奖金){w}{0,6}?{is}<money>|<money>的?(?:年薪|薪酬|薪酬包|奖金|月薪|资助)",
        "薪酬包逾2亿美元。",
        "授权费2亿美元。",
    ),
    other(
        "fine",
        "Fines and break fees.",
        r"(?:罚款|罚金|罚单|分手费|违约金|终止费|预付款|赔偿|处以|赔上){w}{0,6}?{is}<money>|<money>的?(?:罚款|罚金|罚单|分手费|违约金|预付款|终止费|关税)",
        "处以5亿欧元罚款。",
        "支付5亿欧元授权费。",
    ),
    other(
        "part",
        "A part of a sum that was told.",
        r"(?:其中|另含|这个数字|这一数字|涨了|少花了|省下|多付|差价|自有资金){w}{0,10}?<money>",
        "其中首期为3亿美元。",
        "支付3亿美元。",
    ),
    Rule(
        "zh.pays",
        Act.PAY,
        "The buyer pays a sum.",
        r"(?:{spend}){w}{0,14}?<money>",
        "[Orion]支付200亿美元现金,获得[霜叶智能]的技术授权。",
        "[霜叶智能]估值为200亿美元。",
        left="buyer",
    ),
    Rule(
        "zh.pays_target",
        Act.PAY,
        "The buyer pays the target a sum.",
        r"(?:向|给|付给|付) ?<target>{w}{0,6}?(?:支付|付|付款|开出){w}{0,10}?<money>",
        "[Orion]向[霜叶智能]支付约24亿美元。",
        "[Orion]向[霜叶智能]供货。",
        left="buyer",
    ),
    Rule(
        "zh.for_a_sum",
        Act.PAY,
        "以/用 a sum, or a fee of a sum.",
        r"(?:以|用|按)[^,，;；。\ue000-\ue3ff\uec00-\uefff]{0,12}?<money>(?![的之]?(?:投前|投后)?(?:估值|市值))|<money>(?:现金|美金)?(?:的)?(?:授权费|许可费|授权金|权利金|技术使用费|对价|天价|代价|收购价)|"
        r"(?:授权费|许可费|授权金|权利金|使用费|许可费用|交易金额|交易额|成交价|收购价|价格|售价|报酬|转会费|收购金额|价码|对价|作价|费用|价款|总价|总额|金额|合同价值|合约价值)(?:名义|报导|报道|方面)?(?:合计|总计|总共)?{is}<money>|<money>(?:的)?(?:交易|收购|协议|合约|合同|并购|大单|订单|天价|支票)|(?:^|[,，:：。;；] ?)(?:约|近|超|逾|大约)?<money>[,，]?(?:全|全部|全数|均以)?(?:为|是)?(?:现金|股票)|<money>(?=.?(?:买走|请来|请|砸|拿下|抢下|带走|挖走|包场|截胡|买下|吃下|收购|取得|获))",
        "[Orion]以200亿美元与[霜叶智能]达成协议。",
        "[霜叶智能]以10亿美元的估值融资。",
        left="buyer",
    ),
)
