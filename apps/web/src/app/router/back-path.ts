/** Where to go after the log-in: a path of this app, never another site. */
export function backPath(search: Record<string, unknown>): { back?: string } {
  const back = search['back'];
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? { back } : {};
}
