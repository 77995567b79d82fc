/** Sets of tasks that hang together (union–find with path halving; Tarjan and van Leeuwen, 1984). */
export class Components {
  /** Each key's next on the way to the least key of its set. */
  readonly #up = new Map<string, string>();

  constructor(keys: Iterable<string>) {
    for (const key of keys) this.#up.set(key, key);
  }

  /** The least key of the set that a key is in; the key itself when it is not known. */
  of(key: string): string {
    let at = key;
    for (let up = this.#up.get(at); up !== undefined && up !== at; up = this.#up.get(at)) {
      const next = this.#up.get(up)!;
      this.#up.set(at, next);
      at = next;
    }
    return at;
  }

  /** Makes two sets one. Keys that are not known are passed over. */
  join(a: string, b: string): void {
    if (!this.#up.has(a) || !this.#up.has(b)) return;
    const [x, y] = [this.of(a), this.of(b)];
    if (x < y) this.#up.set(y, x);
    else this.#up.set(x, y);
  }

  /** Every set with its least key, its keys in order. */
  all(): Map<string, string[]> {
    return Map.groupBy([...this.#up.keys()].sort(), (key) => this.of(key));
  }
}
