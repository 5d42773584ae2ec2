import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

const HEAD =
  '// Written by `npm run client` from the API’s own OpenAPI document. Change the API, then run it again.\n\n';

/** The text of schema.ts for an OpenAPI document; the same document always gives the same text. */
export async function schemaOf(document: unknown): Promise<string> {
  const plain = JSON.parse(JSON.stringify(document)) as OpenAPI3;
  return HEAD + astToString(await openapiTS(plain));
}
