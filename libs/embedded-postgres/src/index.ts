export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './start-embedded-postgres.js';
export { findFreePort } from './find-free-port.js';
export { findAccount, reachableTemporaryDirectory } from './run-as.js';
