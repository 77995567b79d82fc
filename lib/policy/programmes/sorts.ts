import { comparableText } from '../comparable.ts';

/** What an undertaking may be called, by families: a name keeps its meaning within one, not from one to another. */
const families = {
  works: '工程|行动计划|行动|计划|专项|项目|活动|战役|攻坚战|建设|改革|普法',
  platform: '平台|系统|网络|热线|服务网|体系|专线|网|云',
  base: '基地',
  park: '园区|产业园|科技园',
  centre: '中心',
  trial: '试点|示范|试验|试验区|示范区',
} as const;
export type SortFamily = keyof typeof families;

/** Stages and ranks before the sort: 三年行动, 二期工程, 重点项目. */
const stage =
  '(?:新一轮|第?[一二三四五六七八九十\\d]+(?:期|轮|年|批)|[三五]年|重点|重大|示范|试点|专项|创新|系列|攻坚|综合)';
const sort = `(?:${Object.values(families).join('|')})`;
const tail = new RegExp(`${stage}{0,2}${sort}(?:建设|工作|试点|示范|项目|任务)?$`, 'u');
const whole = Object.entries(families).map(
  ([family, words]) => [family as SortFamily, new RegExp(`(?:${words})$`, 'u')] as const,
);

/** The comparable name less what kind of undertaking it says it is: “一卡通”工程, 一卡通工程, 一卡通. */
export function coreOf(name: string): string {
  const comparable = comparableText(name);
  let core = comparable;
  for (let next = core.replace(tail, ''); next !== core; next = core.replace(tail, '')) {
    // 三大工程, 十项行动: without the sort there is no name left.
    if (next.length < 2 || /^[一二三四五六七八九十两双百千万\d]+[大项个类]?$/u.test(next)) return core;
    core = next;
  }
  return core;
}

/** The family of the sort at a name's end; null where it says none. */
export function sortFamilyOf(name: string): SortFamily | null {
  const comparable = comparableText(name).replace(/(?<=.{4})(?:建设|工作|任务)$/u, '');
  return whole.find(([, pattern]) => pattern.test(comparable))?.[0] ?? null;
}
