/** @file limits.ts @brief What an adapter and a page may cost. Hostile pages and broken adapters end here. */

/** Items that one reading of a page yields; the rest is left out and reported. */
export const MAX_ITEMS = 12_000;
/** Characters of one item's text; a longer one is not an item that a person writes. 64 KiB is the core's limit too. */
export const MAX_TEXT = 64 * 1024;
/** Nodes that are walked for one text. */
export const MAX_TEXT_NODES = 5_000;
/** Candidates that one pick looks at. */
export const MAX_CANDIDATES = 200;
/** Characters of an author, a handle, a time, an address. */
export const MAX_FIELD = 2_048;
/** The size of one adapter as JSON text. */
export const MAX_ADAPTER_BYTES = 32 * 1024;
/** Steps from an element to its item. */
export const MAX_DEPTH = 256;
