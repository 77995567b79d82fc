import { fields } from '../../lib/policy/lexicon/term-family.ts';
import type { PlanDetails } from '../../lib/policy/plan.ts';
import type { Level } from '../../lib/policy/stance/level.ts';
import type { ComparedPair, PlanComparison } from '../../lib/threads/comparison.ts';
import type { CorrectedTask, Correction } from '../../lib/threads/correction.ts';
import type { Relation, RelationKind, TargetChange } from '../../lib/threads/relation.ts';
import type { Thread, ThreadSummary } from '../../lib/threads/thread.ts';
import type { ThreadTask } from '../../lib/threads/thread-task.ts';
import type { Library } from '../workbench/threads/threads-place-view.ts';
import { pageSentences, type Sentence, tasks } from './sample-texts.ts';

// A library as the engine would tell of it, near enough to judge the look of the workbench by.

const plan2009: PlanDetails = {
  id: '2009',
  title: '乌海市2009年信息化工作要点',
  issuer: '乌海市信息化领导小组办公室',
  place: '乌海市',
  year: 2009,
  kind: 'plan',
};
const otherPlans = [
  ...new Map(
    tasks.map(({ plan, planTitle, issuer, year }): [string, PlanDetails] => [
      plan,
      {
        id: plan,
        title: planTitle,
        issuer,
        place: plan === '2006' ? '内蒙古自治区' : '乌海市',
        year,
        kind: plan === '2006' ? 'regional-plan' : plan === '2007' ? 'results' : 'plan',
      },
    ]),
  ).values(),
];
export const samplePlans: readonly PlanDetails[] = [plan2009, ...otherPlans];

const sources: readonly { readonly plan: PlanDetails; readonly sentences: readonly Sentence[] }[] = [
  { plan: plan2009, sentences: pageSentences },
  ...otherPlans.map((plan) => ({ plan, sentences: tasks.filter((task) => task.plan === plan.id) })),
];

function threadTask(plan: PlanDetails, { text, headings }: Sentence, index: number): ThreadTask {
  const start = index * 200;
  const share = /([一-龥]{2,14}?(?:率|量|数))[^，。；]{0,6}?(\d+(?:\.\d+)?)(%|万条|家)/u.exec(text);
  return {
    key: `${plan.id}#${start}`,
    plan: plan.id,
    title: plan.title,
    issuer: plan.issuer,
    place: plan.place,
    level: plan.kind === 'regional-plan' ? 'province' : 'city',
    planKind: plan.kind,
    year: plan.year,
    yearCorrected: false,
    ownYear: plan.year,
    text,
    start,
    end: start + text.length,
    headings,
    kind: 'task',
    stance: { stance: plan.kind === 'results' ? 'reported' : 'announced', cues: [] },
    measures: share
      ? [
          {
            start: share.index,
            end: share.index + share[0].length,
            text: share[0],
            value: Number(share[2]),
            range: null,
            unit: share[3]!,
            number: Number(share[2]),
            numbers: null,
            base: share[3]!,
            of: share[1]!.replace(/^.*(?:实现|完成)/u, ''),
            sense: 'exact',
            verb: '达到',
            direction: 'up',
            change: false,
            deadline: null,
          },
        ]
      : [],
    programmes: [...text.matchAll(/“([^”]{2,10})”/gu)].map(([, name]) => name!),
  };
}

const tasksOf = (plan: string): readonly ThreadTask[] => {
  const source = sources.find((each) => each.plan.id === plan)!;
  return source.sentences.map((sentence, i) => threadTask(source.plan, sentence, i));
};

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set([...text].slice(1).map((character, i) => text[i]! + character));

/** How much of two texts is alike, 0 to 1. */
function likeness(a: string, b: string): number {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  const shared = [...x].filter((pair) => y.has(pair)).length;
  return (2 * shared) / (x.size + y.size || 1);
}

/** Tasks that set a target for one thing are about it, whatever else they say. */
const sharedTarget = (a: ThreadTask, b: ThreadTask): number =>
  a.measures.some(({ of }) => b.measures.some((other) => other.of === of)) ? 0.5 : 0;

const kinds: readonly RelationKind[] = ['continued', 'reworded', 'continued', 'reported', 'reworded'];

function relationOf(before: ThreadTask, after: ThreadTask, i: number): Relation {
  const alike = likeness(before.text, after.text);
  const targets = before.measures.flatMap((was): TargetChange[] => {
    const is = after.measures.find(({ unit }) => unit === was.unit);
    if (!is) return [];
    const change = is.value! > was.value! ? 'raised' : is.value! < was.value! ? 'lowered' : 'same';
    return [{ of: was.of, before: was, after: is, is: change }];
  });
  const moved = targets.find(({ is }) => is === 'raised' || is === 'lowered')?.is as RelationKind | undefined;
  return {
    kind: moved ?? (alike > 0.9 ? 'continued' : kinds[i % kinds.length]!),
    from: before.key,
    targets,
    evidence: {
      affinity: alike * 4,
      strength: alike > 0.5 ? 'strong' : 'likely',
      similarity: 0.6 + alike / 3,
      lexical: alike,
      clause: alike,
      terms: [],
      programmes: after.programmes.filter((name) => before.programmes.includes(name)),
      families: [],
      cues: [],
      correction: null,
    },
  };
}

/** Two plans of the seeds, paired by how much of their words they share. Some pairs are made to be unchanged. */
export function sampleComparison(earlier = '2008', later = '2009'): PlanComparison {
  const plan = (id: string) => samplePlans.find((each) => each.id === id)!;
  const was = tasksOf(earlier);
  const used = new Set<string>();
  const pairs: ComparedPair[] = [];
  const fresh: ThreadTask[] = [];
  for (const [i, task] of tasksOf(later).entries()) {
    const best = was
      .filter(({ key }) => !used.has(key))
      .map((before) => ({ before, alike: likeness(before.text, task.text) + sharedTarget(before, task) }))
      .reduce<{ before: ThreadTask; alike: number } | null>(
        (most, each) => (each.alike > (most?.alike ?? 0.16) ? each : most),
        null,
      );
    if (!best) {
      fresh.push(task);
      continue;
    }
    used.add(best.before.key);
    const same = (i % 4 === 1 || i % 9 === 2) && task.measures.length === 0;
    const after = same ? { ...task, text: best.before.text } : task;
    pairs.push({
      before: best.before,
      after,
      relation: relationOf(best.before, after, i),
      unchanged: after.text === best.before.text,
    });
  }
  return {
    earlier: plan(earlier),
    later: plan(later),
    pairs,
    fresh,
    gone: was.filter(({ key }) => !used.has(key)),
  };
}

/** A thread in full, for a summary of it: its tasks are those of the seeds that are most like its name. */
export function sampleThread({ id, name, field, years, silent }: ThreadSummary): Thread {
  const best = sources.flatMap(({ plan }) => {
    const [first] = tasksOf(plan.id).toSorted((a, b) => likeness(b.text, name) - likeness(a.text, name));
    return first ? [first] : [];
  });
  const entries = years.map((year, i) => {
    const task = { ...best[i % best.length]!, year, ownYear: year, key: `${id}-${year}` };
    return { ...task, title: task.title.replace(/20\d\d/, String(year)) };
  });
  return {
    id,
    name,
    field,
    entries: entries.map((task, i) => ({
      task,
      relation:
        i === 0
          ? { kind: 'new', from: null, targets: [], evidence: null }
          : relationOf(entries[i - 1]!, task, i),
    })),
    years: [...years, ...silent]
      .sort((a, b) => a - b)
      .map((year) => ({
        year,
        tasks: entries.filter((task) => task.year === year).map(({ key }) => key),
        page: false,
        silent: silent.includes(year),
      })),
    series: [],
    corrections: [],
  };
}

const names = [
  '电脑入农户上网工程',
  '行政村宽带上网率',
  '“数字乌海”建设',
  '城市“一卡通”工程',
  '12396 农村信息服务热线',
  '电子政务外网平台',
  '政府门户网站群',
  '信用信息共享平台',
  '企业信息化示范',
  '信息安全等级保护',
  '应急指挥系统',
  '农牧业综合信息服务站',
  '信息化人才培训',
  '地理空间信息系统',
  '社会保障卡',
  '软件产业基地',
];
const kindsOfLast: readonly RelationKind[] = ['continued', 'raised', 'reworded', 'reported', 'lowered'];
const levels: readonly Level[] = ['city', 'province', 'county', 'national', 'town'];
const places = ['乌海市', '内蒙古自治区', '海勃湾区', '上海市'];

/** Threads through some years; one in three of several years. The same for the same numbers. */
export function sampleLibrary(count: number, from = 2006, to = 2009): Library {
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const threads = Array.from({ length: count }, (_, i): ThreadSummary => {
    const first = (i * 7) % all.length;
    const several = i % 3 === 0;
    const span = several ? 2 + ((Math.floor(i / 3) * 5) % (all.length - 1)) : 1;
    const passed = all.slice(first, first + span);
    const years = several ? passed.filter((_, k) => k === 0 || (i + k * 3) % 5 !== 0) : passed.slice(0, 1);
    const last = years.at(-1)!;
    const ended = i % 4 === 0 && last < to;
    const place = places[Math.floor(i / 3) % places.length]!;
    const base = names[Math.floor(i / 3) % names.length]!;
    return {
      id: `t${i}`,
      name: i < names.length * 3 ? base : `${base}（${Math.floor(i / (names.length * 3)) + 1}）`,
      field: i % 11 === 10 ? null : fields[(i * 5) % fields.length]!,
      years,
      silent: all.filter((year) => year > years[0]! && !years.includes(year) && (year < last || ended)),
      tasks: years.length + (i % 5),
      last: years.length > 1 ? kindsOfLast[i % kindsOfLast.length]! : 'new',
      places:
        i % 12 === 0 ? [place, '内蒙古自治区'].filter((each, k, of) => of.indexOf(each) === k) : [place],
      levels: [levels[Math.floor(i / 3) % levels.length]!],
      programmes: i % 2 === 0 ? [base.replace(/建设|工程/u, '')] : [],
      targets: i % 4 === 1 || i % 9 === 0,
      ended,
      corrected: i % 17 === 3,
      latest: pageSentences[(i * 3) % pageSentences.length]!.text,
      words: [base, pageSentences[(i * 3) % pageSentences.length]!.text].join('\n'),
    };
  });
  const plans =
    from === 2006 && to === 2009
      ? samplePlans
      : all.map((year) => ({
          ...plan2009,
          id: `p${year}`,
          title: `上海市${year}年政府工作报告`,
          issuer: '上海市人民政府',
          place: '上海市',
          year,
        }));
  return { plans, threads };
}

const corrected = ({ plan, title, year, text }: ThreadTask): CorrectedTask => ({ plan, title, year, text });

/** Corrections of every kind, in turn. */
export function sampleCorrections(count: number): readonly Correction[] {
  const all = sources.flatMap(({ plan }) => tasksOf(plan.id));
  const task = (i: number) => corrected(all[(i * 13) % all.length]!);
  return Array.from({ length: count }, (_, i): Correction => {
    const id = `c${i}`;
    const made = new Date(Date.UTC(2026, 8, 1, 8) + i * 7 * 60 * 60 * 1000).toISOString();
    switch (i % 4) {
      case 0:
        return {
          kind: 'apart',
          id,
          made,
          task: task(i),
          others: Array.from({ length: 1 + (i % 6) }, (_, k) => task(i + k + 1)),
        };
      case 1:
        return { kind: 'together', id, made, tasks: [task(i), task(i + 5)] };
      case 2:
        return { kind: 'year', id, made, task: task(i), year: 2006 };
      default:
        return { kind: 'plan-year', id, made, plan: '2006', title: otherPlans[2]!.title, year: 2007 };
    }
  });
}
