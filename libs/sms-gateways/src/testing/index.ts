export { describeGateway, type GatewayUnderTest } from './describe-gateway.js';
export type { ReceiptsUnderTest } from './describe-receipts.js';
export { type Behaviour, type ScriptedAnswer, type ScriptedServer, startScriptedServer } from './scripted-server.js';
