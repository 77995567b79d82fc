import type { ThreadTask } from '../../lib/threads/thread-task.ts';
import { useThread } from './thread-context.ts';

/** Where tasks come from: the document, and who issued it. */
export function ThreadSource({ task }: { task: ThreadTask }) {
  const { onTask } = useThread();
  const { title, issuer } = task;
  return (
    <p class="plan-title" lang="zh-CN">
      {onTask && task.plan !== null ? (
        <button type="button" class="source-button" onClick={() => onTask(task)}>
          {title}
        </button>
      ) : (
        <span>{title}</span>
      )}
      {issuer && <span class="plan-issuer">{issuer}</span>}
    </p>
  );
}
