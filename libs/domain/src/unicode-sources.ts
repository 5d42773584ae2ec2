import { costlyCharacters } from './costly-characters.js';

/** Where characters that force Unicode stand, e.g. `name` or `the message`, and which ones they are. */
export type UnicodeSources = Map<string, Set<string>>;

/** More than anyone would mend by hand, and a bound on what a hostile list can make us keep. */
const MAX_KEPT = 50;
const MAX_NAMED = 5;

export function noteSource(sources: UnicodeSources, source: string, text: string): void {
  const characters = sources.get(source) ?? new Set<string>();
  for (const { character } of costlyCharacters(text)) if (characters.size < MAX_KEPT) characters.add(character);
  if (characters.size > 0) sources.set(source, characters);
}

export function mergeSources(into: UnicodeSources, from: UnicodeSources): UnicodeSources {
  for (const [source, characters] of from) into.set(source, new Set([...(into.get(source) ?? []), ...characters]));
  return into;
}

/** `“ł”, “ő” in name; “’” in the message`: characters and fields only, never a value. */
export function describeSources(sources: UnicodeSources): string {
  return [...sources]
    .map(([source, characters]) => {
      const named = [...characters].slice(0, MAX_NAMED).map(nameCharacter).join(', ');
      const more = characters.size - MAX_NAMED;
      return `${named}${more > 0 ? ` and ${more} more` : ''} in ${source}`;
    })
    .join('; ');
}

function nameCharacter(character: string): string {
  if (!/[\s\p{C}\p{M}]/u.test(character)) return `“${character}”`;
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}
