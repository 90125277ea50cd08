/**
 * The demo behind `scripts/demo`, which has installed and built everything before.
 *
 *   node tests/e2e/demo.ts                       two windows to play with, until they are closed
 *   node tests/e2e/demo.ts --headless --out DIR  walks the tour, leaves DIR/tour.json and screenshots
 */

import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { type Stage, setStage } from './tour/stage.ts';
import { type StepResult, walkTour } from './tour/tour.ts';

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    out: { type: 'string' },
    language: { type: 'string', default: 'de' },
    dark: { type: 'boolean', default: false },
  },
});
const language = values.language === 'en' ? 'en' : 'de';
const WINDOW = { width: 1600, height: 900 };

process.exitCode = await (values.headless ? tour(resolve(values.out ?? 'build/tour')) : play());

async function tour(out: string): Promise<number> {
  await mkdir(out, { recursive: true });
  const keep = async (page: Page, name: string): Promise<string> => {
    await page.screenshot({ path: join(out, name) });
    return name;
  };
  const steps: StepResult[] = [];
  const stage = await setStage();
  try {
    const options = { language, dark: values.dark, ...WINDOW } as const;
    const [anna, ben] = await Promise.all([stage.arrive('Anna', options), stage.arrive('Ben', options)]);
    const reader = await stage.client('oliver');
    for (const site of ['x', 'facebook'] as const) {
      steps.push(...(await walkTour(stage, site, { anna, ben, reader }, keep, say)));
    }
  } finally {
    await stage.close();
  }
  const failed = steps.filter((step) => !step.ok).length;
  const passed = steps.length - failed;
  await writeFile(join(out, 'tour.json'), `${JSON.stringify({ steps, passed, failed }, null, 2)}\n`);
  console.error(`${passed} steps seen, ${failed} not. ${join(out, 'tour.json')}`);
  return failed === 0 ? 0 : 1;
}

function say({ site, step, ok, detail }: StepResult): void {
  console.error(`${ok ? 'ok  ' : 'FAIL'} ${site.padEnd(8)} ${step.padEnd(22)} ${JSON.stringify(detail)}`);
}

async function play(): Promise<number> {
  const stage = await setStage();
  try {
    const shared = { headless: false, language, width: 960, height: 1000 } as const;
    const [anna, ben] = await Promise.all([
      stage.arrive('Anna', { ...shared, left: 0 }),
      stage.arrive('Ben', { ...shared, left: 960 }),
    ]);
    for (const person of [anna, ben]) {
      await person.visit('https://www.facebook.com/');
      await (await person.visit('https://x.com/home')).bringToFront();
    }
    console.log(EXPLAINED[language](stage));
    await Promise.race([
      Promise.all([anna, ben].map(({ browser }) => new Promise((gone) => browser.context.once('close', gone)))),
      once(process, 'SIGINT'),
    ]);
  } finally {
    await stage.close();
  }
  return 0;
}

const EXPLAINED: Record<'de' | 'en', (stage: Stage) => string> = {
  de: (stage) => `
Zwei Fenster sind offen, jedes mit eigenem Profil: zwei Geräte, zwei Menschen.
  links   Anna Vogel schreibt      rechts  Ben Ritter prüft und postet
Beide sind angemeldet; das Backend läuft unter ${stage.wire.url}, alles liegt in Wegwerf-Ordnern.

  1  Anna: auf die Plakette bei Lena Brandts Post klicken, „Vorgang anlegen und übernehmen“.
  2  Anna: antworten. Versuch es einmal mit „ruf unsere Hotline an“. Dann zur Prüfung geben.
  3  Ben: denselben Post öffnen, die Plakette anklicken, prüfen, abhaken, freigeben.
  4  Ben: „In die Seite einfügen“ und dann den Knopf der Plattform drücken. Beide sehen: beantwortet.

Im anderen Tab wartet dasselbe auf Facebook. Fenster schließen oder Strg+C beendet alles.`,
  en: (stage) => `
Two windows are open, each with a profile of its own: two devices, two people.
  left   Anna Vogel writes         right  Ben Ritter reviews and posts
Both are signed in; the backend is at ${stage.wire.url}, everything lies in throw-away folders.

  1  Anna: click the badge on Lena Brandt's post, then "open the case and take it".
  2  Anna: answer. Try "call our hotline" first. Then hand it over for review.
  3  Ben: open the same post, click the badge, read, tick, approve.
  4  Ben: "Insert into the page", then press the platform's own button. Both see: answered.

The other tab has the same on Facebook. Closing the windows or Ctrl+C ends everything.`,
};
