/**
 * `@leitplanke/plugin/fake-host`: the fake host for tests of an author's own, in node.
 *
 *   const host = await startFakeHost(await packOf('.'), { fetch: { 'https://…': { status: 200, … } } });
 *   const result = await host.call('guardrail', { ...inputsFor('guardrail')[0], language: 'de' });
 *   host.close();
 */
import { subjectOf } from './subject.ts';

export {
  type Answers,
  CUSTOMERS,
  DRAFTS,
  type FakeHost,
  type Input,
  inputsFor,
  type Outcome,
  POSTS,
  startFakeHost,
} from './fake-host.ts';

/** The pack of a plugin's folder, built anew, or of a pack's file: its text. */
export const packOf = async (path: string): Promise<string> => (await subjectOf(path)).text;
