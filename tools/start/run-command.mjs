import { buildAll } from './build-all.mjs';
import { installPackages } from './install-packages.mjs';
import { node24 } from './node-24.mjs';
import { checkPorts } from './ports.mjs';
import { refuseSecondStart } from './instance-lock.mjs';
import { ROOT, dataDirectory } from './places.mjs';
import { Refusal } from './refusal.mjs';
import { relay } from './relay.mjs';

/** What each command hands over to once everything is there. */
const COMMANDS = {
  start: { program: 'tools/start/start.mjs', build: true },
  test: { program: 'tools/test/test.mjs', build: false }, // a build that fails is one of its checks
  bench: { program: 'tools/bench/bench.mjs', build: true },
  fault: { program: 'tools/fault/kills.mjs', build: true },
  shots: { program: 'tools/shots/shots.mjs', build: true },
  client: { program: 'tools/client/write-client.mjs', build: true },
  operator: { program: 'tools/start/operator.mjs', build: true },
};

/**
 * @param {string} name one of the commands
 * @param {string[]} args handed on
 * @returns {Promise<number>} exit code
 */
export async function run(name, args) {
  try {
    const command = COMMANDS[name];
    if (!command) throw new Refusal(`There is no command '${name}': use ${Object.keys(COMMANDS).join(', ')}.`, 2);
    if (name === 'start') {
      // What can be refused at once is refused before minutes of installing.
      const afterKill = refuseSecondStart(dataDirectory());
      if (!afterKill) await checkPorts();
    }
    await installPackages();
    const node = node24();
    if (command.build) await buildAll(node);
    return await relay(node, [command.program, ...args], { cwd: ROOT });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}
