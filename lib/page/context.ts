import type { BlockFacts } from './page-text.ts';

/** What a place in the document inherits from the elements around it. Interned: equal contexts are one object. */
export interface Context
  extends Pick<
    BlockFacts,
    'zone' | 'table' | 'cell' | 'item' | 'level' | 'bold' | 'centred' | 'face' | 'link'
  > {
  /** Inside sectioning content, where header and footer are not the page's own. */
  readonly scoped: boolean;
  /** Not `visibility: hidden`. */
  readonly visible: boolean;
  readonly white: WhiteSpace;
}

/** How white space is shown: collapsed, kept, or collapsed between kept line breaks (CSS `pre-line`). */
export type WhiteSpace = 'collapse' | 'keep' | 'lines';

export const plainContext: Context = {
  zone: undefined,
  scoped: false,
  table: undefined,
  cell: false,
  item: false,
  level: undefined,
  bold: false,
  centred: false,
  face: undefined,
  link: false,
  visible: true,
  white: 'collapse',
};

const fields = Object.keys(plainContext) as (keyof Context)[];
const known = new Map<string, Context>();

/** The context that differs from `from` in what `change` names; `from` itself when nothing differs. */
export function withChange(from: Context, change: Partial<Context>): Context {
  let differs = false;
  for (const field in change) {
    if (change[field as keyof Context] !== from[field as keyof Context]) differs = true;
  }
  if (!differs) return from;
  const next = { ...from, ...change };
  const key = fields.map((field) => next[field]).join('|');
  const same = known.get(key);
  if (same) return same;
  known.set(key, next);
  return next;
}

known.set(fields.map((field) => plainContext[field]).join('|'), plainContext);
