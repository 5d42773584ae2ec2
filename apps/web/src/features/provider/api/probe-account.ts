import { ask } from '@dinnerbell/api-client';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

const probeAccount = (id: string) => ask(api.POST('/gateway-accounts/{id}/probe', { params: { path: { id } } }));

/** Asks the vendor whether the stored credentials work; sends nothing. */
export const useProbeAccount = () => useMutation({ mutationFn: probeAccount });
