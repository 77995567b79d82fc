import { Converter } from 'opencc-js/cn2t';
import { pager, tools } from './additions.ts';
import type { PageEntry } from './catalogue.ts';
import * as edits from './edits.ts';
import { type Glyph, GlyphMaker, type Model } from './glyphs.ts';
import { Random } from './random.ts';
import type { SettingName } from './settings.ts';
import { type Look, originalAddress, originalLook, type Page, setPage } from './versions.ts';

/** One thing that happens to a page. */
interface Variant {
  readonly edit?: edits.Edit;
  readonly look?: (entry: PageEntry) => Partial<Look>;
  readonly script?: 'traditional';
}

const redesign = (entry: PageEntry): Partial<Look> =>
  entry.template === 'portal'
    ? { template: 'jcms', setting: 'jcms' }
    : { template: 'portal', setting: 'indent' };

/** The same address with what visits and moves add to it. */
const https = (entry: PageEntry) => originalAddress(entry).replace('http:', 'https:');
const withQuery = (address: string, query: string) => address + (address.includes('?') ? '&' : '?') + query;
const onHost = (entry: PageEntry, host: string) => originalAddress(entry).replace('//www.', `//${host}.`);

const withBreaks = new Set<SettingName>(['breaks']);

const later: edits.Edit = (paragraphs, random, maker) =>
  edits.correct(edits.insert(paragraphs, random, maker), random, maker);

export const variants = {
  reload: {},
  redesign: { look: (entry) => ({ ...redesign(entry), address: https(entry) }) },
  inserted: { edit: edits.insert },
  typo: { edit: edits.correct },
  width: { edit: edits.changeWidth },
  signs: { edit: edits.changeSigns },
  'br-p': { look: ({ setting }) => ({ setting: withBreaks.has(setting) ? 'indent' : 'breaks' }) },
  tools: {
    look: (entry) => ({ ...tools, address: withQuery(https(entry), 'spm=a1.b2&from=singlemessage') }),
  },
  'page-1': { edit: edits.half(0), look: () => ({ after: pager(1) }) },
  'page-2': { edit: edits.half(1), look: () => ({ after: pager(2) }) },
  mobile: { look: (entry) => ({ template: 'mobile', setting: 'mobile', address: onHost(entry, 'm') }) },
  print: {
    look: (entry) => ({
      template: 'print',
      setting: 'indent',
      address: withQuery(originalAddress(entry), 'print=1'),
    }),
  },
  traditional: { script: 'traditional' },
  numbers: { edit: edits.changeNumbers },
  rewritten: { edit: edits.rewrite },
  removed: { edit: edits.remove },
  reordered: { edit: edits.reorder },
  joined: { edit: edits.joinAndPart },
  'years-later': { edit: later, look: (entry) => ({ ...redesign(entry), ...tools, address: https(entry) }) },
} satisfies Readonly<Record<string, Variant>>;
export type VariantName = keyof typeof variants;
export const variantNames = Object.keys(variants) as readonly VariantName[];

export const setOriginal = (entry: PageEntry, model: Model): Page =>
  setPage(entry, model, originalLook(entry));

export function setVariant(entry: PageEntry, model: Model, name: VariantName): Page {
  const { edit, look, script }: Variant = variants[name];
  const random = new Random(`${entry.id} ${name}`);
  const paragraphs = edit ? edit(model.paragraphs, random, new GlyphMaker(1_000_000)) : model.paragraphs;
  const edited = { ...model, paragraphs };
  const whole: Model =
    script === 'traditional'
      ? {
          ...edited,
          title: inTraditional(edited.title),
          paragraphs: paragraphs.map((one) => ({ ...one, glyphs: inTraditional(one.glyphs) })),
        }
      : edited;
  return setPage(entry, whole, { ...originalLook(entry), ...look?.(entry) });
}

const toTraditional = Converter({ from: 'cn', to: 't' });

/** Character by character, as the switches of government sites do it. */
const inTraditional = (glyphs: readonly Glyph[]): Glyph[] =>
  glyphs.map((glyph) => {
    const char = toTraditional(glyph.char);
    return char === glyph.char || char.length !== 1 ? glyph : { ...glyph, char, turned: true };
  });
