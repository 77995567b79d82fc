import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Strip } from '../../lib/threads/thread.ts';
import { ChevronIcon } from '../icons.tsx';
import { usePanel } from '../panel-context.ts';
import { type StripPart, stripParts } from './strip-parts.ts';

interface YearStripProps {
  readonly passage: string;
  readonly strip: Strip;
  readonly open: boolean;
  readonly reachable: boolean;
}

/** The years of a passage's thread in one line, with a sign where it has a task; opens and closes the thread. */
export function YearStrip({ passage, strip, open, reachable }: YearStripProps) {
  const { view, actions, state, words } = usePanel();
  const { summary, open: opens, close: closes } = words.threads.strip;
  const year = useComputed(() => (view.page.value.is === 'read' ? view.page.value.year : null));
  const parts = useMemo(() => stripParts(strip, year.value), [strip, year.value]);
  return (
    <button
      type="button"
      class="strip"
      aria-expanded={open}
      aria-controls={open ? `thread-${passage}` : undefined}
      title={open ? closes : opens}
      tabIndex={reachable ? 0 : -1}
      onFocus={() => {
        state.current.value = passage;
        actions.light(passage);
      }}
      onClick={() => (open ? actions.threads.close() : actions.threads.open(passage))}
    >
      <span class="only-spoken">{summary(strip.name, strip.years, strip.relation)}</span>
      <span class="strip-years" aria-hidden="true">
        {parts.map((part) => (
          <Part key={keyOf(part)} part={part} strip={strip} />
        ))}
      </span>
      <ChevronIcon />
    </button>
  );
}

const keyOf = (part: StripPart) =>
  part.is === 'year' ? part.of.year : part.is === 'fold' ? `fold ${part.only} ${part.first}` : 'page';

function Part({ part, strip }: { part: StripPart; strip: Strip }) {
  const { words } = usePanel();
  if (part.is === 'page') {
    return (
      <span class="strip-part" data-sign="page">
        <span class="strip-sign" />
        <span class="strip-words">
          {words.threads.strip.page} {strip.relation && <b>{words.threads.strip.relation[strip.relation]}</b>}
        </span>
      </span>
    );
  }
  if (part.is === 'fold') {
    return (
      <span class="strip-part" data-sign="fold" data-only={part.only} data-tasks={part.tasks}>
        <span class="strip-sign" />
        <span class="strip-words">{words.threads.strip.folded(part.years)}</span>
      </span>
    );
  }
  const { year, tasks, silent } = part.of;
  return (
    <span
      class="strip-part"
      data-sign={tasks > 0 ? 'tasks' : silent ? 'silent' : 'none'}
      data-from={part.from}
    >
      <span class="strip-sign" data-many={tasks > 1}>
        {tasks > 1 && tasks}
      </span>
      <span class="strip-words">{year}</span>
    </span>
  );
}
