import type { Series } from '../../../lib/threads/thread.ts';
import { useThread } from '../thread-context.ts';

/** The values of a measure as a table: year, value, and the document that says so. */
export function SeriesTable({ series: { of, unit, points } }: { series: Series }) {
  const { words, tasks, goTo } = useThread();
  const { series, amount } = words.threads;
  return (
    <table class="series-table">
      <caption class="only-spoken" lang="zh-CN">
        {of}
      </caption>
      <thead>
        <tr>
          <th scope="col">{series.year}</th>
          <th scope="col">{series.value}</th>
          <th scope="col">{series.source}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={`${point.task} ${point.year} ${point.text}`}>
            <th scope="row">{point.year}</th>
            <td>
              {amount({ ...point, unit })}
              <span class="series-sense">{point.reported ? series.reported : series.planned}</span>
            </td>
            <td>
              <button
                type="button"
                class="text-button"
                title={tasks.get(point.task)?.title}
                onClick={() => goTo(point.task)}
              >
                {series.said(point.said)}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
