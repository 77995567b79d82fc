import type { Panel } from './rig.ts';

/** A related task as the panel shows it under the open passage. */
export interface ShownTask {
  readonly year: number;
  readonly plan: string;
  readonly strength: string;
  readonly path: string;
  readonly text: string;
  /** Words marked as shared in the task's text. */
  readonly marked: readonly string[];
  /** Quantities that both state, as the reasons name them. */
  readonly measures: readonly string[];
  /** Folded away among the weaker ones. */
  readonly folded: boolean;
}

export interface ShownPassage {
  readonly id: string;
  readonly text: string;
  /** Years with related tasks, as named on the passage's line or in the strip of its thread. */
  readonly years: readonly number[];
  readonly pending: boolean;
}

export interface ShownSection {
  readonly name: string;
  readonly above: string;
  readonly passages: readonly ShownPassage[];
}

/** What stands in the panel. */
export interface PanelContents {
  readonly language: string;
  readonly title: string | null;
  /** Title of the notice that stands in place of the list. */
  readonly notice: string | null;
  /** Title of the notice that the model could not start. */
  readonly fault: string | null;
  readonly status: string | null;
  /** Part of the matching that is done, 0 to 100, while it is under way. */
  readonly progress: number | null;
  readonly sections: readonly ShownSection[];
  /** Id of the open passage. */
  readonly open: string | null;
  readonly tasks: readonly ShownTask[];
}

/** Reads the panel's document as a user would. */
export function readPanel(panel: Panel): Promise<PanelContents> {
  return panel.evaluate(() => {
    const textOf = (selector: string, within: ParentNode = document) =>
      within.querySelector(selector)?.textContent?.trim() ?? null;
    const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll(selector)];

    const passage = (card: Element) => ({
      id: card.querySelector<HTMLElement>('[data-row]')!.dataset.row!,
      text: textOf('.passage-text', card)!,
      years: all('.year-sign, .strip-part[data-sign="tasks"] .strip-words', card).map((sign) =>
        Number(/\d{4}/.exec(sign.textContent)![0]),
      ),
      pending: card.querySelector('.finding-words[data-pending]') !== null,
    });
    const task = (card: Element) => ({
      year: Number.parseInt(textOf('.year-heading', card.closest('.year')!)!, 10),
      plan: card.closest('.plan')!.querySelector('.plan-title')!.firstChild!.textContent!,
      strength: card.querySelector<HTMLElement>('.strength')!.dataset.strength!,
      path: textOf('.match-path [lang]', card) ?? '',
      text: textOf('.match-text', card)!,
      marked: all('.match-text mark', card).map((mark) => mark.textContent),
      measures: all('.measure', card).map((measure) => measure.textContent),
      folded: card.closest('[hidden]') !== null,
    });
    const open = document.querySelector('.passage[data-open="true"]');
    const progress = document.querySelector('[role="progressbar"]');
    return {
      language: document.querySelector('.panel')?.getAttribute('lang') ?? '',
      title: textOf('.page-title'),
      notice: textOf('.notice-title'),
      fault: textOf('#engine-notice-title'),
      status: textOf('.status-text'),
      progress: progress ? Number(progress.getAttribute('aria-valuenow')) : null,
      sections: all('.passage-section').map((section) => ({
        name: textOf('.section-name', section)!,
        above: textOf('.section-above', section) ?? '',
        passages: all('.passage', section).map(passage),
      })),
      open: open ? passage(open).id : null,
      tasks: open ? all('.match', open).map(task) : [],
    };
  });
}

/** All passages in the panel's order. */
export const passagesOf = (contents: PanelContents) => contents.sections.flatMap(({ passages }) => passages);

/** Selects the line that opens and closes a passage. */
export const rowOf = (id: string) => `[data-row="${id}"]`;
