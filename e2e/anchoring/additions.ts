/** Paragraphs that a later version of a document might have besides. */
export const newParagraphs = [
  '为适应新形势新要求，有关部门将根据实际情况对本项工作作进一步安排。',
  '各单位要高度重视，精心组织，明确专人负责，确保按时保质完成。',
  '本栏目内容根据工作进展及时更新，欢迎社会各界监督。',
  '市政府将适时召开专题会议，听取情况汇报，研究解决遇到的困难。',
  '要注意总结推广基层创造的好做法，形成可以复制的经验。',
  '对行动迟缓、落实不力的单位，将予以约谈并责令限期整改。',
  '同时，鼓励社会力量以多种方式参与，形成政府引导、市场运作的格局。',
  '有条件的地方可以先行先试，积累经验后逐步推开。',
] as const;

/** Sentences that have nothing to do with those they replace. */
export const otherSentences = [
  '今冬降雪偏多，交通、电力、气象等单位昼夜值守，主要道路没有出现长时间拥堵。',
  '牧民定居点新打机井七眼，三百多户人家喝上了甘甜的自来水。',
  '少年宫暑期开设书法、围棋、舞蹈等班次，报名人数创下历年新高。',
  '园林工人在滨河路两侧补栽国槐和丁香，春天这里将是一片花海。',
  '老旧小区加装电梯试点启动，首批选在铁西街坊的六栋住宅楼。',
  '博物馆新征集青铜器和陶器四十余件，其中一件鹰形带钩尤为珍贵。',
  '汛期来临之前，水务人员沿堤巡查，清淤疏浚沟渠九公里。',
  '葡萄喜获丰收，外地客商纷纷前来收购，果农脸上露出笑容。',
  '供热公司提前检修锅炉和管网，确保室温达标、不让一户受冻。',
  '食堂食材实行定点采购，家长可以随时走进厨房看一看。',
  '市射击队在全运会预赛中发挥出色，两名选手拿到决赛资格。',
  '夜市摊位统一编号，油烟净化设备全部装好，环境整洁了许多。',
] as const;

/** Characters that stand in for others where a typing error was made or corrected. */
export const strayCharacters = '的了和与及并将应已仍再更最很也都还又才只';

/** Reading tools and what else content systems put around an article. */
export const tools = {
  before:
    '<div class="tools"><span>字号：</span><a href="#">大</a> <a href="#">中</a> <a href="#">小</a>　<a href="#">打印</a>　<a href="#">收藏</a>　<a href="#">朗读全文</a>　保护视力色：<i>杏仁黄</i> <i>秋叶褐</i></div>',
  after:
    '<div class="share"><p>扫一扫在手机打开当前页</p><a href="#">微信</a> <a href="#">微博</a> <a href="#">QQ空间</a>　【<a href="#">返回顶部</a>】【<a href="#">关闭窗口</a>】</div>',
  hidden: '<div style="display:none" class="speech"><p>正在为您朗读，按空格键暂停。</p></div>',
};

export const pager = (at: 1 | 2) =>
  `<div class="pager"><span>上一页</span> ${at === 1 ? '<b>1</b> <a href="#">2</a>' : '<a href="#">1</a> <b>2</b>'} <span>下一页</span> 共2页</div>`;
