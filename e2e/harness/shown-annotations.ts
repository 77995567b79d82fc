import type { Panel } from './rig.ts';

/** An annotation as the panel shows it. */
export interface ShownAnnotation {
  readonly id: string;
  /** `data-state`: anchored, approximate, not-found, pending. */
  readonly state: string;
  readonly meaning: string;
  /** The words that were annotated, without what has been put in since. */
  readonly original: string;
  /** What is told as put in and as taken away, when the place is approximate. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The note's HTML as it is shown. */
  readonly note: string | null;
  readonly tags: readonly string[];
  /** Texts of the linked tasks. */
  readonly links: readonly string[];
}

/** The panel's list of annotations, in its order. Turns to its tab. */
export async function shownAnnotations(panel: Panel): Promise<readonly ShownAnnotation[]> {
  return panel.evaluate(() => {
    const tab = document.querySelector<HTMLElement>('#tab-annotations');
    if (tab?.getAttribute('aria-selected') === 'false') tab.click();
    const textsOf = (card: Element, selector: string, without = '.only-spoken') =>
      [...card.querySelectorAll(selector)].map((each) => {
        const copy = each.cloneNode(true) as Element;
        for (const left of copy.querySelectorAll(without)) left.remove();
        return copy.textContent.trim();
      });
    return [...document.querySelectorAll<HTMLElement>('.annotation')].map((card) => ({
      id: card.querySelector<HTMLElement>('[data-row]')!.dataset.row!,
      state: card.dataset.state!,
      meaning: textsOf(card, '.annotation-row .meaning-name').join(''),
      original: textsOf(card, '.quote-text', '.only-spoken, ins').join(''),
      added: textsOf(card, '.quote-text ins'),
      removed: textsOf(card, '.quote-text del'),
      note: card.querySelector('.note')?.innerHTML ?? null,
      tags: textsOf(card, '.tag .tag-text'),
      links: textsOf(card, '.link-text'),
    }));
  });
}
