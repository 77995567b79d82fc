import type { Point, Realm } from './rig.ts';
import { until } from './until.ts';

/**
 * Scrolls an element of a page of the extension into sight and gives its middle once it stays where it is: lists that draw
 * only what is near move while they are scrolled, and a click would hit the neighbour.
 * @param limit milliseconds
 */
export function steadyPlace({ evaluate }: Realm, selector: string, limit?: number): Promise<Point> {
  return until(
    `${selector} in the panel`,
    () =>
      evaluate(async (wanted: string) => {
        const element = document.querySelector(wanted);
        if (!element) return null;
        const place = () => {
          const { left, top, width, height } = element.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        };
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const before = place();
        for (let i = 0; i < 3; i++) await frame();
        const now = place();
        if (before.x !== now.x || before.y !== now.y) return null;
        return element.contains(document.elementFromPoint(now.x, now.y)) ? now : null;
      }, selector),
    limit,
  );
}
