import { oneOf } from '../one-of.ts';
import type { Span } from '../span.ts';
import { leadOf } from './measured-thing.ts';
import type { Quantity } from './quantities.ts';
import { boundBefore, type Wording } from './wording.ts';

const longestQuote = 24;
const longestTitle = 60;
/** How far behind an amount is read for what it is the size of. */
const farthest = 60;

/** Where the folded text sets words off as a name: short quotes and titles of documents. */
export function namesOf(text: string): Span[] {
  const pattern = new RegExp(
    `“[^“”。\\n]{1,${longestQuote}}”|‘[^‘’。\\n]{1,${longestQuote}}’|"[^"。\\n]{1,${longestQuote}}"|'[^'。\\n]{1,${longestQuote}}'|《[^《》\\n]{1,${longestTitle}}》`,
    'g',
  );
  return Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** 居全国第4位, 前10名, 提升3位: ranks, which 位 and 名 also count. */
const ranked =
  /(?:第|前|后|居|列|排|进|升|升至|提升了?|前移|上升了?|跃升|提高|晋级|晋位|靠前|下降|首|百强|全国|全省|排名|位次|\d位[、和与及])$/;
/** What an amount gives the size of, where it stands before it: 10万吨级航道, 5亿元以上项目. */
const sized =
  /^[^,。;:、!?()\d]{0,10}?(?:项目|企业|工程|装置|机组|生产线|泊位|航道|码头|产业|集群|园区|基地|大县|强县|电站|光伏|风电|装备|锅炉|商品|车间|工厂|药品|单体)/;
const sizedAbove = /^[^,。;:、!?()\d]{0,6}?[村镇乡县户]/;
const sizedList = /^[^,。;:!?()\d]{1,40}?等[^,。;、\d]{0,10}项目/;
const sizeBefore = /(?:年产|日产|年处理|日处理|单体|载重|直径|时速)$/;
/** The second of 1+3+6, the N of 3个1. */
const joined = /^(?:[+×]|个?一批|N)/;
const meeting =
  /^(?:全会|会议|全体|代表大会|常务|党代会|人代会|产业革命|工业革命|创业|混改|污染|利用|分配|供水)/;
const level = /^(?:级|号(?!召)|强(?!度|化)|版|周年|大道|国道)/;

/** Whether a quantity belongs to a name, a rank or a description, and states nothing planned or reported. */
export function isName(text: string, { start, end, unit, kind, han }: Quantity, wording: Wording): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 14);
  if (level.test(after) || joined.test(after) || /[+×]$/.test(before)) return true;
  if (/[位名]$/.test(unit) && ranked.test(before)) return true;
  if (unit === '%' && /前$/.test(before)) return true;
  if (/次$/.test(unit) && meeting.test(after)) return true;
  // 261个地级市第19位
  if (kind === 'counter' && /^[^,。;、]{0,12}第\d/.test(after)) return true;
  if (/[条项]$/.test(unit) && /^(?:之|规定$)/.test(after)) return true;
  if (unit === '岁')
    return (
      !(wording.verb || /(?:寿命|年龄)/.test(text.slice(Math.max(0, start - 12), start))) ||
      /^(?:以上|以下|及|以内|儿童|周)/.test(after)
    );
  if (kind === 'span') return !isSpanAimedAt(text, start, end, wording);
  if (kind === 'amount' && !/[%‰倍点]$/.test(unit)) {
    if (sizeBefore.test(before) || isSize(text.slice(end, end + farthest))) return true;
  }
  return han !== null && !isStated(text, { start, end, unit, kind, han }, wording);
}

/** Whether an amount is the size of what follows it (120万吨乙烯项目), and not spent on it (投入2亿元支持企业). */
function isSize(after: string): boolean {
  if (after.startsWith('级')) return true;
  const above = /^及?以[上下]/.exec(after)?.[0] ?? '';
  const noun = after.slice(above.length).replace(/^的/, '');
  if (leadOf(noun).verb) return false;
  return sized.test(noun) || sizedList.test(noun) || (above !== '' && sizedAbove.test(noun));
}

/** 办结时限压缩到3个工作日, 不超过2小时; not 24小时服务, 15分钟生活圈. */
function isSpanAimedAt(text: string, start: number, end: number, wording: Wording): boolean {
  if (/^(?:[^,。;:、!?]{0,4}圈|不|自助|制|全天|通达|服务|在线|值)/.test(text.slice(end, end + 8)))
    return false;
  return (
    wording.verb !== '' ||
    /[由从]/.test(text[start - 1] ?? '') ||
    (boundBefore(text, start) && wording.start < start)
  );
}

/** Words that group a plan's own parts rather than count what is made: 三个方面, 五个统筹, 四个意识. */
const formula = new RegExp(
  `^(?:[一百]|[^,。;:、!?]{0,4}?${
    oneOf(`
方面 关键词 关键 维度 层面 环节 意识 自信 维护 确立 统筹 原则 要求 转变 坚持 必须 关系 问题 目标 任务 阶段 优势 率先 更加 重点 着力 聚焦 结合 并重 抓手
支撑 板块 定位 机制 体系 格局 底线 红线 循环 属性 文明 一流 毫不动摇 大局 突破 提升 革命 定力 思维 全覆盖
`).source
  }(?:$|[^\\u4e00-\\u9fff]|的))`,
);
/** Words that lead to such formulas as often as to amounts. */
const formulaVerb =
  /(?:实施|开展|推进|推动|落实|坚持|抓好|办好|做好|确定|确定的|实现|发展|组织|完善|支持|服务|重点|为|是|在|有|(?<!达)到|成为|占|以|建立|打通)$/;

const nominal = /(?:建设|更新|改造|整治|治理|修复|创建|培育|发展|清理|搬迁|调整|开发|安排|投资|投入)$/;
/** Units that stand with Chinese numerals in names more than in numbers: 二期, 三口之家, 四方, 五类. */
const namedByHan =
  /^(?:方|口|期|类|片|对|份|部|本|门|起|首|款|头|只|组|克|米|升|担|P|兆|卷|幅|支|种|站|箱|例)$/;

/**
 * Whether a Chinese numeral states a quantity: 建成三家, 引进两个项目, 近百家. In running prose Chinese numerals mostly
 * name (三区, 四大产业, 两个维护); they count only where a verb leads to them, or a bound says that they were counted.
 */
function isStated(
  text: string,
  { start, end, unit, kind, han }: Pick<Quantity, 'start' | 'end' | 'unit' | 'kind' | 'han'>,
  wording: Wording,
): boolean {
  if (namedByHan.test(unit)) return false;
  const bound = boundBefore(text, start) || /[余多]/.test(text.slice(start, end));
  const after = text.slice(end, end + 12);
  if (unit === '%' || unit === '‰') return true;
  if (unit === '成') return bound || wording.verb !== '';
  if (han === 'lone') return bound && !/^级/.test(after);
  if (formula.test(after)) return false;
  // 城市更新建设十项攻坚: no verb, but the end of a name.
  if (!bound && nominal.test(wording.verb) && /[\u4e00-\u9fff]/.test(text[wording.start - 1] ?? ''))
    return false;
  if (kind === 'amount') return bound || wording.verb !== '';
  return bound || (wording.verb !== '' && !formulaVerb.test(wording.verb));
}
