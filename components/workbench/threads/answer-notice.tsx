import { Notice } from '../../notices/notice.tsx';
import type { NoticeWords } from '../../words/words.ts';
import { useWorkbench } from '../workbench-context.ts';
import type { Answer } from './threads-place-view.ts';

interface AnswerNoticeProps {
  readonly answer: Exclude<Answer<unknown>, { readonly is: 'there' }> | null;
  readonly loading: NoticeWords;
  onRetry(): void;
}

/** What was asked for is not there yet, and how far it is; or why it is not, and how to ask again. */
export function AnswerNotice({ answer, loading, onRetry }: AnswerNoticeProps) {
  const { words } = useWorkbench();
  if (answer?.is === 'failed') {
    return (
      <div role="alert" class="answer-notice">
        <Notice {...words.faults[answer.fault]} level={2}>
          <button type="button" class="main-button" onClick={onRetry}>
            {words.retry}
          </button>
        </Notice>
      </div>
    );
  }
  const part = answer?.part ?? null;
  return (
    <div role="status" class="answer-notice">
      <Notice {...loading} level={2} tone="busy">
        {part !== null && (
          <progress class="answer-part" aria-label={loading.title} value={part} max={1}>
            {words.percent(part)}
          </progress>
        )}
      </Notice>
    </div>
  );
}
