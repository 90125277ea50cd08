/** What the tests in TypeScript use of plugins.mjs. */
export function sandboxScript(out: string, options: object, source: string): Promise<unknown>;
