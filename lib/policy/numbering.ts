/** How a paragraph is numbered: its rank among the ways of numbering (1 outermost) and the number's length. */
export interface Numbering {
  readonly rank: number;
  readonly length: number;
  /** 第三条: an article of a regulation, whose text follows in the same paragraph. */
  readonly article: boolean;
}

const han = '[一二三四五六七八九十百零〇两]';

/**
 * The ways of numbering in official documents, outermost first (GB/T 9704—2012, 7.3.3: 一、 （一） 1. （1）), with
 * those of laws and regulations above them. Texts are folded.
 */
const ways: readonly { readonly rank: number; readonly pattern: RegExp; readonly article?: true }[] = [
  { rank: 1, pattern: new RegExp(`^第(?:${han}{1,5}|\\d{1,3})(?:编|篇|部分)[、:.]?`) },
  { rank: 2, pattern: new RegExp(`^第(?:${han}{1,5}|\\d{1,3})章[、:.]?`) },
  { rank: 3, pattern: new RegExp(`^第(?:${han}{1,5}|\\d{1,3})节[、:.]?`) },
  {
    rank: 5,
    pattern: new RegExp(
      `^第(?:${han}{1,5}|\\d{1,3})条(?:之${han})?(?=[\\s\\u3000、:]|[^的款第规至和、,。]|$)`,
    ),
    article: true,
  },
  { rank: 4, pattern: new RegExp(`^${han}{1,4}[ \\u3000]?(?:、|\\.(?!\\d))`) },
  { rank: 6, pattern: new RegExp(`^[(〔]${han}{1,4}[)〕][、.]?`) },
  { rank: 7, pattern: /^\d{1,2}(?:[、)]|[ \u3000]?\.(?!\d))/ },
  { rank: 8, pattern: /^\(\d{1,2}\)[、.]?/ },
  { rank: 9, pattern: /^[\u2460-\u2473\u2776-\u277f]/ },
];

/** How a folded paragraph is numbered, or null. */
export function numberingOf(text: string): Numbering | null {
  const head = text.slice(0, 12);
  for (const { rank, pattern, article } of ways) {
    const found = pattern.exec(head);
    if (found) return { rank, length: found[0].length, article: article === true };
  }
  return null;
}

/** 一是, 其一, 第二, 一要: an item in running text. */
export const itemStart =
  /^(?:[一二三四五六七八九十]{1,2}(?:是|要|方面)|其[一二三四五六]|第[一二三四五六七八九十][,、])/;
