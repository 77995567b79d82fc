import { type BothWays, type OurTimes, startBothWays } from './chromium.ts';
import { ratioOf, rounded, spread } from './figures.ts';
import type { PlainTimes } from './plain-way.ts';

/** Cold starts of each way. */
const coldStarts = 3;
/** Recognitions of each loaded page after the first one, in which the code is not compiled yet. */
const recognitions = 10;

interface Recognised {
  readonly ms: number;
  readonly longest: number;
}

/**
 * The page in Chromium, both ways in turns.
 * @param vectors the library's vectors, for the plain way
 */
export async function measureChromium(vectors: Float32Array, rounds: number, say: (line: string) => void) {
  const ways = await startBothWays(vectors);
  try {
    const cold = await coldRounds(ways, say);
    const warm: { ours: OurTimes; plain: PlainTimes }[] = [];
    const fresh: Recognised[] = [];
    const practised: Recognised[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      say(`Chromium: round ${round} of ${rounds}`);
      // Whoever goes second may find the machine warmer or busier: they take turns.
      const before = round % 2 ? await ways.plain(round) : undefined;
      const ours = await ways.visit(round);
      fresh.push(await ways.recognise());
      for (let i = 0; i < recognitions; i += 1) practised.push(await ways.recognise());
      warm.push({ ours, plain: before ?? (await ways.plain(round)) });
    }
    checkFresh(warm.map(({ ours }) => ours));
    const memory = await ways.memory();
    const again = await ways.visit(rounds);
    await ways.endEngine();
    const kept = await ways.visit(rounds);
    const of = (key: 'recognised' | 'first' | 'last' | 'firstMatch' | 'lastMatch') =>
      warm.map((round) => round.ours[key]);
    const plainLast = warm.map((round) => round.plain.last);
    const plainArticle = warm.map((round) => round.plain.article);
    return {
      where: 'chromium',
      version: ways.version,
      passages: warm[0]!.ours.passages.length,
      recognition: {
        alone: spread(practised.map(({ ms }) => ms)),
        aloneFirst: spread(fresh.map(({ ms }) => ms)),
        longestSlice: rounded(Math.max(...[...fresh, ...practised].map(({ longest }) => longest))),
        inPanel: spread(of('recognised')),
      },
      warm: { first: spread(of('first')), last: spread(of('last')) },
      fromAsking: { first: spread(of('firstMatch')), last: spread(of('lastMatch')) },
      again: timesOf(again),
      cold: {
        first: spread(cold.ours.map(({ first }) => first)),
        last: spread(cold.ours.map(({ last }) => last)),
      },
      coldAgain: timesOf(kept),
      plain: {
        warm: {
          first: spread(warm.map(({ plain }) => plain.first)),
          last: spread(plainLast),
          article: spread(plainArticle),
        },
        cold: { last: spread(cold.plain) },
      },
      memory,
      firstOfPlain: ratioOf(of('first'), plainLast),
      lastOfPlain: ratioOf(of('last'), plainLast),
      lastOfPlainArticle: ratioOf(of('last'), plainArticle),
    };
  } finally {
    await ways.close();
  }
}

async function coldRounds(ways: BothWays, say: (line: string) => void) {
  const ours: OurTimes[] = [];
  const plain: number[] = [];
  for (let i = 0; i < coldStarts; i += 1) {
    say(`Chromium: cold start ${i + 1} of ${coldStarts}`);
    if (i) await ways.endEngine();
    ours.push(await ways.visit(50 + i));
    plain.push((await ways.loadPlain()) + (await ways.plain(50 + i)).last);
  }
  return { ours, plain };
}

/** A text that stood on two of the pages would have been embedded once only. */
function checkFresh(visits: readonly OurTimes[]): void {
  const texts = visits.flatMap(({ passages }) => [...new Set(passages)]);
  const twice = texts.length - new Set(texts).size;
  if (twice)
    throw new Error(`${twice} passages are on two of the pages; nothing would be measured for them.`);
}

const timesOf = ({ first, last }: OurTimes) => ({ first: rounded(first), last: rounded(last) });
