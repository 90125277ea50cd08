/**
 * Runs the checks of `checks/` against a backend, one after the other, and says what came of each requirement.
 *
 * @example
 *   const results = await runConformance({ url, accounts, only: ['PUSH'], report: console.log });
 *   results.filter(({ result }) => result === 'broken');
 */

import { checks as admin } from './checks/admin.mjs';
import { checks as cases } from './checks/cases.mjs';
import { checks as fourEyes } from './checks/four-eyes.mjs';
import { checks as http } from './checks/http.mjs';
import { checks as learn } from './checks/learn.mjs';
import { checks as limits } from './checks/limits.mjs';
import { checks as log } from './checks/log.mjs';
import { checks as push } from './checks/push.mjs';
import { checks as session } from './checks/session.mjs';
import { checks as snapshot } from './checks/snapshot.mjs';
import { checks as tenants } from './checks/tenants.mjs';
import { Contract } from './contract.mjs';
import { NotTried, World } from './world.mjs';

/** A check that hangs is broken. */
export const PATIENCE_MS = 60_000;
/** The requirement that every answer of the run decides about. */
const EVERY_ANSWER = 'HTTP-1';
const MOST_PROBLEMS = 5;

export const ALL_CHECKS = {
  ...http,
  ...session,
  ...push,
  ...cases,
  ...admin,
  ...learn,
  ...log,
  ...snapshot,
  ...fourEyes,
  ...tenants,
  ...limits,
};

const nothing = () => undefined;
/** Read and compiled once; it keeps nothing of a run. */
const contract = new Contract();

/**
 * `only`: requirements ("PUSH-2") or groups of them ("PUSH"). Each result: `{id, must, result, why?}`, `result` one of
 * "met", "broken", "not tried". `report` is told of each as it comes.
 */
export async function runConformance({
  url,
  accounts,
  only = [],
  hooks = {},
  patienceMs = PATIENCE_MS,
  report = nothing,
}) {
  const problems = new Set();
  let answers = 0;
  const seen = (exchange) => {
    answers += 1;
    for (const problem of contract.problems(exchange)) problems.add(problem);
  };
  const world = new World({ url, accounts, contract, seen, hooks });
  const chosen = contract.document['x-requirements'].filter(({ id }) => isChosen(id, only));
  const results = [];
  for (const { id, must } of chosen) {
    if (id === EVERY_ANSWER) continue;
    results.push({ id, must, ...(await tried(ALL_CHECKS[id], world, patienceMs)) });
    report(results.at(-1));
  }
  results.push(aboutAnswers(answers, problems));
  report(results.at(-1));
  return results;
}

const isChosen = (id, only) => only.length === 0 || only.some((name) => id === name || id.startsWith(`${name}-`));

async function tried(check, world, patienceMs) {
  const deadline = AbortSignal.timeout(patienceMs);
  const late = new Promise((_, reject) => {
    deadline.onabort = () => reject(new Error(`nothing came of it within ${patienceMs / 1000} s`));
  });
  try {
    await Promise.race([check(world), late]);
    return { result: 'met' };
  } catch (error) {
    if (error instanceof NotTried) return { result: 'not tried', why: error.message };
    return { result: 'broken', why: explained(error) };
  } finally {
    deadline.onabort = null;
  }
}

/** The error's sentence, and where a fetch failed also why. */
function explained(error) {
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `${error.message}${cause}`.slice(0, 2000);
}

function aboutAnswers(answers, problems) {
  const { id, must } = contract.document['x-requirements'].find((one) => one.id === EVERY_ANSWER);
  if (problems.size === 0) return { id, must: `${must} (${answers} answers)`, result: 'met' };
  const shown = [...problems].slice(0, MOST_PROBLEMS);
  if (problems.size > shown.length) shown.push(`and ${problems.size - shown.length} more`);
  return { id, must, result: 'broken', why: shown.join('\n') };
}
