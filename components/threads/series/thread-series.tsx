import { useThread } from '../thread-context.ts';
import { SeriesFigure } from './series-figure.tsx';

/** So many measures are drawn before the reader asks for the rest. */
const shownAtFirst = 2;

/** The measures of a thread that recur. */
export function ThreadSeries() {
  const { thread, words, unfolded } = useThread();
  const { series } = thread;
  if (series.length === 0) return null;
  const open = unfolded.value.has('series');
  const shown = open ? series : series.slice(0, shownAtFirst);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would be one more place to land on
    <div class="thread-series" role="group" aria-label={words.threads.series.label}>
      {shown.map((each) => (
        <SeriesFigure key={`${each.of} ${each.unit}`} series={each} />
      ))}
      {shown.length < series.length && (
        <button
          type="button"
          class="text-button"
          onClick={() => (unfolded.value = new Set([...unfolded.value, 'series']))}
        >
          {words.threads.body.moreTasks(series.length - shown.length)}
        </button>
      )}
    </div>
  );
}
