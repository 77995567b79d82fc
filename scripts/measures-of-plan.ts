import { fold } from '../lib/policy/fold.ts';
import type { Measure } from '../lib/policy/measures/measure.ts';
import { measuresOf } from '../lib/policy/measures/measures.ts';
import type { Plan } from '../lib/policy/plan.ts';
import { segment } from '../lib/policy/segment.ts';
import type { Span } from '../lib/policy/span.ts';

/** A measure of a plan as the command prints it. */
export interface MeasureRow {
  /** The plan's id: the name of its file. */
  readonly seed: string;
  /** Of the task that states it, else of its sentence: UTF-16 offsets into the plan's text. */
  readonly start: number;
  readonly end: number;
  /** The words that state it. */
  readonly text: string;
  readonly value: number | null;
  /** Both ends of a range, in `unit`. */
  readonly min?: number;
  readonly max?: number;
  readonly unit: string;
  readonly number: number | null;
  readonly minNumber?: number;
  readonly maxNumber?: number;
  readonly of: string;
  /** YYYY-MM-DD. */
  readonly deadline: string | null;
}

/** The measures of a plan, in the order of its text. */
export function measuresOfPlan({ id, text, year, tasks }: Plan): MeasureRow[] {
  return measuresOf(text, year).map((measure) => {
    const { start, end } = tasks.find((task) => holds(task, measure)) ?? sentenceOf(text, measure);
    return { seed: id, start, end, ...rowOf(measure) };
  });
}

function rowOf({ text, value, range, unit, number, numbers, of, deadline }: Measure) {
  return {
    text,
    value,
    ...(range && { min: range[0], max: range[1] }),
    unit,
    number,
    ...(numbers && { minNumber: numbers[0], maxNumber: numbers[1] }),
    of,
    deadline: deadline?.until ?? null,
  };
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The sentence of a plain text that holds a measure; the measure itself where none does. */
function sentenceOf(text: string, measure: Span): Span {
  const lineStart = text.lastIndexOf('\n', measure.start) + 1;
  const lineEnd = text.indexOf('\n', measure.end);
  const line = fold(text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd));
  const sentences = segment(line.text).map(({ start, end }) => ({
    start: lineStart + line.at(start),
    end: lineStart + line.at(end - 1) + 1,
  }));
  return sentences.find((sentence) => holds(sentence, measure)) ?? measure;
}
