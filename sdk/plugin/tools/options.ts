/** Arguments of a command, and how one refuses them: a `Refusal` is a sentence for the developer, not a crash. */
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Thrown where going on makes no sense; the front door prints it and exits with `exitCode`. */
export class Refusal extends Error {
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

export interface Command {
  name: string;
  /** One line for the list of commands. */
  does: string;
  usage: string;
  /** The exit code: 0 all is well, 1 the plugin is at fault. Unusable arguments are a `Refusal` with 2. */
  run(args: string[]): Promise<0 | 1>;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** `parseArgs` with a sentence instead of a stack, and with the positionals counted. */
export function parsed<T extends Options>(args: string[], options: T, positionals: { min: number; max: number }) {
  let result: ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>>;
  try {
    result = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Refusal((error as Error).message, 2);
  }
  const count = result.positionals.length;
  if (count < positionals.min) throw new Refusal('an argument is missing', 2);
  if (count > positionals.max) throw new Refusal(`one argument too many: ${result.positionals[positionals.max]}`, 2);
  return result;
}
