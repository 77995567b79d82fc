import type { Point, Realm } from './rig.ts';
import { steadyPlace } from './steady-place.ts';
import { until } from './until.ts';

interface Aiming {
  /** Ends the watch over the click before. */
  aimed?: AbortController;
  /** Whether the click has hit; null before. */
  hit?: boolean | null;
}

/**
 * Clicks an element of a page of the extension. What is drawn anew between the look and the click may stand elsewhere, or
 * be another element: a click that would hit anything else is kept from the page, and tried again.
 * @param press clicks with the mouse
 * @param limit milliseconds until the element is there
 * @throws when the page gets no click: the element cannot be used, or went away under the mouse
 */
export async function sureClick(
  realm: Realm,
  selector: string,
  press: (at: Point) => Promise<void>,
  limit?: number,
): Promise<void> {
  for (let i = 0; i < mostTries; i++) {
    const at = await steadyPlace(realm, selector, limit);
    await realm.evaluate(aim, selector);
    await press(at);
    if (await hasHit(realm, selector)) return;
  }
  throw new Error(`${selector} was not hit by ${mostTries} clicks.`);
}

const mostTries = 20;

async function hasHit(realm: Realm, selector: string): Promise<boolean> {
  const look = () => realm.evaluate(() => (window as Aiming).hit ?? null);
  let hit: boolean | null = null;
  await until(
    `a click on ${selector}`,
    async () => {
      // A page that has gone was sent away by the click.
      hit = await look().catch(() => true);
      return hit !== null;
    },
    5_000,
  );
  return hit!;
}

/** Lets the next click through where it hits, from press to release. Runs in the page. */
function aim(wanted: string): void {
  const page = window as Aiming;
  page.aimed?.abort();
  page.aimed = new AbortController();
  page.hit = null;
  let missed = false;
  const watch = { capture: true, signal: page.aimed.signal };
  const judge = (event: Event) => {
    missed ||= (event.target as Element).closest(wanted) === null;
    if (!missed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'])
    addEventListener(type, judge, watch);
  addEventListener(
    'click',
    (event) => {
      judge(event);
      page.hit = !missed;
      page.aimed?.abort();
    },
    watch,
  );
}
