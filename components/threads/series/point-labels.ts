/** A figure's width for every character, its height, and how far its middle is from its point's, CSS pixels. */
export const characterWidth = 6.5;
const height = 14;
const away = 13;
const beside = 9;
/** The radius of a sign. */
const sign = 6;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A point with the words that are to stand beside it. */
export interface Labelled extends Place {
  readonly text: string;
}

/** Words beside a point; where their middle is, in CSS pixels. */
export interface PointLabel extends Labelled {
  readonly width: number;
}

interface Around {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is worse than the next: words over words, over another point, over a line. */
const [overWords, overSign, overLine] = [1000, 100, 10];

/**
 * Puts the words of a few points beside them: of all ways to have each above, below, right or left of its point the one in
 * which least is covered; above rather than below, and so on. Points of one place and text have one. What would cover
 * others in every way is left out.
 * @param points a few: the number of ways is four to their power
 * @param lines between points
 */
export function labelsBeside(
  points: readonly Labelled[],
  lines: readonly { readonly from: Place; readonly to: Place }[],
  around: Around,
): PointLabel[] {
  const apart = points.filter((point, i) => !points.slice(0, i).some((other) => isSame(other, point)));
  const ways = apart.map((point) =>
    placesOf(point, around).map((label, order) => {
      const covered = apart.filter((other) => other !== point && isOver(label, signOf(other))).length;
      const crossed = lines.filter((line) => crosses(line, label)).length;
      return { label, cost: order + covered * overSign + crossed * overLine };
    }),
  );
  let best: { labels: readonly PointLabel[]; cost: number } = { labels: [], cost: Number.POSITIVE_INFINITY };
  const choose = (i: number, labels: readonly PointLabel[], cost: number): void => {
    if (cost >= best.cost) return;
    if (i === ways.length) {
      best = { labels, cost };
      return;
    }
    for (const { label, cost: own } of ways[i]!) {
      if (!labels.some((other) => isOver(label, other))) choose(i + 1, [...labels, label], cost + own);
    }
    choose(i + 1, labels, cost + overWords);
  };
  choose(0, [], 0);
  return [...best.labels];
}

/** Above, below, right and left of a point, where there is room. */
function placesOf({ x, y, text }: Labelled, { left, right, bottom }: Around): PointLabel[] {
  const width = text.length * characterWidth;
  // Above and below it may move sideways, so that it stays inside.
  const inside = Math.min(Math.max(x, left + width / 2), right - width / 2);
  return [
    { x: inside, y: y - away },
    { x: inside, y: y + away },
    { x: x + beside + width / 2, y },
    { x: x - beside - width / 2, y },
  ]
    .map((place) => ({ ...place, text, width }))
    .filter(
      (label) =>
        label.y - height / 2 >= 0 &&
        label.y + height / 2 <= bottom &&
        label.x - width / 2 >= left - 1 &&
        label.x + width / 2 <= right + 1,
    );
}

const isSame = (a: Labelled, b: Labelled): boolean =>
  a.text === b.text && Math.hypot(a.x - b.x, a.y - b.y) < 2;

type Box = Place & { readonly width: number; readonly height?: number };

const signOf = ({ x, y }: Place): Box => ({ x, y, width: 2 * sign, height: 2 * sign });

const isOver = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 &&
  Math.abs(a.y - b.y) < ((a.height ?? height) + (b.height ?? height)) / 2;

/** Looked at in steps of a few pixels: nobody sees less. */
function crosses({ from, to }: { readonly from: Place; readonly to: Place }, label: Box): boolean {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 3);
  for (let i = 0; i <= steps; i += 1) {
    const part = steps ? i / steps : 0;
    const at = { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) };
    if (isOver({ ...at, width: 0, height: 0 }, label)) return true;
  }
  return false;
}
