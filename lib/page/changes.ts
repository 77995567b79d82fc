/** What has changed on a page since it was read. */
export interface Changes {
  /** Nodes whose children or text have changed. */
  readonly content: Set<Node>;
  /** Elements, or whole documents, that may be shown differently with all in them. */
  readonly style: Set<Node>;
}

/** What a watched root reports: everything that can change its text, and no more. */
export const watched: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['hidden', 'style', 'class', 'open'],
};

export const noChanges = (): Changes => ({ content: new Set(), style: new Set() });

/** Adds what the records tell to `changes`. */
export function addChanges(records: readonly MutationRecord[], changes: Changes): void {
  for (const record of records) {
    const { target } = record;
    if (record.type === 'attributes') {
      changes.style.add(target);
      continue;
    }
    changes.content.add(target);
    if (record.type === 'characterData') {
      if (target.parentElement && isStyleSheet(target.parentElement)) addSheet(target, changes);
      continue;
    }
    if (isStyleSheet(target)) addSheet(target, changes);
    for (const node of record.addedNodes) {
      if (isStyleSheet(node)) addSheet(target, changes);
      // It may have been moved here from a place where other rules applied.
      else if (node.nodeType === 1) changes.style.add(node);
    }
    for (const node of record.removedNodes) if (isStyleSheet(node)) addSheet(target, changes);
  }
}

/** A style sheet that comes or goes may change how anything in its tree is shown. */
function addSheet(at: Node, changes: Changes): void {
  const root = at.getRootNode();
  changes.style.add(root.nodeType === 11 && 'host' in root ? (root as ShadowRoot).host : root);
}

function isStyleSheet(node: Node): boolean {
  const name = (node as Element).localName;
  return name === 'style' || (name === 'link' && (node as HTMLLinkElement).rel.includes('stylesheet'));
}
