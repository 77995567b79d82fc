import type { SeriesPoint } from '../../../lib/threads/thread.ts';
import { characterWidth, labelsBeside, type PointLabel } from './point-labels.ts';

/** Room around the drawing for the words of the axes, in CSS pixels. */
const margin = { top: 12, right: 16, bottom: 24, left: 12 };
/** Above the highest point there is room for its value. */
const labelledTop = 22;
/** Of more points the values would stand in each other's way; of these the picture alone would say too little. */
const mostLabelled = 3;
/** A year under the axis takes so much width. */
const yearWidth = 36;

/** Figures are written alike in both languages. */
const figure = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });

export interface PlacedPoint {
  readonly point: SeriesPoint;
  readonly x: number;
  readonly y: number;
  /** Both ends of a range, the lower value first. */
  readonly bar: readonly [number, number] | null;
}

export interface PlotLine {
  readonly from: PlacedPoint;
  readonly to: PlacedPoint;
}

/** Where everything of a plot stands, in CSS pixels from its top left corner. */
export interface PlotLayout {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly values: readonly { readonly label: string; readonly y: number }[];
  readonly years: readonly { readonly year: number; readonly x: number; readonly named: boolean }[];
  readonly points: readonly PlacedPoint[];
  /** The values of a few points, beside them. */
  readonly labels: readonly PointLabel[];
  /** From year to year, through what was reported, or else what was last said. */
  readonly lines: readonly PlotLine[];
}

/**
 * Lays out the points of a series.
 * @param points by year, at least one
 * @param unit a share goes no higher than 100 %
 */
export function layOut(
  points: readonly SeriesPoint[],
  unit: string,
  { width, height }: { width: number; height: number },
): PlotLayout {
  const steps = stepsOver(
    points.flatMap(({ value, range }) => range ?? [value]),
    unit === '%',
  );
  const [low, high] = [steps[0]!, steps.at(-1)!];
  const labels = steps.map((step) => figure.format(step));
  const longest = Math.max(...labels.map((label) => label.length));
  const left = margin.left + longest * characterWidth;
  const right = width - margin.right;
  const bottom = height - margin.bottom;
  const labelled = points.length <= mostLabelled;
  const top = labelled ? labelledTop : margin.top;
  const y = (value: number) => bottom - ((value - low) / (high - low || 1)) * (bottom - top);

  const first = Math.min(...points.map(({ year }) => year));
  const last = Math.max(...points.map(({ year }) => year));
  // Half a year's name stands left of the first point.
  const [from, to] = [left + yearWidth / 2, right - 4];
  const x = (year: number) =>
    first === last ? (from + to) / 2 : from + ((year - first) / (last - first)) * (to - from);

  const placed = points.map(
    (point): PlacedPoint => ({
      point,
      x: x(point.year),
      y: y(point.value),
      bar: point.range && [y(point.range[0]), y(point.range[1])],
    }),
  );
  const lines = linesThrough(placed);
  const toLabel = placed.map(({ point, x, y }) => ({ x, y, text: amountOf(point, unit) }));
  const used = [...new Set(points.map(({ year }) => year))];
  return {
    left,
    right,
    bottom,
    values: steps.map((value, i) => ({ label: labels[i]!, y: y(value) })),
    years: nameYears(used.map((year) => ({ year, x: x(year) }))),
    points: placed,
    labels: labelled ? labelsBeside(toLabel, lines, { left, right: width, bottom }) : [],
    lines,
  };
}

/** The unit stands above the plot; a share is one at a glance. */
function amountOf({ value, range }: SeriesPoint, unit: string): string {
  const number = range ? range.map((end) => figure.format(end)).join('–') : figure.format(value);
  return unit === '%' ? `${number}%` : number;
}

/** The last year and the first are named, and from the last backwards as many others as have room. */
function nameYears(years: readonly { readonly year: number; readonly x: number }[]) {
  const first = years[0]!;
  let free = Number.POSITIVE_INFINITY;
  return years
    .toReversed()
    .map((each) => {
      const clear = each === first ? each.x : each.x - yearWidth;
      const named = each.x <= free && (each === first || clear >= first.x);
      if (named) free = each.x - yearWidth;
      return { ...each, named };
    })
    .reverse();
}

function linesThrough(points: readonly PlacedPoint[]): PlotLine[] {
  const years = [...Map.groupBy(points, ({ point }) => point.year).values()];
  const stops = years.map(
    (ofYear) =>
      ofYear.find(({ point }) => point.reported) ??
      ofYear.reduce((latest, each) => (each.point.said >= latest.point.said ? each : latest)),
  );
  return stops.slice(1).map((to, i) => ({ from: stops[i]!, to }));
}

/** Steps of a value's axis should be about so many. */
const wantedSteps = 3;

/**
 * Round figures that take in all values: steps of 1, 2 or 5 times a power of ten, from zero unless all values are far
 * from it.
 * @param share no step is above 100 when no value is
 */
export function stepsOver(values: readonly number[], share: boolean): number[] {
  const most = Math.max(...values);
  const least = Math.min(...values);
  const low = least >= 0 && (least <= most / 2 || least === most) ? 0 : least;
  const high = most === low ? low + (Math.abs(low) || 1) : most;
  const rough = (high - low) / wantedSteps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((each) => each * power >= rough) ?? 10);
  let from = Math.floor(low / step);
  // The lowest value does not lie on the axis, where it would be taken for nothing.
  if (from * step === least && least > 0) from -= 1;
  const to = Math.ceil(high / step);
  const steps = Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toPrecision(12)));
  return share && most <= 100 ? steps.filter((each) => each <= 100) : steps;
}
