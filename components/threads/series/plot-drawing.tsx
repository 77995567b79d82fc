import type { SeriesPoint } from '../../../lib/threads/thread.ts';
import type { PlotLayout } from './plot-layout.ts';

interface PlotDrawingProps {
  readonly layout: PlotLayout;
  readonly width: number;
  readonly height: number;
  readonly summary: string;
  readonly pointed: SeriesPoint | null;
}

/**
 * Axes, lines and signs. What was reported is a full disc, what was planned a ring around it or an empty one; a line to
 * what was only planned is broken. One picture to screen readers, with its summary.
 */
export function PlotDrawing({ layout, width, height, summary, pointed }: PlotDrawingProps) {
  const { left, right, bottom, values, years, lines, points, labels } = layout;
  return (
    <svg
      class="plot-drawing"
      role="img"
      aria-label={summary}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {values.map(({ label, y }) => (
        <g key={label}>
          <line class="plot-grid" x1={left} x2={right} y1={y} y2={y} />
          <text class="plot-words" x={left - 6} y={y} text-anchor="end" dominant-baseline="central">
            {label}
          </text>
        </g>
      ))}
      {years.map(({ year, x, named }) => (
        <g key={year}>
          <line class="plot-tick" x1={x} x2={x} y1={bottom} y2={bottom + 3} />
          {named && (
            <text class="plot-words" x={x} y={bottom + 18} text-anchor="middle">
              {year}
            </text>
          )}
        </g>
      ))}
      {lines.map(({ from, to }) => (
        <line
          key={to.point.year}
          class="plot-line"
          data-reported={to.point.reported}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
        />
      ))}
      {/* A disc lies on the ring of the same value, which would cover it. */}
      {points
        .toSorted((a, b) => Number(a.point.reported) - Number(b.point.reported))
        .map(({ point, x, y, bar }) => (
          <g
            key={`${point.task} ${point.text}`}
            class="plot-sign"
            data-reported={point.reported}
            data-pointed={point === pointed}
          >
            {bar && (
              <path
                class="plot-bar"
                d={`M${x} ${bar[0]}V${bar[1]}M${x - 4} ${bar[0]}h8M${x - 4} ${bar[1]}h8`}
              />
            )}
            <circle cx={x} cy={y} r={point.reported ? 3.5 : 5} />
          </g>
        ))}
      {labels.map(({ x, y, text }) => (
        <text
          key={`${x} ${y}`}
          class="plot-value"
          x={x}
          y={y}
          text-anchor="middle"
          dominant-baseline="central"
        >
          {text}
        </text>
      ))}
    </svg>
  );
}
