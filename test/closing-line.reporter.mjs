import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * Prints one plain closing line, `N passed, N failed, N skipped`, after Jest's own summary. REDRESS_TEST_ACCOUNT: a file to which
 * the run adds a line of JSON with the same figures and the files that failed.
 */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const passed = results.numPassedTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const account = process.env.REDRESS_TEST_ACCOUNT;
    if (account) {
      const red = results.testResults.filter((file) => file.numFailingTests > 0 || file.testExecError);
      const passedInRed = red.reduce((sum, file) => sum + file.numPassingTests, 0);
      const files = red.map(({ testFilePath }) => relative(process.cwd(), testFilePath));
      appendFileSync(account, `${JSON.stringify({ passed, failed, skipped, files, passedInRed })}\n`);
    }
    process.stderr.write('', () => {
      console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
    });
  }
}
