import type { Match, SharedMeasure } from '../../lib/policy/match.ts';
import { usePanel } from '../panel-context.ts';
import { closenessOf } from './closeness.ts';
import { namedTerms, Reason } from './reason.tsx';

/** Why a task is related, in plain words: the very features that made its score. */
export function MatchReasons({ match: { why, task } }: { match: Match }) {
  const { words } = usePanel();
  const closeness = closenessOf(why.similarity);
  const terms = namedTerms(why.terms);
  const others = why.terms.length + why.programmes.length + why.measures.length;
  return (
    <dl class="reasons">
      {terms.length > 0 && (
        <Reason name={words.matches.terms}>
          <span lang="zh-CN">{words.list(terms)}</span>
        </Reason>
      )}
      {why.programmes.length > 0 && (
        <Reason name={words.matches.programmes}>
          <span lang="zh-CN">{words.list(why.programmes)}</span>
        </Reason>
      )}
      {why.measures.map((measure) => (
        <Reason key={measure.of} name={words.matches.measures}>
          <MeasureReason measure={measure} year={task.year} />
        </Reason>
      ))}
      {(closeness !== 'some' || others === 0) && (
        <Reason name={words.matches.meaning}>{words.matches.closeness[closeness]}</Reason>
      )}
    </dl>
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
