import { JSDOM, VirtualConsole } from 'jsdom';
import { readLibrary } from '../../lib/engine/library.ts';
import { policyModel } from '../../lib/engine/policy-model.ts';
import { EngineSession } from '../../lib/engine/session.ts';
import { TeamEmbedder } from '../../lib/engine/team-embedder.ts';
import { ThreadDesk } from '../../lib/engine/threads/thread-desk.ts';
import { pageFacts } from '../../lib/page/page-facts.ts';
import { passageIds } from '../../lib/page/passage-ids.ts';
import { readPage } from '../../lib/page/read-page.ts';
import { recognisePage } from '../../lib/page/recognise-page.ts';
import { runAtOnce } from '../../lib/page/slice.ts';
import type { Passage } from '../../lib/policy/passage.ts';
import { createNodeEmbedder, publicFiles } from '../node-embedder.ts';
import { answerParent } from './child.ts';
import { startNodePartner } from './node-partner.ts';
import { benchHost, benchPage } from './page.ts';

// A process that does the page our way: the same reading, recognising, session and model as in the browser.

export interface NodeRound {
  /** The page read and recognised; parsing its HTML is left out, a browser has done that already. */
  readonly recognised: number;
  /** From the beginning of the reading to the first passage's matches, and to the last one's. */
  readonly first: number;
  readonly last: number;
  readonly passages: number;
}

answerParent(async () => {
  const [own, library] = await Promise.all([createNodeEmbedder(), readLibrary(publicFiles, policyModel)]);
  const embedder = new TeamEmbedder(own, '', startNodePartner);
  const desk = new ThreadDesk(library);
  await desk.load(async () => {});
  const keeper = { get: async () => new Map<string, Float32Array>(), put: async () => {} };
  let heard: (id: string) => void = () => {};
  let broken: (error: unknown) => void = () => {};
  const session = new EngineSession(
    { embedder, library, keeper, desk, corrections: { all: async () => [] } },
    {
      begins: () => {},
      answer: (_, message) => message.type === 'matched' && heard(message.id),
      rest: () => {},
      failed: (error) => broken(error),
    },
  );

  return (variant): Promise<NodeRound> => {
    const { window } = new JSDOM(benchPage(variant), {
      url: `http://${benchHost}/`,
      virtualConsole: new VirtualConsole(),
    });
    const begin = performance.now();
    const text = runAtOnce(readPage(window.document));
    const facts = pageFacts(window.document, text);
    const { passages, year } = runAtOnce(recognisePage(text, facts));
    const recognised = performance.now() - begin;
    return new Promise((done, fail) => {
      let first = 0;
      const arrived = new Set<string>();
      broken = fail;
      heard = (id) => {
        arrived.add(id);
        first ||= performance.now() - begin;
        if (arrived.size < passages.length) return;
        session.leave(variant);
        window.close();
        done({ recognised, first, last: performance.now() - begin, passages: passages.length });
      };
      const ids = passageIds(passages);
      const asked = passages.map(({ text, kind, headings, section }: Passage, i) => {
        return { id: ids[i]!, text, kind, headings: [...headings], section };
      });
      session.hear(variant, { type: 'match', revision: 1, year, title: '', passages: asked, first: [] });
    });
  };
});
