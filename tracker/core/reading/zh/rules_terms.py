"""Further ways to tell of the transaction: rights and assets that change hands, the price of them."""

from __future__ import annotations

from tracker.core.reading.model import Act, Rule

#: What is bought of a company in place of the company.
GOODS = r"(?:资产|专利|知识产权|智慧财产权|源码|源代码|代码|权重|模型|算法|技术|设计|IP核?|核心IP)"

TERMS_RULES: tuple[Rule, ...] = (
    Rule(
        "zh.goods_sold_to",
        Act.ASSETS,
        "The target's assets, patents or code are sold or made over to the buyer.",
        GOODS
        + r"{c}{0,30}?(?:卖给|售予|售给|出售给|转让给|转让予|转给|过户给|移转给|移转予|让与|让渡给|转予) ?<buyer>",
        "[霜叶智能]的模型与专利将以约7000万美元卖给[Orion]。",
        "[霜叶智能]的模型与[Orion]相似。",
        left="target",
    ),
    Rule(
        "zh.takes_goods_of",
        Act.ASSETS,
        "The buyer takes over assets, patents or code of the target.",
        r"(?:受让|买断|买下|买走|收购|购入|购得|接手|接盘|换得|换取|收下|拿下|取得|获得|购买)(?:了|走|到)?{w}{0,24}?<target>(?:公司)?(?:的|之)?{w}{0,10}?"
        r"(?:资产|专利|知识产权|智慧财产权|源码|源代码|权重|在研项目)(?!{w}{0,8}(?:授权|许可|使用权|使用))",
        "[Orion]以850万美元受让破产企业[霜叶智能]知识产权。",
        "[Orion]以850万美元取得[霜叶智能]专利的授权。",
        left="buyer",
    ),
    Rule(
        "zh.takes_goods",
        Act.ASSETS,
        "The same where the target is told elsewhere.",
        r"(?:受让|买断|买下|买走|换得|接手|收下|获得|取得|拿到|拿下)(?:了|走|到)?{w}{0,14}?(?:资产|专利|知识产权|智慧财产权|源码|源代码|模型权重)(?!{w}{0,8}(?:授权|许可|使用权|使用|诉讼|认证))",
        "[Orion]接手了专利和源码。",
        "[Orion]接手了诉讼。",
        left="buyer",
        supports=True,
    ),
    Rule(
        "zh.goods_from",
        Act.ASSETS,
        "From the target the buyer takes assets, patents or code.",
        r"从{w}{0,12}?<target>(?:公司)?(?:手中|手里|手上|那里|处)?{w}{0,8}?(?:受让|买断|买下|买走|收购|购入|购得|接手|换得|换取|取得|获得|拿到|购买)(?:了|走|到)?{c}{0,14}?(?:资产|专利|知识产权|智慧财产权|源码|源代码|权重|代码)(?!{w}{0,8}(?:授权|许可|使用权|使用))",
        "[Orion]从[霜叶智能]手中买下了十九项专利。",
        "[Orion]从[霜叶智能]手中买下了大楼。",
        left="buyer",
    ),
    Rule(
        "zh.may_use",
        Act.LICENSE,
        "The buyer may use the technology of the target.",
        r"(?:获准|有权|得以|可以?|允许|给予|准许)(?: ?<buyer>)?(?:继续|永久|长期|无限期)?使用{c}{0,24}?(?:模型|技术|代码|算法|专利|权重|源码)(?:的权利)?|(?:归|供|给) ?<buyer>{w}{0,8}?使用|(?:使用|运用){c}{0,14}?(?:模型|技术|代码|算法|专利|证明器|权重|源码)的权利",
        "[Orion]获准使用视频模型。",
        "[Orion]推荐视频模型。",
        left="target",
        supports=True,
    ),
    Rule(
        "zh.takes_technology",
        Act.LICENSE,
        "The buyer gets the technology, not the company.",
        r"(?:拿下|拿到|买断|买下|买走|用上|借走|租走|取得|获得)(?:了)?{w}{0,12}?<target>(?:公司)?(?:的)?{w}{0,8}?(?:技术|模型|算法|代码|源码|架构)(?!公司|团队|巨头|企业|人员|支持|骨干|负责|总监|主管|副总)",
        "[Orion]拿下[霜叶智能]推理技术。",
        "[Orion]拿下[霜叶智能]技术团队。",
        left="buyer",
    ),
    Rule(
        "zh.licence_with",
        Act.LICENSE,
        "A licence between two that are named as the parties of an agreement; the watched one licenses in.",
        r"<buyer>{w}{0,8}?(?:与|和|同|跟){w}{0,16}?<target>{c}{0,16}?(?:{sign}|签|谈妥|敲定|订立|有|的){c}{0,30}?(?:{licence})",
        "[霜叶智能]与[Orion]另签有一份专利许可。",
        "[霜叶智能]与[Orion]签有一份供货合同。",
        mutual=True,
        either=True,
    ),
    Rule(
        "zh.granted_by",
        Act.LICENSE,
        "以许可形式 or the like: the rights go to the buyer.",
        r"(?:许可|授权)(?:形式|方式)?(?:给|予|留给|交给|归)(?:了)? ?<buyer>|(?:许可|授权)(?:的)?(?:形式|方式){c}{0,6}?(?:给|予|留给|交给) ?<buyer>|(?:授权|许可)(?:费)?{c}{0,6}?卖给 ?<buyer>",
        "专利以许可形式留给[Orion]。",
        "专利许可到期,[Orion]不再续约。",
        left="target",
    ),
    Rule(
        "zh.paid_for_licence",
        Act.PAY,
        "The buyer pays for a licence of the target, or the target's technology.",
        r"为 ?<target>(?:的)?{w}{0,10}?(?:授权|许可|使用权|技术|专利|模型|权重|代码){w}{0,6}?(?:支付|付|花|掏|出)(?:了)?{w}{0,8}?(?:<money>)?",
        "[Orion]为[霜叶智能]的技术许可付了3亿美元。",
        "[Orion]为[霜叶智能]的技术许可谈判。",
        left="buyer",
    ),
    Rule(
        "zh.pays_in_licence_fee",
        Act.PAY,
        "向 the target a fee is paid, the sum untold.",
        r"(?:向|给|付给|付) ?<target>{w}{0,8}?(?:支付|付|缴付|交付)?(?:了)?{w}{0,8}?(?:许可费|授权费|授权金|权利金|使用费|费用|对价|价款|现金)",
        "[Orion]向[霜叶智能]支付许可费。",
        "[Orion]向[霜叶智能]支付赞助。",
        left="buyer",
    ),
    Rule(
        "zh.target_is_paid",
        Act.PAY,
        "The target gets a fee or a sum.",
        r"<target>(?:则|将|也|随后|因此|的股东(?:将|们)?)?{w}{0,4}?(?:获得|得到|收到|拿到|收取|进账)(?:了)?{w}{0,10}?(?:使用费|授权费|许可费|授权金|权利金|费用|对价|<money>)(?!{w}{0,10}?(?:融资|投资|注资|订单|贷款|补贴|补助|资助|合同|收入))",
        "[霜叶智能]则得到一笔未公开的费用。",
        "[霜叶智能]获得3亿美元融资。",
    ),
    Rule(
        "zh.signs_for_sum",
        Act.PAY,
        "The buyer pays a sum and signs or gets the target.",
        r"(?:(?:{spend}){w}{0,14}?)?<money>{w}{0,8}?(?:签下|请来|借走|租走|换来|换走|打包)(?:了)?{w}{0,12}?<target>",
        "[Orion]又砸200亿美元签下[霜叶智能]。",
        "[Orion]又砸200亿美元建厂。",
        left="buyer",
    ),
    Rule(
        "zh.sum_of_deal_with",
        Act.PAY,
        "A sum, the target, and that it was a deal.",
        r"<money>(?:的)? ?<target>(?:交易|授权案|授权|协议|一案|案)",
        "参议员要求交出9亿美元[霜叶智能]交易的文件。",
        "9亿美元[霜叶智能]融资的文件。",
    ),
)
