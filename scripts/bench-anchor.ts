/**
 * Measures how long it takes to find annotations again, in Chromium and in Node, and prints JSON lines. docs/anchoring.md
 * says what the fields mean.
 *
 *   npm run --silent bench:anchor
 *   npm run --silent bench:anchor -- --rounds 9
 *   npm run --silent bench:anchor -- --cases 200   # what is found on changed pages, instead of times
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { countCases } from './bench-anchor/cases.ts';
import { inChromium, inNode, measure } from './bench-anchor/measure.ts';

const print = (line: object) => console.log(JSON.stringify(line));

try {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '5' }, cases: { type: 'string' } },
  });
  const rounds = Number(values.rounds);
  if (!(rounds >= 1 && rounds < 50)) throw new Error('--rounds takes a number from 1 to 49.');
  const cases = Number(values.cases ?? 0);
  if (!(cases >= 0 && cases <= 10_000)) throw new Error('--cases takes a number up to 10,000.');
  if (cases) {
    for (const part of ['development', 'separate'] as const) print(countCases(part, cases));
  } else {
    print({
      machine: { cores: availableParallelism(), processor: cpus()[0]?.model, load: loadavg()[0] },
    });
    for (const place of [inChromium, inNode]) {
      const where = await place();
      print({ where: where.name, version: where.version });
      await measure(where, rounds, print).finally(() => where.close());
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
