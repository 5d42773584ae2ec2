import { ask } from '@dinnerbell/api-client';
import { api } from '../../../../lib/api/api.js';
import type { Campaign } from './campaign.js';

/** The newest draft when nobody has put anything in it yet, else a new one: looking around leaves no heap of empty drafts. */
export async function openDraft(name: string, message: string, key: string): Promise<Campaign> {
  const { items } = await ask(api.GET('/campaigns', { params: { query: { status: 'Draft', limit: 1 } } }));
  const [newest] = items;
  if (newest && newest.message === message && newest.counts.total === 0) return newest;
  return ask(api.POST('/campaigns', { params: { header: { 'Idempotency-Key': key } }, body: { name, message } }));
}
