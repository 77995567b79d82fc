/** How near two texts are in meaning, in words a person can use. */
export type Closeness = 'very' | 'near' | 'some';

/**
 * Steps of the context vectors' cosine. Policy texts are all somewhat alike: of the pairs of tasks of two different
 * seeds half are above 0.74, one in twenty above 0.82 and one in a hundred above 0.86.
 */
const veryClose = 0.9;
const near = 0.86;

/**
 * Puts a cosine into words.
 * @param similarity cosine, -1 to 1
 * @returns `some` when it is no reason by itself
 */
export function closenessOf(similarity: number): Closeness {
  if (similarity >= veryClose) return 'very';
  return similarity >= near ? 'near' : 'some';
}
