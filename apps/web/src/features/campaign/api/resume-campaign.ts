import { ask } from '@dinnerbell/api-client';
import { api } from '../../../lib/api/api.js';
import { useStep } from '../steps/use-step.js';

const resume = (id: string) => ask(api.POST('/campaigns/{id}/resume', { params: { path: { id } } }));

/** Lets a paused campaign go on. */
export const useResume = () => useStep(resume);
