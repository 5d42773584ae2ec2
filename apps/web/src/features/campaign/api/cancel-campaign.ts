import { ask } from '@dinnerbell/api-client';
import { api } from '../../../lib/api/api.js';
import { useStep } from '../steps/use-step.js';

const cancel = (id: string) => ask(api.DELETE('/campaigns/{id}', { params: { path: { id } } }));

/** Calls a campaign off, or throws a draft away; the answer says how many texts were out already. */
export const useCancel = () => useStep(cancel);
