import type { components } from './schema.js';

/** What the API takes and answers, by name: `Schemas['MerchantView']`. */
export type Schemas = components['schemas'];
