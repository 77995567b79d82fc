import { useEffect } from 'preact/hooks';
import { Notice } from '../../notices/notice.tsx';
import { CorrectionState } from '../../threads/corrections/correction-notices.tsx';
import { AnswerNotice } from '../threads/answer-notice.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { usualPair } from './choose-plans.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { ComparisonTools } from './comparison-tools.tsx';
import { PlanChoosers } from './plan-choosers.tsx';

/** Two plans side by side: what went on, what is new, what is gone, what changed. */
export function ComparisonPlace() {
  const { view, actions, state, words } = useWorkbench();
  const { library, comparison } = view.threads;
  const { chosen } = state.comparison;
  const said = words.workbench.threads;
  const known = library.value;
  const plans = known?.is === 'there' ? known.of.plans : null;

  useEffect(() => {
    if (library.peek() === null) actions.threads.load();
  }, []);
  useEffect(() => {
    if (!plans) return;
    const { earlier, later } = chosen.peek() ?? {};
    const known = (plan: string | undefined) => plans.some(({ id }) => id === plan);
    if (!known(earlier) || !known(later)) chosen.value = usualPair(plans);
  }, [plans]);
  const pair = chosen.value;
  useEffect(() => {
    if (!pair || pair.earlier === pair.later) return;
    const shown = state.comparison.comparison.peek();
    if (shown?.earlier.id === pair.earlier && shown.later.id === pair.later) return;
    actions.threads.compare(pair.earlier, pair.later);
  }, [pair]);

  if (known?.is !== 'there' || !plans) {
    return (
      <main class="workbench-body">
        <AnswerNotice
          answer={known?.is === 'there' ? null : known}
          loading={said.loading}
          onRetry={() => actions.threads.load()}
        />
      </main>
    );
  }
  if (plans.length < 2 || !pair) {
    return (
      <main class="workbench-body">
        {plans.length < 2 && <Notice {...said.comparison.needsTwo} level={2} />}
      </main>
    );
  }
  const answer = comparison.value;
  const same = pair.earlier === pair.later;
  const there = !same && answer?.is === 'there' ? answer.of : null;
  return (
    <main class="comparison">
      <div class="comparison-head">
        <PlanChoosers plans={plans} pair={pair} />
        {there && <ComparisonTools />}
        <CorrectionState corrections={view.threads.corrections} words={words} />
      </div>
      <div class="comparison-scroll panel-body">
        {same && <Notice {...said.comparison.samePlan} level={2} />}
        {!same && answer?.is !== 'there' && (
          <AnswerNotice
            answer={answer}
            loading={said.comparison.loading}
            onRetry={() => actions.threads.compare(pair.earlier, pair.later)}
          />
        )}
        {there && <ComparisonTable comparison={there} />}
      </div>
    </main>
  );
}
