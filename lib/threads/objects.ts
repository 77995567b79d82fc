import { comparable } from '../policy/comparable.ts';
import { tellingLetters } from '../policy/generic-words.ts';
import { asWrittenIn } from './named-text.ts';
import { clausesOf, objectPartsOf, phrasesOf, undividedOf } from './phrases.ts';
import { isBackdrop } from './phrases-of-backdrop.ts';
import { byText } from './task-order.ts';

/** Where clauses end, other than enumerations; 1,000 and 5.1 are numbers. */
const clauseEnd = /[，。；：！？;:!?\n]|[,.](?!\d)/u;
/** A clause that leads in to what is to be done: 根据…, 为了…, 配合组织部门, …的前提下. */
const leadingIn =
  /^(?:[一二三四五六七八九十]是要?)?(?:配合|会同|根据|按照|依据|依托|通过|围绕|结合|针对|随着|面对|为|以|在)|(?:[^其]中|前提下|基础上|过程中|背景下|形势下|原则|方针|契机|机遇|精神|部署|要求|目标|同时)$/u;
/** Who does it, or whom it is asked of. */
const doer =
  /(?:部门|单位|政府|机构|省委|市委|党委|人民|同志|我们|代表|会议|办公室|领导小组|常委会)$|^(?:人民(?!法院|医院|币)|各级|广大)/u;
/** A phrase that has a verb in it is a sentence: 医院初步实现数字化. */
const sentence =
  /.(?:了|初步|基本|提供|建成|制作|达产|跟进|进行|召开|引导|得以|受到|获得|位居|突破|发挥|坚持|是|使|让|走向|等|为)|^(?:形成|有|使|让|给|作为|已|仍)/u;

const fewest = 4;
/** Up to here a longer name is a better one. */
const [enough, readable] = [7, 12];
const [later, led, afterIn, tooLong, tooShort] = [0.8, 0.5, 0.95, 0.9, 0.3];
const [asSentence, ofDoer, ofBackdrop] = [0.6, 0.4, 0.2];

/**
 * What a task is about, the likeliest first: what stands between the directives of its clauses, whole or without what
 * hangs on it by particles; rather early in the text than late, rather in its main clauses than in those that lead in to
 * them, and rather a thing than a sentence, those who are to do it, or its circumstances.
 * @param text as written
 * @param longest units of the longest name
 * @returns as written, without quotation marks
 */
export function objectsOf(text: string, longest: number): string[] {
  const worths = new Map<string, number>();
  let place = 0;
  for (const clause of text.split(clauseEnd)) {
    const folded = comparable(clause);
    if (!folded.text) continue;
    const leads = leadingIn.test(folded.text);
    const ofClause = later ** place * (leads ? led : 1);
    if (!leads) place += 1;
    for (const [i, phrase] of clausesOf(folded).flatMap(partsOf).filter(Boolean).entries()) {
      const name = asWrittenIn(phrase, clause, folded);
      const worth = ofClause * afterIn ** i * worthOf(phrase, longest);
      if (worth > (worths.get(name) ?? 0)) worths.set(name, worth);
    }
  }
  return [...worths]
    .filter(([, worth]) => worth > 0)
    .sort(([a, x], [b, y]) => y - x || byText(a, b))
    .map(([name]) => name);
}

const partsOf = (clause: string): string[] => [
  undividedOf(clause),
  ...objectPartsOf(clause),
  ...phrasesOf(clause),
];

function worthOf(phrase: string, longest: number): number {
  const letters = tellingLetters(phrase);
  // 工作机制 is better than nothing.
  const telling = letters < 2 && phrase.length >= fewest ? 1 : letters;
  if (telling < 1 || phrase.length < 2 || phrase.length > longest) return 0;
  return (
    Math.min(telling, enough) ** 0.5 *
    (phrase.length < fewest ? tooShort : phrase.length > readable ? tooLong : 1) *
    (sentence.test(phrase) ? asSentence : 1) *
    (doer.test(phrase) ? ofDoer : 1) *
    (isBackdrop(phrase) ? ofBackdrop : 1)
  );
}
