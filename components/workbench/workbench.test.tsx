// @vitest-environment jsdom
import { cleanup, fireEvent, render, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { workbenchActionsOn } from '../gallery/workbench-actions.ts';
import { sampleAnnotations, workbenchStates } from '../gallery/workbench-states.ts';
import { expectAccessible } from '../testing/render-panel.tsx';
import { renderWorkbench } from '../testing/render-workbench.tsx';
import { Workbench } from './workbench.tsx';

const views = new Map(Object.entries(workbenchStates).map(([name, make]) => [make, name]));
const small = [...views.values()].filter((name) => !name.endsWith('-20000'));

test.each(small)(
  '%s: has a heading, and axe finds no fault',
  async (name) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const view = workbenchStates[name]!();
      const { container } = render(
        <Workbench view={view} actions={workbenchActionsOn(view)} language={language} />,
      );
      expect(container.querySelector('h1')?.textContent).toMatch(/\S/);
      await expectAccessible(container);
      cleanup();
    }
  },
  60_000,
);

test.each(['回收站', '安全与备份', '设置'])('%s: axe finds no fault', async (place) => {
  const annotations = sampleAnnotations(3);
  const binned = annotations.map((each) => ({ ...each, id: `${each.id}b`, deleted: each.modified }));
  const { container, getByRole } = renderWorkbench({ annotations, binned });
  fireEvent.click(getByRole('button', { name: new RegExp(place) }));
  await expectAccessible(container);
});

test('text of pages and notes is shown as text, never as markup', () => {
  const view = workbenchStates['wb-hostile']!();
  const { container } = render(<Workbench view={view} actions={workbenchActionsOn(view)} language="zh-CN" />);
  expect(container.querySelector('img, script, b[onclick], i')).toBeNull();
  expect(container.textContent).toContain('<script>alert(2)</script>');
});

test('of 20,000 annotations only what is in sight is drawn', () => {
  const { container, getByRole } = renderWorkbench({ annotations: sampleAnnotations(20_000) });
  const rows = Number(getByRole('grid').getAttribute('aria-rowcount'));
  expect(rows).toBeGreaterThan(20_000);
  expect(container.querySelectorAll('[role="row"]').length).toBeLessThan(100);
});

test('details of the annotation that the address asks for are shown', () => {
  const annotations = sampleAnnotations(9);
  const { getByRole } = renderWorkbench({ annotations, asked: { id: annotations[4]!.id, alone: false } });
  const detail = within(getByRole('region', { name: '批注详情' }));
  detail.getByText(annotations[4]!.target.quote.exact);
});

test('an annotation that the address asks for is found in the bin, too', async () => {
  const [first, second] = sampleAnnotations(2);
  const { getByRole, findByRole } = renderWorkbench({
    annotations: [first!],
    binned: [{ ...second!, deleted: second!.modified }],
    asked: { id: second!.id, alone: false },
  });
  const detail = within(await findByRole('region', { name: '批注详情' }));
  await detail.findByRole('button', { name: '放回原处' });
  expect(getByRole('button', { name: /^回收站/ }).getAttribute('aria-current')).toBe('page');
});

test('details close when what they are of goes into the bin', async () => {
  const annotations = sampleAnnotations(3);
  const { getByRole, queryByRole } = renderWorkbench({
    annotations,
    asked: { id: annotations[1]!.id, alone: false },
  });
  const detail = within(getByRole('region', { name: '批注详情' }));
  fireEvent.click(detail.getByRole('button', { name: '放入回收站' }));
  await vi.waitFor(() => expect(queryByRole('region', { name: '批注详情' })).toBeNull());
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('row'));
});

test('a page is opened from the details, unless its address is none of the web', async () => {
  const [first, second] = sampleAnnotations(2) as [never, never];
  const local = { ...(second as ReturnType<typeof sampleAnnotations>[0]) };
  const page = { ...local.target.page, address: 'javascript:alert(1)' };
  const annotations = [first, { ...local, target: { ...local.target, page } }] as ReturnType<
    typeof sampleAnnotations
  >;
  const { getByRole, queryByRole, getAllByRole, actions } = renderWorkbench({ annotations });
  const rowOf = (id: string) => getAllByRole('row').find((row) => row.dataset.id === id)!;
  fireEvent.click(rowOf(annotations[0]!.id));
  fireEvent.click(getByRole('button', { name: '打开网页' }));
  expect(actions.openPage).toHaveBeenCalledWith(annotations[0]!.id);
  fireEvent.click(rowOf(annotations[1]!.id));
  await vi.waitFor(() => expect(queryByRole('button', { name: '打开网页' })).toBeNull());
});

test('a window of its own shows one editor, and closes when it is done', () => {
  const close = vi.spyOn(window, 'close').mockImplementation(() => {});
  const annotations = sampleAnnotations(3);
  const { getByRole, queryByRole } = renderWorkbench({
    annotations,
    asked: { id: annotations[1]!.id, alone: true },
  });
  expect(queryByRole('grid')).toBeNull();
  expect((getByRole('textbox', { name: '笔记' }) as HTMLTextAreaElement).value).toBe(annotations[1]!.note);
  fireEvent.click(getByRole('button', { name: '收起' }));
  expect(close).toHaveBeenCalledOnce();
});

test('a store that cannot be read says so, and does not pretend to be loading', () => {
  const { getByText, queryByText } = renderWorkbench({ annotations: null, fault: 'blocked' });
  getByText('批注暂时打不开');
  expect(queryByText('正在读取批注…')).toBeNull();
});

test('without annotations it says how they are made', () => {
  const { getByText, queryByRole } = renderWorkbench({ annotations: [] });
  getByText('还没有批注');
  expect(queryByRole('grid')).toBeNull();
});
