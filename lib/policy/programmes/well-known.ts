import type { Span } from '../span.ts';

/** Programmes of the whole country that texts name without quotes and without saying their sort. */
const names =
  `一带一路 放管服 双随机、一公开 双随机一公开 一网通办 一网统管 最多跑一次 跨省通办 一窗受理 一门式 一站式 一卡通 一照通行
证照分离 多证合一 三证合一 五证合一 先照后证 互联网+政务服务 互联网+监管 高效办成一件事 村村通 校校通 户户通 班班通 家家通 金财工程 金税工程
金盾工程 金关工程 金保工程 金农工程 金卡工程 金土工程 金质工程 金宏工程 金审工程 金水工程 金字工程 雪亮工程 天网工程 阳光工程 春蕾计划 星火计划 火炬计划
希望工程 菜篮子工程 米袋子 家电下乡 汽车下乡 三下乡 三支一扶 两免一补 两基 退耕还林 退牧还草 天然林保护工程 三北防护林 南水北调 西气东输 西电东送 东数西算
厕所革命 河长制 湖长制 林长制 田长制 揭榜挂帅 海绵城市 无废城市 四好农村路 枫桥经验 双减 双碳 三网融合 宽带中国 光网城市 数字中国 数字政府 城市大脑 平安城市
智慧城市试点 信用中国 质量强国 健康中国 美丽中国 万村千乡 农家书屋 全民阅读 新农合 长江大保护 十年禁渔 蓝天保卫战 碧水保卫战 净土保卫战 专精特新企业培育
保交楼 平急两用 大众创业万众创新 双创 三权分置 多规合一 多网合一 多卡合一 全程办事代理制 全程代办 帮办代办 河湖长制 五个一工程 妇女两癌筛查 两癌筛查`
    .split(/\s+/u)
    // The longest first: where one begins as another does, it is the longer one.
    .sort((a, b) => b.length - a.length);

const escaped = names.map((name) => name.replace(/[+]/gu, '[+＋]'));
const known = new RegExp(escaped.join('|'), 'gu');

/** Spans of programmes that everybody knows. Offsets into the folded text. */
export function* wellKnownNames(text: string): Generator<Span, void> {
  for (const match of text.matchAll(known)) yield { start: match.index, end: match.index + match[0].length };
}
