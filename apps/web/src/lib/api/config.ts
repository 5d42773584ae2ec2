/** Pages of stand-ins in the embedded run; all absent where real gateways answer. */
export interface WebConfig {
  handsetsUrl?: string;
  tillUrl?: string;
  mailUrl?: string;
}

export const configQuery = {
  queryKey: ['config'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<WebConfig> => {
    const answer = await fetch('/app/config.json', { signal });
    return answer.ok ? ((await answer.json()) as WebConfig) : {};
  },
} as const;
