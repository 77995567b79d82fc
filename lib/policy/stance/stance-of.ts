import { fold } from '../fold.ts';
import type { PassageKind } from '../passage.ts';
import type { PlanKind } from '../plan.ts';
import { sectionKindOf } from '../section-kind.ts';
import type { Span } from '../span.ts';
import type { FoundStance, Stance } from './stance.ts';
import { addresses, asks, begins, done, furthers, goesOn, placesOf, stated, toCome } from './stance-cues.ts';

/** Where the task stands: what its passage mainly does, and what its plan is. */
export interface StanceContext {
  readonly passage: PassageKind;
  readonly plan: PlanKind;
  /** Headings above the passage, where they are known: under 2024年工作回顾 what has no words of its own is reported. */
  readonly headings?: readonly string[];
}

/** Characters a lead-in may have (一是, 在…的基础上) before the first clause of what is to be done. */
const firstClause = 40;

/**
 * What a task says of its undertaking, from its words and from where it stands. Reports tell results, plans announce;
 * words overrule: what is asked of someone named is required, what goes on is continued, what is done is reported.
 */
export function stanceOf(text: string, of: StanceContext): FoundStance {
  const folded = fold(text);
  const found = judge(folded.text, of);
  return {
    stance: found.stance,
    cues: found.cues.map(({ start, end }) => ({ start: folded.at(start), end: folded.at(end - 1) + 1 })),
  };
}

function judge(text: string, { passage, plan, headings = [] }: StanceContext): FoundStance {
  const looksBack = passage === 'result' || headings.some((heading) => sectionKindOf(heading) === 'review');
  const reported = ofReport(text, passage, plan, looksBack);
  if (reported) return reported;
  const opening = openingOf(text);
  const addressed = placesOf(addresses, text);
  if (addressed.length) return found('required', addressed);
  const on = placesOf(goesOn, text);
  const further = placesOf(furthers, text).filter(({ end }) => end <= opening);
  const first = (spans: readonly Span[]) => spans[0]?.start ?? Number.POSITIVE_INFINITY;
  const begun = first(placesOf(begins, text).filter(({ end }) => end <= opening));
  const goingOn = [...on.filter(({ end }) => end <= opening), ...further].sort((a, b) => a.start - b.start);
  // 启动…建设，不断提高…水平: what is new comes first, and what it is for behind it.
  if (goingOn.length && first(goingOn) <= begun + 6) return found('continued', goingOn);
  const asked = placesOf(asks, text);
  if (asked.length) return found('required', asked);
  // 持续 behind the first clause is how something is done or what comes of it, 继续 is another undertaking.
  const later = on.filter(({ start, end }) => /[继接]续/u.test(text.slice(start, end)));
  if (later.length && begun === Number.POSITIVE_INFINITY) return found('continued', later);
  if (passage === 'requirement' || passage === 'provision') return found('required', []);
  return found(
    'announced',
    placesOf(begins, text).filter(({ end }) => end <= opening),
  );
}

/** `reported`, or null where the text tells what is to be done. */
function ofReport(
  text: string,
  passage: PassageKind,
  plan: PlanKind,
  looksBack: boolean,
): FoundStance | null {
  const cues = placesOf(done, text);
  if (passage === 'task') cues.push(...placesOf(stated, text));
  cues.sort((a, b) => a.start - b.start);
  const coming = placesOf(toCome, text).length > 0;
  if (plan === 'results') {
    if (coming && !cues.length && !looksBack) return null;
    return found('reported', cues);
  }
  if (looksBack) {
    const ordered = coming || placesOf(asks, text).length > 0;
    return ordered && !cues.length ? null : found('reported', cues);
  }
  if (!cues.length || coming || placesOf(asks, text).length) return null;
  // 推广已…的经验: what is done stands in what is to be done; a report says so first, or throughout.
  const clauses = text.split(/[,;。.:]/u).filter((clause) => clause.trim().length > 3).length;
  const early = cues[0]!.start < openingOf(text);
  return early || cues.length * 2 >= clauses ? found('reported', cues) : null;
}

const found = (stance: Stance, cues: readonly Span[]): FoundStance => ({ stance, cues });

/** Where the first clause ends that says something. */
function openingOf(text: string): number {
  const stop = /[,;。:]/gu;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    // 一是, 2009年, 在…的基础上 lead in.
    const clause = text.slice(0, match.index);
    if (clause.length < 6 || /^(?:根据|按照|为|以|围绕|依据|针对|结合|在)[^,;。:]*$/u.test(clause)) continue;
    return match.index;
  }
  return Math.max(text.length, firstClause);
}
