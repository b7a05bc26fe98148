// Says plainly which test failed, in which engine and why, and closes with the one line the whole run is added up from.
import { relative } from 'node:path';

function* testsOf(suite, path = []) {
  if (!suite) return;
  for (const test of suite.tests) yield { ...test, path: [...path, test.name] };
  for (const inner of suite.suites) yield* testsOf(inner, [...path, inner.name]);
}

function describeError(error) {
  if (!error) return '';
  const difference = error.expected === undefined ? '' : `\n      expected: ${error.expected}\n      actual:   ${error.actual}`;
  return `\n      ${error.message ?? error}${difference}${error.stack ? `\n${error.stack.split('\n').slice(0, 6).map((line) => `      ${line.trim()}`).join('\n')}` : ''}`;
}

/** @returns {{ passed: number, failed: number, lines: string[] }} */
function readSession(session) {
  const file = relative(process.cwd(), session.testFile ?? '');
  const result = { passed: 0, failed: 0, lines: [] };
  const fail = (what) => {
    result.failed += 1;
    result.lines.push(`  ✗ ${session.browser.name} ${file}: ${what}`);
  };
  for (const test of testsOf(session.testResults)) {
    if (test.skipped) fail(`${test.path.join(' › ')} was skipped`);
    else if (test.passed) result.passed += 1;
    else fail(`${test.path.join(' › ')}${describeError(test.error)}`);
  }
  for (const error of session.errors) fail(`the file failed${describeError(error)}`);
  for (const { url } of session.request404s ?? []) fail(`${url} was not found`);
  if (result.passed + result.failed === 0) fail('no test ran in this file');
  if (result.failed > 0) {
    for (const log of session.logs) result.lines.push(`      page said: ${log.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')}`);
  }
  return result;
}

/** @returns {import('@web/test-runner').Reporter} */
export function closingLineReporter() {
  let runner;
  return {
    start(input) {
      runner = input;
    },
    reportTestFileResults({ logger, sessionsForTestFile }) {
      const lines = sessionsForTestFile.flatMap((session) => readSession(session).lines);
      if (lines.length > 0) logger.log(lines.join('\n'));
    },
    stop({ sessions }) {
      const results = [...sessions].map((session) => ({ engine: session.browser.name, ...readSession(session) }));
      for (const engine of new Set(results.map((result) => result.engine))) {
        const own = results.filter((result) => result.engine === engine);
        const sum = (key) => own.reduce((total, result) => total + result[key], 0);
        console.log(`${engine}: ${own.length} files, ${sum('passed')} passed, ${sum('failed')} failed`);
      }
      const missing = runner.browserNames.filter((name) => !results.some((result) => result.engine === name));
      for (const name of missing) console.log(`  ✗ ${name} ran no test`);
      const passed = results.reduce((total, result) => total + result.passed, 0);
      const failed = results.reduce((total, result) => total + result.failed, 0) + missing.length;
      console.log(`${passed} passed, ${failed} failed`);
    },
  };
}
