/** Longer texts are not remembered: they are rare, and together they would take much memory. */
const longest = 2_000;

/**
 * A pure function of a text that remembers what it gave for those it was asked about last: one passage is compared with
 * many tasks, and one task with the passages of a whole page. Nobody may change what it gives.
 *
 * @param most texts remembered; of more, the one that was asked about longest ago is forgotten
 */
export function remembered<T extends object>(of: (text: string) => T, most = 1_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    // Put in again at the end: a map keeps its order.
    if (before) known.delete(text);
    const given = before ?? of(text);
    if (text.length <= longest) known.set(text, given);
    if (known.size > most) known.delete(known.keys().next().value!);
    return given;
  };
}
