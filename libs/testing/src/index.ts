export { createDatabase, type TestDatabase } from './database/create-database.js';
export { testServerUrl } from './database/test-server.js';
export { phones } from './phones.js';
export { settableClock, type SettableClock } from './settable-clock.js';
export { waitFor } from './wait-for.js';
export { startSimulatorProcess } from './processes/start-simulator-process.js';
export { startApiProcess, startWorkerProcess } from './processes/start-api-process.js';
export type { ServiceProcess } from './processes/start-service.js';
