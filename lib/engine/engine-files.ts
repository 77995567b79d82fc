import { EngineError } from './engine-error.ts';
import type { ModelFile } from './model.ts';

/** Where the engine reads its files: the extension's package in a browser, `public/` in Node. */
export interface EngineFiles {
  /**
   * The bytes of a file of the package.
   * @param path relative to the package's root, with no slash in front
   * @param onRead told how many bytes came in so far
   * @throws when it is not there or cannot be read
   */
  read(path: string, onRead?: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Reads a file of the model and makes sure that it is the one the vectors were made with.
 * @throws EngineError `model-missing` or `model-damaged`
 */
export async function readModelFile(
  files: EngineFiles,
  file: ModelFile,
  onRead?: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await files.read(file.path, onRead);
  } catch (error) {
    throw new EngineError('model-missing', `${file.path}: ${error}`, error);
  }
  if (bytes.length !== file.bytes)
    throw new EngineError('model-damaged', `${file.path} has ${bytes.length} bytes, not ${file.bytes}`);
  const found = await sha256(bytes);
  if (found !== file.sha256)
    throw new EngineError('model-damaged', `${file.path} has sha256 ${found}, not ${file.sha256}`);
  return bytes;
}

/** SHA-256 in lower-case hex. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
