import * as v from 'valibot';
import type { ExportLanguage } from '../../annotation/exchange/export-words.ts';
import { datedFileName } from '../../annotation/exchange/file-name.ts';
import { byAge, Correction } from '../correction.ts';

const format = 'zhengmai-corrections';
const version = 1;

/** Type of the file (IANA). */
export const correctionsMime = 'application/json';

const holds: Readonly<Record<ExportLanguage, string>> = { 'zh-CN': '更正', en: 'corrections' };

/** `zhengmai-更正-2026-11-20.json`: the day is the user's own. */
export const correctionsFileName = (language: ExportLanguage, at: Date): string =>
  datedFileName(holds[language], 'json', at);

const Head = v.object({ format: v.literal(format), version: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const Body = v.object({ corrections: v.array(v.unknown()) });

export type CorrectionsFileReading =
  | {
      readonly is: 'read';
      readonly corrections: readonly Correction[];
      /** Entries that are no corrections. */
      readonly unreadable: number;
    }
  /** Nothing of it can be taken over. `newer`: a newer version of the extension wrote it. */
  | { readonly is: 'unreadable'; readonly why: 'not-json' | 'other-format' | 'newer' | 'empty' };

/**
 * A file of corrections, one a line, oldest first. The same corrections always make the same file; `readCorrections`
 * reads them again as they were.
 * @throws ValiError for what is no correction
 */
export function writeCorrections(corrections: readonly Correction[]): string {
  const lines = [...corrections].sort(byAge).map((each) => JSON.stringify(v.parse(Correction, each)));
  const head = JSON.stringify({ format, version });
  return `${head.slice(0, -1)},"corrections":[\n${lines.join(',\n')}\n]}\n`;
}

/** Reads a file of corrections. Nothing is cut to fit: an entry that does not is counted, and the others are read. */
export function readCorrections(text: string): CorrectionsFileReading {
  if (text.trim() === '') return { is: 'unreadable', why: 'empty' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { is: 'unreadable', why: 'not-json' };
  }
  const head = v.safeParse(Head, value);
  if (!head.success) return { is: 'unreadable', why: 'other-format' };
  if (head.output.version > version) return { is: 'unreadable', why: 'newer' };
  const body = v.safeParse(Body, value);
  if (!body.success) return { is: 'unreadable', why: 'other-format' };

  const entries = body.output.corrections.map((entry) => v.safeParse(Correction, entry));
  const corrections = entries.filter((entry) => entry.success).map(({ output }) => output);
  if (!entries.length) return { is: 'unreadable', why: 'empty' };
  return { is: 'read', corrections, unreadable: entries.length - corrections.length };
}
