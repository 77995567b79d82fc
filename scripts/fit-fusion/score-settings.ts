import { counted, type Quality, qualityOf } from '../judgments.ts';
import type { ExtraName } from './extra-features.ts';
import type { Search } from './searches.ts';
import { contexts, familyWeights, type Setting } from './settings.ts';

/** Quality of every search under every setting: `ndcg[setting * searches + search]`. */
export interface Scores {
  readonly settings: readonly Setting[];
  readonly searches: readonly Search[];
  readonly ndcg: Float64Array;
  readonly p3: Float64Array;
}

export function scoreSettings(
  searches: readonly Search[],
  settings: readonly Setting[],
  extra: ExtraName | null,
): Scores {
  const ndcg = new Float64Array(settings.length * searches.length);
  const p3 = new Float64Array(settings.length * searches.length);
  for (const [s, setting] of settings.entries()) {
    for (const [q, search] of searches.entries()) {
      const quality = qualityUnder(setting, search, extra);
      ndcg[s * searches.length + q] = quality.ndcg;
      p3[s * searches.length + q] = quality.p3;
    }
  }
  return { settings, searches, ndcg, p3 };
}

/** Ranks the candidates of a search as lib/engine/rank.ts does, and scores the ranking. */
function qualityUnder(setting: Setting, search: Search, name: ExtraName | null): Quality {
  const context = contexts.findIndex(
    ({ heading, neighbours }) => heading === setting.heading && neighbours === setting.neighbours,
  );
  const similarity = search.similarity[context]!;
  const lexical = search.lexical[familyWeights.indexOf(setting.families)]!;
  const extra = name && setting.extra ? search.extra[name] : null;
  const wordsAlone = setting.lexical === Number.POSITIVE_INFINITY;
  const meaning = wordsAlone ? 0 : 1;
  const words = wordsAlone ? 1 : setting.lexical;

  const best: number[] = [];
  const scores: number[] = [];
  for (let row = 0; row < similarity.length; row += 1) {
    let score = meaning * similarity[row]! + words * lexical[row]!;
    if (extra) score += setting.extra * extra[row]!;
    let at = best.length;
    if (at === counted && score <= scores[at - 1]!) continue;
    while (at > 0 && scores[at - 1]! < score) at -= 1;
    best.splice(at, 0, row);
    scores.splice(at, 0, score);
    if (best.length > counted) {
      best.pop();
      scores.pop();
    }
  }
  return qualityOf(search.gold, best);
}
