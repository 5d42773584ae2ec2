/** The list with one of it at another place. */
export function moveItem<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from);
  const item = list[from];
  return item === undefined ? [...list] : [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** Where something that is dragged from `from` lands at height `y`: after every other row whose middle it has passed. */
export const landingPlace = (y: number, middles: readonly number[], from: number): number =>
  middles.filter((middle, at) => at !== from && middle < y).length;
