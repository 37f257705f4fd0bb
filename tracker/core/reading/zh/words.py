"""Chinese words that the finders of names go by. No names of companies or people: only words of the language."""

from __future__ import annotations

from tracker.core.text.words import words

#: Common nouns that stand right before a company's name and tell that one comes: 初创公司X, 开发商X.
SURE_DESCRIPTORS = words(
    "初创公司 初创企业 创业公司 创业企业 新创公司 新创企业 新创 初创 独角兽 小公司 全资子公司 子公司 母公司 开发商 服务商 供应商 制造商 软件商 软体商 设备商 设计商 运营商 集成商 "
    "芯片商 晶片商 科企 药企 车企 券商 名为 名叫 叫做 一家叫 生产商 代工厂 新秀 黑马 新星 新贵 劲敌"
)
#: Common nouns before a name that may as well be followed by anything else.
DESCRIPTORS = words(
    "上市公司 公司 企业 厂商 业者 机构 巨头 龙头 大厂 对手 旗下 霸主 日企 美企 集团 玩家 竞争者 财团 收购方 投资方 领投方 设计公司"
)
#: Common nouns before a name in Latin letters.
LATIN_DESCRIPTORS = words("平台 实验室 工作室 研究所 团队 品牌 产品 应用 客户 项目 基金 合作方为 伙伴为 电商 网站")
#: What companies do; a word for it before 公司 or 基金 makes a common noun: 安全公司, 主权基金.
TRADES = words(
    "编程 安全 保安 芯片 晶片 软件 软体 半导体 科技 技术 互联网 网络 能源 云 数据 机器人 智能 智能体 人工智能 通信 集群 系统 推理 存内计算 计算 算力 光交换 冷却 液冷 设计 咨询 律师 投资 管理 控股 上市 大 小 新 老 本 该 "
    "这家 那家 两家 多家 一家 各 分 子 母 总 全 他 它 我 贵 港口 主权 气候 家族 产业 对冲 养老 风险 风投 私募 公募 国有 外国 海外 中国 美国 日本 英国 欧洲 大型 小型 初创 创业 新创 独立 关联 壳 科学 国家 贝尔 服务 游戏 广告 医疗 生物 "
    "制药 汽车 物流 电商 金融 保险 银行 材料 模块 光模块 存储 开源 媒体 电信 研究 人才 招聘 云服务 基础 量子 语音 视频 图像 航天 教育 培训 地产 零售 食品 餐饮 化工 建筑 电力 石油"
)

#: Last words of company names: 云杉科技, 灵犀智能. What is left without them is a short form.
SUFFIXES = words(
    "股份有限公司 有限责任公司 有限公司 株式会社 公司 科技 集团 控股 股份 智能 半导体 微电子 电子 实验室 研究院 资本 创投 基金 软件 软体 系统 光子 光电 生物 医疗 "
    "数据 网络 通信 通讯 机器人 机器 动力 能源 汽车 推理 计算 运算 声学 光通 生命 基因 智造 芯片 芯 算力 量子 信息 资讯 视觉 语音 材料 航天 精密 电装 传感 互联 工业 重工 制药 云 芯 数科 智造 智算 智驾 "
    "微系统 存储 光学 热控 药业 光通信 微 数智 引擎 思维 认知 工业 地产 石油 互动 游戏 传媒 文化 银行 证券 保险 电信 电讯 电力"
)
#: Of these, the ones that show a company without a common noun before the name.
SURE_SUFFIXES = words(
    "股份有限公司 有限责任公司 有限公司 株式会社 公司 科技 集团 控股 股份 半导体 微电子 实验室 资本 创投 基金 光子 光电 电装 数科 重工 制药 智能"
)

#: Places and peoples that stand before a company's name or noun and are no part of it.
PLACES = words(
    "中国 美国 英国 法国 德国 日本 韩国 以色列 加拿大 荷兰 瑞士 瑞典 挪威 丹麦 芬兰 印度 新加坡 台湾 香港 澳洲 澳大利亚 沙特 阿联酋 欧洲 欧盟 亚洲 北美 硅谷 矽谷 伦敦 东京 "
    "巴黎 柏林 多伦多 温哥华 旧金山 三藩市 西雅图 纽约 波士顿 奥斯汀 北京 上海 深圳 杭州 广州 南京 苏州 成都 武汉 台北 新竹 首尔 特拉维夫 海外 国内 国产 本土 本地 当地 爱尔兰 "
    "意大利 西班牙 葡萄牙 波兰 奥地利 比利时 巴西 俄罗斯 乌克兰 爱沙尼亚 冰岛 捷克 匈牙利 慕尼黑 苏黎世 阿姆斯特丹 斯德哥尔摩 赫尔辛基 奥斯陆 哥本哈根 蒙特利尔 剑桥 牛津 爱丁堡 "
    "班加罗尔 悉尼 墨尔本 北欧 中东 东南亚"
)

#: Verbs, prepositions and particles that end where a name begins.
BEFORE_NAME = words(
    "与 和 跟 同 及 以及 或 向 对 由 被 把 将 从 给 给予 为 是 在 于 的 了 让 令 使 叫 称 名 就 即 而 则 但 也 又 还 并 且 因 到 至 "
    "收购 并购 买下 买入 买走 吞下 吃下 拿下 入股 投资 注资 领投 参投 跟投 增资 挖走 带走 接走 挖角 吸收 吸纳 招揽 延揽 延聘 联手 携手 牵手 连手 结盟 取得 获得 获 得到 "
    "支付 付给 授权 授予 许可 加盟 加入 转投 跳槽 过档 投奔 离开 宣布 发布 表示 推出 控股 持有 起诉 调查 对抗 挑战 替代 选择 采用 引入 采购 服务 帮助 支持 投向 创办 创立 成立 "
    "搬空 搬走 打包 收编 抢走 请走 请来 挖来 挖下 挖角 完成 洽购 竞购 接触 接洽 洽谈 商谈 谈判 回应 否认 证实 确认 传 报道 指 据 经 自 截胡 抢下 抢走 任职 任职于 曾任 就职 供职 出走 类似 包括 例如 比如 诸如 关于 有关 针对 负责 "
    "前者 后者 双方 其 该 这家 那家 一家 两家 家 位 名 个 来自 前 原 现任 时任 今年 去年 昨日 今日 近日 日前 已 已经 拟 欲 计划 打算 正 正在 再 先 旗下 另外 另 此外 至于 随着 作为"
)

#: Words that may follow right after a name.
AFTER_NAME = words(
    "宣布 表示 称 说 指 透露 披露 公布 发布 推出 公告 回应 否认 证实 确认 强调 指出 认为 将 已 拟 欲 正 正在 近日 日前 今日 昨日 昨天 今天 周 与 和 跟 同 及 以及 或 的 了 是 也 以 并 在 于 "
    "完成 获 获得 得到 达成 签署 签订 签约 被 由 向 对 把 从 给 为 因 则 就 旗下 创始人 创办人 联合 联创 共同 首席 总裁 董事 执行长 技术长 财务长 营运长 运营长 团队 核心 全员 全体 全部 整体 原 前 其 其余 剩下 "
    "这 此 本 公司 股权 股份 资产 部分 大部分 主要 技术 业务 收购 入股 投资 注资 融资 上市 估值 作价 去年 今年 上周 本周 于是 而 但 则 未 没有 不 曾 还 都 只 仅 目前 现有 继续 仍 依旧 保留 方面 发言人 "
    "高层 员工 工程师 研究人员 研究员 投资人 投资者 股东 成立 创立 创办 总部 官网 官方 博客 一方 一案 案 交易 协议 时 后 前 之后 之前 等 有 要 能 会 可 专 主打 专注 主营 负责 打造 来 去 收到 进入 接获 下达 递表 全队 "
    "个 随后 同意 接受 拒绝 计划 宣告 递交 提交 申请 撤回 终止 停止 关闭 解散 转型 更名 改名 聘用 聘请 任命 授权 授予 许可 支付 斥资 出资 买下 拿下 领投 发出 发起 提供 成为 属于 位于 来自 "
    "加盟 加入 转投 投奔 并入 出任 接任 担任 任 携 率 带 领 手上 手里 账上 提出 打算 接近 有意 考虑 据 据称 据报 据悉 去向 C轮 D轮 A轮 B轮 种子轮 天使轮 谈判 洽谈 商谈 磋商 协商 接触 进行 签约 续约 续签 签署 本身 剩余 余下 两位 三位 四位 多位 几位 其他 全部 大部 股份有限 订立 约定 受聘 研究 工程 所有 并未 没 尚未 控制权 控制 股权 首席 整体 所有权 举行 召开 上线 下线 停服 停止 关停 发出 挂出 发文 今 昨 周 本月 上月 下月 今年 年初 年底 早 晚 股 手 这边 那边 那里 一案 一事"
)

#: Everyday words of such news. A run of characters that holds one, but for the words at its end for what a company does, is no name.
COMMON = words(
    "工具 插件 引擎 网站 编辑器 助手 客服 问答 写作 绘图 设备 仪器 零件 组件 架构 框架 协会 联盟 中心 园区 基地 工厂 产线 晶圆 封装 工艺 制程 光刻 "
    "授权 许可 技术 团队 公司 交易 协议 市场 芯片 晶片 推理 模型 创始 创办 员工 工程 研究 核心 独家 投资 融资 收购 并购 合作 产品 业务 平台 系统 软件 软体 硬件 硬体 数据 资料 服务 客户 用户 使用 "
    "发布 推出 宣布 表示 消息 报道 报导 人士 知情 监管 反垄断 调查 审查 股价 股票 股份 股权 市值 估值 营收 收入 利润 季度 财报 预期 增长 下跌 上涨 亿元 美元 万元 今年 去年 明年 目前 此前 随后 之后 之前 同时 "
    "其中 其他 我们 他们 大家 自己 什么 怎么 为什么 如何 可能 应该 需要 可以 已经 没有 不是 就是 还是 或者 因为 所以 但是 不过 然而 如果 虽然 尽管 通过 根据 关于 对于 由于 除了 包括 以及 双方 对方 各方 "
    "行业 产业 企业 机构 政府 法院 委员会 总局 部门 官方 媒体 记者 作者 编辑 读者 分析 观点 评论 文章 报告 公告 声明 文件 合同 合约 条款 金额 价格 费用 成本 资金 现金 支付 付款 薪酬 工资 奖金 岗位 职位 "
    "招聘 人才 人员 成员 同事 高管 总裁 经理 主管 负责 首席 执行 财务 运营 营运 董事 股东 老板 领导 专家 博士 教授 学生 大学 学院 实验 项目 计划 方案 目标 战略 策略 模式 结构 方式 形式 问题 原因 结果 影响 意义 "
    "全球 国际 国内 海外 美国 中国 日本 欧洲 欧盟 英国 硅谷 世界 时间 北京时间 当地 今日 昨日 近日 日前 本周 上周 下周 周一 周二 周三 周四 周五 上午 下午 晚间 凌晨 开发 设计 制造 生产 供应 供货 采购 订单 销售 "
    "智能体 人工智能 机器 学习 训练 算力 云计算 数据中心 服务器 处理器 加速器 显卡 内存 存储 网络 互联网 手机 电脑 应用 代码 开源 算法 编译 架构 专利 知识产权 版权 安全 隐私 能源 电力 汽车 医疗 金融 银行 "
    "保险 基金 风险 上市 退市 招股 挂牌 停牌 复牌 控制 控股 管理 经营 独立 继续 停止 关闭 解散 转型 改名 更名 成立 加入 离职 离开 跳槽 任命 出任 担任 接任 辞职 退休 消费 价值 权利 新闻 记录 日报 周刊 周报 相关 "
    "外部 内部 全部 部分 大部 少数 多数 主要 重要 重大 最终 正式 完成 开始 结束 持续 进一步 首次 第一 第二 第三 一次 一个 一些 一名 一位 两家 两名 三名 多名 数名 名单 名义 名字 词语 意向 意见 说法 传闻 谣言 事实 "
    "情况 条件 机会 能力 优势 竞争 对手 伙伴 巨头 大厂 初创 新创 创业 独角兽 芯片商 厂商 业者 外界 业内 业界 资本 股市 分拆 剥离 出售 出价 报价 开价 谈判 磋商 洽谈 接触 讨论 会议 大会 论坛 演讲 直播 视频 图片 "
    "半导体 科技 游戏 广告 教育 培训 物流 零售 电商 支付 社交 搜索 浏览 语音 图像 视觉 翻译 编程 机器人 自动 驾驶 无人机 卫星 航天 量子 生物 基因 药物 疫苗 材料 化工 农业 食品 环境 气候 气象 地图 存算 光学 光子"
)

#: Runs of characters that are never a company's name though they stand where one might.
NO_NAMES = words(
    "公司 企业 双方 两家 该公司 这家公司 本公司 贵公司 前者 后者 对方 各方 三方 市场 业内 业界 外界 外媒 媒体 消息 知情人士 消息人士 分析师 投资人 投资者 股东 监管 监管机构 监管部门 政府 官方 用户 客户 "
    "员工 团队 核心团队 创始人 创办人 首席执行官 发言人 董事会 管理层 工程师 研究员 记者 编辑 作者 交易 收购 协议 技术 产品 业务 资产 股权 股份 报道 公告 声明 消息称 有人 有的 大家 我们 他们 你们 它们 "
    "自己 其中 其他 此外 另外 同时 目前 今年 去年 明年 本周 上周 近日 日前 昨日 今日 今天 昨天 周五 周四 周三 周二 周一 周六 周日 凌晨 晚间 早间 盘前 盘后 当天 当日 此前 随后 之后 之前 不过 然而 但是 因此 所以 "
    "如果 假如 虽然 尽管 例如 比如 首先 其次 最后 总之 此举 此次 这次 本次 这笔 这笔交易 这项 这类 该交易 该协议 人工智能 大模型 芯片 半导体 机器人 量子计算 云计算 大数据 边缘计算 人工智慧 通用人工智能 生成式 科技 高科技 超级智能 超级智慧 "
    "智能 通用智能 新创 初创 初创公司 创业公司 科技公司 上市公司 母公司 子公司 全资子公司 分公司 国家 美国 中国 日本 英国 欧盟 欧洲 法国 德国 韩国 台湾 香港 以色列 新加坡 加拿大 全球 全国 海外 国内 行业 产业 赛道 平台 系统 软件 "
    "资本 基金 风险投资 风投 银行 投行 大学 学院 研究院 实验室 商务部 公平会 法院 央行 证监会 交易所 委员会 联邦 国会 议员 参议员 众议院 参议院 国务院 工信部 发改委 投审会 美股 港股 股价 股市 资本市场 华尔街 硅谷 控制权 实控人 实际控制人 股票 股份 借壳"
)

#: Latin words in Han text that name no company: technology, jobs, law, media and the like.
NO_LATIN = words(
    "AI AGI GPU CPU TPU LPU NPU DPU IPU ASIC SoC HBM SRAM DRAM DDR DDR4 DDR5 NAND PCIe RISC-V ARM64 x86 API SDK SaaS PaaS IaaS LLM RAG IDE IP IT ICT IoT EDA RTL FPGA CUDA ROCm PyTorch TensorFlow JAX Kubernetes Linux Windows Android iOS "
    "CEO CTO CFO COO CSO CMO CPO CLO CIO VP SVP EVP GM HR PR IR IPO SPAC PE VC M&A MOU NDA LP GP ESG KPI OKR Q1 Q2 Q3 Q4 H1 H2 FY GAAP Non-GAAP EPS PPA S-1 F-1 A B C D E F G "
    "FTC SEC DOJ CMA EU UN FDA FCC HSR SAMR CFIUS COMPUTE Phase Pod App APP Web PC TV 5G 6G 3nm 2nm 5nm 7nm token tokens Token GitHub LinkedIn Twitter X CNBC CNN BBC FT WSJ Reuters Bloomberg Information Axios TechCrunch The "
    "ETF SPV CDU PUE Azure ChatGPT Copilot Gemini Claude Llama WhatsApp Instagram Instinct Blackwell Premium FP4 FP8 FP16 INT8 MW GW TWh acqui-hire acquihire reverse license-and-hire offer Series Pre-A Pre-IPO Pre A+ B+ OK VS vs No CES GTC Next LEAP MWC Demo Beta Alpha Pro Max Plus Ultra Mini Lite Day Team Family Office "
    "MIT Apache BP TFLOPS EFLOPS PFLOPS HSR Vifo AIGC ToB ToC B2B B2C O2O GB TB PB Wi-Fi USB On-call DevOps NLP CV OCR ASR TTS Transformer MoE NDAA CHIPS Act AM PM GMT UTC EST PST US USD RMB CNY HKD NT NASDAQ Nasdaq NYSE HKEX A股 "
    "CoWoS NVLink InfiniBand Ethernet chiplet Chiplet Agent agent agents Agents copilot GDPR DMA DSA LBO MBO ARR MRR ROI CAGR"
)

TITLES = words(
    "创始人兼首席执行官 创始人兼CEO 创办人兼执行长 创办人兼行政总裁 联合创始人兼CEO 联合创始人兼首席执行官 联合创始人 共同创始人 共同创办人 联合创办人 创始人 创办人 联创 创始合伙人 "
    "首席执行官 首席技术官 首席财务官 首席运营官 首席科学家 首席架构师 首席产品官 首席战略官 首席商务官 首席营收官 首席研究官 首席工程师 首席设计师 首席信息官 首席法务官 总设计师 总架构师 "
    "执行长 技术长 财务长 营运长 运营长 产品长 策略长 科学长 行政总裁 总裁 副总裁 高级副总裁 资深副总裁 执行副总裁 总经理 副总经理 董事长 董座 副董事长 执行董事 董事总经理 社长 副社长 会长 主席 副主席 "
    "CEO CTO CFO COO CPO CSO 负责人 主管 总监 资深总监 高级总监 研究总监 工程总监 工程主管 工程负责人 技术负责人 研究负责人 研究主管 硬件主管 芯片负责人 架构师 科学家 研究员 合伙人 副总 总法律顾问 法务负责人 "
    "商务负责人 营运总监 主任工程师 杰出工程师 教授 博士 老板 掌门人 掌门 一号位 前高管 高管 律师 董事 财务总监 技术总监 运营总监 产品总监 科学主管 主任 院长"
)

#: Words that may follow right after a person's name.
AFTER_PERSON = words(
    "宣布 表示 称 说 指 透露 坦言 强调 认为 回应 否认 将 已 也 和 与 及 跟 同 以及 等 在 于 是 就 曾 则 还 都 均 又 并 本人 今日 昨日 近日 日前 周 当天 本周 随后 加盟 加入 转投 投奔 跳槽 离职 离任 卸任 辞职 出任 接任 升任 "
    "担任 接手 接棒 接班 任 暂任 暂代 代理 率 率领 带队 带领 携 领衔 领 负责 主导 执掌 创办 创立 成立 的 向 从 对 为 被 由 有 会 要 想 没 不 未 一 两 三 五 九 十 及其 连同 连袂 重返 回到 重回 入职 回归 出走 转任 转往 转籍 退休 "
    "获 拿 写 讲 谈 发 接 到 离开 告诉 直言 形容 打趣 笑言 亲自 先后 另 以 至 让 把 牵头 掌舵 个人 团队 深夜 在内 留任 留守 升 继续 目前 现 此前 早前 原 前 退出 自 于是 来 去 亦 "
    "所 这 那 此 该 正 正式 仍 时 后 上任 履新 加 共同 共 创 打造 主持 统筹 兼 兼任 之"
)

#: Family names that Chinese people's names begin with.
SURNAMES = words(
    "欧阳 司徒 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 东方 佐藤 铃木 高桥 田中 渡边 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐木 松本 井上 木村 "
    "赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 尤 许 何 吕 施 张 孔 曹 严 华 金 魏 陶 姜 戚 谢 邹 喻 柏 水 窦 章 云 苏 潘 葛 奚 范 彭 郎 鲁 韦 昌 马 苗 凤 花 方 俞 任 袁 柳 鲍 史 唐 费 廉 岑 薛 雷 贺 倪 汤 "
    "滕 殷 罗 毕 郝 邬 安 常 乐 于 时 傅 皮 卞 齐 康 伍 余 元 卜 顾 孟 黄 穆 萧 尹 姚 邵 汪 祁 毛 禹 狄 米 贝 明 臧 计 伏 成 戴 谈 宋 茅 庞 熊 纪 舒 屈 项 祝 董 梁 杜 阮 蓝 闵 席 季 麻 强 贾 路 娄 危 江 童 颜 郭 梅 盛 林 刁 钟 "
    "徐 邱 骆 高 夏 蔡 田 樊 胡 凌 霍 虞 万 支 柯 管 卢 莫 房 裘 解 应 宗 丁 宣 邓 郁 单 杭 洪 包 诸 左 石 崔 吉 龚 程 邢 裴 陆 荣 翁 荀 甄 曲 封 储 靳 段 巫 焦 车 侯 班 秋 仲 宫 宁 仇 栾 甘 厉 祖 武 符 刘 景 詹 束 龙 叶 幸 司 "
    "黎 薄 白 蒲 卓 蔺 池 乔 闻 党 翟 谭 劳 姬 申 冉 桑 桂 牛 燕 冀 尚 温 庄 晏 柴 瞿 阎 慕 习 艾 容 古 易 廖 终 耿 满 弘 匡 寇 欧 沃 利 师 巩 聂 晁 敖 融 冷 辛 阚 那 简 饶 曾 关 查 游 盖 益 桓 公 岳 "
    "帅 海 鹿 尔 肖 佐 仁 原 佘 涂 覃 冼 麦 郜"
)
