// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { annotationWith } from '../../../lib/annotation/search/sample.ts';
import { renderWorkbench } from '../../testing/render-workbench.tsx';
import type { SafetyFacts } from '../workbench-view.ts';

const annotations = [annotationWith()];
const facts: SafetyFacts = {
  persisted: true,
  used: 4_300_000,
  quota: null,
  backedUp: '2026-03-01T08:00:00.000Z',
  fileBackup: null,
  changedSinceFile: 1,
  remind: false,
  restorable: 0,
};
const goTo = (place: RegExp, screen: ReturnType<typeof renderWorkbench>) =>
  fireEvent.click(screen.getByRole('button', { name: place }));

test('says how safe the annotations are, and saves them as a file', async () => {
  const screen = renderWorkbench({ annotations, safety: facts });
  goTo(/安全与备份/, screen);
  const { getByText, getByRole, findByText, actions } = screen;
  getByText('浏览器会一直保留');
  getByText('已用 4.3 MB。');
  getByText(/还没有备份到文件/);
  fireEvent.click(getByRole('button', { name: '备份到文件' }));
  expect(actions.backUpToFile).toHaveBeenCalledOnce();
  await findByText(/已备份/);
});

test('a backup that is due is told of where one goes by', () => {
  const screen = renderWorkbench({ annotations, safety: { ...facts, remind: true } });
  goTo(/安全与备份.*需要看一看/, screen);
  screen.getByRole('heading', { name: '该备份了' });
});

test('what the store has lost is offered to be restored, in the list already', async () => {
  const { getByText, getByRole, findByText, actions } = renderWorkbench(
    { annotations, safety: { ...facts, restorable: 42 } },
    { restore: async () => ({ added: 40, updated: 2, kept: 0 }) },
  );
  getByText(/自动备份里有 42 条批注/);
  fireEvent.click(getByRole('button', { name: '从自动备份恢复' }));
  expect(actions.restore).toHaveBeenCalledOnce();
  await findByText('新增 40 条，更新 2 条。');
});

test('meanings are renamed and given their names back', async () => {
  const screen = renderWorkbench({ annotations, safety: facts });
  goTo(/设置/, screen);
  const { getByLabelText, findByRole, actions } = screen;
  const field = getByLabelText('“目标”的名称') as HTMLInputElement;
  fireEvent.input(field, { target: { value: ' 指标 ' } });
  fireEvent.blur(field);
  await vi.waitFor(() => expect(actions.setLabel).toHaveBeenCalledWith('target', '指标'));
  fireEvent.click(await findByRole('button', { name: '恢复原名“目标”' }));
  await vi.waitFor(() => expect(actions.setLabel).toHaveBeenLastCalledWith('target', null));
  await vi.waitFor(() => expect(field.value).toBe('目标'));
  fireEvent.blur(field);
  expect(actions.setLabel).toHaveBeenCalledTimes(2);
});

test('the toolbar is switched off and on', async () => {
  const screen = renderWorkbench({ annotations, safety: facts });
  goTo(/设置/, screen);
  const toggle = screen.getByRole('switch');
  fireEvent.click(toggle);
  expect(screen.actions.setToolbar).toHaveBeenCalledWith(false);
  await vi.waitFor(() => expect(toggle.getAttribute('aria-checked')).toBe('false'));
});
