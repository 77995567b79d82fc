import { useMemo } from 'preact/hooks';
import { ChevronIcon } from '../icons.tsx';
import { useThread } from './thread-context.ts';
import { foldRows, rowsOf, runsOf, type ThreadRow, type YearRow } from './thread-rows.ts';
import { YearEntries } from './year-entries.tsx';

/** The years of a thread along a line, oldest first: what it began with, and what became of it. */
export function ThreadYears() {
  const { thread, words, unfolded } = useThread();
  const parts = useMemo(() => foldRows(rowsOf(thread)), [thread]);
  const open = unfolded.value.has('years');
  return (
    <ol class="thread-years">
      {parts.flatMap(({ is, rows }) => {
        // Side by side, known by their years: one that is folded or not stays as it is with all that was typed into it.
        if (is === 'rows' || open) return rows.map((row) => <Row key={keyOf(row)} row={row} />);
        const years = rows.flatMap((row) => (row.is === 'silent' ? row.years : (row.year ?? [])));
        const tasks = rows.reduce((sum, row) => sum + (row.is === 'year' ? row.tasks : 0), 0);
        return (
          <li key={`folded ${years[0]}`} class="year thread-fold">
            <button
              type="button"
              class="fold-toggle"
              aria-expanded={false}
              onClick={() => (unfolded.value = new Set([...unfolded.value, 'years']))}
            >
              <ChevronIcon />
              {words.threads.body.moreYears(years.length, tasks)}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

const keyOf = (row: ThreadRow) => (row.is === 'silent' ? `silent ${row.years[0]}` : String(row.year));

function Row({ row }: { row: ThreadRow }) {
  const { words } = useThread();
  const { span, silent } = words.threads;
  if (row.is === 'year') return <Year row={row} />;
  const years = runsOf(row.years).map(([from, to]) => span(from, to));
  return (
    <li class="year" data-silent="true">
      <p class="silent-years">
        <span class="year-heading">{words.list(years)}</span> {silent}
      </p>
    </li>
  );
}

function Year({ row }: { row: YearRow }) {
  const { words } = useThread();
  const { noYear, page } = words.threads;
  return (
    <li class="year" data-page={row.page}>
      <h4 class="year-heading">
        {row.year === null ? noYear : words.year(row.year)}
        {row.page && <span class="page-sign">{page}</span>}
      </h4>
      <YearEntries row={row} />
    </li>
  );
}
