/** What the steps edit of a campaign and the API keeps. */
export interface DraftFields {
  name: string;
  message: string;
  senderId: string | null;
  offerEndsAt: string | null;
}

export type DraftEdits = Partial<DraftFields>;

const NAMES = ['name', 'message', 'senderId', 'offerEndsAt'] as const satisfies readonly (keyof DraftFields)[];

export function fieldsOf({ name, message, senderId, offerEndsAt }: DraftFields): DraftFields {
  return { name, message, senderId, offerEndsAt };
}

/** The edits that still say something other than what is stored. */
export function stillDifferent(edits: DraftEdits, stored: DraftFields): DraftEdits {
  return pick(edits, (name) => edits[name] !== undefined && edits[name] !== stored[name]);
}

/** Those of the edits that are no longer as they were sent, for something was typed meanwhile. */
export function typedSince(edits: DraftEdits, sent: DraftEdits): DraftEdits {
  return pick(edits, (name) => edits[name] !== undefined && edits[name] !== sent[name]);
}

/**
 * Edits made on `base` against what is stored by now. Where somebody else changed the same field to something else it is a conflict;
 * everything else goes through.
 */
export function conflictsOf(edits: DraftEdits, base: DraftFields, stored: DraftFields): (keyof DraftFields)[] {
  return NAMES.filter(
    (name) => edits[name] !== undefined && stored[name] !== base[name] && stored[name] !== edits[name],
  );
}

/** What the API takes: it keeps no campaign without a name or a text, so an emptied box stays here until something stands in it. */
export function sendable(edits: DraftEdits): DraftEdits {
  return pick(edits, (name) => edits[name] !== undefined && !(isText(name) && (edits[name] ?? '').trim() === ''));
}

export const without = (edits: DraftEdits, names: readonly (keyof DraftFields)[]): DraftEdits =>
  pick(edits, (name) => edits[name] !== undefined && !names.includes(name));

const isText = (name: keyof DraftFields) => name === 'name' || name === 'message';

function pick(edits: DraftEdits, wanted: (name: keyof DraftFields) => boolean): DraftEdits {
  return Object.fromEntries(NAMES.filter(wanted).map((name) => [name, edits[name]]));
}
