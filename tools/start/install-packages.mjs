import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.mjs';
import { Refusal } from './refusal.mjs';

const UNREACHABLE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|EHOSTUNREACH|ENETUNREACH|UNABLE_TO_GET_ISSUER/;

/** Runs `npm ci` when node_modules is missing, half there, or not what package-lock.json says. */
export async function installPackages() {
  if (isInstalled()) return;
  console.log('Installing packages with npm (a minute or two the first time) …');
  const output = await npmCi();
  if (output === undefined) return;
  const unreachable = UNREACHABLE.exec(output);
  if (unreachable) {
    throw new Refusal(
      `The npm registry cannot be reached (${unreachable[0]}): check the network or npm's registry and proxy settings, then run this again.`,
    );
  }
  const errors = output.split('\n').filter((line) => line.startsWith('npm error'));
  console.error((errors.length > 0 ? errors : output.trim().split('\n')).slice(0, 15).join('\n'));
  throw new Refusal('npm could not install the packages; what it said stands above.');
}

/** npm writes its own lockfile into node_modules as the last step of an install, so it tells a whole one. */
function isInstalled() {
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  if (!wanted) throw new Refusal('package-lock.json is missing: this is not a whole clone of the repository.');
  const found = readPackages(join(ROOT, 'node_modules/.package-lock.json'));
  if (!found) return false;
  return Object.entries(wanted).every(([path, { version, link, optional, peer }]) => {
    if (!path.startsWith('node_modules/')) return true;
    const there = found[path];
    return there ? link === there.link && (link || version === there.version) : Boolean(optional || peer);
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @returns {Promise<string | undefined>} what npm said when it failed */
function npmCi() {
  // The build needs the development packages too, whatever NODE_ENV or npm's `omit` says.
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=2000',
    '--fetch-retry-maxtimeout=10000',
  ];
  const npm = process.env.npm_execpath;
  const [program, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  return new Promise((resolve) => {
    const child = spawn(program, [...before, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve(`npm could not be run: ${error.message}`));
    child.once('close', (code) => resolve(code === 0 ? undefined : output));
  });
}
