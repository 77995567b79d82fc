import { Notice } from '../../notices/notice.tsx';
import { useWorkbench } from '../workbench-context.ts';

/** No annotation yet: how they are made, and that they can be imported. */
export function FirstTime() {
  const { state, words } = useWorkbench();
  const { list, import: said } = words.workbench;
  return (
    <Notice {...list.empty} level={2}>
      <ol class="ways">
        {list.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ol>
      <button
        type="button"
        class="small-button"
        onClick={() => (state.dialog.value = { is: 'import', file: null })}
      >
        {said.title}
      </button>
    </Notice>
  );
}
