const IST_MS = 19_800_000;

/** Epoch ms as `YYYY-MM-DD HH:MM:SS` in India, where all of MSG91's times are. */
export function indiaTime(at: number): string {
  return new Date(at + IST_MS).toISOString().slice(0, 19).replace('T', ' ');
}
