import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import { loadEnv } from './config/env.js';
import { describeApi } from './http/openapi.js';
import { openServer } from './http/server.js';

/** Wherever the client is used, it is told the address of its API. */
const ADDRESS = 'http://localhost:3000';
/** Good enough to pass for a setting; signs and seals nothing. */
const unused = (): string => randomBytes(32).toString('hex');

/** The OpenAPI document of the whole product, without a database and without listening: nothing of it is brought up. */
export async function openapiDocument(): Promise<OpenAPIObject> {
  const env = loadEnv({
    DATABASE_URL: 'postgres://localhost/none',
    PUBLIC_URL: ADDRESS,
    JWT_SECRET: unused(),
    PASSWORD_PEPPER: unused(),
    ENCRYPTION_KEY: unused(),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(env), openServer(env), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return describeApi(app, ADDRESS);
}
