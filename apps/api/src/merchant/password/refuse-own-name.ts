import { Problem } from '../../http/problem.js';
import { weakPassword } from '../weak-password.js';

/** 400 `weak_password` at `path` for a password that its owner's e-mail or name gives away. */
export function refuseOwnName(path: string, password: string, owner: { email: string; name: string }): void {
  const detail = weakPassword(password, owner);
  if (detail === undefined) return;
  throw new Problem(400, 'validation_failed', 'One value does not fit; see errors.', {
    errors: [{ path, code: 'weak_password', detail }],
  });
}
