// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { renderPanel } from '../testing/render-panel.tsx';
import { annotation, match } from '../testing/sample-data.ts';
import { linkOf } from './link-of.ts';

async function open(given: Parameters<typeof annotation>[1] = {}) {
  const screen = renderPanel({ annotations: [annotation('a', given)] });
  screen.view.annotations.chosenAnnotation.value = { id: 'a', edit: true };
  await screen.findByRole('textbox', { name: '笔记' });
  const links = screen.queryByRole('group', { name: '关联任务' })!;
  const kept = () => screen.view.annotations.annotations.value[0]!.annotation;
  return { ...screen, links, kept };
}

test('the meaning is chosen among five and kept at once, by its own name where it has one', async () => {
  const { getByRole, getAllByRole, kept, view, findByRole } = await open({ meaning: 'measure' });
  expect(getAllByRole('radio').map((each) => (each as HTMLInputElement).checked)).toEqual([
    false,
    true,
    false,
    false,
    false,
  ]);
  view.annotations.labels.value = { question: '要核实' };
  fireEvent.click(await findByRole('radio', { name: '要核实' }));
  await vi.waitFor(() => expect(kept().meaning).toBe('question'));
  expect(getByRole('radio', { name: '要核实', checked: true })).toBeTruthy();
});

test('related tasks are linked and unlinked; weak ones are folded', async () => {
  const strong = match(2008, 'strong');
  const weak = match(2006, 'weak');
  const { links, kept } = await open({ related: [strong, weak] });
  expect(links.textContent).toContain('2008 年乌海市2008年信息化工作要点');
  const [toggle] = within(links).getAllByRole('button', { name: '关联' });
  fireEvent.click(toggle!);
  await vi.waitFor(() => expect(kept().links).toEqual([linkOf(strong.task)]));
  const unlink = await within(links).findByRole('button', { name: '已关联', pressed: true });
  const fold = within(links).getByRole('button', { name: '另有 1 项较弱的关联' });
  const weakText = within(links).getByText(weak.task.text);
  expect(weakText.closest('[hidden]')).not.toBeNull();
  fireEvent.click(fold);
  await vi.waitFor(() => expect(weakText.closest('[hidden]')).toBeNull());
  fireEvent.click(unlink);
  await vi.waitFor(() => expect(kept().links).toEqual([]));
});

test('a linked task that is no longer found for the text stays, and can be unlinked', async () => {
  const old = linkOf(match(2005, 'strong').task);
  const { links, kept } = await open({ links: [old], related: [] });
  expect(links.textContent).toContain('2005 年');
  fireEvent.click(within(links).getByRole('button', { name: '已关联' }));
  await vi.waitFor(() => expect(kept().links).toEqual([]));
});

test.each([
  [undefined, '正在找有关联的任务…'],
  [[], '任务库里没有找到有关联的任务。'],
])('related tasks %j: %s', async (related, said) => {
  const { links } = await open(related === undefined ? { related: undefined } : { related });
  expect(links.textContent).toContain(said);
});

test('a change that is refused is told, and nothing pretends', async () => {
  const { getByRole, memory, findByText, kept } = await open({ meaning: 'measure' });
  memory.refuse = 'blocked';
  fireEvent.click(getByRole('radio', { name: '目标' }));
  await findByText('批注暂时打不开');
  expect(kept().meaning).toBe('measure');
  await vi.waitFor(() => expect(getByRole('radio', { name: '措施' })).toHaveProperty('checked', true));
});
