import { bare, fold } from '../policy/fold.ts';
import { furnitureOf } from '../policy/furniture.ts';
import type { Passage } from '../policy/passage.ts';
import { administrativeWords } from '../policy/register.ts';
import type { SourceText } from '../policy/source-text.ts';
import { type Speaker, speakerOf } from '../policy/speaker.ts';

/** Words of public administration in 100 characters, from which a passage reads as an office wrote it. */
const official = 2.5;
/** Who speaks, and in what form, is told by this much of a text. */
const read = 60_000;
/** Number and salutation of a document stand among its first lines. */
const firstLines = 40;

/** What speaks for a page's carrying policy text. */
export interface PageEvidence extends Speaker {
  /** The page is a government's, by its host or its metadata. */
  readonly government: boolean;
  /** Its title names a kind of official document: 通知, 意见, 办法, 公报. */
  readonly documentTitle: boolean;
  /** It has the number of an official document, or addresses governments, departments or deputies. */
  readonly documentForm: boolean;
  /** Share of the running text that is passages in the words of public administration, 0 to 1. */
  readonly share: number;
  /** Characters of such passages. */
  readonly official: number;
}

const documentKinds =
  /(?:通知|意见|办法|规定|规程|规则|条例|细则|方案|预案|规划|纲要|计划|要点|公报|公告|通告|公示|通报|批复|复函|决定|决议|报告|总结|讲话|措施|政策|指南|指引|标准|任务|安排|清单|解读|令)(?:[)）》”"（(]|$|[^\u4e00-\u9fff])/;

/** What a page's text and the passages found in it say of its being policy. A generator in short steps. */
export function* pageEvidence(
  passages: readonly Passage[],
  main: SourceText,
  { title, government }: { readonly title: string; readonly government: boolean },
): Generator<number, PageEvidence, void> {
  let written = 0;
  for (let i = 0; i < passages.length; i++) {
    const words = bare(fold(passages[i]!.text).text);
    if (administrativeWords(words) * 100 >= official * words.length) written += words.length;
    if (i % 16 === 0) yield passages[i]!.end;
  }
  let prose = 0;
  let begin = '';
  let documentForm = false;
  for (let i = 0; i < main.blocks.length; i++) {
    const { start, end, linkShare } = main.blocks[i]!;
    const own = main.text.slice(start, Math.min(end, start + read));
    if (linkShare < 0.5 && /[。；;，,.]/.test(own)) prose += end - start;
    const words = begin.length < read ? bare(fold(own.slice(0, read - begin.length)).text) : '';
    begin += words;
    if (i < firstLines && end - start < 240) {
      const furniture = furnitureOf(words, words.length);
      documentForm ||=
        furniture === 'number' || (furniture === 'salutation' && /政府|部门|代表|委员/.test(words));
    }
    if (i % 64 === 0) yield end;
  }
  return {
    ...speakerOf(begin),
    government,
    documentTitle: documentKinds.test(title),
    documentForm,
    share: written / Math.max(1, prose),
    official: written,
  };
}

/**
 * Whether what was recognised on the page is policy, and not prose that happens to read like it here and there. Where
 * no government publishes, only its documents are asked for, not what is told of them or what others rule.
 */
export function carriesPolicy(evidence: PageEvidence): boolean {
  const { government, documentTitle, documentForm, share, official, state, others } = evidence;
  const document = documentTitle || documentForm;
  if (government) {
    // A host is no proof of who speaks: news agencies and companies publish there as well.
    const needed = document ? 0.15 : others > 4 && others > 2 * state ? 0.5 : 0.25;
    return official >= 40 && share >= needed;
  }
  if (state < 2 || state <= 1.5 * others) return false;
  if (document) return official >= 120 && share >= (documentForm ? 0.3 : 0.45);
  // A long document that somebody passed on without its head: nearly everything in it is policy.
  return official >= 1500 && share >= 0.7;
}
