export * from './backoff.ts';
export * from './client.ts';
export * from './core.ts';
export * from './indexeddb.ts';
export { Ledger, MAX_BATCH, MAX_BATCH_BYTES } from './ledger.ts';
export * from './numbers.ts';
export * from './storage.ts';
export * from './transport.ts';
export type * from './types.ts';
