import { ofView } from './of-view.ts';

/** What marks look like, per kind. The kind's name in the registry carries our prefix, so nobody else's is touched. */
export type MarkKind = 'passage' | 'lit' | 'flash';

export const highlightName = (kind: MarkKind): string => `zhengmai-${kind}`;

/** Which kind shows where several cover the same text. */
export const markPriority: Readonly<Record<MarkKind, number>> = { passage: 0, lit: 1, flash: 2 };

// The line's green stands out at more than 4 : 1 both from white and from black; backgrounds are translucent and
// leave the text its own colour, so whatever the page's background is, its text stays as legible as it was.
const css = `
@media screen {
  ::highlight(zhengmai-passage) {
    text-decoration: underline 1.5px rgb(13 140 112 / 75%);
    text-underline-offset: 0.28em;
  }
  ::highlight(zhengmai-lit) {
    background-color: rgb(20 160 128 / 26%);
    text-decoration: underline 2px rgb(13 140 112);
    text-underline-offset: 0.28em;
  }
  ::highlight(zhengmai-flash) {
    background-color: rgb(250 190 30 / 42%);
  }
}
@media screen and (forced-colors: active) {
  ::highlight(zhengmai-passage) { text-decoration-color: LinkText; }
  ::highlight(zhengmai-lit), ::highlight(zhengmai-flash) { background-color: Highlight; color: HighlightText; }
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
