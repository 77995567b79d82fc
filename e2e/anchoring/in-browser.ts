/** What runs in the browser's page: bundled, and called by the names it gives to the window. */
import type { Target } from '../../lib/annotation/annotation.ts';
import { AnnotatedPage } from '../../lib/page/annotated-page.ts';
import { selectedRange } from '../../lib/page/selected-range.ts';
import { runAtOnce } from '../../lib/page/slice.ts';
import { targetOf } from '../../lib/page/target.ts';
import { written } from './baseline-line.ts';
import type { Choice } from './choose.ts';
import { findAll, identify, save } from './find-again.ts';
import { isBlank } from './glyphs.ts';
import { fillFrames, type Loaded, load } from './in-page.ts';
import { Random } from './random.ts';
import type { Page } from './versions.ts';

type Shown = Pick<Page, 'html' | 'frames'>;

/** Puts a page in the place of this one. */
function show({ html, frames }: Shown): Loaded {
  document.open();
  document.write(html);
  document.close();
  fillFrames(document, frames);
  return load(document);
}

const anchoring = {
  save: (page: Shown, choices: readonly Choice[]): Target[] => save(show(page), choices),
  find(page: Shown, targets: readonly Target[]): { readonly text: string; readonly outcomes: string } {
    const loaded = show(page);
    const outcomes = findAll(loaded, targets).map((outcome) => written(outcome, loaded.text));
    return { text: loaded.text, outcomes: outcomes.join(' ') };
  },
  /** Selects here and there, loads the page anew, and tells what was not found as it was. */
  selectAndReload(
    page: Shown,
    name: string,
    times: number,
  ): { readonly found: number; readonly faults: string[] } {
    const random = new Random(`selections ${name}`);
    const before = show(page);
    const selected = Array.from({ length: times }, () => select(before, random)).filter(
      (one) => one !== undefined,
    );
    const after = show(page);
    const annotated = new AnnotatedPage();
    annotated.set(selected.map(({ target }, i) => ({ id: String(i), meaning: 'other', target })));
    const placed = runAtOnce(annotated.anchoring(after.page, { settled: true }));
    const faults = selected.flatMap(({ target: { quote, position }, said }, i) => {
      const { state, start, end } = placed[i]!;
      if (state !== 'anchored' || start !== position!.start || end !== position!.end)
        return [`${state}: ${quote.exact}`];
      return said === undefined || bare(quote.exact) === said
        ? []
        : [`saved ${bare(quote.exact)} of ${said}`];
    });
    return { found: selected.length, faults };
  },
};
interface Selected {
  readonly target: Target;
  /** What the browser itself says is selected, without blanks; undefined where it counts controls, readings or pictures. */
  readonly said: string | undefined;
}

/** Selects from one place of the page to another, as a user does, and saves what the selection stands for. */
function select(loaded: Loaded, random: Random): Selected | undefined {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const place = () => {
    const node = random.pick(nodes);
    return [node, random.whole(0, (node as Text).length ?? node.childNodes.length)] as const;
  };
  const selection = getSelection()!;
  selection.setBaseAndExtent(...place(), ...place());
  const range = selectedRange(document);
  const target = range && targetOf(loaded.page, range, identify(loaded).page);
  if (!target) return undefined;
  const differs = range.cloneContents().querySelector('iframe, frame, rt, button, img');
  return { target, said: differs ? undefined : bare(selection.toString()) };
}

const bare = (text: string): string =>
  text
    .split('')
    .filter((char) => !isBlank(char))
    .join('');

export type InBrowser = typeof anchoring;

Object.assign(window, { anchoring });
