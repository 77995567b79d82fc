import type { Match } from '../../lib/policy/match.ts';
import { countByYear } from '../matches/by-year.ts';
import { StrengthSign } from '../matches/strength-sign.tsx';
import { usePanel } from '../panel-context.ts';
import type { PassageView } from '../view.ts';

/** How many years fit beside each other in a narrow and in a wide panel; panel.css hides by the class. */
const fitNarrow = 3;
const fitWide = 5;

interface PassageFindingsProps {
  readonly passage: PassageView;
  /** Name the years; not where a strip of years stands above. */
  readonly years: boolean;
}

/** One line: the years with related tasks, or how many there are, or why there are none. */
export function PassageFindings({ passage, years }: PassageFindingsProps) {
  const { state, words } = usePanel();
  const { matches, kind } = passage;
  return (
    <span class="findings">
      {matches ? (
        <Years matches={matches} named={years} />
      ) : (
        <span class="finding-words" data-pending={!state.stuck.value}>
          {state.stuck.value ? words.passages.unmatched : words.passages.pending}
        </span>
      )}
      {kind !== 'task' && <span class="passage-kind">{words.passages.kind[kind]}</span>}
    </span>
  );
}

function Years({ matches, named }: { matches: readonly Match[]; named: boolean }) {
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
  if (!named) {
    const best = matches.some(({ strength }) => strength === 'strong') ? 'strong' : 'likely';
    return (
      <span class="finding-words">
        <StrengthSign strength={best} />
        {words.passages.related(years.reduce((sum, { count }) => sum + count, 0))}
      </span>
    );
  }
  return (
    <>
      <span class="only-spoken">{words.passages.summary(years)}</span>
      {years.slice(0, fitWide).map(({ year, count, best }, i) => (
        <span key={year} class="year-sign" aria-hidden="true" data-fits={i < fitNarrow ? 'always' : 'wide'}>
          <StrengthSign strength={best} />
          {year}
          <span class="year-count">{count}</span>
        </span>
      ))}
      <MoreYears than={fitNarrow} of={years.length} fits="narrow" />
      <MoreYears than={fitWide} of={years.length} fits="wide" />
    </>
  );
}

function MoreYears({ than, of, fits }: { than: number; of: number; fits: 'narrow' | 'wide' }) {
  const { words } = usePanel();
  if (of <= than) return null;
  return (
    <span class="more-years" aria-hidden="true" data-fits={fits}>
      {words.passages.moreYears(of - than)}
    </span>
  );
}
