/** The flattened tree: shadow trees and slots in place, and documents of frames under their frame elements. */

/** Where the children of an element are found: a list, or a first child whose siblings follow. */
export interface Children {
  readonly list?: readonly Node[];
  readonly first?: Node | null;
  /** The parent whose children `first` and its siblings are. */
  readonly of?: Node;
  /** The shadow root or frame document entered. */
  readonly root?: ShadowRoot | Document;
}

/** The children that `element` shows. A closed `details` shows its summary, a cross-origin frame nothing. */
export function shownChildren(element: Element, tag: string): Children {
  if (tag === 'iframe' || tag === 'frame') {
    const root = frameDocument(element);
    const body = root?.body ?? root?.documentElement;
    return { list: body ? [body] : [], ...(root && { root }) };
  }
  const root = element.shadowRoot;
  if (root) return { first: root.firstChild, of: root, root };
  if (tag === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.();
    if (assigned?.length) return { list: assigned };
  }
  if (tag === 'details' && !element.hasAttribute('open')) {
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      if (child.localName === 'summary') return { list: [child] };
    }
    return { list: [] };
  }
  return { first: element.firstChild, of: element };
}

/** The document in a frame when it may be read: same origin. */
function frameDocument(frame: Element): Document | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}

/** The element around a node in the flattened tree, through slots, shadow roots and frames. */
export function shownParent(node: Node): Element | undefined {
  const slot = (node as Element).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (parent?.nodeType === 1) return parent as Element;
  const root = parent ?? node;
  if (root.nodeType === 11) return (root as ShadowRoot).host;
  if (root.nodeType === 9) {
    try {
      return (root as Document).defaultView?.frameElement ?? undefined;
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/**
 * Whether a node stands in a document that is shown. When a frame has gone elsewhere, Firefox turns every reference that
 * a content script holds to its old nodes into a dead object, which throws whatever is asked of it.
 */
export function isStanding(node: Node): boolean {
  try {
    return node.isConnected && node.ownerDocument?.defaultView !== null;
  } catch {
    return false;
  }
}
