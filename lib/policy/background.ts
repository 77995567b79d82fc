import { oneOf } from './one-of.ts';

/** Something that speaks against a sentence's being policy, and how much. */
export interface Doubt {
  readonly pattern: RegExp;
  readonly weight: number;
}

/** Sentences that place, judge, tell or explain instead of acting. */
export const background: readonly Doubt[] = [
  // 2006年是实施规划的开局之年: where a year or a time stands in history.
  {
    pattern: oneOf(String.raw`
      (?:之年|之际|时期|阶段|关键(?:一|之)?年|重要(?:一|之)年|不平凡的[^,。]{1,6}|第一年|开局年?|收官年|攻坚年)[,.。;]?$
      是[^,。]{2,60}(?:之年|(?:关键|重要)一年|关键期|窗口期|机遇期|的一年|开局年|关键时期|起步期)
    `),
    weight: 2.5,
  },
  // 具有重要意义, 任务艰巨: weight instead of content.
  {
    pattern: oneOf(String.raw`
      (?:具有|有着|意义|任务)[^,。]{0,12}(?:重大|重要|深远|十分|现实)[^,。]{0,6}(?:意义|作用|影响)
      意义(?:重大|深远) 任务(?:艰巨|繁重) 责任重大
    `),
    weight: 2.5,
  },
  // …是重要措施: a judgement.
  {
    pattern: oneOf(String.raw`
      是[^,。]{2,40}(?:要求|需要|组成部分|重要(?:内容|手段|举措|措施|途径|基础|保障|任务|标志|抓手|支撑|战略步骤)|必然选择|关键(?:所在)?|重点|亮点|措施|大事|前提|根本|核心|灵魂|生命线|战略步骤|使命)[,.。;]?$
    `),
    weight: 2,
  },
  // The same at length: 是……，是……的重要举措.
  {
    pattern:
      /^[^。是]{2,60}(?<!特别|尤其|[一二三四五六七八九十凡于或还只若])是[^。]{2,200}(?:重[要大]|关键|必然|内在|客观|坚实)(?:举措|工程|政策|任务|内容|要求|选择|途径|支撑|保障|基础|手段|力量)[。]?$/,
    weight: 3,
  },
  {
    pattern:
      /(?:^|[调出示],)[^,。]{2,20}是[^,。]{2,30}(?:资源|引擎|支撑|基石|根本|底线|生命线|主旋律|保证|重中之重)[”"]?(?:[。]$|,)/,
    weight: 2,
  },
  // 面对……，在……领导下，我们……: a year in one sentence.
  {
    pattern: oneOf(String.raw`
      ^[^。]{0,24}面[对临][^。]{0,80}(?:形势|压力|挑战|冲击|困难|环境|任务)[^。]*,(?:在[^。]{2,60}下|[^,。]{0,8}(?:上下|我们|始终))
      ^习近平(?:总书记|主席|同志) ^[省市县区州盟]委[^,。]{0,6}团结带领 牢记嘱托 感恩奋进 迈出[^,。]{0,12}坚实的?步伐 擘画了
    `),
    weight: 2.5,
  },
  // 我们完全有条件……: confidence.
  {
    pattern: oneOf(String.raw`
      (?:完全|一定)(?:有|能够?)[^,。]{0,6}(?:条件|能力|信心|目标|胜利) 前景[^,。]{0,4}(?:光明|广阔) 其[时势]已[至成]
      正?处于?[^。]{2,60}(?:期|阶段)[,。;] 启航[!。]?$ (?:美好|生动)(?:现实|图景)[!。]?$
    `),
    weight: 2,
  },
  // What has long been so, or has come about.
  {
    pattern: oneOf(String.raw`
      已(?:经)?(?:成为|被|进入|具备|步入) 历来 一直(?:以来)? 自\d+世纪 进入了?[^,。]{0,12}阶段
      正在(?:向|成为|由) 提供了(?:一个)?[^,。]{0,16}(?:机遇|平台|契机|保证|支撑|条件|遵循|动力) (?:趋势|基本面)没有变 带来了?[^,。]{0,12}(?:机遇|挑战)
    `),
    weight: 1.5,
  },
  // Openings of a state of affairs.
  { pattern: /^(?:随着|由于|当前|目前|众所周知|自从|近期|日前|近日|最近)/, weight: 1 },
  // Decisions of those above, and what they mean.
  {
    pattern: oneOf(String.raw`
      (?:首次)?提出了?[“"] 作出了?[^,。]{0,20}(?:重大)?(?:决策|部署|论述|指示) 重要讲话(?!精神) 高度肯定 标志着 体现了
      表明[,了我] 说明(?:了|,|我|这) 反映了 意味着 彰显 凝聚着 离不开 来之不易 结果[,.。;]?$
    `),
    weight: 2,
  },
  // What is wrong or lacking; households in need are no such thing.
  {
    pattern: oneOf(String.raw`
      (?<!住房|经济|生活|就业|家庭|特殊|入学)困难(?!家庭|群众|人员|学生|职工|户|残疾|儿童|对象|老|的家庭|标准|补|救助)
      问题(?:依然|仍|比较|还|较|日益|也|突出) (?<!针对[^,。]{0,30})存在[^,。]{0,20}(?:问题|不足|差距|短板|薄弱|隐患|矛盾|困难)
      不足[;,.。]?$ 不够 薄弱 滞后 差距(?:较|仍|还|依然)? 尚未 尚不 还不 仍不 缺乏 短缺
      压力(?:较|巨|加|依然|仍)?大? 落后(?!产能) 挑战 偏[低少小慢高] 较为?(?:突出|低|弱|少)
      (?<!(?:针对|补齐|补强|补上|破解|突破|打破|打通|化解|解决|攻克|克服|消除|调处|整治)[^,。]{0,24})(?:短板|瓶颈|矛盾(?!纠纷))
    `),
    weight: 1.2,
  },
  // A closing appeal.
  { pattern: /在[^,。]{2,40}领导下,[^。]*(?:新局面|新篇章|良好开局|奋斗|贡献)[。.!]?$/, weight: 3 },
  // What others are doing, and comments on what was said before.
  {
    pattern: oneOf(String.raw`
      也?正?在(?:积极|大力|加快|逐步|不断) ^这(?:为|是|将|对|也|就|标志|些|一)
    `),
    weight: 1.5,
  },
  // The occasion: a meeting, with its day.
  {
    pattern: oneOf(String.raw`
      ^(?:\d{1,2}月\d{1,2}日|日前|近日|当天|当日)[^。]*(?:召开|举行|举办)了?[^,。]*(?:会|会议|仪式|活动)[。.]?$
      ^\d{1,2}月\d{1,2}日(?:至(?:\d{1,2}月)?\d{1,2}日)?[^,。]{0,6},?[^,。]{2,24}(?:召开|举行|举办)了?
    `),
    weight: 2.5,
  },
  // News as agencies open and tell them.
  {
    pattern: oneOf(String.raw`
      ^[^,。]{2,24}[\d日][电讯][(,] 讯\((?:记者|通讯员)
      ^(?:随后|首先|接着|其间|期间|会后|会上|活动现场|活动中|现场)(?![^。]*[要须]),?[^。]*(?:听取|了解|交流|传达|讲解|介绍|参观|进行了)
    `),
    weight: 3,
  },
  // What went on at a meeting, but not what it asked for (要求, 强调).
  { pattern: /^会议(?:总结|听取|审议|传达|学习|交流|认为|的?召开|在|由|举行|邀请|通报)/, weight: 2 },
  // What an official did, saw and heard, and who else was there; but not what was asked for.
  {
    pattern: oneOf(String.raw`
      ^(?![^。]*[要应须])[^,。]{2,16}(?:来到|走进|前往|考察了?|参观了?|调研[^,。]{2,30}情况)
      一行[^,。]{0,30}(?:来到|走进|前往|深入|先后|到|实地|现场) ^[^,。]{2,8}(?:先后)?(?:来到|深入)[^。]*(?:实地|现场|详细)(?:查看|察看|了解|听取)
      ^(?!第|[^。]*(?:应|须|由|固定|邀请|根据))[^。]*(?:陪同|参加|出席|列席|随同|主持)(?:了)?(?:调研|督查|督导|检查|考察|座谈|慰问|观摩|会议|活动)?[。.]?$
      ^(?:\d{4}年)?\d{1,2}月\d{1,2}日[^。]*(?:书记|[省市县区旗州盟镇]长|主[任席]|[局厅部]长|常委)[^。]*(?:调研|督查|督导|检查|考察|主持|召开|出席|会见|走访|慰问|参加)
    `),
    weight: 3,
  },
  // How many articles a document has.
  {
    pattern: oneOf(String.raw`
      共(?:有|分)?(?:\d+|[一二三四五六七八九十]+)(?:条|章|部分) 分为?[^,。]{0,6}(?:章|部分|方面)
    `),
    weight: 1.5,
  },
  // A summing up.
  { pattern: /发挥了[^,。]{0,12}作用[。.]?$/, weight: 1.5 },
  // Thanks and wishes.
  { pattern: /感谢|谢谢|敬意|致敬|掌声|祝愿|祝贺|祝大家|问候|热烈欢迎|表示欢迎/, weight: 4 },
  // What experts found, what a reporter heard.
  {
    pattern: oneOf(String.raw`
      专家(?:组)?认为 分析认为 倾向于认为 笔者 记者 据悉 据[^,。]{1,20}(?:介绍|报道|反映|了解|统计|测定)
      [^,。]{1,12}(?:告诉|表示|坦言|认为|介绍说?|说道?)[,:]?[“"] (?:本报|本网|通讯员|新华社)[^,。]{0,12}讯
      采访(?:时|中) 报道称
    `),
    weight: 2,
  },
  // Closing appeals.
  {
    pattern: oneOf(String.raw`
      让我们 新(?:的)?(?:局面|篇章|辉煌|征程)[!.。]?$ (?:而|努力)奋斗[!.。]?$ 良好开局 更大(?:的)?贡献[!.。]?$
    `),
    weight: 2,
  },
  // An entry of a glossary.
  {
    pattern: /^(?![^。]{0,12}本[\u4e00-\u9fff]{2,4}所?称)“?[^。:]{2,30}”?(?::(?:是指|即|指)|是指|指的是)/,
    weight: 2.5,
  },
  // Definitions.
  { pattern: /(?:是指|指的是|所称)[^。]{4,}|简称|以下统?称/, weight: 1 },
  // Why and how a document was made.
  {
    pattern: oneOf(String.raw`
      (?:特|现)(?:制定|制订|提出|就|将)[^。]{0,50}(?:如下|本(?:办法|方案|意见|规定|细则|通知))
      请(?:遵照|认真贯彻|参照|结合实际)[^,。]{0,6}(?:执行|落实) 现(?:印发|予印发|转发|公布|予以公布) 收悉
      包括本数
    `),
    weight: 3,
  },
  // Submitted to those who decide.
  {
    pattern:
      /《[^》]{4,60}\(草案\)》|提交[^,。]{0,12}审[查议]|(?:请予?|一并)审[查议]|我代表[^。]{2,60}(?:报告|致辞)/,
    weight: 4,
  },
  // An appeal ends in an exclamation mark, when it names no figures.
  { pattern: /^[^\d]*![”"]?$/, weight: 1 },
  // Announcements of a list.
  { pattern: /如下[^。]{0,10}[:。]?$|^以下[^。]{0,20}[:。]?$/, weight: 1 },
  // 要着重抓好八个方面的工作：.
  {
    pattern: oneOf(String.raw`
      (?:以下|下列|下述|[一二三四五六七八九十])(?:几)?(?:个|大)?(?:方面|项|点)(?:的?(?:重点)?(?:工作|任务|内容|措施|举措))?[:.。]?$
    `),
    weight: 3.5,
  },
  // A lead-in.
  { pattern: /:$/, weight: 0.5 },
  // 做好今年工作，要以……为指导: in whose spirit.
  {
    pattern: oneOf(String.raw`
      ^(?:做好|搞好|今年|当前|20\d\d年)[^。]{0,50}?[:,要]以[^,。]{2,60}(?:思想|理论|发展观|精神)[^,。;]{0,12}为(?:指导|统领|指引)[,、。]
      ^[^。]{0,60}(?:总体要求|总体思路|指导思想|坚持|[要须将])[^。]{0,12}以[^,。]{2,40}(?:思想|理论)为(?:指导|统领|指引)[,、。]
    `),
    weight: 5.5,
  },
  // The same, more weakly.
  { pattern: /高举[^,。]{2,20}旗帜|指导思想|总体(?:要求|思路)是/, weight: 0.5 },
  // Addresses.
  { pattern: /各位代表|同志们[,.。!]/, weight: 1 },
  { pattern: /^各位(?:代表|委员)[!,][^\d]{0,40}[。!]$/, weight: 2 },
  // An argument.
  { pattern: /^(?:客观|虽然|如果|尽管|只要|只有[^。]*才能?|之所以)/, weight: 1.5 },
  { pattern: /^(?:近年来|多年来|长期以来)/, weight: 2 },
  { pattern: /很难|具有[^,。]{0,6}潜力/, weight: 1.5 },
  // What a strategy of those above contains.
  { pattern: /^(?:同时|并|为[^,。]{2,24})?(?:提出|确立|明确|指明)了/, weight: 1.5 },
  // Book titles that a converter dropped leave nothing that was issued.
  { pattern: /(?:颁布|出台|印发|下发|制定)了(?:[)\]》]|和)?[,.。]/, weight: 2 },
  // Self-praise.
  { pattern: /成绩单|答卷|攻坚克难|坚强领导下/, weight: 1.5 },
  // 一年来，我们……: a year in one sentence.
  {
    pattern: oneOf(String.raw`
      ^(?:过去的?[一五]年|[一五]年来|回顾)[^。]*(?:领导下|凝心聚力|团结带领|锐意进取|砥砺奋进|开拓进取|真抓实干|成绩单|答卷|成绩)
    `),
    weight: 2,
  },
  // Promises to mend problems in general.
  {
    pattern: /^(?:对此|对这些)[^。]*(?:解决|克服|攻坚|改进|做好)|(?:直面|正视)(?:这些)?(?:问题|困难)/,
    weight: 2.5,
  },
  // A look back at what was just said.
  { pattern: /^(?:以上|上述|提出上述)[^,。]{0,12}(?:目标|任务|成绩)/, weight: 2 },
  // A credit line.
  {
    pattern: /^(?:作者|来源|编辑|责任编辑|摄影|图片|点击|扫码|关注我们|版权所有|转载|浏览|字号|打印)/,
    weight: 1.5,
  },
];
