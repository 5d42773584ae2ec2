import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ENV, type Env } from '../config/env.js';
import { Database } from './transaction.js';

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
        extra: { max: env.databasePool },
        retryAttempts: 5,
        retryDelay: 1000,
      }),
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
