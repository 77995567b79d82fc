import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

const hosts = v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(255)));

const item = storage.defineItem<unknown>('local:sitesOff', { fallback: [] });

/** What storage holds, or nothing if something else than host names stands there. */
const read = (value: unknown): readonly string[] => {
  const result = v.safeParse(hosts, value);
  return result.success ? result.output : [];
};

/** Whether the user switched this host off. Reads the extension's storage, so content scripts may ask too. */
export async function isSiteOff(host: string): Promise<boolean> {
  return read(await item.getValue()).includes(host);
}

/** Switches a host off or on again. */
export async function setSite(host: string, on: boolean): Promise<void> {
  const others = read(await item.getValue()).filter((other) => other !== host);
  await item.setValue(on ? others : [...others, host]);
}

/** Calls back with whether the host is off, each time that changes. Returns what ends the watching. */
export function watchSite(host: string, changed: (off: boolean) => void): () => void {
  return item.watch((now, before) => {
    const off = read(now).includes(host);
    if (off !== read(before).includes(host)) changed(off);
  });
}
