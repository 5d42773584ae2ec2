// `npm start`, on Node 24, with everything installed and built.
import { House } from './house.mjs';
import { takeLock } from './instance-lock.mjs';
import { dataDirectory } from './places.mjs';
import { Refusal } from './refusal.mjs';
import { say, warn } from './say.mjs';
import { stopOnSignal } from './stop-on-signal.mjs';
import { welcome, welcomeOperator } from './welcome.mjs';

const directory = dataDirectory();

async function main() {
  const lock = takeLock(directory);
  const house = new House(directory);
  let leaving = false;
  const leave = async (code) => {
    if (leaving) return;
    leaving = true;
    await house.close();
    lock.release();
    process.exit(code);
  };
  const opening = open(house, lock);
  stopOnSignal(
    () => {
      say('\nStopping (Ctrl-C again to hurry) …');
      // What is half way up comes up first, or fails: then everything that came up goes down.
      void opening.catch(() => undefined).then(() => leave(0));
    },
    () => house.hurry(),
  );
  try {
    await opening;
  } catch (error) {
    complain(error);
    await leave(error.exitCode ?? 1);
  }
}

async function open(house, lock) {
  const { url, simulatorUrl, demo, env } = await house.open(lock);
  lock.note({ url, databaseUrl: env.DATABASE_URL });
  if (demo) welcome({ url, simulatorUrl, demo, directory });
  else welcomeOperator({ url, directory });
}

function complain(error) {
  warn(error instanceof Refusal ? error.message : error.stack);
}

main().catch((error) => {
  complain(error);
  process.exit(error.exitCode ?? 1);
});
