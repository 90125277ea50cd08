/** What the tests in TypeScript use of build.mjs. */
export function build(
  target: 'chromium' | 'firefox',
  outRoot: string,
  options?: { plugins?: string | undefined },
): Promise<string>;
