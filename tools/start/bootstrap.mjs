// Runs on whatever Node the host has: brings the packages, then hands over to the Node 24 among them.
const OLDEST = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(`Node ${OLDEST.join('.')} or newer is needed to begin; this is ${process.versions.node}.`);
  process.exit(1);
}
const { run } = await import('./run-command.mjs');
process.exitCode = await run(process.argv[2], process.argv.slice(3));
