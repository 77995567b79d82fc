import type { PlainSentence } from './page.ts';

/** What `pipeline('feature-extraction')` of transformers.js gives, as far as it is used. */
export type Extractor = (
  text: string,
  options: { pooling: 'cls'; normalize: true },
) => Promise<{ readonly data: unknown }>;

export interface PlainTimes {
  /** Ms until the first sentence was compared with the library, and until all were. */
  readonly first: number;
  readonly last: number;
  /** Ms that the article's own sentences took of it. */
  readonly article: number;
  /** Sum of the best cosines: guards against comparing nothing. */
  readonly sum: number;
}

/** As many related tasks a sentence as the engine gives. */
const most = 20;

/**
 * The plain way: one sentence after another through the model, each compared by cosine with every task.
 * @param library the tasks' vectors, one after the other
 */
export async function plainWay(
  extract: Extractor,
  sentences: readonly PlainSentence[],
  library: Float32Array,
  dimensions: number,
): Promise<PlainTimes> {
  const begin = performance.now();
  let first = 0;
  let article = 0;
  let sum = 0;
  for (const { text, isArticle } of sentences) {
    const start = performance.now();
    const { data } = await extract(text, { pooling: 'cls', normalize: true });
    const scores = cosines(data as Float32Array, library, dimensions);
    const ranked = scores.map((score, task) => ({ task, score })).sort((a, b) => b.score - a.score);
    sum += ranked.slice(0, most)[0]!.score;
    first ||= performance.now() - begin;
    if (isArticle) article += performance.now() - start;
  }
  return { first, last: performance.now() - begin, article, sum };
}

/** Cosine of a vector with every row of a table. */
export function cosines(vector: Float32Array, table: Float32Array, dimensions: number): number[] {
  const scores: number[] = [];
  for (let at = 0; at < table.length; at += dimensions) {
    let dot = 0;
    let own = 0;
    let other = 0;
    for (let i = 0; i < dimensions; i += 1) {
      const a = vector[i]!;
      const b = table[at + i]!;
      dot += a * b;
      own += a * a;
      other += b * b;
    }
    scores.push(dot / Math.sqrt(own * other));
  }
  return scores;
}
