import { afterAll, describe, expect, it } from 'vitest';
import { type Baseline, readBaseline, recordBaseline } from './baseline.ts';
import { written } from './baseline-line.ts';
import { entries } from './catalogue.ts';
import { chooseAnnotations } from './choose.ts';
import { findAll, save } from './find-again.ts';
import { isBlank } from './glyphs.ts';
import { openPage } from './open-page.ts';
import { readText } from './read-text.ts';
import { isReserved, Score } from './score.ts';
import { Comparison } from './truth.ts';
import { setOriginal, setVariant, variantNames } from './variants.ts';
import { judge } from './verdict.ts';

const isRecording = process.env.RECORD === '1';
/** Show the cases that are kept aside too. */
const showsReserved = process.env.RESERVED === '1';

const score = new Score();

afterAll(() => console.log(`${score}`));

describe.each(entries)('$id', (entry) => {
  it('keeps its annotations through all that happens to it', { timeout: 60_000 }, () => {
    const model = readText(entry.text);
    const original = setOriginal(entry, model);
    const first = openPage(original);
    const choices = chooseAnnotations(entry.id, original.characters);
    const targets = save(first, choices);
    const said = choices.map(({ from, to }) => first.text.slice(from, to));
    expect(targets.map(({ quote }) => bare(quote.exact))).toEqual(said);

    const faults: string[] = [];
    const variants: Record<string, string> = {};
    for (const name of variantNames) {
      const version = setVariant(entry, model, name);
      const loaded = openPage(version);
      expect(loaded.text, 'what the page holds').toBe(version.characters.map(({ char }) => char).join(''));
      const outcomes = findAll(loaded, targets);
      variants[name] = outcomes.map((outcome) => written(outcome, loaded.text)).join(' ');
      const comparison = new Comparison(original.characters, version.characters);
      outcomes.forEach((outcome, i) => {
        const { id, ...stretch } = choices[i]!;
        const truth = comparison.truthOf(stretch);
        const found = loaded.text.slice(outcome.place?.from ?? 0, outcome.place?.to ?? 0);
        const verdict = judge(truth, outcome, { annotated: said[i]!, found });
        score.add(entry.id, name, id, verdict);
        if (['right', 'undecided', 'moved'].includes(verdict)) return;
        if (isReserved(entry.id, name, id) && !showsReserved) faults.push(`${verdict}: a reserved case`);
        else
          faults.push(`${verdict}: ${name} ${id} ${outcome.state} ${truth.states}\n  ${said[i]}\n  ${found}`);
      });
    }
    const annotations = choices.map(
      ({ id, from, to }, i) => `${id} ${from}+${to - from} ${said[i]![0]}…${said[i]!.at(-1)}`,
    );
    const baseline: Baseline = { annotations, variants };
    if (isRecording) recordBaseline(entry.id, baseline);
    expect(faults).toEqual([]);
    expect(baseline).toEqual(readBaseline(entry.id));
  });
});

const bare = (text: string): string => [...text].filter((char) => !isBlank(char)).join('');
