import { comparableText } from '../comparable.ts';
import type { Span } from '../span.ts';

/** A named undertaking. Spans are UTF-16 offsets into the text. */
export interface Programme extends Span {
  /** As written, without quotation marks: 数字乌海, 一卡通, 12396. */
  readonly name: string;
  /** What makes two writings of it the same: its comparable form, and where quotes set the name off without 工程, 平台 and the like at its end. */
  readonly key: string;
  readonly kind: 'named' | 'document' | 'service-number';
}

/** What kind of undertaking a name may end in; “一卡通”, “一卡通”工程 and “一卡通工程” are one. */
const sort = '(?:重点|示范|试点|专项)?(?:工程|平台|计划|行动|项目|系统|活动|建设)';
const sortAtEnd = new RegExp(`${sort}+$`, 'u');

const quoted = /[“"‘'「『]([^“”"‘’'「」『』《》。；;！？!?\n]{2,24})[”"’'」』]/gu;
const titled = /《([^《》\n]{3,60})》/gu;
/** 12345, 12396, 96048 and the like; short numbers only where a service is named behind them. */
const serviceNumber =
  /(?<![\d.])(12[03]\d{2}|123\d{2}|9[56]\d{3}|11[0-9]|12[0-2])(?!\d)(?=[”"’」]?[\p{Script=Han}\d（(]{0,12}?(?:热线|服务|平台|网络|体系|系统|电话|指挥|急救))/gu;
/** Without quotes only where the name starts after a verb, a stop or 的, and is short enough to be a name. */
const unquoted =
  /(?<=^|[，。；：、,.;:（(）)的“”]|推进|实施|启动|抓好|做好|建设|落实|开展|完善|推动|加快|继续|参加|建立|搭建|构建|打造|依托|利用)(?!推进|实施|启动|抓好|做好|建设|落实|开展|完善|推动|加快|继续|大力|积极|建立|搭建|构建|打造|依托|利用|充分|全面|不断|重点|一批|一个|这|该|本)([\p{Script=Han}A-Za-z0-9]{2,10}?(?:工程|行动|计划|平台))(?=$|[，。；：、,.;:的和与及“”）)]|建设|试点|实施|工作)/gu;
/** Periods and political formulas stand in quotes too, and say nothing about what a task is about. */
const notNamed =
  /^(?:十[一二三四五六七八九]?五|[一二三四五六七八九]五|三个代表|三农|一把手|两个维护|四个意识|四个自信|两个确立|两个毫不动摇)(?:规划|计划|时期|期间|工程|重要思想)*$/u;
/** Verbs and places before a name that is not set off by quotes. */
const leading =
  /^(?:以|为|在|对|加强|强化|深化|深入开展|促进|加大|提升|狠抓|筹建|实现了?|纳入|全市|全区|全省|全县|我市|我区|市|自治区|这一|该|一个|统一的)/u;
/** Sorts alone, and things every plan builds, are no names. */
const tooCommon =
  /^(?:重大|重点|示范|试点|系统|一期|二期|三期|信息|公共|服务|综合|基础|统一|应用|管理|数据|网络|国家|自治区|全市|全区|市|省|区|县|政府|各类|相关|其他|等|期)*$/u;

/** The programmes a text names, in order; each place once. */
export function programmesOf(text: string): Programme[] {
  const found: Programme[] = [];
  const isName = (key: string) => key.length >= 2 && !notNamed.test(key) && !tooCommon.test(key);
  const add = (kind: Programme['kind'], start: number, name: string, key = comparableText(name)) => {
    const end = start + name.length;
    if (kind === 'named' && !isName(key)) return;
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ start, end, name, key, kind });
  };
  for (const match of text.matchAll(titled)) {
    add('document', match.index + 1, match[1]!);
    // A name quoted inside a title is a programme too: 《关于实施“金煤工程”的若干意见》.
    for (const inner of match[1]!.matchAll(quoted)) {
      const name = inner[1]!;
      const start = match.index + 2 + inner.index;
      const key = keyOf(name);
      if (isName(key)) found.push({ start, end: start + name.length, name, key, kind: 'named' });
    }
  }
  for (const match of text.matchAll(serviceNumber)) add('service-number', match.index, match[1]!);
  for (const match of text.matchAll(quoted)) {
    // With stops inside it is a formula (“统一规划、统一建设、…”), no name.
    if (!/[，,、.]/u.test(match[1]!)) add('named', match.index + 1, match[1]!, keyOf(match[1]!));
  }
  for (const match of text.matchAll(unquoted)) {
    let name = match[1]!;
    while (leading.test(name)) name = name.replace(leading, '');
    if (/[等的了]/u.test(name) || tooCommon.test(keyOf(name))) continue;
    add('named', match.index + match[1]!.length - name.length, name);
  }
  return found.sort((a, b) => a.start - b.start);
}

const keyOf = (name: string) => comparableText(name).replace(sortAtEnd, '');

/**
 * Names of the programmes that both texts speak of, as the first names them, or the second where only it sets them
 * off: a name in quotes in one text may stand without them in the other.
 */
export function sharedProgrammes(passage: string, task: string): string[] {
  const shared = new Map<string, string>();
  const texts = [comparableText(passage), comparableText(task)] as const;
  for (const [own, other] of [
    [passage, texts[1]],
    [task, texts[0]],
  ] as const) {
    for (const { key, name } of programmesOf(own)) {
      if (other.includes(key) && !shared.has(keyOf(name))) shared.set(keyOf(name), name);
    }
  }
  return [...shared.values()];
}
