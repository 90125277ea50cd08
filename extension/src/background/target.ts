/** Which browser this bundle was built for; `build.mjs` puts the word in. */
declare const __TARGET__: 'chromium' | 'firefox' | undefined;

export const TARGET: 'chromium' | 'firefox' = typeof __TARGET__ === 'undefined' ? 'chromium' : __TARGET__;
