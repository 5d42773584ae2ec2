export { schemaOf } from './schema-of.js';
