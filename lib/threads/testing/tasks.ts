import type { PlanDetails, PlanKind, Task } from '../../policy/plan.ts';
import type { EvidenceSource } from '../evidence-source.ts';
import { threadTask } from '../make-task.ts';
import type { ThreadTask } from '../thread-task.ts';
import { wordingShared } from '../wording-shared.ts';

interface Written {
  readonly year: number;
  readonly kind?: PlanKind;
  readonly place?: string;
  readonly issuer?: string;
}

/** A plan of Wuhai, unless something else is said; its id says what it is. */
export function planOf({
  year,
  kind = 'plan',
  place = '乌海市',
  issuer = `${place}人民政府`,
}: Written): PlanDetails {
  const id = `${place}-${year}-${kind}`;
  return { id, title: `${year}年${place}信息化工作要点`, issuer, place, year, kind };
}

/** A task of such a plan. */
export function taskOf(text: string, written: Written & { readonly start?: number }): ThreadTask {
  const plan = planOf(written);
  const start = written.start ?? 0;
  const task: Task = {
    ...{ text, start, end: start + text.length, plan: plan.id },
    ...{ headings: [], section: 0, index: 0, kind: plan.kind === 'results' ? 'result' : 'task' },
  };
  return threadTask(task, plan);
}

/** The more of the wording two tasks share, the more they belong together. */
export const byWording: EvidenceSource = {
  affinity: (before, after) => wordingShared(before.text, after.text),
  of: (before, after) => ({
    affinity: wordingShared(before.text, after.text),
    strength: 'likely',
    ...{ similarity: 0, lexical: 0, clause: 0 },
    ...{ terms: [], programmes: [], families: [] },
    cues: after.stance.cues,
    correction: null,
  }),
};
