import { ask, type Schemas } from '@dinnerbell/api-client';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../lib/api/api.js';

const forgot = (body: Schemas['ForgotPasswordBody']) => ask(api.POST('/merchants/password/forgot', { body }));
const reset = (body: Schemas['ResetPasswordBody']) => ask(api.POST('/merchants/password/reset', { body }));

/** Asks for a link by mail; the answer never tells whether there is such an account. */
export const useForgotPassword = () => useMutation({ mutationFn: forgot });

/** Sets a new password with the link's token; every session ends by it. */
export const useResetPassword = () => useMutation({ mutationFn: reset });
