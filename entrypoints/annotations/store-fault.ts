import type { StoreFault } from '../../lib/messages/annotations.ts';
import { StoreError } from '../../lib/store/store-error.ts';

/** What the user is told about an error of the store. */
export function faultOf(error: unknown): StoreFault {
  if (error instanceof StoreError) return error.fault;
  console.error(error);
  return 'failed';
}
