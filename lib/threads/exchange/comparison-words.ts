import type { ExportLanguage } from '../../annotation/exchange/export-words.ts';

export interface ComparisonWords {
  /** Stands in file names. */
  readonly fileName: string;
  title(earlier: number, later: number): string;
  readonly earlier: string;
  readonly later: string;
  /** What is in both plans. */
  readonly both: string;
  readonly relation: string;
  readonly targets: string;
  /** Where a task stands in the earlier plan and in the later. */
  readonly places: readonly [string, string];
  readonly plans: readonly [string, string];
  /** Same but for white space and punctuation. */
  readonly unchanged: string;
  /** So much was rewritten that changes are not marked. */
  readonly rewritten: string;
  list(parts: readonly string[]): string;
  count(name: string, count: number): string;
}

/** What exported comparisons say in the user's language, besides the names that the caller gives. */
export const comparisonWords: Readonly<Record<ExportLanguage, ComparisonWords>> = {
  'zh-CN': {
    fileName: '文件对照',
    title: (earlier, later) => `文件对照：${earlier} 年与 ${later} 年`,
    earlier: '前一份',
    later: '后一份',
    both: '两份文件都有的任务',
    relation: '关系',
    targets: '目标变化',
    places: ['前一份中的位置', '后一份中的位置'],
    plans: ['前一份文件', '后一份文件'],
    unchanged: '文字未改',
    rewritten: '改写较多，没有逐字标出',
    list: (parts) => parts.join('，'),
    count: (name, count) => `${name} ${count} 项`,
  },
  en: {
    fileName: 'comparison',
    title: (earlier, later) => `Plans compared: ${earlier} and ${later}`,
    earlier: 'Earlier',
    later: 'Later',
    both: 'Tasks of both plans',
    relation: 'Relation',
    targets: 'Targets',
    places: ['Place in the earlier plan', 'Place in the later plan'],
    plans: ['Earlier plan', 'Later plan'],
    unchanged: 'wording unchanged',
    rewritten: 'mostly rewritten, so changes are not marked',
    list: (parts) => parts.join(', '),
    count: (name, count) => `${name}: ${count}`,
  },
};
