import { readDocument } from '../../e2e/site/texts.ts';
import { describeSpan } from '../../lib/anchor/describe-span.ts';
import type { KeptPlace } from '../../lib/anchor/find-quote.ts';
import { seededNumbers } from '../../lib/anchor/tracked-page.ts';

const documents = ['wuhai-2009', 'wuhai-2008', 'wuhai-2007', 'wuhai-2006', 'nmg-2006'] as const;

/** A page of the seeds' sentences, in any order and each time a little different, and annotations made on it. */
export interface BenchTask {
  readonly lines: readonly string[];
  /** The lines after a redesign: paragraphs put in everywhere, a fifth of the quotes edited. */
  readonly changed: readonly string[];
  readonly kept: readonly KeptPlace[];
}

/** Of the quotes so many are edited on the changed page, each in about every sixteenth character. */
const editedShare = 0.2;
const editedCharacters = 0.06;

/**
 * @param characters length of the page
 * @param annotations how many are made on it: of 8 to 158 characters, most of them short
 */
export function benchTask(characters: number, annotations: number): BenchTask {
  const random = seededNumbers(characters + annotations);
  const below = (limit: number) => Math.floor(random() * limit);
  const sentences = documents
    .map(readDocument)
    .flatMap(({ title, paragraphs }) => [title, ...paragraphs])
    .flatMap((paragraph) => paragraph.split(/(?<=[。；;.])/))
    .filter((sentence) => sentence.length > 5);
  const sentence = () =>
    sentences[below(sentences.length)]!.replaceAll(/[的和、]/g, (one) =>
      random() < 0.2 ? '' : one,
    ).replaceAll(/\d/g, () => String(below(10)));

  const lines: string[] = [];
  for (let length = 0; length < characters; length += lines.at(-1)!.length + 1) {
    lines.push(Array.from({ length: 1 + below(5) }, sentence).join(''));
  }
  const text = lines.join('\n');
  const kept = Array.from({ length: annotations }, () => {
    const start = below(text.length - 160);
    return describeSpan(text, { start, end: start + 8 + Math.floor(random() ** 2 * 150) });
  });

  const edited = new Set<number>();
  for (const { quote, position } of kept) {
    if (random() > editedShare) continue;
    const edits = Math.max(1, Math.round(quote.exact.length * editedCharacters));
    for (let i = 0; i < edits; i += 1) edited.add(position.start + below(quote.exact.length));
  }
  const edit = (one: string) => (random() < 0.6 ? '改' : random() < 0.5 ? '' : `${one}新`);
  const changed = Array.from(text, (one, i) => (edited.has(i) && one !== '\n' ? edit(one) : one))
    .join('')
    .split('\n')
    .flatMap((line) => (random() < 0.1 ? [`新增说明：${sentence()}`, line] : [line]));
  return { lines, changed, kept };
}
