/** The front door of `leitplanke-plugin`: picks the command, prints refusals as sentences. */
import { create } from './commands/create.ts';
import { dev } from './commands/dev.ts';
import { grant } from './commands/grant.ts';
import { inspect } from './commands/inspect.ts';
import { key } from './commands/key.ts';
import { pack } from './commands/pack.ts';
import { record } from './commands/record.ts';
import { replay } from './commands/replay.ts';
import { shadow } from './commands/shadow.ts';
import { test } from './commands/test.ts';
import { verify } from './commands/verify.ts';
import { type Command, Refusal } from './options.ts';

export const COMMANDS: readonly Command[] = [
  create,
  test,
  pack,
  verify,
  grant,
  key,
  record,
  replay,
  shadow,
  inspect,
  dev,
];

const list = (): string =>
  [
    'usage: leitplanke-plugin COMMAND …, and leitplanke-plugin COMMAND --help',
    ...COMMANDS.map(({ name, does }) => `  ${name.padEnd(8)} ${does}`),
    'Exit code 0: all is well; 1: the plugin is at fault; 2: unusable arguments. Nothing here needs a network.',
  ].join('\n');

export async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help') {
    console.log(list());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    console.error(`leitplanke-plugin: there is no command ${name}\n${list()}`);
    return 2;
  }
  if (rest.includes('--help')) {
    console.log(`usage: leitplanke-plugin ${command.usage}`);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`leitplanke-plugin ${name}: ${error.message}`);
    if (error.exitCode === 2) console.error(`usage: leitplanke-plugin ${command.usage}`);
    return error.exitCode;
  }
}
