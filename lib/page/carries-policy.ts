import { bare, fold } from '../policy/fold.ts';
import type { Passage } from '../policy/passage.ts';
import { administrativeWords } from '../policy/register.ts';

/** Words of public administration in 100 characters, from which a passage reads as an office wrote it. */
const official = 2.5;

/** What speaks for a page's carrying policy text. */
export interface PageEvidence {
  /** The page is a government's, by its host or its metadata. */
  readonly government: boolean;
  /** Its title names a kind of official document: 通知, 意见, 办法, 公报. */
  readonly documentTitle: boolean;
  /** Share of the running text that is passages in the words of public administration, 0 to 1. */
  readonly share: number;
  /** Characters of such passages. */
  readonly official: number;
}

const documentKinds =
  /(?:通知|意见|办法|规定|条例|细则|方案|规划|纲要|计划|要点|公报|公告|通告|公示|批复|复函|决定|决议|报告|总结|讲话|措施|政策|指南|指引|标准|任务|安排|清单|解读|令)(?:[)）》”"（(]|$|[^\u4e00-\u9fff])/;

/**
 * How much a page carries policy.
 * @param prose characters of running text on the page.
 */
export function pageEvidence(
  passages: readonly Passage[],
  prose: number,
  { title, government }: { readonly title: string; readonly government: boolean },
): PageEvidence {
  let written = 0;
  for (const { text } of passages) {
    const words = bare(fold(text).text);
    if (administrativeWords(words) * 100 >= official * words.length) written += words.length;
  }
  return {
    government,
    documentTitle: documentKinds.test(title),
    share: written / Math.max(1, prose),
    official: written,
  };
}

/** Whether what was recognised on the page is policy, and not prose that happens to read like it here and there. */
export function carriesPolicy({ government, documentTitle, share, official }: PageEvidence): boolean {
  if (official < (government ? 40 : 120)) return false;
  const needed = government ? (documentTitle ? 0.15 : 0.25) : documentTitle ? 0.45 : 0.5;
  return share >= needed;
}
