/**
 * @file  shadow.ts
 * @brief Our elements on the page: small hosts with closed shadow roots and names that say nothing.
 *
 * What stands in a closed shadow root is out of the page's reach; what it can do is remove, cover or move the host.
 * Styles are constructed sheets: they work under any content security policy, in Chromium and in Firefox.
 */

/** A new element name for each document: nothing for a page to select by. */
const NAME = `x-${Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;

const hosts = new WeakSet<Node>();

export function isOwnHost(node: Node): boolean {
  return hosts.has(node);
}

/** A host with its closed root. Events that happen inside do not reach the page's bubbling listeners. */
export function makeHost(sheets: readonly CSSStyleSheet[]): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(NAME);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [...sheets];
  // Only once somebody comes near: most badges are never touched.
  for (const type of ['pointerover', 'focusin']) host.addEventListener(type, swallow, { once: true });
  hosts.add(host);
  return { host, root };
}

const stop = (event: Event): void => event.stopPropagation();

function swallow({ currentTarget }: Event): void {
  for (const type of SWALLOWED) currentTarget?.addEventListener(type, stop);
}

/** A click on our badge must not open the post under it; a key pressed in our list must not be the page's shortcut. */
const SWALLOWED =
  'click dblclick auxclick pointerdown pointerup mousedown mouseup touchstart touchend keydown keypress keyup'.split(
    ' ',
  );

export function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

type Child = Node | string | null;

/** An element with attributes and children; text only, never markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | null> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

/** Whether the page is dark, by what it paints behind everything; asked once a run. */
export function pageIsDark(): boolean {
  const body = document.body ?? document.documentElement;
  for (const element of [body, document.documentElement]) {
    const parts = /rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)(?:[,/ ]+([\d.]+))?/u.exec(
      getComputedStyle(element).backgroundColor,
    );
    if (!parts || parts[4] === '0') continue;
    return 0.299 * Number(parts[1]) + 0.587 * Number(parts[2]) + 0.114 * Number(parts[3]) < 128;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

const PALETTE = `
:host { all: initial; font: 13px/1.4 system-ui, sans-serif; color-scheme: light;
  --ink: #1a1c1f; --soft: #55585e; --paper: #ffffff; --line: #c9ccd2; --focus: #0b57d0;
  --low: #eceef1; --low-ink: #3a3d42; --normal: #d8e6fb; --normal-ink: #0b3d7a;
  --high: #ffe1a8; --high-ink: #5c3a00; --critical: #b3261e; --critical-ink: #ffffff;
  --pii: #efe0fb; --pii-ink: #51207a; --ok: #d9f0dd; --ok-ink: #14532d; }
:host([data-t]) { color-scheme: dark;
  --ink: #eceef1; --soft: #a9adb4; --paper: #1e2023; --line: #474b52; --focus: #8ab4f8;
  --low: #34373c; --low-ink: #d5d8dd; --normal: #123a6b; --normal-ink: #d6e6ff;
  --high: #5c4300; --high-ink: #ffe3ad; --critical: #ff8a80; --critical-ink: #3b0603;
  --pii: #47206a; --pii-ink: #f1defe; --ok: #123d20; --ok-ink: #c9f0d3; }
*, *::before, *::after { box-sizing: border-box; }
button { font: inherit; color: inherit; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
`;

export const paletteSheet = (): CSSStyleSheet => sheet(PALETTE);

/** Tells a host which of the two palettes it wears. */
export function wear(host: HTMLElement, dark: boolean): void {
  host.toggleAttribute('data-t', dark);
}
