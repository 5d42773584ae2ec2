import { ask, type Schemas } from '@dinnerbell/api-client';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';
import { enterSession } from '../../../lib/session/enter-session.js';

const logIn = (body: Schemas['LogIn']) => ask(api.POST('/merchants/login', { body }));

/** Logs in, here and in every other tab. */
export const useLogIn = () => useMutation({ mutationFn: logIn, onSuccess: enterSession });
