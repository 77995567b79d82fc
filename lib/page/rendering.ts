import type { WhiteSpace } from './context.ts';

/** How an element takes part in the text. */
export interface Rendering {
  readonly shown: boolean;
  /** Its content stands in lines of its own; otherwise it runs on in the line around it. */
  readonly block: boolean;
  readonly visible: boolean;
  readonly white: WhiteSpace;
}

type Inherited = Pick<Rendering, 'visible' | 'white'>;

/** Elements whose text is not the page's text, or is no running text (controls). */
const unread = new Set(
  (
    'script style template noscript head title meta link base select option optgroup datalist textarea input ' +
    'button svg canvas video audio object embed img picture map progress meter noframes noembed rt rp applet'
  ).split(' '),
);

/** Elements that are blocks by the user agent's style sheet (HTML Standard, "Rendering"). */
const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext ' +
    'pre search section summary table caption colgroup thead tbody tfoot tr td th ul xmp marquee frame iframe'
  ).split(' '),
);

export const isUnread = (tag: string): boolean => unread.has(tag);

const hiddenStyle = /(?:^|;)\s*display\s*:\s*none/i;
const displayStyle = /(?:^|;)\s*display\s*:\s*([a-z-]+)/i;
const visibilityStyle = /(?:^|;)\s*visibility\s*:\s*(hidden|collapse|visible)/i;
const whiteStyle = /(?:^|;)\s*white-space\s*:\s*([a-z-]+)/i;

/**
 * How `element` is rendered: by the browser's computed style where there is one, and otherwise (jsdom: no layout, and
 * a slow cascade) by tag, `hidden` and the inline style. `around` is what its parent handed down.
 */
export function renderingOf(element: Element, tag: string, around: Inherited): Rendering {
  if (typeof element.checkVisibility === 'function') {
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    if (style?.display) return computed(style, tag);
  }
  return declared(element, tag, around);
}

function computed(style: CSSStyleDeclaration, tag: string): Rendering {
  const { display } = style;
  if (display === 'none' || style.contentVisibility === 'hidden') return nothing;
  const space = style.getPropertyValue('white-space-collapse') || style.whiteSpace;
  return rendering(blockDisplay(display, tag), style.visibility === 'visible', whiteSpace(space));
}

function declared(element: Element, tag: string, around: Inherited): Rendering {
  if (element.hasAttribute('hidden') || (tag === 'dialog' && !element.hasAttribute('open'))) return nothing;
  const keeps = tag === 'pre' || tag === 'listing' || tag === 'xmp' || tag === 'plaintext';
  const style = element.getAttribute('style');
  if (!style) return rendering(blocks.has(tag), around.visible, keeps ? 'keep' : around.white);
  if (hiddenStyle.test(style)) return nothing;
  const display = displayStyle.exec(style)?.[1];
  const visibility = visibilityStyle.exec(style)?.[1];
  const space = whiteStyle.exec(style)?.[1];
  return rendering(
    display ? blockDisplay(display.toLowerCase(), tag) : blocks.has(tag),
    visibility ? visibility.toLowerCase() === 'visible' : around.visible,
    space ? whiteSpace(space.toLowerCase()) : keeps ? 'keep' : around.white,
  );
}

/** Inline boxes run on in their line; but items and cells set side by side (inline-block li) stay lines of their own. */
function blockDisplay(display: string, tag: string): boolean {
  if (tag === 'iframe') return true;
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) return false;
  return display.startsWith('inline') ? blocks.has(tag) : true;
}

function whiteSpace(value: string): WhiteSpace {
  if (value === 'preserve-breaks' || value === 'pre-line') return 'lines';
  return /^(pre|preserve|break)/.test(value) ? 'keep' : 'collapse';
}

// The few renderings there are, made once: one is asked for at every element.
const nothing: Rendering = { shown: false, block: false, visible: false, white: 'collapse' };
const table = new Map<string, Rendering>();

function rendering(block: boolean, visible: boolean, white: WhiteSpace): Rendering {
  const key = `${block ? 1 : 0}${visible ? 1 : 0}${white}`;
  let known = table.get(key);
  if (!known) table.set(key, (known = { shown: true, block, visible, white }));
  return known;
}
