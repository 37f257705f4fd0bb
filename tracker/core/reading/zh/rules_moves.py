"""Further ways to tell that people move: posts, desks and pay-rolls at the buyer, and moves to a place that is told elsewhere."""

from __future__ import annotations

from tracker.core.reading.model import Act, Mark, Rule

#: The people of whom it is told.
PEOPLE = r"(?:{leaders}|{team}|{who})"
#: What somebody becomes at the buyer.
POST = r"(?:员工|雇员|一员|职员|成员|人马|的人|顾问|首席|副总|总裁|高管|负责人|主管|总监|院士|研究员|工程师|科学家|一部分|一分子)"

MOVE_RULES: tuple[Rule, ...] = (
    Rule(
        "zh.post_at",
        Act.TRANSFER,
        "The people get a post at the buyer, or are on its pay-roll.",
        PEOPLE
        + r"[^;；。]{0,30}?(?:成了?|成为|变成|转身成了?|出任|担任|改任|转任|如今是|起是|现在是|都是|已是|当上|当了) ?<buyer>(?:的)?{w}{0,14}?"
        + POST,
        "{陆知行}转身成了[Orion]的首席AI官。",
        "{陆知行}批评[Orion]的首席执行官。",
        left="target",
    ),
    Rule(
        "zh.goes_to_work_at",
        Act.TRANSFER,
        "The people go to the buyer to work there.",
        PEOPLE
        + r"[^;；。]{0,40}?(?:去|到|赴|往|在|进|转到|转赴|移师|进驻) ?<buyer>{w}{0,16}?(?:上班|报到|任职|工作|就职|打卡|办公|当|挂帅|领军|执掌|出任|担任|任|落座|继续)|"
        + PEOPLE
        + r"[^;；。]{0,24}?向 ?<buyer>{w}{0,14}?(?:汇报|报告)",
        "{陆知行}要去[Orion]当副总裁了。",
        "{陆知行}去[Orion]总部参观。",
        left="target",
    ),
    Rule(
        "zh.transferred_to",
        Act.TRANSFER,
        "Jobs, contracts or people are transferred to the buyer.",
        PEOPLE
        + r"[^;；。]{0,36}?(?:转战|转入|并入|划入|划归|归入|转往|转至|移至|转赴|移籍|跟去|投身|进驻|归于) ?(?:{w}{0,3})<buyer>(?![^,，;；。]{0,3}(?:子公司|所有权))",
        "三十八名研发人员,劳动关系同步转入[Orion]。",
        "三十八名研发人员发布[Orion]的产品。",
        left="target",
    ),
    Rule(
        "zh.employed_by",
        Act.TRANSFER,
        "由/获/受/被 the buyer the people are employed.",
        PEOPLE
        + r"[^;；。]{0,40}?(?:由|被|获|归|受|为) ?<buyer>(?:全部|悉数|一并|分别|正式|统一|直接|所)?{w}{0,4}?(?:聘用|雇用|录用|接收|聘请|雇佣|吸收|接纳|延揽|聘|雇)",
        "{陆知行}及研发人员将由[Orion]聘用。",
        "研发人员由[Orion]赞助。",
        left="target",
    ),
    Rule(
        "zh.offers_made",
        Act.TRANSFER,
        "The buyer offers jobs to people of the target.",
        r"(?:向|给){w}{0,10}?"
        + PEOPLE
        + r"{w}{0,8}?(?:发出|递出|发了?|开出|提供)(?:了)?{w}{0,6}?(?:聘书|聘用|录用|offer|工作邀约|职位)",
        "[Orion]将向其六成员工发出聘书。",
        "[Orion]将向其员工发出通知。",
        left="buyer",
    ),
    Rule(
        "zh.moves_over",
        Act.TRANSFER,
        "The people move; to whom is told elsewhere, or is only hinted at.",
        PEOPLE
        + r"[^;；。]{0,30}?(?:(?:悉数|全数|全部|一并|一道|随之|也|都|将|已|同步|随后|届时|同时|随即|跟着|一起|一同|整体|集体|陆续|亦)(?:会|将|已经|已|要|就|即将)?(?:加入|加盟|转入|并入|转投|入职|报到|到岗|过去|过来|过档|转籍|随行|入伙|上了?车|走|离开|搬走|到任|移籍|归队|跟去|跟了过去|跟进|转会)"
        r"|(?:领军|领衔|带队|率队|带头)[^,，;；。]{0,14}?(?:进驻|加盟|加入|入职|转入|过去)|(?:转籍|入伙|过档|随行|加盟|上了车|率队加盟|到岗|打包带走|收编|(?:去|到|过)(?:那边|那里|对方|对面)|一并转入|跟着去了?|同去|同行|同往|随队))"
        r"(?=了?[,，。;；:：!！?？、\"】\])）]|了?$|[^,，;；。]{0,8}(?:团队|部门|实验室|小组|中心|事业部|总部))",
        "创始人等19名工程师将悉数加入】",
        "创始人等三人将悉数出席。",
        supports=True,
    ),
    Rule(
        "zh.belongs_to",
        Act.TRANSFER,
        "The team belongs to the buyer from now on.",
        r"(?:团队|班底|人|人员|员工|工程师|研究员|创始人|创办人|联创)(?:都|则|也|全|就)?归(?:于|了|入|给)? ?<buyer>",
        "代码归我们,团队归[Orion]所有。",
        "团队归功于[Orion]。",
        left="target",
    ),
    Rule(
        "zh.also_goes",
        Act.TRANSFER,
        "Others go with those that were told of.",
        r"(?:同去|同行|同走|一起走|一同走|一起去|一同前往|同赴|随行|随他|随其|跟他|一同离开|一道离开|一起过来|一并过来|随同[^,，;；。]{0,10}过来)(?:的|而去|的人)?[^;；。]{0,14}?(?:还有|包括|有|是)?[^;；。]{0,14}?"
        + PEOPLE,
        "一起走的还有一多半老工程师。",
        "一起吃饭的还有工程师。",
        supports=True,
    ),
    Rule(
        "zh.first_day",
        Act.TRANSFER,
        "The people are at their new desks.",
        PEOPLE
        + r"[^;；。]{0,30}?(?:已|将|下周|周一|下月|届时|本周|即日起|首日|全数|全部|集体|悉数|一起)[^,，;；。]{0,14}?(?:报到|到岗|入职|上班|打卡|转籍|到任)",
        "首批38人已到西雅图报到。",
        "首批38台已到港。",
        left="target",
        supports=True,
    ),
    Rule(
        "zh.takes_the_people",
        Act.TRANSFER,
        "The buyer takes, keeps or is given people; of whom is told elsewhere.",
        r"(?:买下|买走|拿到|拿下|换得|换来|换取|得到|留用|接手|接管|接盘|接走|借走|租走|揽走|请进|请到|请来|领走|聘走|放走|挪走|搬走|带走|挖走|收走)(?:了|走)?[^;；。\ue000-\ue3ff]{0,24}?(?:创始人|创办人|联创|创始成员|CEO|执行长|首席执行官|团队|班底|骨干|工程师|研究员|研究人员|科学家|员工|人马)",
        "[Orion]接手了工程团队,但没有收购该公司。",
        "[Orion]接手了机房。",
        left="buyer",
        supports=True,
    ),
    Rule(
        "zh.takes_people_of",
        Act.TRANSFER,
        "The buyer takes people of the target, with a verb of taking over, asking in or leading away.",
        r"(?:请进|聘走|领走|接手|接管|接盘|留用|借走|租走|搬走|打包|招至麾下|请来|请走|收编|打动|签下)(?:了|走)?(?:{w}{0,16}?)<target>{c}{0,24}?(?:{leaders}|{team}|{who})",
        "[Orion]请进[霜叶智能]的三位创办人。",
        "[Orion]请进[霜叶智能]的样机。",
        left="buyer",
    ),
    Rule(
        "zh.takes_over_as",
        Act.TRANSFER,
        "将/把 the people of the target under the buyer's roof.",
        r"(?:将|把){w}{0,12}?<target>{w}{0,30}?(?:{leaders}|{team}|{who}|人|班底|实验室|小组|部门){c}{0,30}?(?:打包|带走|划入|划归|并入|归入|纳入|揽入|搬进|带进|招至|收至|收归|请进|请到|请来|请走|请去|挖到|挖走|搬到|搬去|带到|接到|接走|收入)",
        "[Orion]将[霜叶智能]的实验室整体划入自己旗下。",
        "[Orion]将[霜叶智能]的实验室租出。",
        left="buyer",
    ),
    Rule(
        "zh.people_and_technology",
        Act.WORD,
        "People and technology are taken together.",
        r"(?:连人带(?:技术|授权|码|专利|模型|代码)|(?:人|团队)(?:和|与|及|、|跟)(?:技术|专利|代码|模型|许可|授权)(?:一起|一并|都|打包|全)|(?:技术|专利|代码|模型|许可|授权)(?:和|与|及|、|跟|连同)(?:人|团队|人才)(?:一起|一并|都|打包|全)|只要人和技术|要人和技术|买(?:的是|走)?人和技术|不买(?:壳|公司)[,，]?{w}{0,4}只?(?:买|要)人)",
        "不买公司,只要人和技术。",
        "既有人又有技术。",
    ),
    Rule(
        "zh.second_time",
        Act.WORD,
        "The buyer has done it before; with whom is told behind.",
        r"<buyer>[^;；。]{0,20}?(?:第[二三四五]|上一?)(?:次|回|桩|例)[^;；。]{0,24}?(?:对象|目标|主角|一方|那次)(?:是|为|叫)[^;；。]{0,6}?<target>",
        "这已是[Orion]今年第二次这样做,上一次的对象是[霜叶智能]。",
        "这已是[Orion]第二次降价,主角是显卡。",
        marks=(Mark.PAST, Mark.COMPLETED),
    ),
    Rule(
        "zh.last_one",
        Act.WORD,
        "The last company to which it happened, and who the buyer was.",
        r"上一[个家次][^;；。]{0,16}?<target>[,，]?[^;；。]{0,10}?(?:买家|买方|东家|接盘者|收编者|出手的|金主)[^;；。]{0,6}?<buyer>",
        "上一个被这样掏空的是[霜叶智能],买家是[Orion]。",
        "上一个涨价的是[霜叶智能],[Orion]没有跟进。",
        marks=(Mark.PAST, Mark.COMPLETED),
    ),
    Rule(
        "zh.licence_and_transfer",
        Act.WORD,
        "A contract over a licence and the transfer of people.",
        r"(?:授权|许可|移转|转让|技术)(?:协议|合约)?(?:及|与|和|暨|、|兼|\+|加)(?:人员|人才|团队|员工|雇员)(?:转移|移转|过渡|转任|安置|转籍|聘用|聘雇|加盟|转入|转让|承接|交接)",
        "《技术许可与人员过渡协议》。",
        "《技术许可与供货协议》。",
    ),
)
