import type { Paragraph, Sentence } from './analyse-block.ts';
import { attribution } from './cues.ts';
import type { PassageKind } from './passage.ts';
import type { SectionKind } from './section-kind.ts';

/** A sentence with this much more for it than against it is a passage by itself. */
const enough = 1;
/** Between this and `enough` a sentence goes with its neighbours. */
const doubtful = -0.9;
/** Share of a paragraph's judged characters that carries its doubtful sentences. */
const carrying = 0.5;

/** What someone is reported to have said is a passage only when it says plainly what is to be done. */
const reportedSpeech = 1.75;

/** What an item of a list of tasks or rules has for it without any cue of its own. */
const item = 1;

const prior: Record<SectionKind, number> = {
  problems: -2.5,
  background: -1.5,
  glossary: -9,
  review: 0.5,
  plan: 0.25,
  rules: 0.5,
  unknown: 0,
};

const opensProblems =
  /(?:清醒|充分|深刻|也|还)[^。]{0,6}(?:看到|认识到|意识到)|(?:存在|面临)(?:着|的)?[^。]{0,16}(?:问题|困难|不足|挑战|短板|风险)[^。]{0,24}[:;。]?$|(?:问题|困难|不足)(?:主要)?(?:是|有|表现在)[::]/;
const turns = /^(?:对此|为此|针对|下一步|今后|因此|同时,?要)|(?:我们|各级|各部门)(?:要|必须|将|一定)/;

const goesOn = /^(?:下一步|今后|接下来|下一阶段)/;

/** How much the sentence's cues say for policy, less what they say against it, in the section it stands in. */
function scoreOf({ evidence }: Sentence, section: SectionKind): number {
  const { task, requirement, provision, target, result, background } = evidence;
  if (section === 'problems') return 0.6 * (task + requirement) - background + prior.problems;
  // What third parties did is the occasion of a plan, not its content.
  const reported = section === 'plan' ? Math.min(1, result * 0.4) : result;
  const weighed = task + requirement + provision + target + reported;
  const foreign = evidence.register === 0 && evidence.length > 16 && section !== 'review' ? 0.75 : 0;
  return weighed - background - foreign + prior[section];
}

/**
 * Scores of the sentences of a paragraph that stands in a section of this kind.
 * @param led the paragraph is an item of a list of tasks, rules or conditions
 */
export function scoresOf(sentences: readonly Sentence[], section: SectionKind, led = false): number[] {
  let around = section;
  let troubled = section === 'problems';
  let told = false;
  return sentences.map((sentence) => {
    told ||= attribution.test(sentence.text);
    // 存在的问题和改进情况：……。下一步，我局将……: what is to be done, under the heading of what is wrong.
    if (around === 'problems' && goesOn.test(sentence.text)) around = 'plan';
    // 主要表现在：……；……： the problems go on until the text turns to what is to be done.
    if (around !== 'problems' && turns.test(sentence.text)) troubled = false;
    else if (opensProblems.test(sentence.text)) troubled = true;
    return scoreOf(sentence, troubled ? 'problems' : around) - (told ? reportedSpeech : 0) + (led ? item : 0);
  });
}

/** How much of some text is judged for policy, and how much against. Characters. */
export interface Weighed {
  readonly sure: number;
  readonly against: number;
  readonly all: number;
}

/** Sums up scored sentences. */
export function weigh(sentences: readonly Sentence[], scores: readonly number[]): Weighed {
  let sure = 0;
  let against = 0;
  let all = 0;
  sentences.forEach(({ evidence: { length } }, i) => {
    all += length;
    if (scores[i]! >= enough) sure += length;
    else if (scores[i]! < doubtful) against += length;
  });
  return { sure, against, all };
}

/**
 * Which sentences of a paragraph are passages. Doubtful ones go with the rest of the paragraph or of the section: a
 * condition or an item of a list need not carry any cue.
 */
export function choose(
  { sentences, stopped }: Paragraph,
  scores: readonly number[],
  around: readonly Weighed[],
  kind: SectionKind,
): boolean[] {
  const here = weigh(sentences, scores);
  const share = kind === 'rules' ? 0.2 : carrying;
  const carried = here.against <= here.sure && here.sure > 0 && here.sure >= share * here.all;
  const surrounded = here.against <= here.sure && stopped && around.some(isPolicyThroughout);
  return scores.map((score, i) => {
    if (score >= enough) return true;
    const { background, register, length } = sentences[i]!.evidence;
    if (score <= doubtful || background > 1) return false;
    return carried || (surrounded && (length < 30 || register * 100 >= length));
  });
}

function isPolicyThroughout({ sure, against, all }: Weighed): boolean {
  return sure >= 0.6 * all && against <= 0.15 * all;
}

/** What a passage mainly does. */
export function kindOf({ evidence }: Sentence, section: SectionKind): PassageKind {
  const { task, requirement, provision, target, result } = evidence;
  const weights: readonly (readonly [PassageKind, number])[] = [
    ['target', section === 'review' ? 0 : target >= 2 ? target + 1 : target * 0.8],
    ['requirement', requirement > 0 && task < 2 ? requirement + 0.5 : requirement * 0.6],
    ['result', section === 'review' ? 2.7 + result : result * (section === 'plan' ? 0.2 : 0.8)],
    ['provision', provision * (section === 'rules' ? 1.2 : section === 'plan' ? 0.4 : 0.7)],
    ['task', task + 0.1],
  ];
  return weights.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
