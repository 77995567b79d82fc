import { afterAll, describe, expect, it } from 'vitest';
import { type Baseline, readBaseline, recordBaseline } from './baseline.ts';
import { written } from './baseline-line.ts';
import { entries } from './catalogue.ts';
import { chooseAnnotations } from './choose.ts';
import { findAll, save } from './find-again.ts';
import { isBlank, textOf } from './glyphs.ts';
import { openPage } from './open-page.ts';
import { readText } from './read-text.ts';
import { isReserved, Score } from './score.ts';
import { Comparison, type Stretch } from './truth.ts';
import { setOriginal, setVariant, type VariantName, variantNames } from './variants.ts';
import { judge } from './verdict.ts';

const isRecording = process.env.RECORD === '1';
/** SHOW=1 shows what is not right; SHOW=all the cases too that are kept aside. */
const shows = process.env.SHOW;

/** What happens to pages everywhere: nothing may be lost by it. The other variants rewrite, remove and reorder. */
const everyday = new Set<VariantName>([
  'reload',
  'redesign',
  'inserted',
  'typo',
  'width',
  'signs',
  'br-p',
  'tools',
  'page-1',
  'page-2',
  'mobile',
  'print',
  'traditional',
  'joined',
]);

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

    const everydayFaults: string[] = [];
    const faults: string[] = [];
    const variants: Record<string, string> = {};
    for (const name of variantNames) {
      const version = setVariant(entry, model, name);
      const loaded = openPage(version);
      expect(loaded.text, 'what the page holds').toBe(textOf(version.characters));
      const outcomes = findAll(loaded, targets);
      variants[name] = outcomes.map((outcome) => written(outcome, loaded.text)).join(' ');
      const comparison = new Comparison(original.characters, version.characters);
      outcomes.forEach((outcome, i) => {
        const choice = choices[i]!;
        const truth = comparison.truthOf(choice);
        const found = loaded.text.slice(outcome.place?.from ?? 0, outcome.place?.to ?? 0);
        const verdict = judge(truth, outcome, { annotated: said[i]!, found });
        score.add(entry.id, name, choice.id, verdict);
        if (['right', 'undecided', 'moved'].includes(verdict)) return;
        const isAside = isReserved(entry.id, name, choice.id);
        (everyday.has(name) ? everydayFaults : faults).push(
          `${verdict} ${isAside ? 'aside' : `${name} ${choice.id}`}`,
        );
        if (shows === 'all' || (shows && !isAside)) {
          console.log(
            [
              `${verdict} ${name} ${choice.id}: ${outcome.state} instead of ${truth.states}, ${truth.edits} edits`,
              `  was ${around(first.text, choice)}`,
              `  is  ${truth.place ? around(loaded.text, truth.place) : ''}`,
              `  got ${outcome.place ? around(loaded.text, outcome.place) : ''}`,
            ].join('\n'),
          );
        }
      });
    }
    const annotations = choices.map(
      ({ id, from, to }, i) => `${id} ${from}+${to - from} ${said[i]![0]}…${said[i]!.at(-1)}`,
    );
    const baseline: Baseline = { annotations, variants, faults };
    if (isRecording) recordBaseline(entry.id, baseline);
    expect(everydayFaults).toEqual([]);
    expect(baseline).toEqual(readBaseline(entry.id));
  });
});

const bare = (text: string): string => [...text].filter((char) => !isBlank(char)).join('');

const around = (text: string, { from, to }: Stretch): string =>
  `${text.slice(Math.max(0, from - 40), from)}【${text.slice(from, to)}】${text.slice(to, to + 40)}`;
