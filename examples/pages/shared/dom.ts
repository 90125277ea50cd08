/** Elements in one call, and nothing more: the pages have no framework but the editors' own. */

type Child = Node | string | null | undefined | false;
type Listener = (event: Event) => void;
export type Attributes = Record<string, string | number | boolean | null | undefined | Listener>;

/** Attributes whose value is a function are listeners; `null`, `undefined` and `false` are left out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  append(element, children);
  return element;
}

export function append(parent: Node, children: Child[]): void {
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) {
      parent.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    }
  }
}

const SVG = 'http://www.w3.org/2000/svg';

/** Own line icons, 24 by 24. */
const ICONS = {
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 20 20',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21h4',
  mail: 'M3 6h18v12H3zM3 7l9 7 9-7',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c0-4 3.5-6.5 8-6.5s8 2.5 8 6.5',
  people:
    'M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2.5 20c0-3.5 2.8-5.5 6.5-5.5s6.5 2 6.5 5.5M16 5.5a3 3 0 0 1 0 6M18 14.7c2.2.6 3.5 2.4 3.5 5',
  reply: 'M5 5h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8l-5 4v-4H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z',
  repost: 'M5 9l3-3 3 3M8 6v9a3 3 0 0 0 3 3h2M19 15l-3 3-3-3M16 18V9a3 3 0 0 0-3-3h-2',
  like: 'M12 20S4 14.8 4 9.4A4.4 4.4 0 0 1 12 7a4.4 4.4 0 0 1 8 2.4C20 14.800 12 20 12 20z',
  thumb:
    'M4 11h3v9H4zM7 11l4-7c1.700 0 2.600 1.100 2.300 2.700L12.700 10H18a2 2 0 0 1 2 2.400l-1.200 6A2 2 0 0 1 16.800 20H7',
  views: 'M5 20v-6M10 20V8M15 20v-9M20 20V5',
  share: 'M12 15V4M8 7.500 12 4l4 3.500M5 14v6h14v-6',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M11 5l-7 7 7 7M4 12h16',
  send: 'M4 12 20 4l-5 16-3.500-6.500z',
  globe: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  play: 'M4 5h16v12H4zM10 8.500v5l4.500-2.500zM8 21h8',
  photo: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4',
} as const;
export type Icon = keyof typeof ICONS;

export function icon(name: Icon, size = 20): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  for (const [key, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: size,
    height: size,
    'aria-hidden': 'true',
    class: 'icon',
  })) {
    svg.setAttribute(key, String(value));
  }
  path.setAttribute('d', ICONS[name]);
  svg.appendChild(path);
  return svg;
}
