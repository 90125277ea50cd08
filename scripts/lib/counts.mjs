/**
 * Adds up what the test runners reported.
 *
 *   node counts.mjs REPORTS-FOLDER     reads each NAME.xml (JUnit), NAME.exit (the runner's exit code) and, where
 *                                      there is one, the folder NAME.parts: GoogleTest's own report for each executable
 *
 * Prints one line a runner, the names of what failed, and last, alone on its line, `N passed, N failed, N skipped`.
 * A runner that left no report, or failed without naming a failed test, counts as one failed test: silence is no success.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescapeXml = (text) => text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name) => ENTITIES[name]);

/** Both ctest and node write test cases flat enough for this: `<testcase …/>` or `<testcase …>…</testcase>`. */
export function readReport(xml) {
  const cases = [];
  for (const [, attributes, body = ''] of xml.matchAll(
    /<testcase\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g,
  )) {
    const name = unescapeXml(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? '?');
    const failed = /<(failure|error)\b/.test(body) || /\bstatus="fail"/.test(attributes);
    const skipped =
      /<skipped\b/.test(body) || /\b(status|result)="(notrun|disabled|skipped|suppressed)"/.test(attributes);
    cases.push({ name, result: failed ? 'failed' : skipped ? 'skipped' : 'passed' });
  }
  return cases;
}

/**
 * Replaces each executable that ctest ran by the GoogleTest cases in it. One that failed without a failed case
 * (a crash, a sanitizer's report at exit) stays, as failed, beside the cases it still reported.
 */
export function expandParts(cases, parts) {
  return cases.flatMap((one) => {
    const inner = parts.get(one.name);
    if (inner === undefined || inner.length === 0) return [one];
    const explained = one.result !== 'failed' || inner.some((part) => part.result === 'failed');
    return explained ? inner : [...inner, one];
  });
}

/** What one runner counts for, given its report (null: none) and its exit code. */
export function countRunner(name, xml, exitCode, parts = new Map()) {
  const cases = expandParts(xml === null ? [] : readReport(xml), parts);
  const of = (result) => cases.filter((one) => one.result === result);
  const failures = of('failed').map((one) => one.name);
  if (cases.length === 0) failures.push(`${name}: ran no test`);
  else if (exitCode !== 0 && failures.length === 0)
    failures.push(`${name}: exit code ${exitCode} without a failed test`);
  return { name, passed: of('passed').length, skipped: of('skipped').length, failures };
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function readParts(folder) {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder).map((file) => [
      file.replace(/\.xml$/, ''),
      readReport(readFileSync(join(folder, file), 'utf8')),
    ]),
  );
}

function main(folder) {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.exit'))
    .map((file) => file.slice(0, -'.exit'.length));
  const runners = names.map((name) => {
    const exitCode = Number(readIfThere(join(folder, `${name}.exit`)));
    return countRunner(
      name,
      readIfThere(join(folder, `${name}.xml`)),
      exitCode,
      readParts(join(folder, `${name}.parts`)),
    );
  });
  const sum = (pick) => runners.reduce((total, runner) => total + pick(runner), 0);
  console.log('');
  for (const { name, passed, failures, skipped } of runners) {
    console.log(`${name.padEnd(18)} ${passed} passed, ${failures.length} failed, ${skipped} skipped`);
  }
  for (const { name, failures } of runners) {
    for (const failure of failures) console.log(`FAILED ${name}: ${failure}`);
  }
  const failed = sum((runner) => runner.failures.length);
  console.log(
    `\n${sum((runner) => runner.passed)} passed, ${failed} failed, ${sum((runner) => runner.skipped)} skipped`,
  );
  return failed === 0 ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) process.exitCode = main(process.argv[2]);
