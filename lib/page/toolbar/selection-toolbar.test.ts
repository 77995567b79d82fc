// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Box } from '../visible-box.ts';
import { isOwn } from './own-element.ts';
import { SelectionToolbar, type ToolbarWords } from './selection-toolbar.ts';
import { happen, mouse, press } from './testing/as-user.ts';

const words: ToolbarWords = {
  language: 'zh-CN',
  offer: '标注选中的文字',
  change: '这条批注',
  note: '写笔记',
  remove: '放入回收站',
  place: '定位到这里',
  undo: '撤销',
  close: '收起',
};
const labels = { target: '目标', measure: '措施', responsibility: '责任', question: '疑问', other: '其他' };

/** Where the text stands, as far as jsdom is told. */
let text: Box;
let root: ShadowRoot;
let ending: AbortController;
const chosen = {
  meaning: vi.fn(),
  note: vi.fn(),
  remove: vi.fn(),
  undo: vi.fn(),
  reattach: vi.fn(),
  closed: vi.fn(),
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  ending = new AbortController();
  text = { left: 100, top: 200, right: 300, bottom: 220 };
  document.body.innerHTML = '<p>加快推进电子政务建设</p><button>页面的按钮</button>';
  // What jsdom lacks: layout and the top layer.
  Range.prototype.getClientRects = () =>
    [{ ...text, width: text.right - text.left, height: text.bottom - text.top }] as never;
  HTMLElement.prototype.showPopover = function () {
    this.dataset.topLayer = '';
  };
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return (root = attachShadow.call(this, init));
  });
});

afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function open() {
  const toolbar = new SelectionToolbar(document, {
    signal: ending.signal,
    words: () => words,
    labels: () => labels,
    chosen,
  });
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('p')!.firstChild!);
  return { toolbar, range };
}

const hosts = () => [...document.documentElement.children].filter(isOwn);
const shownButtons = () =>
  [...root.querySelectorAll('button')].filter((button) => !button.closest('[hidden]'));
const nameOf = (button: Element | null) => button?.getAttribute('aria-label') ?? button?.textContent;
const names = () => shownButtons().map(nameOf);
const byName = (name: string) => shownButtons().find((button) => nameOf(button) === name)!;
const surface = () => root.firstElementChild as HTMLElement;

/** A click as a pointer makes it; jsdom cannot find elements at a point. */
function click(name: string) {
  root.elementFromPoint = () => byName(name);
  return mouse(byName(name), 'click', { detail: 1 });
}

describe('SelectionToolbar', () => {
  it('is in the document, outside of body, only while it is shown', () => {
    const { toolbar, range } = open();
    expect(hosts()).toEqual([]);
    toolbar.offer(range);
    expect(hosts()).toHaveLength(1);
    expect(toolbar.shown).toBe(true);
    expect(root.mode).toBe('closed');
    expect(document.querySelector('[style], style')).toBeNull();
    toolbar.hide();
    expect(hosts()).toEqual([]);
    expect(toolbar.shown).toBe(false);
    expect(chosen.closed).toHaveBeenCalledOnce();
  });

  it('offers the meanings and a note for a selection, and a bin too for an annotation', () => {
    const { toolbar, range } = open();
    toolbar.offer(range);
    expect(names()).toEqual(['目标', '措施', '责任', '疑问', '其他', '写笔记']);
    expect(root.querySelector('[role=toolbar]')!.getAttribute('aria-label')).toBe('标注选中的文字');
    expect(root.querySelector('[aria-pressed]')).toBeNull();
    toolbar.change(range, 'measure');
    expect(names()).toEqual(['目标', '措施', '责任', '疑问', '其他', '写笔记', '放入回收站']);
    expect(nameOf(root.querySelector('[aria-pressed=true]'))).toBe('措施');
    toolbar.place(range);
    expect(names()).toEqual(['定位到这里']);
    click('定位到这里');
    expect(chosen.reattach).toHaveBeenCalledOnce();
  });

  it('tells what was clicked, and keeps it from the page, the selection and the keyboard', () => {
    const { toolbar, range } = open();
    const seen: string[] = [];
    for (const type of ['mousedown', 'click', 'keydown']) {
      document.addEventListener(type, () => seen.push(type), { capture: true, signal: ending.signal });
    }
    toolbar.offer(range);
    expect(mouse(byName('疑问'), 'mousedown').defaultPrevented).toBe(true);
    click('疑问');
    expect(chosen.meaning).toHaveBeenCalledWith('question');
    toolbar.change(range, 'question', { focus: true });
    click('写笔记');
    click('放入回收站');
    press(root.activeElement!, 'ArrowRight');
    expect(chosen.note).toHaveBeenCalledOnce();
    expect(chosen.remove).toHaveBeenCalledOnce();
    expect(seen).toEqual([]);
  });

  it('presses what has the keyboard when a click comes without a pointer', () => {
    const { toolbar, range } = open();
    toolbar.change(range, 'target', { focus: true });
    mouse(root.activeElement!, 'click', { detail: 0 });
    expect(chosen.meaning).toHaveBeenCalledWith('target');
  });

  it('heeds no script', () => {
    const { toolbar, range } = open();
    toolbar.change(range, 'target', { focus: true });
    root.elementFromPoint = () => byName('放入回收站');
    const [host] = hosts();
    for (const target of [host!, document.body]) {
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
      for (const key of ['Delete', 'Escape']) {
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }
    }
    expect(chosen.remove).not.toHaveBeenCalled();
    expect(toolbar.shown).toBe(true);
  });

  it('moves the keyboard along by arrows, with one stop for Tab', () => {
    const { toolbar, range } = open();
    toolbar.change(range, 'measure', { focus: true });
    const at = () => nameOf(root.activeElement);
    const go = (key: string) => {
      press(root.activeElement!, key);
      return at();
    };
    expect(at()).toBe('措施');
    expect(go('ArrowRight')).toBe('责任');
    expect(go('ArrowLeft')).toBe('措施');
    expect(go('End')).toBe('放入回收站');
    expect(go('ArrowRight')).toBe('目标');
    expect(go('ArrowLeft')).toBe('放入回收站');
    expect(go('Home')).toBe('目标');
    expect(shownButtons().filter(({ tabIndex }) => tabIndex === 0)).toEqual([root.activeElement]);
    expect(press(root.activeElement!, 'Tab').defaultPrevented).toBe(false);
  });

  it.each([
    ['Enter', 'meaning', 'measure'],
    [' ', 'meaning', 'measure'],
    ['1', 'meaning', 'target'],
    ['5', 'meaning', 'other'],
    ['n', 'note'],
    ['Delete', 'remove'],
    ['Backspace', 'remove'],
  ] as const)('takes the key %j inside', (key, choice, ...told) => {
    const { toolbar, range } = open();
    toolbar.change(range, 'measure', { focus: true });
    press(root.activeElement!, key, { repeat: true });
    press(root.activeElement!, key, { ctrlKey: true });
    expect(chosen[choice]).not.toHaveBeenCalled();
    press(root.activeElement!, key);
    expect(chosen[choice].mock.calls).toEqual([told]);
  });

  it('has nothing to remove beside a selection', () => {
    const { toolbar, range } = open();
    toolbar.offer(range, { last: 'other', focus: true });
    expect(nameOf(root.activeElement)).toBe('其他');
    press(root.activeElement!, 'Delete');
    expect(chosen.remove).not.toHaveBeenCalled();
  });

  it('keeps the keyboard where it is when the meaning changes, and gives it back at Escape', () => {
    const { toolbar, range } = open();
    const own = document.querySelector('button')!;
    own.focus();
    toolbar.change(range, 'measure', { focus: true });
    press(root.activeElement!, 'End');
    toolbar.change(range, 'other');
    expect(nameOf(root.activeElement)).toBe('放入回收站');
    press(root.activeElement!, 'Escape');
    expect(toolbar.shown).toBe(false);
    expect(document.activeElement).toBe(own);
  });

  it('takes of the page nothing but Escape', () => {
    const { toolbar, range } = open();
    const keys: string[] = [];
    document.addEventListener('keydown', ({ key }) => keys.push(key), { signal: ending.signal });
    toolbar.change(range, 'measure');
    for (const key of ['1', 'n', 'Delete', 'Enter', 'Escape']) press(document.body, key);
    expect(keys).toEqual(['1', 'n', 'Delete', 'Enter']);
    expect(toolbar.shown).toBe(false);
    expect(chosen.meaning).not.toHaveBeenCalled();
    press(document.body, 'Escape');
    expect(keys).toHaveLength(5);
  });

  it('goes at a click elsewhere', () => {
    const { toolbar, range } = open();
    toolbar.change(range, 'measure');
    mouse(document.body, 'click');
    expect(toolbar.shown).toBe(false);
  });

  it('knows its own events', () => {
    const { toolbar, range } = open();
    toolbar.offer(range);
    const known: boolean[] = [];
    addEventListener('pointermove', (event) => known.push(toolbar.contains(event)), {
      signal: ending.signal,
    });
    mouse(byName('目标'), 'pointermove');
    mouse(document.body, 'pointermove');
    expect(known).toEqual([true, false]);
  });

  it('ends with its signal', () => {
    const { toolbar, range } = open();
    toolbar.offer(range);
    ending.abort();
    expect(hosts()).toEqual([]);
  });
});

describe('a message', () => {
  const status = () => root.querySelector('[role=status]')!.textContent;

  it('comes into a status that stands there already, and goes after a time', () => {
    const { toolbar } = open();
    toolbar.say('这里的文字无法标注');
    expect(status()).toBe('');
    vi.advanceTimersByTime(100);
    expect(status()).toBe('这里的文字无法标注');
    expect(names()).toEqual(['收起']);
    expect(surface().hidden).toBe(false);
    vi.runAllTimers();
    expect(toolbar.shown).toBe(false);
    expect(chosen.closed).toHaveBeenCalledOnce();
  });

  it('offers to undo, to the keyboard too when that was in the toolbar', () => {
    const { toolbar, range } = open();
    toolbar.change(range, 'measure', { focus: true });
    toolbar.say('已放入回收站', { undo: true });
    expect(nameOf(root.activeElement)).toBe('撤销');
    vi.runOnlyPendingTimers();
    vi.runOnlyPendingTimers();
    expect(toolbar.shown).toBe(true);
    press(root.activeElement!, 'Enter');
    expect(chosen.undo).toHaveBeenCalledOnce();
    expect(toolbar.shown).toBe(false);
  });

  it('leaves the page its clicks and keys', () => {
    const { toolbar } = open();
    toolbar.say('已放入回收站', { stays: true });
    vi.runAllTimers();
    mouse(document.body, 'click');
    expect(press(document.body, 'Escape').defaultPrevented).toBe(false);
    expect(toolbar.shown).toBe(true);
    click('收起');
    expect(toolbar.shown).toBe(false);
  });
});

describe('where it stands', () => {
  const frames = () => vi.advanceTimersByTime(50);

  it('follows the text, and is hidden while that is out of view', () => {
    const { toolbar, range } = open();
    toolbar.change(range, 'measure');
    const before = Number.parseFloat(surface().style.top);
    text = { ...text, top: 300, bottom: 320 };
    happen(document, 'scroll');
    frames();
    expect(Number.parseFloat(surface().style.top)).toBe(before + 100);
    text = { ...text, top: -400, bottom: -380 };
    happen(document, 'scroll');
    frames();
    expect(surface().hidden).toBe(true);
    text = { ...text, top: 200, bottom: 220 };
    happen(document, 'scroll');
    frames();
    expect(surface().hidden).toBe(false);
    expect(Number.parseFloat(surface().style.top)).toBe(before);
  });

  it('stands where the pointer is: under what was selected forwards, over what was selected backwards', () => {
    const { toolbar, range } = open();
    const { startContainer: node, endOffset: end } = range;
    getSelection()!.setBaseAndExtent(node, 0, node, end);
    toolbar.offer(range);
    expect(Number.parseFloat(surface().style.top)).toBeGreaterThan(text.bottom);
    getSelection()!.setBaseAndExtent(node, end, node, 0);
    toolbar.offer(range);
    expect(Number.parseFloat(surface().style.top)).toBeLessThan(text.top);
  });

  it('stays in sight while it has the keyboard', () => {
    const { toolbar, range } = open();
    toolbar.change(range, 'measure', { focus: true });
    text = { ...text, top: -400, bottom: -380 };
    happen(document, 'scroll');
    frames();
    expect(surface().hidden).toBe(false);
  });
});
