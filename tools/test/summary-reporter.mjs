import { relative } from 'node:path';
import { writeFileSync } from 'node:fs';

const NOT_RUN = new Set(['pending', 'skipped', 'todo', 'disabled']);

const SLOWEST = 15;

/**
 * A jest reporter that counts every test by name: a suite that could not even be read is a failure, not nothing. What
 * is skipped says why in its own name.
 */
export default class SummaryReporter {
  onRunComplete(_contexts, { testResults }) {
    const summary = { passed: 0, failed: [], skipped: [], slowest: slowest(testResults) };
    for (const suite of testResults) {
      const file = relative(process.cwd(), suite.testFilePath);
      if (suite.testExecError) summary.failed.push(`${file}: ${firstLine(suite.testExecError.message)}`);
      for (const { status, fullName } of suite.testResults) {
        const name = `${file}: ${fullName}`;
        if (status === 'passed') summary.passed += 1;
        else if (NOT_RUN.has(status)) summary.skipped.push(name);
        else summary.failed.push(name);
      }
    }
    if (process.env.DINNERBELL_TEST_SUMMARY)
      writeFileSync(process.env.DINNERBELL_TEST_SUMMARY, JSON.stringify(summary));
  }
}

/** Where the time of a run went, as `12 s  apps/api/test/reap.spec.ts`. */
function slowest(results) {
  return results
    .map(({ testFilePath, perfStats }) => [Math.round(perfStats.runtime / 1000), relative(process.cwd(), testFilePath)])
    .sort(([one], [other]) => other - one)
    .slice(0, SLOWEST)
    .map(([seconds, file]) => `${String(seconds).padStart(4)} s  ${file}`);
}

const firstLine = (text = '') => text.split('\n')[0];
