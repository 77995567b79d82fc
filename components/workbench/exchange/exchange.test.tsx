// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { annotationWith } from '../../../lib/annotation/search/sample.ts';
import { expectAccessible } from '../../testing/render-panel.tsx';
import { renderWorkbench } from '../../testing/render-workbench.tsx';
import type { FileReading } from '../workbench-view.ts';

const here = annotationWith({ title: '乙', quote: '电子政务', start: 5 });
const before = annotationWith({ title: '乙', quote: '宽带', start: 1 });
const first = annotationWith({ title: '甲', address: 'https://b.gov.cn/', quote: '目标' });
const annotations = [here, before, first];
const file = new File(['{}'], '批注.jsonld');

const reading: FileReading = {
  is: 'read',
  format: 'json-ld',
  annotations: [here, annotationWith({ address: 'https://new.gov.cn/' })],
  refused: [
    { number: 3, name: '没有网页的一条', field: 'target.source', why: 'no-page' },
    { number: 7, name: null, field: 'created', why: 'value' },
  ],
};

async function importing(answer: FileReading, own: Parameters<typeof renderWorkbench>[1] = {}) {
  const screen = renderWorkbench({ annotations }, { readFile: async () => answer, ...own });
  fireEvent.click(screen.getByRole('button', { name: '导入' }));
  const box = await screen.findByRole('dialog');
  const dialog = within(box);
  fireEvent.change(dialog.getByLabelText('选择文件', { selector: 'input' }), { target: { files: [file] } });
  return { ...screen, box, dialog };
}

test('a file is shown, and nothing is changed before it is confirmed', async () => {
  const { box, dialog, actions } = await importing(reading);
  await dialog.findByText('里面有 2 条批注，来自 2 个网页。');
  dialog.getByText('1 条这里还没有；1 条已经有了，只会更新比这里新的。');
  dialog.getByText('有 2 条不能导入：');
  dialog.getByText('没有网页的一条');
  dialog.getByText(/没有网页地址/);
  await expectAccessible(box);
  expect(actions.importRead).not.toHaveBeenCalled();
  fireEvent.click(dialog.getByRole('button', { name: '取消' }));
  await vi.waitFor(() => expect(box.isConnected).toBe(false));
  expect(actions.importRead).not.toHaveBeenCalled();
});

test('what was read is taken over, and the outcome told', async () => {
  const { dialog, actions } = await importing(reading, {
    importRead: async () => ({ added: 1, updated: 0, kept: 1 }),
  });
  fireEvent.click(await dialog.findByRole('button', { name: '导入 2 条' }));
  await dialog.findByText(/新增 1 条，更新 0 条，1 条保持原样/);
  expect(actions.importRead).toHaveBeenCalledWith(reading);
});

test('an import that failed says why', async () => {
  const { dialog } = await importing(reading, {
    importRead: async () => ({ is: 'refused', fault: 'quota' }),
  });
  fireEvent.click(await dialog.findByRole('button', { name: '导入 2 条' }));
  await dialog.findByText('没有导入完');
  dialog.getByText('磁盘空间不够，没有保存');
});

test.each(['empty', 'encoding', 'not-json', 'not-annotations', 'too-large', 'no-file'] as const)(
  'a file that is none of ours (%s) says so and offers another',
  async (why) => {
    const { dialog } = await importing({ is: 'unreadable', why });
    await dialog.findByText('这个文件用不了');
    dialog.getByText('还没有改动任何批注。');
    dialog.getByRole('button', { name: '换一个文件' });
    expect(dialog.queryByRole('button', { name: /^导入/ })).toBeNull();
  },
);

test('a file of nothing but refused records cannot be imported', async () => {
  const { dialog } = await importing({ ...reading, annotations: [] });
  await dialog.findByText('文件里没有可以导入的批注。');
  expect(dialog.queryByRole('button', { name: /^导入/ })).toBeNull();
});

function drag(type: 'dragover' | 'drop', files: readonly File[]): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files, types: files.length ? ['Files'] : ['text/plain'] } });
  document.body.dispatchEvent(event);
  return event;
}

test('a file may be dropped anywhere', async () => {
  const { findByText, actions } = renderWorkbench({ annotations }, { readFile: async () => reading });
  expect(drag('dragover', []).defaultPrevented).toBe(false);
  expect(drag('dragover', [file]).defaultPrevented).toBe(true);
  await findByText('松开鼠标，先看看文件里有什么');
  drag('drop', [file]);
  await findByText('里面有 2 条批注，来自 2 个网页。');
  expect(actions.readFile).toHaveBeenCalledWith(file);
});

test('everything is exported by title and place, in the form that was chosen', async () => {
  const { getByRole, findByRole, findByText, actions } = renderWorkbench({ annotations });
  fireEvent.click(getByRole('button', { name: '导出' }));
  const box = await findByRole('dialog');
  await expectAccessible(box);
  const dialog = within(box);
  fireEvent.click(dialog.getByRole('radio', { name: /Word 文档/ }));
  fireEvent.click(dialog.getByRole('button', { name: '导出' }));
  expect(actions.exportAs).toHaveBeenCalledWith('docx', [first.id, before.id, here.id]);
  await findByText(/已导出/);
});

test('what was found, and what was selected, can be exported alone', async () => {
  const { getByRole, findByRole, getAllByRole, actions } = renderWorkbench({ annotations });
  fireEvent.input(getByRole('searchbox'), { target: { value: '乙' } });
  await vi.waitFor(() => expect(getAllByRole('row')).toHaveLength(3));
  fireEvent.click(getAllByRole('row').find((row) => row.dataset.id === here.id)!, { ctrlKey: true });
  fireEvent.click(within(getByRole('banner')).getByRole('button', { name: '导出' }));
  const dialog = within(await findByRole('dialog'));
  expect((dialog.getByRole('radio', { name: '选中的 1 条' }) as HTMLInputElement).checked).toBe(true);
  fireEvent.click(dialog.getByRole('button', { name: '导出' }));
  expect(actions.exportAs).toHaveBeenLastCalledWith('json-ld', [here.id]);
  fireEvent.click(dialog.getByRole('radio', { name: '列表里的 2 条' }));
  await vi.waitFor(() =>
    expect((dialog.getByRole('radio', { name: '列表里的 2 条' }) as HTMLInputElement).checked).toBe(true),
  );
  fireEvent.click(dialog.getByRole('button', { name: '导出' }));
  expect(actions.exportAs).toHaveBeenLastCalledWith('json-ld', [before.id, here.id]);
});
