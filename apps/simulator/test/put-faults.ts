/** Puts rules in force; rejects with the simulator's words when it does not take them. */
export async function putFaults(url: string, rules: unknown): Promise<void> {
  const answer = await fetch(`${url}/faults`, { method: 'PUT', body: JSON.stringify(rules) });
  if (!answer.ok) throw new Error(await answer.text());
}
