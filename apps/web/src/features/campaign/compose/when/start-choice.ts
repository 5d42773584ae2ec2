/** What the merchant wants for a start: now, or a wall time of the restaurant (`2027-02-01`, `17:30`; either may be empty still). */
export type StartChoice = { mode: 'now' } | { mode: 'at'; date: string; time: string };

export const NOW: StartChoice = { mode: 'now' };
