import { ask } from '@dinnerbell/api-client';
import { api } from '../../../lib/api/api.js';
import { useStep } from '../steps/use-step.js';

const pause = (id: string) => ask(api.POST('/campaigns/{id}/pause', { params: { path: { id } } }));

/** Holds a campaign that is being sent; what is on its way arrives. */
export const usePause = () => useStep(pause);
