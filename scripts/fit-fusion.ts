/**
 * Chooses the settings of the score by cross-validation on the judged queries, and tells what each feature is worth:
 * `npm run --silent fit -- FILE…` (default: the judged files beside the checkout). The objective is the mean of nDCG@10
 * and p3 over the three collections. docs/matching.md has what came of it.
 */
import { chosenModel } from './chosen-model.ts';
import { byCollection, interval, mean, meanOfMeans, objectiveOf } from './fit-fusion/compare.ts';
import { type Allowed, chooser, crossValidate } from './fit-fusion/cross-validate.ts';
import { extraNames, extraWeights } from './fit-fusion/extra-features.ts';
import { scoreSettings } from './fit-fusion/score-settings.ts';
import { readSearches } from './fit-fusion/searches.ts';
import { allSettings, axes, isWhole, type Setting, sameSetting, settingOf } from './fit-fusion/settings.ts';
import { judgedFiles } from './judged-files.ts';
import type { Quality } from './judgments.ts';
import { createNodeEmbedder } from './node-embedder.ts';

const files = judgedFiles();
const model = chosenModel();
const settingInUse = settingOf(model.fusion);
const searches = await readSearches(files, model.fusion, await createNodeEmbedder({ model, keep: true }));
const scores = scoreSettings(searches, allSettings(), null);

const qualityUnder = (s: number): Quality[] =>
  searches.map((_, q) => ({
    ndcg: scores.ndcg[s * searches.length + q]!,
    p3: scores.p3[s * searches.length + q]!,
  }));
const figure = (number: number) => number.toFixed(3);
const signed = (number: number) => `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(3)}`;
const each = (qualities: readonly Quality[], of: keyof Quality, write: (number: number) => string) =>
  [
    ...byCollection(
      searches,
      qualities.map((quality) => quality[of]),
    ).values(),
  ]
    .map((numbers) => write(mean(numbers)))
    .join(' / ');
const objective = (qualities: readonly Quality[]) =>
  meanOfMeans(byCollection(searches, qualities.map(objectiveOf)));

function tell(name: string, qualities: readonly Quality[]): void {
  const both = figure(objective(qualities));
  console.log(
    `${name}: ${both}; nDCG@10 ${each(qualities, 'ndcg', figure)}; p3 ${each(qualities, 'p3', figure)}`,
  );
}

/** What the first is worth beside the second. */
function tellGain(name: string, some: readonly Quality[], others: readonly Quality[]): void {
  const gains = some.map(({ ndcg, p3 }, q) => ({ ndcg: ndcg - others[q]!.ndcg, p3: p3 - others[q]!.p3 }));
  const [low, high] = interval(byCollection(searches, gains.map(objectiveOf)));
  console.log(
    `${name}: ${signed(objective(gains))} (${signed(low)} to ${signed(high)}); ` +
      `nDCG@10 ${each(gains, 'ndcg', signed)}; p3 ${each(gains, 'p3', signed)}`,
  );
}

const said = ({ heading, neighbours, lexical, families, extra }: Setting) =>
  `heading ${heading}, neighbours ${neighbours}, lexical ${lexical}, families ${families}${extra ? `, extra ${extra}` : ''}`;

const { middle: chosen, plateau } = chooser(scores, isWhole)(() => true);
const setting = scores.settings[chosen]!;
const inUse = scores.settings.findIndex((one) => sameSetting(one, settingInUse));
console.log(
  `${searches.length} queries: ${[...new Set(searches.map(({ collection }) => collection))].join(' / ')}`,
);
console.log(`Chosen: ${said(setting)}`);
tell('fitted', qualityUnder(chosen));
const validated = crossValidate(scores, isWhole);
tell('cross-validated', validated);
console.log(`In use: ${said(settingInUse)}${plateau.includes(inUse) ? '; on the plateau' : ''}`);
if (inUse >= 0) tell('in use', qualityUnder(inUse));

console.log(`\nThe plateau: ${plateau.length} of ${scores.settings.filter(isWhole).length} settings`);
for (const axis of axes) {
  const count = Map.groupBy(plateau, (s) => scores.settings[s]![axis]);
  if (count.size > 1)
    console.log(`${axis}: ${[...count].map(([value, some]) => `${value} in ${some.length}`).join(', ')}`);
}
console.log('One setting changed, the others as chosen');
for (const axis of axes) {
  const line = scores.settings.flatMap((one, s) =>
    isWhole(one) && sameSetting({ ...one, [axis]: setting[axis] }, setting)
      ? `${one[axis]} ${figure(objective(qualityUnder(s)))}`
      : [],
  );
  if (line.length > 1) console.log(`${axis}: ${line.join(', ')}`);
}

console.log('\nWhat each feature is worth, cross-validated with it against without it');
const without: Record<string, Allowed> = {
  similarity: ({ lexical }) => lexical === Number.POSITIVE_INFINITY,
  lexical: ({ lexical }) => lexical === 0,
  families: (one) => isWhole(one) && one.families === 0,
  heading: (one) => isWhole(one) && one.heading === 0,
  neighbours: (one) => isWhole(one) && one.neighbours === 0,
  context: (one) => isWhole(one) && one.heading === 0 && one.neighbours === 0,
};
for (const [name, allowed] of Object.entries(without))
  tellGain(name, validated, crossValidate(scores, allowed));

console.log('\nWhat one more feature would be worth, cross-validated');
for (const name of extraNames) {
  const more = scoreSettings(searches, allSettings(extraWeights[name]).filter(isWhole), name);
  const best = more.settings[chooser(more, isWhole)(() => true).middle]!;
  tellGain(`${name} (${best.extra})`, crossValidate(more, isWhole), validated);
}
