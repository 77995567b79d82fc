import type { CorrectedTask, Correction, CorrectionDraft } from '../../threads/correction.ts';
import { moment } from './sample-annotations.ts';

export const sampleTask = (text: string, more: Partial<CorrectedTask> = {}): CorrectedTask => ({
  plan: 'wuhai-2008',
  title: '乌海市2008年信息化工作要点',
  year: 2008,
  text,
  ...more,
});

/** One of each kind, before they are kept. */
export const sampleDrafts: readonly CorrectionDraft[] = [
  {
    kind: 'apart',
    task: sampleTask('推进电子政务外网建设。'),
    others: [sampleTask('建设农村信息网。'), sampleTask('建设校园网。', { plan: null, year: null })],
  },
  { kind: 'together', tasks: [sampleTask('行政村宽带上网率达70%。'), sampleTask('村村通宽带。')] },
  { kind: 'year', task: sampleTask('到2010年建成。'), year: 2010 },
  { kind: 'plan-year', plan: 'wuhai-2006', title: '在全市信息化工作会议上的讲话', year: 2006 },
];

/** A correction that was kept, of the kinds in turn. */
export const sampleCorrection = (number: number): Correction =>
  ({
    ...sampleDrafts[number % sampleDrafts.length]!,
    id: `correction-${number}`,
    made: moment(number),
  }) as Correction;
