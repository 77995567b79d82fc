// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { expectAccessible, renderPanel } from '../testing/render-panel.tsx';
import { annotation } from '../testing/sample-data.ts';

/** A panel with the editor of an annotation open, as if the user had asked for it on the page. */
async function open(note: string, given: Partial<Parameters<typeof renderPanel>[0]> = {}) {
  const screen = renderPanel({ annotations: [annotation('a', { note })], ...given });
  screen.view.annotations.chosenAnnotation.value = { id: 'a', edit: true };
  const area = (await screen.findByRole('textbox', { name: '笔记' })) as HTMLTextAreaElement;
  const write = (value: string) => fireEvent.input(area, { target: { value } });
  const saved = () => screen.view.annotations.annotations.value[0]!.annotation.note;
  const save = () => fireEvent.click(screen.getByRole('button', { name: '保存笔记' }));
  const closed = () => vi.waitFor(() => expect(screen.queryByRole('textbox', { name: '笔记' })).toBeNull());
  return { ...screen, area, write, saved, save, closed };
}

test('the note is there to go on with, and has the focus', async () => {
  const { area, container } = await open('旧');
  expect(area.value).toBe('旧');
  await vi.waitFor(() => expect(document.activeElement).toBe(area));
  await expectAccessible(container);
});

test('saving closes the editor, gives the focus back, and keeps no draft', async () => {
  const { write, save, saved, closed, actions, getByRole } = await open('旧');
  write('新');
  expect(actions.annotations.keepDraft).toHaveBeenLastCalledWith('a', { from: '旧', to: '新' });
  save();
  await closed();
  expect(saved()).toBe('新');
  expect(actions.annotations.keepDraft).toHaveBeenLastCalledWith('a', null);
  await vi.waitFor(() => expect(document.activeElement).toBe(getByRole('button', { name: '编辑批注' })));
});

test.each([{ ctrlKey: true }, { metaKey: true }])(
  '%j and Enter saves, Enter alone does not',
  async (keys) => {
    const { write, area, saved, closed, actions } = await open('');
    write('新');
    fireEvent.keyDown(area, { key: 'Enter' });
    fireEvent.keyDown(area, { key: 'Enter', isComposing: true, ...keys });
    expect(actions.annotations.edit).not.toHaveBeenCalled();
    fireEvent.keyDown(area, { key: 'Enter', ...keys });
    await closed();
    expect(saved()).toBe('新');
  },
);

test('Escape closes without a question; what was written is there again, and can be thrown away', async () => {
  const { write, area, closed, findByRole, getByRole, findByText, queryByText, actions } = await open('旧');
  write('没写完');
  fireEvent.keyDown(area, { key: 'Escape', isComposing: true });
  expect(area.isConnected).toBe(true);
  fireEvent.keyDown(area, { key: 'Escape' });
  await closed();
  fireEvent.click(getByRole('button', { name: '有没保存的笔记，接着写' }));
  const again = (await findByRole('textbox', { name: '笔记' })) as HTMLTextAreaElement;
  expect(again.value).toBe('没写完');
  await findByText(/已恢复上次没保存的笔记/);
  fireEvent.click(getByRole('button', { name: '不要了' }));
  await vi.waitFor(() => expect(again.value).toBe('旧'));
  expect(queryByText(/已恢复/)).toBeNull();
  expect(actions.annotations.keepDraft).toHaveBeenLastCalledWith('a', null);
});

test('a refused note stays in the editor and as a draft, with what can be done', async () => {
  const { write, save, saved, area, memory, actions, findByText, closed } = await open('旧');
  memory.refuse = 'quota';
  write('新');
  save();
  await findByText('磁盘空间不够，没有保存');
  expect(area.value).toBe('新');
  expect(actions.annotations.draft('a')).toEqual({ from: '旧', to: '新' });
  memory.refuse = null;
  save();
  await closed();
  expect(saved()).toBe('新');
});

test('a note changed elsewhere comes in while nothing is written here', async () => {
  const { area, memory, write, save, saved, closed } = await open('旧');
  memory.changeElsewhere('a', { note: { from: '旧', to: '别处' } });
  await vi.waitFor(() => expect(area.value).toBe('别处'));
  write('别处，再加');
  save();
  await closed();
  expect(saved()).toBe('别处，再加');
});

test.each([
  ['用这里的', '这里'],
  ['用别处的', '别处'],
  ['两份都留', '别处\n\n---\n\n这里'],
])('changed in both places: %s', async (choice, expected) => {
  const { write, save, saved, memory, findByRole, closed, container, actions } = await open('旧');
  write('这里');
  memory.changeElsewhere('a', { note: { from: '旧', to: '别处' } });
  save();
  const box = await findByRole('group', { name: '这条笔记在别处也改过' });
  expect([...box.querySelectorAll('.version-text')].map((each) => each.textContent)).toEqual([
    '这里',
    '别处',
  ]);
  expect(saved()).toBe('别处');
  await expectAccessible(container);
  fireEvent.click(within(box).getByRole('button', { name: choice }));
  if (choice === '用别处的') await vi.waitFor(() => expect(box.isConnected).toBe(false));
  else await closed();
  expect(saved()).toBe(expected);
  expect(actions.annotations.draft('a')).toBeNull();
});

test('an old draft never covers a later note', async () => {
  const { save, saved, findByRole } = await open('后来的', {
    drafts: { a: { from: '当时的', to: '写了一半' } },
  });
  save();
  await findByRole('group', { name: '这条笔记在别处也改过' });
  expect(saved()).toBe('后来的');
});

test('what is written while saving is not lost', async () => {
  const { write, save, saved, area, actions } = await open('');
  write('一');
  save();
  write('一二');
  await vi.waitFor(() => expect(saved()).toBe('一'));
  expect(area.isConnected && area.value).toBe('一二');
  expect(actions.annotations.draft('a')).toEqual({ from: '一', to: '一二' });
});

test('the preview shows the note as it will be, and leads back', async () => {
  const { write, area, getByRole, container } = await open('');
  write('**要点**');
  fireEvent.click(getByRole('button', { name: '预览' }));
  await vi.waitFor(() => expect(container.querySelector('.note-preview strong')?.textContent).toBe('要点'));
  expect(area.hidden).toBe(true);
  fireEvent.click(getByRole('button', { name: '继续写' }));
  await vi.waitFor(() => expect(area.hidden).toBe(false));
  expect(area.value).toBe('**要点**');
});

test('a note that is too long says so and is not sent', async () => {
  const { write, save, findByText, actions } = await open('');
  write('长'.repeat(200_001));
  await findByText('笔记太长，放不下了。请分成几条批注。');
  save();
  expect(actions.annotations.edit).not.toHaveBeenCalled();
});
