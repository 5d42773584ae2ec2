/** A figure as an American restaurant reads it. */
export const formatCount = (count: number): string => count.toLocaleString('en-US');
