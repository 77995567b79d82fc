import type { Panel } from './rig.ts';
import { until } from './until.ts';

/** Something in a page of the extension as its user knows it: what it is, and what it is called. */
export interface Named {
  /** An ARIA role that stands for elements of its own in `elements` below, or a selector. */
  readonly role: string;
  /** Its whole name, or a part of it. */
  readonly name: string | RegExp;
  /** Selects what it stands in; the last such element where there are several. */
  readonly within?: string;
}

/** Selects the visible element of that role and name, once it is there; a name belongs to the first that has it. */
export const named = (at: Panel, wanted: Named): Promise<string> =>
  until(`${wanted.role} "${wanted.name}"`, () => find(at, wanted));

/** Whether there is such an element now. */
export const isThere = async (at: Panel, wanted: Named): Promise<boolean> =>
  (await find(at, wanted)) !== null;

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Fits every name that has this part. */
export const having = (part: string): RegExp => new RegExp(escaped(part));

/** Fits what is said of any number. */
export const counting = (say: (count: number) => string): RegExp =>
  new RegExp(`^${say(7).split('7').map(escaped).join('[\\d,]+')}$`);

/** Clicks what has this role and name, as soon as it is there and may be used. */
export async function clickNamed(at: Panel, role: string, name: string | RegExp, within?: string) {
  await until(`${role} "${name}" to click`, async () => {
    const selector = await find(at, { role, name, ...(within && { within }) });
    if (!selector) return false;
    const usable = await at.evaluate(
      (wanted) => document.querySelector(wanted)?.matches(':not(:disabled)'),
      selector,
    );
    if (!usable) return false;
    // What is drawn anew meanwhile is looked for again, by its name.
    await at.click(selector, 1_000);
    return true;
  });
}

/** Goes by Tab until what has this role and name has the focus. */
export async function tabTo(at: Panel, role: string, name: string | RegExp, within?: string): Promise<void> {
  const selector = await named(at, { role, name, ...(within && { within }) });
  const isFocused = () => at.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
  for (let i = 0; i < mostTabs; i++) {
    await at.press('Tab');
    if (await isFocused()) return;
  }
  const last = await at.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`Tab does not come to ${role} "${name}" in ${mostTabs} steps; it is at ${last}`);
}

/** More stops than the longest way in these tests has. */
const mostTabs = 80;

let count = 0;

/** Marks the element for a selector. Nothing of the extension looks at the mark. */
async function find(at: Panel, { role, name, within }: Named): Promise<string | null> {
  const mark = `e2e-${++count}`;
  const found = await at.evaluate(
    (wanted, of, pattern, place, given) => {
      const elements: Record<string, string> = {
        button: 'button, [role="button"]',
        checkbox: 'input[type="checkbox"]',
        radio: 'input[type="radio"]',
        searchbox: 'input[type="search"]',
        spinbutton: 'input[type="number"]',
        combobox: 'select',
        heading: 'h1, h2, h3, h4',
        row: '[role="row"]',
      };
      const root = place ? [...document.querySelectorAll(place)].at(-1) : document;
      const nameOf = (element: Element): string => {
        const { labels, placeholder } = element as HTMLInputElement;
        const text = element.getAttribute('aria-label') ?? (labels?.[0] ?? element).textContent;
        return (text || placeholder || '').replaceAll(/\s+/g, ' ').trim();
      };
      const fits = (called: string) => (pattern ? new RegExp(of).test(called) : called === of);
      const all = [...(root?.querySelectorAll(elements[wanted] ?? wanted) ?? [])];
      const element = all.find(
        (each) => each.checkVisibility({ visibilityProperty: true }) && fits(nameOf(each)),
      );
      element?.setAttribute('data-e2e', given);
      return element !== undefined;
    },
    role,
    typeof name === 'string' ? name : name.source,
    typeof name !== 'string',
    within ?? null,
    mark,
  );
  return found ? `[data-e2e="${mark}"]` : null;
}
