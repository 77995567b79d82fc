import type { EngineFiles } from './engine-files.ts';

/**
 * The package's files in a browser.
 * @param base address of the package's root, with a slash at the end
 */
export function fetchedFiles(base: string): EngineFiles {
  return {
    async read(path, onRead) {
      const response = await fetch(base + path);
      if (!response.ok || !response.body) throw new Error(`HTTP status ${response.status}`);
      if (!onRead) return new Uint8Array(await response.arrayBuffer());
      const chunks: Uint8Array[] = [];
      let length = 0;
      const reader = response.body.getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        chunks.push(next.value);
        length += next.value.length;
        onRead(length);
      }
      const bytes = new Uint8Array(length);
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      return bytes;
    },
  };
}
