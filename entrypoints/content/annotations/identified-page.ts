import type { PageIdentity } from '../../../lib/annotation/page-identity.ts';
import type { PageFacts } from '../../../lib/page/page-facts.ts';
import { identifyPage } from '../../../lib/page/page-identity.ts';
import type { BlockSource, PageText } from '../../../lib/page/page-text.ts';
import { runSliced } from '../../../lib/page/slice.ts';

/** A page is the same document still, and its fingerprint need not be made anew, while no more of its text is new or gone. */
const change = 0.1;

interface Read {
  readonly text: PageText;
  readonly facts: PageFacts;
}

/** Which document the page is, as far as its annotations are concerned. */
export class IdentifiedPage {
  /** Undefined while that is not known, since it was opened or since its address has changed. */
  identity: PageIdentity | undefined;
  private readonly document: Document;
  private readonly signal: AbortSignal;
  /** What it was identified by. */
  private by: { length: number; title: string; sources: WeakSet<BlockSource> } | undefined;

  constructor(document: Document, signal: AbortSignal) {
    this.document = document;
    this.signal = signal;
  }

  /**
   * Whether this may still be taken for the text that it was identified by.
   * @param settled what the page is called often comes late, too; afterwards a title may be a ticker
   */
  isStill({ text, facts }: Read, settled: boolean): boolean {
    if (!this.identity || !this.by) return false;
    const { length, title, sources } = this.by;
    if (!settled && facts.title !== title) return false;
    let fresh = 0;
    for (const { source } of text.blocks) if (!sources.has(source)) fresh += source.text.length;
    const gone = length + fresh - text.text.length;
    return Math.max(fresh, gone) <= length * change;
  }

  /**
   * Identifies it anew.
   * @param moved its address has changed
   * @returns what has become of it: the same by all that is known, the same in another form, or another
   */
  async identify(read: Read, moved: boolean): Promise<'same' | 'changed' | 'other'> {
    const before = this.identity;
    // What is made in between must not be kept for the page that was left.
    if (moved) this.identity = undefined;
    const { text, facts } = read;
    const identity = await runSliced(identifyPage(this.document, text, facts), { signal: this.signal });
    this.by = {
      length: text.text.length,
      title: facts.title,
      sources: new WeakSet(text.blocks.map(({ source }) => source)),
    };
    const same = before !== undefined && JSON.stringify(identity) === JSON.stringify(before);
    this.identity = same ? before : identity;
    if (same) return 'same';
    return before && !moved ? 'changed' : 'other';
  }
}
