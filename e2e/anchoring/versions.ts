import type { PageEntry } from './catalogue.ts';
import type { Model } from './glyphs.ts';
import { type Character, Markup } from './markup.ts';
import { type SettingName, setBody, settings } from './settings.ts';
import { type TemplateName, templates } from './templates.ts';

/** A document set as a page. */
export interface Page {
  readonly html: string;
  /** Documents for the frame elements, in their order. */
  readonly frames: readonly string[];
  readonly characters: readonly Character[];
  /** Where it stands. */
  readonly address: string;
}

/** How a document is shown. */
export interface Look {
  readonly template: TemplateName;
  readonly setting: SettingName;
  readonly address: string;
  /** Markup with text, right before and after the document. */
  readonly before?: string;
  readonly after?: string;
  /** Markup whose text is not shown, before the document. */
  readonly hidden?: string;
}

export const originalAddress = ({ of, path }: PageEntry): string => `http://${of.host}${path}`;

export const originalLook = (entry: PageEntry): Look => ({
  template: entry.template,
  setting: entry.setting,
  address: originalAddress(entry),
});

export function setPage(entry: PageEntry, model: Model, look: Look): Page {
  const out = new Markup();
  const face = {
    ...entry.of,
    title: model.title,
    date: entry.date,
    number: model.number,
    address: originalAddress(entry),
  };
  templates[look.template](out, face, (inner) => {
    if (look.hidden) inner.words(look.hidden, false);
    if (look.before) inner.words(look.before);
    setBody(inner, model.paragraphs, settings[look.setting]);
    if (look.after) inner.words(look.after);
  });
  return { html: out.html, frames: out.frames, characters: out.characters, address: look.address };
}
