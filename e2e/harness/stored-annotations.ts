import type { Annotation } from '../../lib/annotation/annotation.ts';
import type { Realm } from './rig.ts';

/** What the extension keeps, read past it: its database, and the names in its automatic backup. */
export interface Stored {
  readonly annotations: readonly Annotation[];
  /** Files of the backup that are behind. */
  readonly behind: number;
  /** Ids in the backup. */
  readonly backedUp: readonly string[];
}

/** Reads the database and the backup in a page of the extension. */
export const storedAnnotations = (where: Realm): Promise<Stored> =>
  where.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('zhengmai'));
    const transaction = db.transaction(['annotations', 'unsaved']);
    const records = await done(transaction.objectStore('annotations').getAll());
    const behind = await done(transaction.objectStore('unsaved').count());
    db.close();
    const backedUp: string[] = [];
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('annotations', { create: true });
    for await (const handle of folder.values()) {
      if (!handle.name.endsWith('.json') || handle.kind !== 'file') continue;
      const file = JSON.parse(await (await (handle as FileSystemFileHandle).getFile()).text());
      for (const { id } of file.annotations ?? []) backedUp.push(id);
    }
    return { annotations: records.map(({ annotation }) => annotation), behind, backedUp };
  });
