import type { ServerResponse } from 'node:http';

/** Writes a whole JSON answer at once. */
export function answerJson(response: ServerResponse, status: number, json: string, extra: string[] = []): void {
  const length = String(Buffer.byteLength(json));
  response.writeHead(status, ['content-type', 'application/json; charset=utf-8', 'content-length', length, ...extra]);
  response.end(json);
}

/** An error of the oracle and fault doors, in words. */
export function answerProblem(response: ServerResponse, status: number, problems: string[]): void {
  answerJson(response, status, JSON.stringify({ status, problems }));
}
