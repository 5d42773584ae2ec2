import type { House } from '@dinnerbell/testing/desk';

/** What the gateways' stand-in took: texts, and to how many phones. */
export async function countTaken({ simulatorUrl }: House): Promise<{ texts: number; phones: number }> {
  const answer = await fetch(`${simulatorUrl}/oracle/messages?limit=10000`);
  const { items } = (await answer.json()) as { items: { to: string }[] };
  return { texts: items.length, phones: new Set(items.map(({ to }) => to)).size };
}
