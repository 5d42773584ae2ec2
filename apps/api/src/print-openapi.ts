// Prints the OpenAPI document, for whoever makes clients of it: no database, no settings, no port.
import 'reflect-metadata';
import { openapiDocument } from './openapi-document.js';

process.stdout.write(JSON.stringify(await openapiDocument()));
