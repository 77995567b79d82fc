import type { Match, MatchReason, OtherNames, SharedMeasure } from '../../lib/policy/match.ts';
import { usePanel } from '../panel-context.ts';
import { closenessOf } from './closeness.ts';
import { namedTerms, Reason } from './reason.tsx';
import { TermNames } from './term-names.tsx';

/**
 * Why a task is related, in plain words: the very features that made its score; and below, what both texts state besides,
 * which did not count.
 */
export function MatchReasons({ match: { why, task } }: { match: Match }) {
  const { words } = usePanel();
  const closeness = closenessOf(why.similarity);
  const terms = namedTerms(why.terms);
  return (
    <>
      <dl class="reasons">
        {terms.length > 0 && (
          <Reason name={words.matches.terms}>
            <span lang="zh-CN">{words.list(terms)}</span>
          </Reason>
        )}
        {why.families.map((family) => (
          <Reason key={family.id} name={words.matches.otherNames}>
            <OtherNamesReason family={family} year={task.year} />
          </Reason>
        ))}
        {(closeness !== 'some' || terms.length + why.families.length === 0) && (
          <Reason name={words.matches.meaning}>{words.matches.closeness[closeness]}</Reason>
        )}
      </dl>
      {why.programmes.length + why.measures.length > 0 && <AlsoStated why={why} year={task.year} />}
    </>
  );
}

/** The names of one thing in both texts. */
function OtherNamesReason({ family, year }: { family: OtherNames; year: number }) {
  const { words } = usePanel();
  return (
    <>
      <span class="called">
        {words.matches.here} <TermNames names={family.inPassage} words={words} />
      </span>{' '}
      <span class="called">
        {words.year(year)} <TermNames names={family.inTask} words={words} />
      </span>
    </>
  );
}

/** Programmes and measures that both texts state: worth comparing, but no part of the score. */
function AlsoStated({ why, year }: { why: MatchReason; year: number }) {
  const { words } = usePanel();
  return (
    <>
      <p class="also-stated">{words.matches.alsoStated}</p>
      <dl class="reasons">
        {why.programmes.length > 0 && (
          <Reason name={words.matches.programmes}>
            <span lang="zh-CN">{words.list(why.programmes)}</span>
          </Reason>
        )}
        {why.measures.map((measure) => (
          <Reason key={measure.of} name={words.matches.measures}>
            <MeasureReason measure={measure} year={year} />
          </Reason>
        ))}
      </dl>
    </>
  );
}

/** What is measured, once, and its figure in both texts. */
function MeasureReason({ measure, year }: { measure: SharedMeasure; year: number }) {
  const { words } = usePanel();
  const here = withoutName(measure.inPassage, measure.of);
  const there = withoutName(measure.inTask, measure.of);
  return (
    <>
      <span lang="zh-CN">{measure.of}</span>{' '}
      {here === there ? (
        <span class="measure">{words.matches.sameMeasure(there)}</span>
      ) : (
        <>
          <span class="measure">
            {words.matches.here} <b>{here}</b>
          </span>{' '}
          <span class="measure">
            {words.year(year)} <b>{there}</b>
          </span>
        </>
      )}
    </>
  );
}

/** A measure as written begins with its name more often than not: 行政村宽带上网率达70%. */
function withoutName(written: string, name: string): string {
  return written.startsWith(name) && written !== name ? written.slice(name.length) : written;
}
