import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { Problem } from '../http/problem.js';
import { PUBLIC_ROUTE } from '../http/public.js';

/** Stands before every route that is not @Public(). */
@Injectable()
export class JwtGuard extends AuthGuard('jwt') {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override canActivate(host: ExecutionContext) {
    const isPublic = this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, [host.getHandler(), host.getClass()]);
    return isPublic ? true : super.canActivate(host);
  }

  /** A fault of ours (the database is away) stays a fault; everything else is one and the same 401. */
  override handleRequest<User>(error: unknown, user: User | false | undefined): User {
    if (error) throw error instanceof Error ? error : new Error('log-in check failed', { cause: error });
    if (user) return user;
    throw new Problem(
      401,
      'unauthenticated',
      'The access token is missing, not valid or out of date; log in or refresh.',
      {
        headers: { 'www-authenticate': 'Bearer' },
      },
    );
  }
}
