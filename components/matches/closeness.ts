/** How near two texts are in meaning, in words a person can use. */
export type Closeness = 'very' | 'near' | 'some';

/**
 * Steps of the context vectors' cosine, set for our model. Policy texts are all somewhat alike: of the pairs of tasks of two
 * different seeds half are above 0.51, one in twenty above 0.68, one in a hundred above 0.76 and one in a thousand above 0.86.
 */
const veryClose = 0.85;
const near = 0.76;

/**
 * Puts a cosine into words.
 * @param similarity cosine, -1 to 1
 * @returns `some` when it is no reason by itself
 */
export function closenessOf(similarity: number): Closeness {
  if (similarity >= veryClose) return 'very';
  return similarity >= near ? 'near' : 'some';
}
