import { type Context, withChange } from './context.ts';
import type { HeadingFace, Zone } from './page-text.ts';
import type { Rendering } from './rendering.ts';
import { tableKind } from './table-kind.ts';

const roleZones: Record<string, Zone> = {
  navigation: 'nav',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
  search: 'search',
  menu: 'menu',
  menubar: 'menu',
  toolbar: 'menu',
  tablist: 'menu',
  form: 'form',
  dialog: 'dialog',
  alertdialog: 'dialog',
  main: 'main',
  article: 'article',
};

const tagZones: Record<string, Zone> = {
  nav: 'nav',
  aside: 'aside',
  search: 'search',
  dialog: 'dialog',
  main: 'main',
  article: 'article',
};

/** What the content of `element` inherits, given what the element itself inherited. */
export function contextIn(element: Element, tag: string, around: Context, rendering: Rendering): Context {
  const change: { -readonly [K in keyof Context]?: Context[K] } = {
    visible: rendering.visible,
    white: rendering.white,
  };
  const zone = zoneOf(element, tag, around);
  if (zone !== around.zone) change.zone = zone;
  byTag(element, tag, around, change);
  if (element.hasAttributes()) byAttributes(element, tag, change);
  return withChange(around, change);
}

function zoneOf(element: Element, tag: string, around: Context): Zone | undefined {
  const role = element.getAttribute('role');
  const byRole = role ? roleZones[role] : tagZones[tag];
  if (byRole) return byRole;
  const own = around.zone === undefined || around.zone === 'form' || around.zone === 'dialog';
  if (tag === 'header' || tag === 'footer') return own && !around.scoped ? tag : around.zone;
  // ASP.NET wraps the whole page in one form; a form right under body tells nothing.
  if (tag === 'form' && (own || around.zone === 'main' || around.zone === 'article')) {
    return element.parentElement?.localName === 'body' ? around.zone : 'form';
  }
  return around.zone;
}

type Change = { -readonly [K in keyof Context]?: Context[K] };

function byTag(element: Element, tag: string, around: Context, change: Change): void {
  switch (tag) {
    case 'section':
    case 'main':
    case 'article':
    case 'nav':
    case 'aside':
      change.scoped = true;
      break;
    case 'table':
      // Old pages centre a whole layout by <center> or align; text in the table's cells is not meant.
      change.table = tableKind(element);
      change.cell = false;
      change.item = false;
      change.centred = false;
      break;
    case 'td':
    case 'th':
      change.cell = around.table === 'data';
      break;
    case 'li':
    case 'dd':
    case 'dt':
      change.item = true;
      break;
    case 'a':
      if (element.hasAttribute('href')) change.link = true;
      break;
    case 'b':
    case 'strong':
      change.bold = true;
      break;
    case 'center':
      change.centred = true;
      break;
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      change.level = Number(tag[1]);
      break;
  }
}

const weight = /(?:^|;)\s*font(?:-weight)?\s*:[^;]*?\b(bold|bolder|normal|[1-9]00)\b/i;
const align = /(?:^|;)\s*text-align\s*:\s*(?:-[a-z]+-)?([a-z]+)/i;
const family = /(?:^|;)\s*font(?:-family)?\s*:([^;]*)/i;
/** Class names by which editors centre (Quill, WordPress, Bootstrap) and Word's exports name titles. */
const centringClass =
  /(?:^|\s)(?:ql-align-center|aligncenter|text-center|f_center|MsoTitle|MsoSubtitle)(?:\s|$)/;
const boldClass = /(?:^|\s)(?:bold|MsoTitle|MsoSubtitle)(?:\s|$)/;

function byAttributes(element: Element, tag: string, change: Change): void {
  if (element.getAttribute('role') === 'heading') {
    const level = Number(element.getAttribute('aria-level') ?? 2);
    if (level >= 1 && level <= 6) change.level = Math.floor(level);
  }
  const aligned = tag === 'table' ? null : element.getAttribute('align');
  if (aligned) change.centred = /^(center|middle)$/i.test(aligned);
  const names = element.getAttribute('class');
  if (names) {
    if (centringClass.test(names)) change.centred = true;
    if (boldClass.test(names)) change.bold = true;
  }
  if (tag === 'font') setFace(element.getAttribute('face'), change);
  const style = element.getAttribute('style');
  if (!style) return;
  const heavy = weight.exec(style)?.[1];
  if (heavy) change.bold = /^b/i.test(heavy) || Number(heavy) >= 600;
  const side = align.exec(style)?.[1];
  if (side) change.centred = side.toLowerCase() === 'center';
  setFace(family.exec(style)?.[1], change);
}

/** The first family named is the one the author meant; whatever follows stands in for it. */
function setFace(families: string | null | undefined, change: Change): void {
  const first = families?.split(',')[0];
  if (!first) return;
  const face: HeadingFace | undefined = /小标宋|XiaoBiaoSong/i.test(first)
    ? 'title'
    : /(?<!雅)黑体|SimHei/i.test(first)
      ? 'hei'
      : /楷|KaiTi|SimKai/i.test(first)
        ? 'kai'
        : undefined;
  change.face = face;
}
