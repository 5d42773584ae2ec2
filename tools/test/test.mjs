// `npm test`, on Node 24: build, lint, types and every spec; `npm test -- <jest arguments>` runs specs alone.
import { runChecks } from './checks.mjs';
import { runJest } from './run-jest.mjs';

const args = process.argv.slice(2);
const checks = args.length > 0 ? { passed: 0, failed: [] } : await runChecks();
const specs = await runJest(args);

if (specs.slowest.length > 0) console.log(`the slowest spec files:\n${specs.slowest.join('\n')}`);
for (const name of specs.skipped) console.log(`skipped: ${name}`);
for (const name of [...checks.failed, ...specs.failed]) console.log(`failed: ${name}`);
const passed = checks.passed + specs.passed;
const failed = checks.failed.length + specs.failed.length;
console.log(`${passed} passed, ${failed} failed, ${specs.skipped.length} skipped`);
process.exit(failed === 0 ? 0 : 1);
