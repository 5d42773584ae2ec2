// `npm run client`: writes the types of libs/api-client from the OpenAPI document of the API as it is built.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaOf } from '@dinnerbell/api-client/generator';
import { ROOT } from '../start/places.mjs';

const LARGEST = 64 * 1024 * 1024;

const document = execFileSync(process.execPath, [join(ROOT, 'apps/api/dist/print-openapi.js')], { maxBuffer: LARGEST });
writeFileSync(join(ROOT, 'libs/api-client/src/schema.ts'), await schemaOf(JSON.parse(document.toString('utf8'))));
