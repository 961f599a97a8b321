using System.Collections.Immutable;

namespace KexieSite.Bench;

/// <summary>The words that sentences are made of, by the name of their place in a sentence.</summary>
internal static class Words
{
    /// <summary>The campaigns listed in the generated site.yml.</summary>
    public static readonly ImmutableArray<string> Series = Split("全国科普日 科技活动周 科技之春 科普大篷车巡展 流动科技馆巡展 科技下乡");

    /// <summary>What items are about.</summary>
    public static readonly ImmutableArray<string> Topics =
        Split("科普进校园 科普进社区 科普进乡村 青少年科技 农业技术 健康科普 应急科普 食品安全 生态环保 航天科普 人工智能 基层组织 学术交流 科技志愿");

    /// <summary>The words by slot.</summary>
    public static readonly ImmutableDictionary<string, ImmutableArray<string>> Slots = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["单位"] = Split("科协 农业农村局 教育局 卫生健康局 气象局 林业局 应急管理局 市场监管局 生态环境局 文化馆 图书馆 农技推广中心 疾控中心 青少年活动中心 老科技工作者协会 医学会 农学会 林学会 反邪教协会 消防救援大队"),
        ["学会"] = Split("医学会 农学会 林学会 护理学会 气象学会 土木建筑学会 计算机学会 畜牧兽医学会 营养学会 心理卫生协会 果树协会 养蜂协会"),
        ["地点"] = Split("中心广场 文化广场 图书馆报告厅 科技馆一楼 农贸市场 第一小学操场 实验中学礼堂 村委会院子 党群服务中心 老年大学教室 体育公园 汽车站候车厅 便民服务大厅 田间地头 果园 养殖合作社"),
        ["人群"] = Split("居民 村民 中小学生 老年朋友 种植户 养殖户 基层干部 企业职工 社区志愿者 新就业青年 学生家长 外来务工人员 村医 科技辅导员"),
        ["题目"] = Split("防灾减灾 食品安全 近视防控 节约用水 天文观测 机器人 无人机 人工智能 心理健康 垃圾分类 森林防火 农药安全使用 果树修剪 稻田养鱼 电信诈骗识别 地震避险 心肺复苏 慢性病管理 合理用药 电动车充电安全 土壤改良 病虫害绿色防控 气象预警 生物多样性 航天知识 新能源汽车 家庭用电 饮水卫生"),
        ["形式"] = Split("专题讲座 展板巡展 现场咨询 动手实验 知识竞答 科普电影放映 参观体验 技术示范 入户讲解 线上直播 模拟演练 科学秀表演"),
        ["物品"] = Split("科普图书 宣传折页 知识手册 环保布袋 挂图 农技明白纸 急救口袋书 科普扑克 放大镜套装 节水小器具"),
        ["展品"] = Split("静电球 万花筒 气旋大炮 机器狗 三维打印机 天文望远镜 显微镜 混合现实眼镜 地震小屋 风洞模型 水火箭 磁悬浮列车模型"),
        ["问题"] = Split("柑橘黄化怎么办 孩子近视能不能恢复 血压计该怎么选 剩菜能不能过夜 雷雨天怎样避险 化肥和有机肥怎样搭配 手机充电会不会起火 稻瘟病怎么防 睡眠不好如何调理 老人摔倒后怎样扶 大棚里湿度太高怎么降 快递诈骗有哪些套路"),
        ["作物"] = Split("水稻 玉米 马铃薯 魔芋 葡萄 猕猴桃 柑橘 茶叶 食用菌 中药材 辣椒 苹果 油菜 大蒜"),
        ["办法"] = Split("分片包干 每周一报 现场会 结对帮扶 以会代训 先试后推 清单管理 月调度 季小结 积分激励"),
        ["成效"] = Split("参与的人更多了 内容更贴近群众了 队伍更稳定了 服务更及时了 阵地更好用了 联系基层更紧了 经费用得更明白了 宣传的办法更活了"),
        ["短板"] = Split("山区村组覆盖不够 讲解队伍年龄偏大 展品更新偏慢 线上内容偏少 经费来源单一 基层组织力量不均 活动效果评估不细 部门之间信息不畅"),
        ["打算"] = Split("把活动办到更多村组 充实青年讲解员 更新一批互动展品 办好网上专栏 争取社会捐助 配强基层力量 每场活动做回访 建立部门联席会"),
        ["天气"] = Split("天气晴好 细雨蒙蒙 秋高气爽 春寒未退 烈日当头 晨雾刚散 微风习习 雪后初晴"),
        ["时段"] = Split("上午九时 上午九时三十分 上午十时 下午两时 下午三时 傍晚 晚饭后 一大早"),
        ["评价"] = Split("讲得明白，用得上 比书上看得清楚 以后还想来 早就盼着这样的活动 孩子舍不得走 回去就照着做 知道了道理，心里踏实 这样的讲座要多办"),
        ["月份"] = Split("一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月"),
        ["章"] = Split("基本情况 主要做法 现场见闻 群众参与 内容与形式 队伍与阵地 部门配合 宣传发动 取得的成效 存在的不足 几点体会 下一步打算"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static ImmutableArray<string> Split(string words) => [.. words.Split(' ')];
}
