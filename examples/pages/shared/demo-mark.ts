/** The mark that says what this is, on every page, and whose window it is. */

import { h } from './dom.ts';
import { language } from './world.ts';

const TEXT = {
  de: {
    demo: 'Demo',
    about: 'Alle Personen und Texte sind erfunden',
    window: (name: string) => `Fenster von ${name} · eigenes Gerät`,
  },
  en: {
    demo: 'Demo',
    about: 'All people and texts are invented',
    window: (name: string) => `${name}’s window · a device of its own`,
  },
};

export function demoMark(): HTMLElement {
  const words = TEXT[language];
  const owner = /(?:^|; )window=([^;]+)/.exec(document.cookie)?.[1];
  return h(
    'aside',
    { class: 'demo-mark' },
    h('b', {}, words.demo),
    h('span', {}, owner ? words.window(decodeURIComponent(owner)) : words.about),
  );
}
