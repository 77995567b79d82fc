import type { Measure } from '../../policy/measures/measure.ts';
import type { PlanDetails } from '../../policy/plan.ts';
import type { ComparedPair, PlanComparison } from '../comparison.ts';
import type { RelationKind, TargetChange } from '../relation.ts';
import type { ThreadTask } from '../thread-task.ts';
import type { ComparisonNames } from './comparison-parts.ts';

/** Two plans with a pair of every sort, for tests. */
export const names: ComparisonNames = {
  relations: {
    continued: '延续',
    raised: '目标提高',
    lowered: '目标降低',
    reported: '已完成',
    reworded: '表述调整',
    new: '新任务',
  },
  gone: '未再提及',
  target: ({ of, before, after }) => `${of} 由 ${before.value}% 到 ${after.value}%`,
};

export const options = { names, language: 'zh-CN' } as const;

export const planOf = (year: number, more: Partial<PlanDetails> = {}): PlanDetails => ({
  id: `wuhai-${year}`,
  title: `乌海市${year}年信息化工作要点`,
  issuer: '乌海市人民政府',
  place: '乌海市',
  year,
  kind: 'plan',
  ...more,
});

export const taskOf = (
  text: string,
  headings: readonly string[] = ['三、农村信息化', '（一）'],
): ThreadTask => ({
  key: `wuhai#${text}`,
  plan: 'wuhai-2008',
  title: '',
  issuer: '',
  place: '',
  level: 'city',
  planKind: 'plan',
  year: 2008,
  yearCorrected: false,
  ownYear: 2008,
  text,
  start: 0,
  end: text.length,
  headings,
  kind: 'task',
  stance: { stance: 'announced', cues: [] },
  measures: [],
  programmes: [],
});

const measureOf = (value: number): Measure => ({
  start: 0,
  end: 1,
  text: `${value}%`,
  value,
  range: null,
  unit: '%',
  number: value,
  numbers: null,
  base: '%',
  of: '行政村宽带上网率',
  sense: 'exact',
  verb: '',
  direction: null,
  change: false,
  deadline: null,
});

export const targetOf = (before: number, after: number, is: TargetChange['is']): TargetChange => ({
  of: '行政村宽带上网率',
  before: measureOf(before),
  after: measureOf(after),
  is,
});

export const pairOf = (
  kind: RelationKind,
  before: string,
  after: string,
  more: Partial<ComparedPair> & { readonly targets?: readonly TargetChange[] } = {},
): ComparedPair => ({
  before: taskOf(before),
  after: taskOf(after, ['五、“三农”信息化']),
  relation: { kind, from: 'wuhai#1', targets: more.targets ?? [], evidence: null },
  unchanged: more.unchanged ?? false,
});

export const aComparison: PlanComparison = {
  earlier: planOf(2008),
  later: planOf(2009),
  pairs: [
    pairOf('raised', '行政村宽带上网率达到70%以上，年内完成。', '全市行政村宽带上网率达到100%。', {
      targets: [targetOf(70, 100, 'raised'), targetOf(5, 5, 'same')],
    }),
    pairOf('continued', '继续推进“一卡通”工程。', '继续推进"一卡通"工程。', { unchanged: true }),
    pairOf('reworded', '建立网上审批大厅。', '办事只进一扇门，事项全程可在线上完成。'),
  ],
  fresh: [taskOf('建设应急指挥平台。', ['六、应急'])],
  gone: [taskOf('召开信息化工作会议。', []), taskOf('编制“十一五”规划。')],
};

/** The same two plans with this text wherever a plan has words. */
export const comparisonOf = (text: string): PlanComparison => ({
  earlier: planOf(2008, { title: text, issuer: text }),
  later: planOf(2009, { title: text, issuer: text }),
  pairs: [
    pairOf('continued', text, `${text}。另行推进`),
    pairOf('continued', `先行${text}推进`, text),
    { ...pairOf('continued', text, text, { unchanged: true }), before: taskOf(text, [text, '']) },
  ],
  fresh: [taskOf(text, [text])],
  gone: [taskOf(text, [])],
});
