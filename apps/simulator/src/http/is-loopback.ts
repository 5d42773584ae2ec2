const LOOPBACK = /^https?:\/\/(?:localhost|[a-z0-9-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?(?=[/?#]|$)/i;

/** Whether something may be posted there: a stand-in never calls out of this machine. */
export function isLoopback(url: string): boolean {
  return LOOPBACK.test(url);
}
