import type { ComponentChildren } from 'preact';
import type { SharedTerm } from '../../lib/policy/match.ts';

/** One reason in a list of them: its name, and what it is. */
export function Reason({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="reason">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** More shared terms than these, or lighter ones, say little. */
const mostTerms = 5;
const leastWeight = 0.1;

/** The shared terms that are worth naming, the heaviest first. */
export function namedTerms(terms: readonly SharedTerm[]): string[] {
  return terms
    .slice(0, mostTerms)
    .filter((term, i) => i === 0 || term.weight >= leastWeight)
    .map((term) => term.text);
}
