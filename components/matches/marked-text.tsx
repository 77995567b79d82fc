import type { Span } from '../../lib/policy/span.ts';
import { markedRuns } from './marked-runs.ts';

/** Text with marks in it. Always text, whatever it contains. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Span[] }) {
  return <>{markedRuns(text, marks).map((run) => (run.marked ? <mark>{run.text}</mark> : run.text))}</>;
}
