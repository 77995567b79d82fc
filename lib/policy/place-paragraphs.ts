import type { Paragraph, Sentence } from './analyse-block.ts';
import { bare } from './fold.ts';
import type { Line, OutlineEntry } from './outline.ts';
import { type SectionKind, sectionKindOf } from './section-kind.ts';
import type { SourceText } from './source-text.ts';

/** A paragraph of running text in its place. */
export interface Part {
  /** Where its block stands in the text. */
  readonly offset: number;
  readonly paragraph: Paragraph;
  /** The sentence that heads the rest of the paragraph. */
  readonly headed: Sentence | null;
  readonly kind: SectionKind;
  readonly headings: readonly string[];
  readonly section: number;
  /** It is an item of a list that was said to be one of tasks, rules or conditions. */
  readonly led: boolean;
}

/** A heading above the paragraphs that follow. */
interface Heading {
  readonly rank: number;
  readonly text: string;
  readonly kind: SectionKind;
}

/** 主要任务是：（一）……；（二）……: what leads in says that the items are tasks, rules or conditions. */
const itemsFollow =
  /(?:任务|职[责能权]|条件|材料|要求|措施|内容|范围|标准|情形|程序|事项|包括|应当|必须|不得|下列|以下|规定|做到)[^。问困不]{0,16}[::]$/;
/** The last words of a report… */
const closing = /让我们/;
/** …and what may follow them: 1.“三通一码”：…. The same form within a document lists what has to be handed in. */
const entryOfGlossary = /^\d{1,3}[.、][^:。;]{2,40}:/;

/** The paragraphs of running text of a document, each under its headings. A generator that yields now and then. */
export function* placeParagraphs(
  source: SourceText,
  lines: readonly Line[],
  outline: readonly OutlineEntry[],
  genre: SectionKind,
): Generator<void, Part[], void> {
  const parts: Part[] = [];
  let path: readonly Heading[] = [];
  let section = 0;
  let closed = false;
  let led = false;
  for (let i = 0; i < lines.length; i++) {
    const { block, paragraph } = lines[i]!;
    if (i % 256 === 255) yield;
    const { role, rank } = outline[i]!;
    const leads = itemsFollow.test(paragraph.sentences.at(-1)!.text);
    led = leads || (led && paragraph.numbering !== null && role !== 'heading');
    if (role === 'title' || role === 'furniture') {
      if (paragraph.furniture === 'attachment') path = [];
      continue;
    }
    if (rank !== null) path = path.filter((heading) => heading.rank < rank);
    const defines = closed && entryOfGlossary.test(paragraph.head);
    closed ||= closing.test(paragraph.head);
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
      kind: defines ? 'glossary' : (path.findLast((heading) => heading.kind !== 'unknown')?.kind ?? genre),
      headings: path.map((heading) => heading.text),
      section,
      led: led && !leads,
    });
    if (role === 'run-in' && lines[i + 1] && !continues(outline[i + 1]!.rank, rank)) path = path.slice(0, -1);
  }
  return parts;
}

/** Text without a number after a numbered paragraph still belongs to it. */
function continues(next: number | null, rank: number | null): boolean {
  return next === null || (rank !== null && next > rank);
}

function headingOf({ text }: SourceText, offset: number, sentence: Sentence, rank: number): Heading {
  const raw = text.slice(offset + sentence.start, offset + sentence.end);
  return {
    rank,
    text: raw
      .replace(/\s+/g, ' ')
      .replace(/[。；;：:.]$/, '')
      .trim(),
    kind: sectionKindOf(bare(sentence.text)),
  };
}
