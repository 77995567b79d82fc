/** Columns of years, as wide as there is room for them. */
export interface YearColumns {
  readonly years: readonly number[];
  /** Width of one, px. */
  readonly width: number;
}

/** Widths of a column in rem: for a sign, for two figures, for a whole year. */
const leastWidth = 0.32;
const twoFigures = 1.25;
const wholeYear = 2.25;
const mostWidth = 2.75;
/** Where two figures have no room, every fifth year is named. */
const named = 5;

/** @param room px there are for all columns; `rem` px */
export function columnsFor(years: readonly number[], room: number, rem: number): YearColumns {
  const width = room / Math.max(1, years.length);
  return { years, width: Math.max(leastWidth * rem, Math.min(mostWidth * rem, width)) };
}

/** The years over their columns; hidden from screen readers, which are told of each thread's years. */
export function YearHead({
  columns: { years, width },
  rem,
}: {
  readonly columns: YearColumns;
  readonly rem: number;
}) {
  return (
    <span class="year-head" aria-hidden="true">
      {years.map((year, i) => (
        <span key={year} style={{ width: `${width}px` }}>
          {width >= wholeYear * rem
            ? year
            : width >= twoFigures * rem
              ? `'${String(year % 100).padStart(2, '0')}`
              : year % named === 0 && i <= years.length - 4 && year}
        </span>
      ))}
    </span>
  );
}

interface YearMatrixProps {
  readonly columns: YearColumns;
  /** Years with tasks, ascending. */
  readonly has: readonly number[];
  readonly silent: readonly number[];
}

const height = 20;
const middle = height / 2;

/**
 * A thread through the years: a full disc where there are tasks, an empty ring where a plan is silent on it, and the line
 * from the first to the last. A picture only; its words stand beside it.
 */
export function YearMatrix({ columns: { years, width }, has, silent }: YearMatrixProps) {
  const at = (year: number) => (years.indexOf(year) + 0.5) * width;
  const radius = Math.min(4.5, width * 0.4);
  const first = has[0];
  const last = has.at(-1);
  const end = Math.max(last ?? 0, silent.at(-1) ?? 0);
  return (
    <svg
      class="year-matrix"
      width={years.length * width}
      height={height}
      viewBox={`0 0 ${years.length * width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {first !== undefined && last !== undefined && (
        <>
          <path class="matrix-line" d={`M${at(first)} ${middle}H${at(last)}`} />
          {end > last && <path class="matrix-line matrix-ended" d={`M${at(last)} ${middle}H${at(end)}`} />}
        </>
      )}
      {silent.map((year) => (
        <circle key={year} class="matrix-silent" cx={at(year)} cy={middle} r={radius * 0.7} />
      ))}
      {has.map((year) => (
        <circle key={year} class="matrix-task" cx={at(year)} cy={middle} r={radius} />
      ))}
    </svg>
  );
}
