/** Prints the one line a machine reads after a run: `Tests: N passed, N failed, N skipped`. */
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    this.line = `Tests: ${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
    if (process.env.CLOSING_LINE_FILE) {
      require('node:fs').appendFileSync(process.env.CLOSING_LINE_FILE, `${this.line}\n`);
    } else {
      process.stdout.write(`${this.line}\n`);
    }
  }
};
