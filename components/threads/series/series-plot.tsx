import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Series, SeriesPoint } from '../../../lib/threads/thread.ts';
import { useThread } from '../thread-context.ts';
import { PlotDrawing } from './plot-drawing.tsx';
import { layOut } from './plot-layout.ts';

const height = 128;
/** Until it is laid out, and where nothing is: the narrowest panel's. */
const narrowest = 264;
/** So many values are told in the summary, the first and the last ones. */
const mostTold = 6;

/** The values of a measure, drawn; every point can be reached, tells what it is, and leads to its source. */
export function SeriesPlot({ series: { of, unit, points } }: { series: Series }) {
  const { words, goTo } = useThread();
  const { series, amount } = words.threads;
  const box = useRef<HTMLDivElement>(null);
  const width = useSignal(narrowest);
  const pointed = useSignal<SeriesPoint | null>(null);
  /** The one point that Tab reaches; arrow keys lead on from there. */
  const current = useSignal(points.length - 1);
  // A correction may have taken points away.
  const stop = Math.min(current.value, points.length - 1);
  const layout = useMemo(
    () => layOut(points, unit, { width: width.value, height }),
    [points, unit, width.value],
  );

  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) width.value = Math.round(entry.contentRect.width);
    });
    watcher.observe(box.current!);
    return () => watcher.disconnect();
  }, [width]);

  const says = (point: SeriesPoint) =>
    `${words.year(point.year)} ${amount({ ...point, unit })} · ${point.reported ? series.reported : series.planned} · ${series.said(point.said)}`;
  const told = points.length <= mostTold ? points : [points[0]!, ...points.slice(1 - mostTold)];
  const summary = series.summary(
    of,
    told.map((point) => ({ year: point.year, amount: amount({ ...point, unit }), reported: point.reported })),
    points.length,
  );

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -points.length, End: points.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    current.value = Math.max(0, Math.min(points.length - 1, stop + step));
    box.current?.querySelectorAll<HTMLElement>('.plot-point')[current.value]?.focus();
  }

  return (
    <div class="plot">
      <div class="plot-area" ref={box} style={{ height: `${height}px` }}>
        <PlotDrawing
          layout={layout}
          width={width.value}
          height={height}
          summary={summary}
          pointed={pointed.value}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
        <div role="group" aria-label={series.points} onKeyDown={onKeyDown}>
          {layout.points.map(({ point, x, y }, i) => (
            <button
              key={`${point.task} ${point.year} ${point.text}`}
              type="button"
              class="plot-point"
              style={{ left: `${x}px`, top: `${y}px` }}
              tabIndex={stop === i ? 0 : -1}
              aria-label={`${says(point)} · ${series.toTask}`}
              onPointerEnter={() => (pointed.value = point)}
              onPointerLeave={() => (pointed.value = null)}
              onFocus={() => {
                current.value = i;
                pointed.value = point;
              }}
              onBlur={() => (pointed.value = null)}
              onClick={() => goTo(point.task)}
            />
          ))}
        </div>
      </div>
      <p class="plot-legend" aria-hidden="true">
        {pointed.value ? (
          says(pointed.value)
        ) : (
          <>
            <LegendSign reported /> {series.reported} <LegendSign reported={false} /> {series.planned}
          </>
        )}
      </p>
    </div>
  );
}

const LegendSign = ({ reported }: { reported: boolean }) => (
  <svg
    class="plot-sign"
    data-reported={reported}
    viewBox="0 0 10 10"
    width="10"
    height="10"
    aria-hidden="true"
  >
    <circle cx="5" cy="5" r={reported ? 3.25 : 3.75} />
  </svg>
);
