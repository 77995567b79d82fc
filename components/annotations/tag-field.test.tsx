// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { expectAccessible, renderPanel } from '../testing/render-panel.tsx';
import { annotation } from '../testing/sample-data.ts';

const inUse = [
  { tag: '电子政务', count: 4 },
  { tag: '政务公开', count: 2 },
];

async function open(tags: string[] = []) {
  const screen = renderPanel({ annotations: [annotation('a', { tags })], tags: inUse });
  screen.view.annotations.chosenAnnotation.value = { id: 'a', edit: true };
  const field = (await screen.findByRole('combobox', { name: '标签' })) as HTMLInputElement;
  const type = (value: string, given = {}) => fireEvent.input(field, { target: { value }, ...given });
  const press = (key: string, given = {}) => fireEvent.keyDown(field, { key, ...given });
  const kept = () => screen.view.annotations.annotations.value[0]!.annotation.tags;
  const options = () =>
    screen.queryAllByRole('option').map((each) => each.querySelector('.tag-text')!.textContent);
  return { ...screen, field, type, press, kept, options };
}

test('Enter adds what was typed, without blanks around it', async () => {
  const { field, type, press, kept } = await open();
  type(' 新标签 ');
  press('Enter');
  await vi.waitFor(() => expect(kept()).toEqual(['新标签']));
  expect(field.value).toBe('');
});

test.each(['甲,', '甲，', '甲、', '甲;'])('%s adds it at once', async (text) => {
  const { field, type, kept } = await open();
  type(text);
  await vi.waitFor(() => expect(kept()).toEqual(['甲']));
  expect(field.value).toBe('');
});

test('several pasted at once', async () => {
  const { field, type, kept } = await open(['乙']);
  type('甲，乙、丙, 丁');
  await vi.waitFor(() => expect(kept()).toEqual(['乙', '甲', '丙']));
  await vi.waitFor(() => expect(field.value).toBe('丁'));
});

test('keys and separators wait while an input method composes', async () => {
  const { field, type, press, kept, actions } = await open(['旧']);
  type("dian'zi、", { isComposing: true });
  press('Enter', { isComposing: true });
  press('Enter', { keyCode: 229 });
  press('Backspace', { isComposing: true });
  expect(actions.annotations.edit).not.toHaveBeenCalled();
  type('电子');
  fireEvent.compositionEnd(field);
  press('Enter');
  await vi.waitFor(() => expect(kept()).toEqual(['旧', '电子']));
});

test('completion: arrows go through the list, Enter takes, Escape closes the list but not the editor', async () => {
  const { container, field, type, press, kept, options, findAllByRole } = await open();
  type('政务');
  await findAllByRole('option');
  expect(options()).toEqual(['政务公开', '电子政务']);
  expect(field.getAttribute('aria-expanded')).toBe('true');
  await expectAccessible(container);
  press('ArrowDown');
  press('ArrowDown');
  await vi.waitFor(() =>
    expect(document.getElementById(field.getAttribute('aria-activedescendant')!)?.textContent).toContain(
      '电子政务',
    ),
  );
  press('Escape');
  await vi.waitFor(() => expect(options()).toEqual([]));
  expect(field.isConnected).toBe(true);
  press('ArrowDown');
  await findAllByRole('option');
  press('ArrowDown');
  press('Enter');
  await vi.waitFor(() => expect(kept()).toEqual(['政务公开']));
});

test('an option can be clicked', async () => {
  const { type, kept, findByRole } = await open();
  type('公开');
  fireEvent.click(await findByRole('option', { name: /政务公开/ }));
  await vi.waitFor(() => expect(kept()).toEqual(['政务公开']));
});

test('Backspace in the empty field, and the button of a tag, remove', async () => {
  const { type, press, kept, getByRole, actions } = await open(['甲', '乙', '丙']);
  type('字');
  press('Backspace');
  expect(actions.annotations.edit).not.toHaveBeenCalled();
  type('');
  press('Backspace');
  await vi.waitFor(() => expect(kept()).toEqual(['甲', '乙']));
  fireEvent.click(getByRole('button', { name: '移除标签“甲”' }));
  await vi.waitFor(() => expect(kept()).toEqual(['乙']));
});

test('a refused tag is still there to be added again', async () => {
  const { field, type, press, memory, findByText, kept } = await open();
  memory.refuse = 'quota';
  type('甲');
  press('Enter');
  await findByText('磁盘空间不够，没有保存');
  await vi.waitFor(() => expect(field.value).toBe('甲'));
  expect(kept()).toEqual([]);
});

test('leaving the field adds what was typed', async () => {
  const { field, type, kept } = await open();
  type('甲');
  fireEvent.blur(field);
  await vi.waitFor(() => expect(kept()).toEqual(['甲']));
});

test('a tag that is too long is refused in words, not cut', async () => {
  const { field, type, press, findByText, actions } = await open();
  type('长'.repeat(101));
  press('Enter');
  await findByText('这个标签太长了，请缩短到 100 个字以内。');
  expect(field.value).toHaveLength(101);
  expect(actions.annotations.edit).not.toHaveBeenCalled();
});
