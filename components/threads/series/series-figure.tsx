import { useSignal } from '@preact/signals';
import type { Series } from '../../../lib/threads/thread.ts';
import { useThread } from '../thread-context.ts';
import { SeriesPlot } from './series-plot.tsx';
import { SeriesTable } from './series-table.tsx';

/** The values of a measure over the years, drawn or as a table. */
export function SeriesFigure({ series }: { series: Series }) {
  const { words } = useThread();
  const { plot, table } = words.threads.series;
  const asTable = useSignal(false);
  return (
    <figure class="series">
      <div class="series-head">
        <figcaption class="series-name">
          <span lang="zh-CN">{series.of}</span>{' '}
          <span class="series-unit" lang="zh-CN">
            {series.unit}
          </span>
        </figcaption>
        <div class="series-ways">
          {[false, true].map((way) => (
            <button
              key={String(way)}
              type="button"
              class="series-way"
              aria-pressed={asTable.value === way}
              onClick={() => (asTable.value = way)}
            >
              {way ? table : plot}
            </button>
          ))}
        </div>
      </div>
      {asTable.value ? <SeriesTable series={series} /> : <SeriesPlot series={series} />}
    </figure>
  );
}
