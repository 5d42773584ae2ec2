import type { PastedGuest } from './import/read-pasted.js';

/** Numbers that nobody has (555-0100 to 0199), for a first try at the simulator's handsets; one name that needs Unicode. */
export const SAMPLE_GUESTS: readonly PastedGuest[] = (
  [
    ['+12125550101', 'Ana', 'Brooklyn'],
    ['+12125550102', 'Ben', 'Queens'],
    ['+12125550103', 'Chidi', 'Harlem'],
    ['+12125550104', 'Dolores', 'Astoria'],
    ['+12125550105', 'Łukasz', 'Greenpoint'],
    ['+12125550106', 'Priya', 'Jackson Heights'],
    ['+12125550107', 'Maximiliana', 'Williamsburg'],
    ['+12125550108', '', 'Chelsea'],
  ] as const
).map(([phone, name, city]) => ({ phone, fields: { ...(name ? { name } : {}), city } }));
