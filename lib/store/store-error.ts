import type { StoreFault } from '../messages/annotations.ts';

/** A store did not do what it was asked; nothing of it was done. */
export class StoreError extends Error {
  readonly fault: StoreFault;
  constructor(fault: StoreFault, options?: ErrorOptions) {
    super(`The store: ${fault}`, options);
    this.name = 'StoreError';
    this.fault = fault;
  }
}
