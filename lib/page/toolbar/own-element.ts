const own = new WeakSet<Node>();

/** Notes an element that we put beside the page's own. */
export function markOwn(element: Element): void {
  own.add(element);
}

/** Whether a node is one that we put into the document ourselves: nothing that the page shows or changes. */
export const isOwn = (node: Node): boolean => own.has(node);
