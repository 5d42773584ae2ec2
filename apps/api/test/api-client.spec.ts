import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schemaOf } from '@dinnerbell/api-client/generator';
import { openapiDocument } from '../src/openapi-document.js';

const SCHEMA = fileURLToPath(new URL('../../../libs/api-client/src/schema.ts', import.meta.url));

describe('libs/api-client', () => {
  test('says what the API says; where it does not, npm run client writes it anew', async () => {
    const written = readFileSync(SCHEMA, 'utf8').split('\n');
    const meant = (await schemaOf(await openapiDocument())).split('\n');
    expect(written.filter((line) => !meant.includes(line))).toEqual([]);
    expect(meant.filter((line) => !written.includes(line))).toEqual([]);
    expect(written).toEqual(meant);
  });
});
