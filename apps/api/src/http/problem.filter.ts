import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { allowedMethods } from './allowed-methods.js';
import { Problem } from './problem.js';
import type { Reply, Request } from './request.js';
import { toProblem } from './to-problem.js';

/** Writes every error as `application/problem+json` (RFC 9457), and logs those that are ours. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const reply = host.switchToHttp().getResponse<Reply>();
    const problem = (request.is404 && otherMethods(request)) || toProblem(error);
    if (problem.status >= 500)
      this.log.error({ requestId: request.id, code: problem.code, error: problem.cause ?? error });
    if (reply.raw.headersSent) {
      // Half an answer is out: the only honest end is a broken connection.
      reply.raw.destroy();
      return;
    }
    sendProblem(reply, problem, request.id);
  }
}

/** The path is known, only not with this method (RFC 9110 §15.5.6). */
function otherMethods(request: Request): Problem | undefined {
  const allowed = allowedMethods(request.server.server, request.url.split('?')[0] ?? '');
  if (allowed.length === 0 || allowed.includes(request.method)) return undefined;
  return new Problem(405, 'method_not_allowed', `This path takes ${allowed.join(', ')}.`, {
    headers: { allow: allowed.join(', ') },
  });
}

/** Sends a problem as the answer. */
export function sendProblem(reply: Reply, problem: Problem, instance: string): void {
  void reply
    .status(problem.status)
    .headers({ ...problem.headers, 'content-type': 'application/problem+json; charset=utf-8' })
    .send(JSON.stringify(problem.toJSON(instance)));
}
