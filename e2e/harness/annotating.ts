import type { Frame, Page } from 'puppeteer-core';
import { languageOf, wordsFor } from '../../components/words/language.ts';
import type { Meaning } from '../../lib/annotation/annotation.ts';
import type { Stage } from './in-each-browser.ts';
import { readMarks } from './page-marks.ts';
import type { Panel, ToolbarButton } from './rig.ts';
import { selectText } from './select-text.ts';
import { type ShownAnnotation, shownAnnotations } from './shown-annotations.ts';
import { until } from './until.ts';

export const squeezed = (text: string) => text.replaceAll(/\s+/g, '');

/** The keys that press the toolbar's buttons, by what the buttons do. The two without a key stand alone. */
const keys = {
  target: '1',
  measure: '2',
  responsibility: '3',
  question: '4',
  other: '5',
  note: 'N',
  remove: 'Delete',
  'the text button': null,
} as const;

/** The extension's words in the browser's language. */
export const wordsOf = ({ rig }: Stage) => wordsFor(languageOf(rig.language));

/** What is painted as annotations of a meaning, white space left out. */
export const paintedAs = async (where: Page | Frame, meaning: Meaning) =>
  (await readMarks(where))[`zhengmai-${meaning}`] ?? [];

/** Waits until a text is painted as an annotation of a meaning, in one stretch or several. */
export const untilPainted = (where: Page | Frame, text: string, meaning: Meaning) =>
  until(`"${text}" as ${meaning}`, async () => {
    const painted = await paintedAs(where, meaning);
    if (painted.join('').includes(squeezed(text))) return true;
    throw new Error(`painted is ${JSON.stringify(painted)}`);
  });

/** Clicks a button of the toolbar on the page, as soon as it is there and stands still: a message finds its width late. */
export async function useToolbar({ rig }: Stage, what: keyof typeof keys): Promise<void> {
  let before: ToolbarButton | undefined;
  const { x, y } = await until(`the toolbar's ${what}`, async () => {
    const shown = await rig.toolbar();
    const found = shown?.buttons.find((button) => button.keys === keys[what]);
    if (!found) throw new Error(`the toolbar has ${JSON.stringify(shown)}`);
    const isStill = found.x === before?.x && found.y === before.y;
    before = found;
    return isStill ? found : undefined;
  });
  await rig.page.mouse.click(x, y);
}

/** Waits until the toolbar stands at an annotation that is kept: which meaning is pressed. */
export const untilKept = ({ rig }: Stage, meaning: Meaning): Promise<ToolbarButton> =>
  until(`the toolbar at the new annotation`, async () =>
    (await rig.toolbar())?.buttons.find(({ pressed, keys: key }) => pressed && key === keys[meaning]),
  );

/** Selects a text on the page and highlights it by the toolbar. */
export async function annotate(
  stage: Stage,
  text: string,
  meaning: Meaning,
  place: Parameters<typeof selectText>[2] = {},
): Promise<void> {
  await selectText(stage.rig.page, text, place);
  await useToolbar(stage, meaning);
  await untilPainted(place.frame ?? stage.rig.page, text, meaning);
  await untilKept(stage, meaning);
}

/** Waits until the panel's list of annotations is as wanted, and gives it. */
export const listShows = (
  panel: Panel,
  what: string,
  wanted: (list: readonly ShownAnnotation[]) => unknown,
): Promise<readonly ShownAnnotation[]> =>
  until(what, async () => {
    const list = await shownAnnotations(panel);
    if (wanted(list)) return list;
    throw new Error(JSON.stringify(list));
  });

/** Waits until the annotation of these words is in the panel's list as wanted, and gives it. */
export async function cardShows(
  panel: Panel,
  quote: string,
  wanted: (annotation: ShownAnnotation) => unknown = () => true,
): Promise<ShownAnnotation> {
  const of = ({ original }: ShownAnnotation) => squeezed(original) === squeezed(quote);
  const list = await listShows(panel, `"${quote}" in the list`, (all) =>
    all.some((each) => of(each) && wanted(each)),
  );
  return list.find(of)!;
}

/** Selects something within the card of an annotation in the panel's list. */
export const inCard = ({ id }: { readonly id: string }, selector = '') =>
  `.annotation:has([data-row="${id}"]) ${selector}`.trim();

/** Types a note into the editor that is open, and saves it by its keys. */
export async function writeNote(panel: Panel, note: string): Promise<void> {
  await panel.click('.note-area');
  await panel.type(note);
  await until('the note in its field', () =>
    panel.evaluate(
      (wanted) => document.querySelector<HTMLTextAreaElement>('.note-area')!.value.endsWith(wanted),
      note,
    ),
  );
  await panel.press('Control+Enter');
  // The window for a single note closes with its editor.
  await until('the editor to close', () =>
    panel.evaluate(() => !document.querySelector('.note-area')).catch(() => true),
  );
}
