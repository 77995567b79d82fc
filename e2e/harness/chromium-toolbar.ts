import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import type { ShownToolbar, ToolbarButton } from './rig.ts';

type Node = Protocol.DOM.Node;

/** Reads the toolbar in its closed shadow tree, by the browser's own protocol. */
export async function toolbarIn(page: Page): Promise<ShownToolbar | null> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const html = root.children?.find(({ localName }) => localName === 'html');
    const tree = html?.children
      ?.flatMap(({ shadowRoots }) => shadowRoots ?? [])
      .find(({ shadowRootType }) => shadowRootType === 'closed');
    if (!tree) return null;
    const found = all(tree).filter(({ localName }) => localName === 'button');
    const buttons = await Promise.all(found.map((node) => button(session, node)));
    return { buttons: buttons.filter((each) => each !== null), text: textOf(tree) };
  } finally {
    await session.detach();
  }
}

async function button(session: CDPSession, node: Node): Promise<ToolbarButton | null> {
  const box = await session.send('DOM.getBoxModel', { nodeId: node.nodeId }).catch(() => null);
  if (!box) return null;
  const [left, top, , , right, bottom] = box.model.border as [number, number, number, number, number, number];
  const pressed = attribute(node, 'aria-pressed');
  return {
    name: attribute(node, 'aria-label') ?? textOf(node),
    keys: attribute(node, 'aria-keyshortcuts') ?? null,
    pressed: pressed === undefined ? null : pressed === 'true',
    x: (left + right) / 2,
    y: (top + bottom) / 2,
  };
}

const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];

const textOf = (node: Node): string =>
  all(node)
    .filter(({ nodeType, parentId }) => nodeType === 3 && parentId !== undefined)
    .map(({ nodeValue }) => nodeValue)
    .join('')
    .trim();

function attribute({ attributes = [] }: Node, name: string): string | undefined {
  const at = attributes.findIndex((each, i) => i % 2 === 0 && each === name);
  return at < 0 ? undefined : attributes[at + 1];
}
