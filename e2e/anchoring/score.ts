import { hash } from './random.ts';
import { type VariantName, variantNames } from './variants.ts';
import type { Verdict } from './verdict.ts';

/** A third of the cases is kept aside: they are counted, but nobody looks at them while tuning. */
export const isReserved = (page: string, variant: string, annotation: string): boolean =>
  hash(`${page} ${variant} ${annotation}`) % 3 === 0;

const verdicts: readonly Verdict[] = ['right', 'inexact', 'missed', 'undecided', 'wrong', 'moved'];
type Counts = Record<Verdict | 'cases', number>;
const none = (): Counts => ({ cases: 0, right: 0, inexact: 0, missed: 0, undecided: 0, wrong: 0, moved: 0 });

/** Counts verdicts, by variant, by page and for the reserved cases. */
export class Score {
  private readonly byVariant = new Map(variantNames.map((name) => [name as string, none()]));
  private readonly byPage = new Map<string, Counts>();
  private readonly open = none();
  private readonly reserved = none();

  add(page: string, variant: VariantName, annotation: string, verdict: Verdict): void {
    if (!this.byPage.has(page)) this.byPage.set(page, none());
    const set = isReserved(page, variant, annotation) ? this.reserved : this.open;
    for (const counts of [this.byVariant.get(variant)!, this.byPage.get(page)!, set]) {
      counts.cases++;
      counts[verdict]++;
    }
  }

  /** A table in text: variants, then pages where something is not right, then the totals. */
  toString(): string {
    const row = (name: string, counts: Counts) =>
      [
        name.padEnd(18),
        ...(['cases', ...verdicts] as const).map((key) => String(counts[key] || '').padStart(10)),
      ].join('');
    const lines = [
      row('', none()).trimEnd(),
      `${' '.repeat(18)}${['cases', ...verdicts].map((key) => key.padStart(10)).join('')}`,
    ];
    for (const [name, counts] of this.byVariant) lines.push(row(name, counts));
    for (const [name, counts] of this.byPage) if (counts.right < counts.cases) lines.push(row(name, counts));
    lines.push(row('open', this.open), row('reserved', this.reserved));
    return lines.join('\n');
  }
}
