type View = Window & typeof globalThis;

/**
 * A global of a document's own window; undefined where the browser has none. Looked up by `Reflect.get`: at a property
 * access that has become hot, Firefox 153 goes on using what the frame's earlier document had there, which then fails
 * ("CSS.highlights getter: No document associated to this global").
 */
export function ofView<K extends keyof View>(document: Document, name: K): View[K] {
  return Reflect.get(document.defaultView as View, name);
}
