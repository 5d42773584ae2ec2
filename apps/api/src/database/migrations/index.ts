import type { MigrationInterface } from 'typeorm';
import { TheRoad1790000000000 } from './1790000000000-the-road.js';
import { GatewayMessages1790500000000 } from './1790500000000-gateway-messages.js';
import { Tills1791000000000 } from './1791000000000-tills.js';
import { Replies1793000000000 } from './1793000000000-replies.js';
import { ApiKeys1794000000000 } from './1794000000000-api-keys.js';
import { FruitlessLookUps1794500000000 } from './1794500000000-fruitless-look-ups.js';
import { GatewayAccounts1795000000000 } from './1795000000000-gateway-accounts.js';
import { Dispatch1795100000000 } from './1795100000000-dispatch.js';
import { Links1795200000000 } from './1795200000000-links.js';
import { Confirmations1795200000001 } from './1795200000001-confirmations.js';
import { NoticesAndSessions1795300000000 } from './1795300000000-notices-and-sessions.js';
import { RollUps1795400000000 } from './1795400000000-roll-ups.js';
import { RollUpThePast1795400000001 } from './1795400000001-roll-up-the-past.js';

/** Every migration, oldest first. */
export const MIGRATIONS: (new () => MigrationInterface & { name: string })[] = [
  TheRoad1790000000000,
  GatewayMessages1790500000000,
  Tills1791000000000,
  Replies1793000000000,
  ApiKeys1794000000000,
  FruitlessLookUps1794500000000,
  GatewayAccounts1795000000000,
  Dispatch1795100000000,
  Links1795200000000,
  Confirmations1795200000001,
  NoticesAndSessions1795300000000,
  RollUps1795400000000,
  RollUpThePast1795400000001,
];
