/** The first filled `meta` of these names, whatever their case: CMSs write ContentSource and contentSource. */
export type Meta = (...names: string[]) => string | undefined;

/** Reads a document's meta elements once. */
export function readMeta(document: Document): Meta {
  const known = new Map<string, string>();
  for (const element of document.getElementsByTagName('meta')) {
    const name = (element.getAttribute('name') ?? element.getAttribute('property'))?.trim().toLowerCase();
    const content = element.getAttribute('content')?.replace(/\s+/g, ' ').trim();
    if (name && content && !known.has(name)) known.set(name, content);
  }
  return (...names) => names.map((name) => known.get(name.toLowerCase())).find((value) => value);
}
