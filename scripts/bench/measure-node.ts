import { startChild } from './child.ts';
import { ratioOf, rounded, spread } from './figures.ts';
import type { NodeRound } from './node-ours.ts';
import type { PlainTimes } from './plain-way.ts';

/** Cold starts of each way. */
const coldStarts = 2;

/**
 * The page in Node, both ways in turns.
 * @param rounds how often each way does the page, each time another variant of it
 */
export async function measureNode(rounds: number, say: (line: string) => void) {
  const cold = { ours: [] as number[], first: [] as number[], plain: [] as number[] };
  for (let i = 0; i < coldStarts; i += 1) {
    say(`Node: cold start ${i + 1} of ${coldStarts}`);
    const child = await startChild('node-ours.ts');
    const { first, last } = await child.run<NodeRound>(50 + i);
    cold.first.push(child.ready + first);
    cold.ours.push(child.ready + last);
    child.end();
    const plain = await startChild('node-plain.ts');
    cold.plain.push(plain.ready + (await plain.run<PlainTimes>(50 + i)).last);
    plain.end();
  }

  const ours = await startChild('node-ours.ts');
  const plain = await startChild('node-plain.ts');
  try {
    await ours.run(60);
    await plain.run(60);
    const warm: { ours: NodeRound; plain: PlainTimes }[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      say(`Node: round ${round} of ${rounds}`);
      // Whoever goes second may find the machine warmer or busier: they take turns.
      if (round % 2) {
        const first = await plain.run<PlainTimes>(round);
        warm.push({ ours: await ours.run<NodeRound>(round), plain: first });
      } else {
        const first = await ours.run<NodeRound>(round);
        warm.push({ ours: first, plain: await plain.run<PlainTimes>(round) });
      }
    }
    const again = await ours.run<NodeRound>(rounds);
    const of = (key: 'recognised' | 'first' | 'last') => warm.map((round) => round.ours[key]);
    const plainLast = warm.map((round) => round.plain.last);
    const plainArticle = warm.map((round) => round.plain.article);
    return {
      where: 'node',
      version: process.version,
      passages: warm[0]!.ours.passages,
      recognition: spread(of('recognised')),
      warm: { first: spread(of('first')), last: spread(of('last')) },
      again: { first: rounded(again.first), last: rounded(again.last) },
      cold: { first: spread(cold.first), last: spread(cold.ours) },
      plain: {
        warm: {
          first: spread(warm.map((round) => round.plain.first)),
          last: spread(plainLast),
          article: spread(plainArticle),
        },
        cold: { last: spread(cold.plain) },
      },
      memory: { ours: await ours.memory(), plain: await plain.memory() },
      firstOfPlain: ratioOf(of('first'), plainLast),
      lastOfPlain: ratioOf(of('last'), plainLast),
      lastOfPlainArticle: ratioOf(of('last'), plainArticle),
    };
  } finally {
    ours.end();
    plain.end();
  }
}
