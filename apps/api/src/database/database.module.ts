import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ENV, type Env } from '../config/env.js';
import { Database } from './transaction.js';

/** A database that cannot be reached is a clear 503 soon, not a request that hangs. */
const CONNECT_TIMEOUT_MS = 5000;

/** The ground every room stands on: one pool, no synchronize, and `Database` as the only door. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [ENV],
      useFactory: (env: Env) => ({
        type: 'postgres' as const,
        url: env.databaseUrl,
        autoLoadEntities: true,
        synchronize: false,
        applicationName: `dinnerbell-${[...env.roles].join('-')}`,
        extra: { max: env.databasePool, connectionTimeoutMillis: CONNECT_TIMEOUT_MS },
        retryAttempts: 5,
        retryDelay: 1000,
      }),
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
