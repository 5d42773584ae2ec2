import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Problem } from './problem.js';
import type { Reply, Request } from './request.js';
import { toProblem } from './to-problem.js';

/** Writes every error as `application/problem+json` (RFC 9457), and logs those that are ours. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const reply = host.switchToHttp().getResponse<Reply>();
    const problem = toProblem(error);
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

/** Sends a problem as the answer. */
export function sendProblem(reply: Reply, problem: Problem, instance: string): void {
  void reply
    .status(problem.status)
    .headers({ ...problem.headers, 'content-type': 'application/problem+json; charset=utf-8' })
    .send(JSON.stringify(problem.toJSON(instance)));
}
