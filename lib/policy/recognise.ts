import { analyseBlock, type Paragraph, type Sentence } from './analyse-block.ts';
import { bare, fold } from './fold.ts';
import { choose, kindOf, scoresOf, type Weighed, weigh } from './judge.ts';
import { type Line, type OutlineEntry, outlineOf } from './outline.ts';
import type { Passage } from './passage.ts';
import { genreOf, type SectionKind, sectionKindOf } from './section-kind.ts';
import type { SourceText } from './source-text.ts';

export interface RecogniseOptions {
  /** The document's title, where it is known besides the text. */
  readonly title?: string;
}

/** A heading above the passages being read. */
interface Heading {
  readonly rank: number;
  readonly text: string;
  readonly kind: SectionKind;
}

/** A passage with fewer characters joins its neighbour: 七是…: too short to be matched by itself. */
const shortestPassage = 10;

/**
 * Finds the policy passages of a text: the sentences that state a task, measure, requirement, provision, target or
 * result, each with the headings it stands under. Deterministic; time linear in the text.
 */
export function recognise(source: SourceText, options: RecogniseOptions = {}): Passage[] {
  const work = recogniseSteps(source, options);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in steps, for the caller to slice. Yields the position in the text up to which has been read.
 * What is found out about a block alone is kept, so that reading a changed page again costs what changed.
 */
export function* recogniseSteps(
  source: SourceText,
  options: RecogniseOptions = {},
): Generator<number, Passage[], void> {
  const lines: Line[] = [];
  for (const block of source.blocks) {
    const work = analyseBlock(source.text, block);
    for (let step = work.next(); ; step = work.next()) {
      yield block.start;
      if (!step.done) continue;
      for (const paragraph of step.value) lines.push({ block, paragraph });
      break;
    }
  }
  return yield* gather(source, lines, options.title);
}

function* gather(source: SourceText, lines: readonly Line[], title = ''): Generator<number, Passage[], void> {
  const outline = outlineOf(lines);
  const titles = lines.filter((_, i) => outline[i]!.role === 'title').map(({ paragraph }) => paragraph.head);
  const genre = genreFrom([...titles, bare(fold(title.slice(0, 300)).text)]);
  const parts = partsOf(source, lines, outline, genre);
  yield 0;
  const sections = new Map<number, Weighed>();
  const scores = parts.map(({ paragraph, kind, section }) => {
    const own = scoresOf(paragraph.sentences, kind);
    const { sure, against, all } = weigh(paragraph.sentences, own);
    const sum = sections.get(section) ?? { sure: 0, against: 0, all: 0 };
    sections.set(section, { sure: sum.sure + sure, against: sum.against + against, all: sum.all + all });
    return own;
  });
  const passages: Passage[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const { numbering } = part.paragraph;
    const chosen = choose(part.paragraph, scores[i]!, sections.get(part.section)!, part.kind);
    // （一）适龄优先。… is part of what it heads; 一、认清形势 … is not.
    if (part.headed) chosen[0] = numbering!.rank > 4 && (chosen[0] || chosen.slice(1).some(Boolean));
    addPassages(passages, source, part, chosen);
    if (i % 32 === 0) yield part.offset;
  }
  return passages;
}

/** A paragraph of running text in its place. */
interface Part {
  readonly offset: number;
  readonly paragraph: Paragraph;
  /** The sentence that heads the rest of the paragraph. */
  readonly headed: Sentence | null;
  readonly kind: SectionKind;
  readonly headings: readonly string[];
  readonly section: number;
}

function partsOf(
  source: SourceText,
  lines: readonly Line[],
  outline: readonly OutlineEntry[],
  genre: SectionKind,
): Part[] {
  const parts: Part[] = [];
  let path: readonly Heading[] = [];
  let section = 0;
  for (let i = 0; i < lines.length; i++) {
    const { block, paragraph } = lines[i]!;
    const { role, rank } = outline[i]!;
    if (role === 'title' || role === 'furniture') {
      if (paragraph.furniture === 'attachment') path = [];
      continue;
    }
    if (rank !== null) path = path.filter((heading) => heading.rank < rank);
    const headed = role === 'text' ? null : paragraph.sentences[0]!;
    if (headed) {
      path = [...path, headingOf(source, block.start, headed, rank ?? Number.POSITIVE_INFINITY)];
      section++;
    }
    if (role === 'heading') continue;
    parts.push({
      offset: block.start,
      paragraph,
      headed,
      kind: path.findLast((heading) => heading.kind !== 'unknown')?.kind ?? genre,
      headings: path.map((heading) => heading.text),
      section,
    });
    if (role === 'run-in' && lines[i + 1] && !continues(outline[i + 1]!.rank, rank)) path = path.slice(0, -1);
  }
  return parts;
}

/** Text without a number after a numbered paragraph still belongs to it. */
function continues(next: number | null, rank: number | null): boolean {
  return next === null || (rank !== null && next > rank);
}

function genreFrom(titles: readonly string[]): SectionKind {
  for (const title of titles) {
    const genre = genreOf(title);
    if (genre !== 'unknown') return genre;
  }
  return 'unknown';
}

function headingOf({ text }: SourceText, offset: number, sentence: Sentence, rank: number): Heading {
  const raw = text.slice(offset + sentence.start, offset + sentence.end);
  return {
    rank,
    text: raw
      .replace(/\s+/g, ' ')
      .replace(/[。；;：:]$/, '')
      .trim(),
    kind: sectionKindOf(bare(sentence.text)),
  };
}

function addPassages(passages: Passage[], source: SourceText, part: Part, chosen: readonly boolean[]): void {
  const { offset, paragraph, headed, kind, headings, section } = part;
  let open: { start: number; end: number; sentence: Sentence; length: number } | null = null;
  const close = () => {
    if (!open) return;
    const start = offset + open.start;
    const end = offset + open.end;
    passages.push({
      start,
      end,
      text: source.text.slice(start, end),
      kind: kindOf(open.sentence, kind),
      headings: open.sentence === headed ? headings.slice(0, -1) : headings,
      section,
    });
    open = null;
  };
  paragraph.sentences.forEach((sentence, i) => {
    if (!chosen[i]) {
      close();
      return;
    }
    const { length } = sentence.evidence;
    // A short run-in heading goes with the sentence it heads; other short sentences with the one before.
    if (
      open &&
      (open.length < shortestPassage + (open.sentence === headed ? 6 : 0) || length < shortestPassage)
    ) {
      const main = open.length < length ? sentence : open.sentence;
      open = { start: open.start, end: sentence.end, sentence: main, length: open.length + length };
      return;
    }
    close();
    open = { start: sentence.start, end: sentence.end, sentence, length };
  });
  close();
}
