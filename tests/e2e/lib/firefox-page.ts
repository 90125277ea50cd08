/** What the extension shows in a page in Firefox, as a person sees it: its badges, and what its other parts say. */

import type { FirefoxTab, FoundNode } from './firefox.ts';

export interface FirefoxBadge {
  button: FoundNode;
  text: string;
  label: string;
  className: string;
}

/** Our badges below an element: buttons in closed roots. */
export async function badges(tab: FirefoxTab, selector: string): Promise<FirefoxBadge[]> {
  const found = await tab.nodes(selector);
  return found
    .filter((node) => node.value.shadowRoot)
    .flatMap((host) => {
      const button = walk(host.value.shadowRoot).find((node) => node.value.localName === 'button');
      if (!button) return [];
      const { 'aria-label': label = '', class: className = '' } = button.value.attributes ?? {};
      return [{ button, text: textOf(button), label, className }];
    });
}

/** The texts of our elements of a class. */
export async function textsOf(tab: FirefoxTab, className: string): Promise<string[]> {
  const all = await tab.nodes('body');
  return all.filter((node) => node.value.attributes?.class?.split(' ').includes(className)).map(textOf);
}

function walk(node: FoundNode | null | undefined): FoundNode[] {
  return node ? [node, ...(node.value.children ?? []).flatMap(walk)] : [];
}
const textOf = (node: FoundNode): string =>
  walk(node)
    .map((one) => one.value.nodeValue ?? '')
    .join('');
