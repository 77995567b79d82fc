import type { StoreFault } from '../../lib/messages/annotations.ts';
import { AlertIcon } from '../icons.tsx';
import { useEditing } from './editing-context.ts';

interface FaultNoticeProps {
  readonly fault: StoreFault | null;
  /** Something was just written, and is still there. */
  readonly written?: boolean;
}

/** Why the store did not do what it was asked, and what can be done. Said by screen readers when it comes. */
export function FaultNotice({ fault, written = false }: FaultNoticeProps) {
  const { words } = useEditing();
  const { faults, stays } = words.annotations;
  return (
    <div role="alert">
      {fault && (
        <div class="warning">
          <AlertIcon />
          <div>
            <p class="warning-title">{faults[fault].title}</p>
            <p>{faults[fault].text}</p>
            {written && <p>{stays}</p>}
          </div>
        </div>
      )}
    </div>
  );
}
