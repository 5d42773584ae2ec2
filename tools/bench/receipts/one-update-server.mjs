// What one would write first: the product's own server and signature check, but each receipt is an UPDATE of its row. For the bench alone.
import 'reflect-metadata';
import { fromReference } from '@dinnerbell/domain';
import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ROOT } from '../../start/places.mjs';

/** The built product: the sources are decorated TypeScript, and tools import no app. */
const built = (file) => import(`${ROOT}/apps/api/dist/${file}.js`);

const { AppModule } = await built('app.module');
const { readEnv } = await built('config/env');
const { createApp } = await built('create-app');
const { Database } = await built('database/transaction');
const { systemContext } = await built('database/context');
const { Accepts } = await built('http/accepts');
const { Public } = await built('http/public');
const { Unthrottled } = await built('http/unthrottled');
const { Gateways } = await built('provider/gateways');
const { ProviderModule } = await built('provider/provider.module');
const { openLog } = await built('config/log');

const DELIVERED = `UPDATE recipients SET status = 'Delivered', delivered_at = now() WHERE campaign_id = $1 AND id = $2 AND status <> 'Delivered'`;
const env = readEnv(['http']);

class OneUpdate {
  constructor(gateways, database) {
    Object.assign(this, { gateways, database });
  }

  async take(accountId, request) {
    const { gateway } = await this.gateways.find(accountId);
    const { headers, rawBody, originalUrl } = request;
    const read = gateway.verifyAndParseStatuses({ url: env.publicUrl + originalUrl, headers, rawBody });
    if ('refused' in read) throw new Error(read.refused);
    const query = new URLSearchParams(originalUrl.split('?')[1]);
    const ids = [query.get('c'), fromReference(query.get('m'))];
    await this.database.transaction(systemContext('bench'), (tx) => tx.query(DELIVERED, ids));
  }
}

// Decorators by hand, since this is no TypeScript.
const { prototype } = OneUpdate;
const take = Object.getOwnPropertyDescriptor(prototype, 'take');
for (const decorate of [Post(':accountId'), HttpCode(204), Public(), Unthrottled(), Accepts({ form: true })]) {
  decorate(prototype, 'take', take);
}
Param('accountId')(prototype, 'take', 0);
Req()(prototype, 'take', 1);
Inject(Gateways)(OneUpdate, undefined, 0);
Inject(Database)(OneUpdate, undefined, 1);
Controller('bench/one-update')(OneUpdate);

class Bench {}
const root = { module: Bench, imports: [AppModule.of(env), ProviderModule], controllers: [OneUpdate] };
const app = await createApp(env, openLog(env.logLevel), root);
await app.listen(0, '127.0.0.1');
process.stdout.write(`{"listening":${app.getHttpServer().address().port}}\n`);
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
