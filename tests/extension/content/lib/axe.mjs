/**
 * @file  axe.mjs
 * @brief axe-core over what stands in our closed shadow roots, on the real page with its real styles.
 *
 * The content script's isolated world may open them (`chrome.dom.openOrClosedShadowRoot`), and has prototypes of its
 * own: there `shadowRoot` tells of closed roots too, so that axe walks into them. The page sees nothing of it.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const OPEN = `Object.defineProperty(Element.prototype, 'shadowRoot', {
  get() {
    const root = this.localName.includes('-') ? chrome.dom.openOrClosedShadowRoot(this) : null;
    return root?.mode === 'closed' ? root : null;
  },
}); 0`;

/** A function that runs `run(roots, argument)` in the content script's world of the page. */
export async function insideOf(page) {
  const session = await page.context().newCDPSession(page);
  const world = new Promise((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://') && context.auxData?.type === 'isolated') resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await world;
  const evaluate = async (expression) => {
    const options = { expression, contextId, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(OPEN);
  await evaluate(`${axe}; 0`);
  return (run, argument) =>
    evaluate(`(${run.toString()})(
      [...document.querySelectorAll('*')].filter((one) => one.shadowRoot).map((one) => one.shadowRoot),
      ${JSON.stringify(argument) ?? 'undefined'})`);
}

/** What axe finds in our elements, one line each; and how many nodes it looked at by the rule of contrast. */
export async function complaints(inside) {
  const found = await inside(async (roots, values) => {
    const options = { runOnly: { type: 'tag', values }, iframes: false, resultTypes: ['violations', 'passes'] };
    const { violations, passes } = await globalThis.axe.run({ include: roots.map(({ host }) => host) }, options);
    const contrast = passes.find(({ id }) => id === 'color-contrast')?.nodes.length ?? 0;
    return { contrast, list: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`)) };
  }, RULES);
  return found;
}
