/** Says what failed, and closes with one plain line: `12 passed, 0 failed`. A file that did not load counts as failed. */
export function closingLine() {
  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      const visit = (suite, session, path) => {
        for (const test of suite?.tests ?? []) {
          if (test.passed) passed += 1;
          else if (!test.skipped) {
            failed += 1;
            console.log(`✗ ${session.browser.name}: ${[...path, test.name].join(' › ')}\n    ${test.error?.message ?? ''}\n    ${(test.error?.stack ?? '').split('\n').slice(0, 3).join('\n    ')}`);
          }
        }
        for (const inner of suite?.suites ?? []) visit(inner, session, [...path, inner.name]);
      };
      for (const session of sessions) {
        visit(session.testResults, session, []);
        if (session.errors.length > 0 || !session.testResults) {
          failed += 1;
          console.log(`✗ ${session.browser.name}: ${session.testFile} did not run`);
          for (const error of session.errors) console.log(`    ${error.message}\n    ${(error.stack ?? '').split('\n').slice(0, 4).join('\n    ')}`);
        }
        for (const log of session.logs ?? []) console.log(`  ${session.browser.name} console:`, ...log);
      }
      console.log(`${passed} passed, ${failed} failed`);
    },
  };
}
