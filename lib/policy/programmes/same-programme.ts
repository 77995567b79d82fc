import { comparableText } from '../comparable.ts';
import { documentForm } from './document-names.ts';
import type { ProgrammeName } from './programme-name.ts';
import { coreOf, type SortFamily, sortFamilyOf } from './sorts.ts';

/** What a name says apart from where it is, how it is written and what kind of undertaking it calls itself. */
export interface Identity {
  readonly kind: ProgrammeName['kind'];
  readonly core: string;
  /** null where the name does not say its sort: it is the same as one of any sort. */
  readonly family: SortFamily | null;
}

/** Places and scopes before a name: 城市一卡通, 乌海市信访信息系统, 新一轮…. The name behind keeps three characters. */
const scope =
  /^(?:中共中央|国务院|中华人民共和国|中国|国家级?|全国|自治区级?|省级|市级|县级|全[市省区县]|[我本][市省区]|城市收费|城市|城乡|农村|市民|新时代|新一轮|第[一二三四五六七八九十]轮|[^市省区县州盟旗城都]{2,6}(?:自治区|自治州)|[^市省区县州盟旗城都社]{2,3}(?<![上入门夜菜股超])[市省州盟旗](?![域级内际场民])|[省市区县](?![政委场值容区民长])|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)(?:党委政府|人民政府)?(?=.{3})/u;

const scopeOfTitle = /^(?:关于)?(?:进一步)?(?:印发|转发|发布)?(?:关于)?(?:进一步)?/u;
/** 若干意见, 实施方案（试行）, （2021—2023年）: how far a document goes, and for which years, not what it is about. */
const titleEnd = new RegExp(
  `(?:的)?(?:若干|实施|指导|试行|暂行|管理|工作|具体|政策|三年|五年)*?(${documentForm})(?:草案|试行|暂行|修订|修订稿|修正案|征求意见稿|讨论稿|\\d{4}(?:年?\\d{4})?年?)*$`,
  'u',
);

/** Forms under which one document may be spoken of. */
const forms: readonly (readonly [string, RegExp])[] = [
  ['规划', /规划|纲要|计划|方案|要点/u],
  ['法', /法$|法典|条例|令$/u],
  ['意见', /意见|决定|决议|通知|措施|政策|建议/u],
];

const known = new Map<string, Identity>();
/** Identities are kept for this many names; then all are forgotten. */
const keep = 20_000;

/** What tells a programme from others. */
export function identityOf({ name, kind }: Pick<ProgrammeName, 'name' | 'kind'>): Identity {
  const at = `${kind} ${name}`;
  let identity = known.get(at);
  if (!identity) {
    identity = kind === 'document' ? ofDocument(name) : kind === 'named' ? ofName(name) : ofNumber(name);
    if (known.size >= keep) known.clear();
    known.set(at, identity);
  }
  return identity;
}

const ofNumber = (name: string): Identity => ({
  kind: 'service-number',
  core: comparableText(name),
  family: null,
});

function ofName(name: string): Identity {
  // 体育+旅游 is not 体育旅游.
  const core = withoutScope(coreOf(name)) + (/[+＋×]/u.test(name) ? '+' : '');
  return { kind: 'named', core, family: sortFamilyOf(name) };
}

function withoutScope(core: string): string {
  let rest = core;
  for (let next = rest.replace(scope, ''); next !== rest; next = rest.replace(scope, '')) rest = next;
  return rest;
}

function ofDocument(title: string): Identity {
  const comparable = comparableText(title);
  const about = withoutScope(withoutScope(comparable).replace(scopeOfTitle, ''));
  const end = titleEnd.exec(about);
  const form = end?.[1] ?? '';
  const subject = end && end.index >= 2 ? about.slice(0, end.index) : about;
  const family = forms.find(([, pattern]) => pattern.test(form))?.[0] ?? form;
  return { kind: 'document', core: `${subject}/${family}`, family: null };
}

/** The longest ending that one writing may leave out where both begin alike: 电脑入农户(上网)工程. */
const leftOut = 2;
/** Names that are shorter are not told apart by what they leave out. */
const shortestLeft = 5;
const shortestInner = 4;
/** 百千万工程 is not 百千工程, 新官不理旧账 not 新官理旧账. */
const telling = /[一二三四五六七八九十百千万亿两双不非无未]/u;
/** 医学救援基地 is not 医学救援指挥中心: what is left out tells facilities apart. */
const facilities: ReadonlySet<SortFamily> = new Set(['base', 'centre', 'park']);

/** The cores that a name would have with a little left out: its end, or one character inside. */
export function shortenedCores({ kind, core, family }: Identity): string[] {
  if (kind !== 'named' || !/^\p{Script=Han}+$/u.test(core)) return [];
  const shortened: string[] = [];
  if (family && !facilities.has(family))
    for (let less = 1; less <= leftOut && core.length - less >= shortestLeft; less += 1)
      shortened.push(core.slice(0, -less));
  if (core.length > shortestInner && core.length <= 2 * shortestInner) {
    for (let i = 2; i < core.length - 1; i += 1) {
      if (!telling.test(core[i]!)) shortened.push(core.slice(0, i) + core.slice(i + 1));
    }
  }
  return [...new Set(shortened)];
}

/** Whether two identities with the same core, or with one's core a shortening of the other's, are of one sort. */
export function sameSort(a: Identity, b: Identity): boolean {
  return a.kind === b.kind && (a.family === null || b.family === null || a.family === b.family);
}

/** Whether two names are writings of one programme. Symmetric; not transitive (`joinProgrammes` closes it). */
export function sameProgramme(
  a: Pick<ProgrammeName, 'name' | 'kind'>,
  b: Pick<ProgrammeName, 'name' | 'kind'>,
): boolean {
  const [one, other] = [identityOf(a), identityOf(b)];
  if (!sameSort(one, other)) return false;
  return (
    one.core === other.core ||
    shortenedCores(one).includes(other.core) ||
    shortenedCores(other).includes(one.core)
  );
}
