import { countByYear } from '../matches/by-year.ts';
import { StrengthSign } from '../matches/strength-sign.tsx';
import { usePanel } from '../panel-context.ts';
import type { PassageView } from '../view.ts';

/** How many years fit beside each other in a narrow and in a wide panel; panel.css hides by the class. */
const fitNarrow = 4;
const fitWide = 9;

/** One line: the years with related tasks, or why there are none. */
export function PassageFindings({ passage }: { passage: PassageView }) {
  const { state, words } = usePanel();
  const { matches, kind } = passage;
  return (
    <span class="findings">
      {kind !== 'task' && <span class="passage-kind">{words.passages.kind[kind]}</span>}
      {matches ? (
        <Years matches={matches} />
      ) : (
        <span class="finding-words" data-pending={!state.stuck.value}>
          {state.stuck.value ? words.passages.unmatched : words.passages.pending}
        </span>
      )}
    </span>
  );
}

function Years({ matches }: { matches: NonNullable<PassageView['matches']> }) {
  const { words } = usePanel();
  if (matches.length === 0) return <span class="finding-words">{words.passages.none}</span>;
  const years = countByYear(matches);
  if (years.length === 0) {
    return (
      <span class="finding-words">
        <StrengthSign strength="weak" />
        {words.passages.onlyWeak(matches.length)}
      </span>
    );
  }
  return (
    <>
      <span class="only-spoken">{words.passages.summary(years)}</span>
      <span class="years" aria-hidden="true">
        {years.slice(0, fitWide).map(({ year, count, best }, i) => (
          <span key={year} class="year-sign" data-wide={i >= fitNarrow}>
            <StrengthSign strength={best} />
            {year}
            <span class="year-count">{count}</span>
          </span>
        ))}
        <MoreYears shown={fitNarrow} of={years.length} narrow />
        <MoreYears shown={fitWide} of={years.length} />
      </span>
    </>
  );
}

function MoreYears({ shown, of, narrow = false }: { shown: number; of: number; narrow?: boolean }) {
  const { words } = usePanel();
  if (of <= shown) return null;
  return (
    <span class="more-years" data-narrow={narrow}>
      {words.passages.moreYears(of - shown)}
    </span>
  );
}
