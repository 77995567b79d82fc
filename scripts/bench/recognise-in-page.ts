import { pageFacts } from '../../lib/page/page-facts.ts';
import { readPage } from '../../lib/page/read-page.ts';
import { recognisePage } from '../../lib/page/recognise-page.ts';
import { runSliced } from '../../lib/page/slice.ts';

// Runs in the page: what the content script does with it, without waiting and without messages.

const recognition = {
  async once(): Promise<{ ms: number; longest: number; passages: number }> {
    let longest = 0;
    const onSlice = (ms: number) => {
      longest = Math.max(longest, ms);
    };
    const begin = performance.now();
    const text = await runSliced(readPage(document), { onSlice });
    const facts = pageFacts(document, text);
    const { passages } = await runSliced(recognisePage(text, facts), { onSlice });
    return { ms: performance.now() - begin, longest, passages: passages.length };
  },
};
export type Recognition = typeof recognition;

Object.assign(globalThis, { recognition });
