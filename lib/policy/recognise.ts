import { analyseBlock, type Sentence } from './analyse-block.ts';
import { bare, fold } from './fold.ts';
import { choose, kindOf, scoresOf, type Weighed, weigh } from './judge.ts';
import { type Line, outlineOf } from './outline.ts';
import type { Passage } from './passage.ts';
import { type Part, placeParagraphs } from './place-paragraphs.ts';
import { genreOf, type SectionKind } from './section-kind.ts';
import type { SourceText } from './source-text.ts';

export interface RecogniseOptions {
  /** The document's title, where it is known besides the text. */
  readonly title?: string;
}

/** A passage with fewer characters joins its neighbour: it is too short to be matched by itself. */
const shortestPassage = 10;
/** A run-in heading (（一）适龄优先。) with fewer characters than this joins the sentence it heads. */
const shortestHeaded = 16;

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
    const paragraphs = yield* at(block.start, analyseBlock(source.text, block));
    for (const paragraph of paragraphs) lines.push({ block, paragraph });
    yield block.start;
  }
  return yield* gather(source, lines, options.title);
}

function* gather(source: SourceText, lines: readonly Line[], title = ''): Generator<number, Passage[], void> {
  const end = source.text.length;
  const outline = yield* at(end, outlineOf(lines));
  const titles = lines.filter((_, i) => outline[i]!.role === 'title').map(({ paragraph }) => paragraph.head);
  const genre = genreFrom([...titles, bare(fold(title.slice(0, 300)).text)]);
  const parts = yield* at(end, placeParagraphs(source, lines, outline, genre));
  const scores: number[][] = [];
  // How much of the document, and of each of its sections, is policy by its sentences alone.
  let whole = nothing;
  const sections = new Map<number, Weighed>();
  for (const { paragraph, kind, section, led } of parts) {
    const own = scoresOf(paragraph.sentences, kind, led);
    const weighed = weigh(paragraph.sentences, own);
    scores.push(own);
    whole = add(whole, weighed);
    sections.set(section, add(sections.get(section) ?? nothing, weighed));
    if (scores.length % 64 === 0) yield end;
  }
  const passages: Passage[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const chosen = choose(part.paragraph, scores[i]!, [sections.get(part.section)!, whole], part.kind);
    // （一）适龄优先。… is part of what it heads; 一、认清形势 … is not.
    if (part.headed) chosen[0] = /[。.]$/.test(part.headed.text) && chosen.some(Boolean);
    addPassages(passages, source, part, chosen);
    if (i % 32 === 0) yield end;
  }
  return passages;
}

/** Work in steps that has no position of its own. */
function* at<T>(position: number, work: Generator<void, T, void>): Generator<number, T, void> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield position;
  }
}

function genreFrom(titles: readonly string[]): SectionKind {
  for (const title of titles) {
    const genre = genreOf(title);
    if (genre !== 'unknown') return genre;
  }
  return 'unknown';
}

const nothing: Weighed = { sure: 0, against: 0, all: 0 };

function add(a: Weighed, b: Weighed): Weighed {
  return { sure: a.sure + b.sure, against: a.against + b.against, all: a.all + b.all };
}

interface Open {
  readonly start: number;
  readonly end: number;
  /** The sentence that decides what the passage does. */
  readonly sentence: Sentence;
  readonly length: number;
}

/** The chosen sentences of a paragraph as passages; what is too short goes with its neighbour. */
function addPassages(passages: Passage[], source: SourceText, part: Part, chosen: readonly boolean[]): void {
  const { paragraph, headed } = part;
  // 1.申请表: an item of a list says nothing by itself.
  if (!paragraph.stopped && paragraph.length < shortestPassage) return;
  let open: Open | null = null;
  paragraph.sentences.forEach((sentence, i) => {
    if (!chosen[i]) {
      if (open) passages.push(passageOf(source, part, open));
      open = null;
      return;
    }
    const { start, end } = sentence;
    const { length } = sentence.evidence;
    const short =
      open &&
      (open.length < (open.sentence === headed ? shortestHeaded : shortestPassage) ||
        length < shortestPassage);
    if (open && short) {
      const main = open.length < length ? sentence : open.sentence;
      open = { start: open.start, end, sentence: main, length: open.length + length };
      return;
    }
    if (open) passages.push(passageOf(source, part, open));
    open = { start, end, sentence, length };
  });
  if (open) passages.push(passageOf(source, part, open));
}

function passageOf(source: SourceText, part: Part, open: Open): Passage {
  const start = part.offset + open.start;
  const end = part.offset + open.end;
  return {
    start,
    end,
    text: source.text.slice(start, end),
    kind: kindOf(open.sentence, part.kind),
    // A passage that begins with its heading does not stand under it.
    headings: open.start === part.headed?.start ? part.headings.slice(0, -1) : part.headings,
    section: part.section,
  };
}
