import { type Meaning, meanings } from '../annotation/annotation.ts';
import { decorationOf, meaningStyles } from './meaning-styles.ts';
import { ofView } from './of-view.ts';

/** What is marked: a passage, or an annotation of some meaning. */
export type MarkKind = 'passage' | Meaning;

/** What marks look like, one layer each. `lit` and `glow` are of one passage and one annotation that are pointed at. */
export type MarkLayer = MarkKind | 'lit' | 'glow' | 'flash';

/** The layer's name in the registry carries our prefix, so nobody else's is touched. */
export const highlightName = (layer: MarkLayer): string => `zhengmai-${layer}`;

const priorities: Readonly<Partial<Record<MarkLayer, number>>> = { passage: 0, lit: 2, glow: 3, flash: 4 };

/** Which layer shows where several cover the same text. All of their lines and grounds are painted, the highest last. */
export const markPriority = (layer: MarkLayer): number => priorities[layer] ?? 1;

const rules = (rule: (meaning: Meaning) => string): string => meanings.map(rule).join('\n');

// The line's green stands out at more than 4 : 1 both from white and from black; backgrounds are translucent and
// leave the text its own colour, so whatever the page's background is, its text stays as legible as it was. The lines
// of annotations are nearer to the text than a passage's, so that both are seen. With forced colours Chromium 156 gives
// every highlight the colours of selected text, whatever its style says; the patterns of the lines remain.
const css = `
@media screen {
  ::highlight(zhengmai-passage) {
    text-decoration: underline 1.5px rgb(13 140 112 / 75%);
    text-underline-offset: 0.28em;
  }
  ${rules(
    (meaning) => `::highlight(zhengmai-${meaning}) {
    background-color: ${meaningStyles[meaning].ground};
    text-decoration: ${decorationOf(meaning)};
    text-underline-offset: 0.06em;
  }`,
  )}
  ::highlight(zhengmai-lit) {
    background-color: rgb(20 160 128 / 26%);
    text-decoration: underline 2px rgb(13 140 112);
    text-underline-offset: 0.28em;
  }
  ::highlight(zhengmai-glow) {
    background-color: rgb(250 190 30 / 32%);
  }
  ::highlight(zhengmai-flash) {
    background-color: rgb(250 190 30 / 42%);
  }
}
@media screen and (forced-colors: active) {
  ::highlight(zhengmai-passage) { text-decoration-color: LinkText; }
  ${rules((meaning) => `::highlight(zhengmai-${meaning}) { background-color: transparent; text-decoration-color: CanvasText; }`)}
  ::highlight(zhengmai-lit), ::highlight(zhengmai-glow), ::highlight(zhengmai-flash) {
    background-color: Highlight;
    color: HighlightText;
  }
}`;

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Has a document or shadow root style our marks, by a constructed sheet: nothing is added to the DOM, and frames that
 * load later are reached too, which a style sheet of the manifest or of `insertCSS` would miss on pages read on
 * request. Measured in Chromium 156 and Firefox 153: works from a content script in the page, in same-origin frames
 * (with the frame's own constructor) and in shadow trees. A page that replaces its adopted sheets drops ours; the next
 * painting puts it back.
 */
export function adoptMarkStyles(root: Document | ShadowRoot): void {
  const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument!;
  let sheet = sheets.get(document);
  if (!sheet) {
    sheet = new (ofView(document, 'CSSStyleSheet'))();
    sheet.replaceSync(css);
    sheets.set(document, sheet);
  }
  for (let i = 0; i < root.adoptedStyleSheets.length; i++) if (root.adoptedStyleSheets[i] === sheet) return;
  root.adoptedStyleSheets.push(sheet);
}

/** Takes our sheet out again. */
export function dropMarkStyles(root: Document | ShadowRoot): void {
  const sheet = sheets.get(root.nodeType === 9 ? (root as Document) : root.ownerDocument!);
  for (let i = root.adoptedStyleSheets.length - 1; sheet && i >= 0; i--) {
    if (root.adoptedStyleSheets[i] === sheet) root.adoptedStyleSheets.splice(i, 1);
  }
}
