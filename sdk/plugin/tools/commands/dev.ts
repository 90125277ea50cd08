/** A running browser that always has the newest version of the plugin which passes its own tests. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildWith, DevBrowser } from '../dev-browser.ts';
import { type Command, parsed, Refusal } from '../options.ts';
import { ownTests } from '../own-tests.ts';
import { CHECKOUT } from '../places.ts';
import { readProject } from '../project.ts';
import { subjectOf } from '../subject.ts';
import { watchProject } from '../watch.ts';

export const dev: Command = {
  name: 'dev',
  does: 'keeps the plugin in a running Chromium, anew at each change',
  usage: `dev [FOLDER] [--headless]
At each change of plugin.json, src/ or tests/: builds, runs the own tests, reloads the extension and says what became of it.
Ends with Ctrl+C or with the browser. The build of the extension lies in build/dev/chromium of the plugin's folder;
LEITPLANKE_EXTENSION=…/build/dev scripts/demo shows it in the whole demo.`,
  async run(args) {
    const { values, positionals } = parsed(args, { headless: { type: 'boolean' } }, { min: 0, max: 1 });
    const session = await startDev(resolve(positionals[0] ?? '.'), values.headless ?? false);
    await Promise.race([session.ended, new Promise((done) => process.once('SIGINT', done))]);
    await session.close();
    return 0;
  },
};

export interface DevSession {
  ended: Promise<void>;
  close(): Promise<void>;
}

/** Comes back when the first version is in the browser, or is known not to be fit for it. */
export async function startDev(argument: string, headless: boolean): Promise<DevSession> {
  if (CHECKOUT === null) throw new Refusal('dev shows the extension: call it from a checkout of Leitplanke');
  if (!existsSync(join(CHECKOUT, 'build', 'wasm', 'wasm', 'core.wasm'))) {
    throw new Refusal(`the extension's core is not built: run ${join(CHECKOUT, 'scripts/build')} once`);
  }
  const { folder } = await readProject(argument);
  const out = join(folder, 'build', 'dev');
  const bench = new Bench(folder, out, headless);
  await bench.renew();
  const stop = watchProject(folder, () => void bench.renew());
  console.log(`watching ${folder}; Ctrl+C ends`);
  return {
    ended: bench.ended,
    async close() {
      stop();
      await bench.close();
    },
  };
}

/** One renewal at a time; changes during one lead to one more. */
class Bench {
  readonly #folder: string;
  readonly #out: string;
  readonly #headless: boolean;
  #browser: DevBrowser | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  #end: () => void = () => undefined;
  readonly ended = new Promise<void>((done) => {
    this.#end = done;
  });

  constructor(folder: string, out: string, headless: boolean) {
    this.#folder = folder;
    this.#out = out;
    this.#headless = headless;
  }

  renew(): Promise<void> {
    this.#again = this.#running !== null;
    this.#running ??= this.#loop().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #loop(): Promise<void> {
    do {
      this.#again = false;
      await this.#once().catch((error: unknown) => console.log(`✗ ${(error as Error).message}`));
    } while (this.#again);
  }

  async #once(): Promise<void> {
    const subject = await subjectOf(this.#folder);
    if (!(await ownTests(subject.pack))) return;
    await buildWith(subject, this.#out);
    if (this.#browser) await this.#browser.reload();
    else await this.#open();
    const { id, version } = subject.pack.manifest;
    const { state, problems } = (await this.#browser?.loaded(id)) ?? { state: 'gone', problems: [] };
    const mark = problems.length === 0 ? '✓' : '✗';
    console.log(
      [`${mark} ${id} ${version} in the browser: ${state}`, ...problems.map((one) => `    ${one}`)].join('\n'),
    );
  }

  async #open(): Promise<void> {
    this.#browser = await DevBrowser.start(join(this.#out, 'chromium'), this.#headless);
    void this.#browser.closed.then(this.#end);
  }

  async close(): Promise<void> {
    await this.#running;
    await this.#browser?.close();
  }
}
