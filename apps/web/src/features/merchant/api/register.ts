import { ask, type Schemas } from '@dinnerbell/api-client';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { enterSession } from '../../../lib/session/enter-session.js';

const register = (body: Schemas['RegisterMerchant']) => ask(api.POST('/merchants/register', { body }));

/** Opens an account and logs it in. */
export const useRegister = () => useMutation({ mutationFn: register, onSuccess: enterSession });
