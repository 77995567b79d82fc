import type { HighlightLayers } from './highlight-layers.ts';
import type { PlacedMark } from './placed-mark.ts';

/** When the flash is on, in ms from its beginning; with reduced motion it just stays on until the end. */
const flashes = [
  [0, 320],
  [480, 1700],
] as const;

/** Lights a mark for a moment, so that the eye finds it after scrolling. */
export class Flash {
  private readonly layers: HighlightLayers;
  private flashing: PlacedMark | undefined;
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(layers: HighlightLayers) {
    this.layers = layers;
  }

  /** The mark that is being flashed. */
  get mark(): PlacedMark | undefined {
    return this.flashing;
  }

  start(mark: PlacedMark): void {
    this.stop();
    this.flashing = mark;
    const view = mark.from.node.ownerDocument.defaultView;
    const still = view?.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const on = () => this.layers.add('flash', mark.painted, mark.root);
    const off = () => this.layers.delete('flash', mark.painted, mark.root);
    on();
    for (const [from, to] of still ? [] : flashes) {
      if (from > 0) this.timers.push(setTimeout(on, from));
      this.timers.push(setTimeout(off, to));
    }
    this.timers.push(setTimeout(() => this.stop(), flashes.at(-1)![1]));
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    if (this.flashing) this.layers.delete('flash', this.flashing.painted, this.flashing.root);
    this.flashing = undefined;
  }
}
