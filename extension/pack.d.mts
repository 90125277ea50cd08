/** What the tests in TypeScript use of pack.mjs. */
/** `plugins`: the folder with the company's plugins.json. */
export function pack(
  target: 'chromium' | 'firefox',
  outFolder: string,
  options?: { plugins?: string },
): Promise<{ path: string; files: [string, Uint8Array][] }>;
export function zip(files: [string, Uint8Array][]): Uint8Array;
