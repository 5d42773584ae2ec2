import {
  conflictsOf,
  sendable,
  stillDifferent,
  typedSince,
  without,
  type DraftEdits,
  type DraftFields,
} from './draft-fields.js';

/** What the API has. */
export interface Stored {
  fields: DraftFields;
  version: number;
}

export type Saving =
  | { phase: 'saved' | 'waiting' | 'saving' }
  /** Kept in this browser; sent as soon as it can be. */
  | { phase: 'kept' }
  /** An emptied box: the API keeps no campaign without a text. */
  | { phase: 'incomplete' }
  | { phase: 'conflict'; names: (keyof DraftFields)[]; theirs: DraftFields }
  | { phase: 'refused'; error: unknown };

/** What to do about a failed save: somebody else was faster, try again after so many milliseconds, or show it. */
export type Verdict = 'stale' | 'refused' | { retryAfter: number };

export interface AutosavePorts {
  /** Stores the edits if the campaign still is at `version`. */
  send(edits: DraftEdits, version: number): Promise<Stored>;
  read(): Promise<Stored>;
  judge(error: unknown): Verdict;
  /** Keeps what is not stored yet in this browser. */
  keep(edits: DraftEdits, base: DraftFields): void;
  /** Calls later; answers how to call it off. */
  later(call: () => void, ms: number): () => void;
}

const PAUSE_MS = 700;
/** Somebody who edits all the time must not keep us reading for ever. */
const ATTEMPTS = 4;

/** One campaign's edits on their way to the API: after a pause in typing, one save at a time, nothing typed is ever dropped. */
export class Autosave {
  private saving: Saving = { phase: 'saved' };
  private callOff: () => void = () => undefined;
  private underWay: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly ports: AutosavePorts,
    private stored: Stored,
    private edits: DraftEdits = {},
    private base: DraftFields = stored.fields,
  ) {
    if (!this.isEdited) return;
    this.saving = { phase: 'waiting' };
    this.meet(stored);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly state = (): Saving => this.saving;

  /** What the page shows: the edits over what is stored. */
  get fields(): DraftFields {
    return { ...this.stored.fields, ...this.edits };
  }

  /** What is not stored yet. */
  get unsaved(): DraftEdits {
    return this.edits;
  }

  get isEdited(): boolean {
    return Object.keys(this.edits).length > 0;
  }

  edit(edits: DraftEdits): void {
    if (!this.isEdited) this.base = this.stored.fields;
    this.edits = stillDifferent({ ...this.edits, ...edits }, this.stored.fields);
    this.ports.keep(this.edits, this.base);
    if (this.saving.phase !== 'conflict') this.wait(PAUSE_MS, { phase: 'waiting' });
  }

  /** The campaign as the API has it by now: after an import, from another tab. True when a field shown has another value now. */
  adopt(stored: Stored): boolean {
    if (stored.version <= this.stored.version || this.underWay) return false;
    const before = this.fields;
    this.meet(stored);
    return Object.keys(typedSince(this.fields, before)).length > 0;
  }

  /** Sends what is left; true when everything typed is stored. */
  async flush(): Promise<boolean> {
    this.callOff();
    this.underWay ??= this.sendAll().finally(() => (this.underWay = undefined));
    await this.underWay;
    return this.saving.phase === 'saved';
  }

  /** After a conflict: our words over theirs, or theirs over ours. */
  resolve(choice: 'mine' | 'theirs'): void {
    if (this.saving.phase !== 'conflict') return;
    if (choice === 'theirs') this.edits = without(this.edits, this.saving.names);
    this.base = this.stored.fields;
    this.ports.keep(this.edits, this.base);
    this.settle({ phase: 'waiting' });
    void this.flush();
  }

  /** No save of its own any more. What is not stored stays in the browser. */
  stop(): void {
    this.callOff();
  }

  private async sendAll(): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS && this.saving.phase !== 'conflict'; attempt += 1) {
      this.edits = stillDifferent(this.edits, this.stored.fields);
      const sent = sendable(this.edits);
      if (Object.keys(sent).length === 0) return this.settle({ phase: this.isEdited ? 'incomplete' : 'saved' });
      this.settle({ phase: 'saving' });
      try {
        this.stored = await this.ports.send(sent, this.stored.version);
        this.base = this.stored.fields;
        this.edits = typedSince(this.edits, sent);
        this.ports.keep(this.edits, this.base);
      } catch (error) {
        if (!(await this.recover(error))) return;
      }
    }
    if (this.saving.phase === 'saving') this.wait(PAUSE_MS, { phase: 'waiting' });
  }

  /** True when it is worth another go at once. */
  private async recover(error: unknown): Promise<boolean> {
    const verdict = this.ports.judge(error);
    if (verdict === 'refused') this.settle({ phase: 'refused', error });
    else if (verdict !== 'stale') this.wait(verdict.retryAfter, { phase: 'kept' });
    else {
      try {
        this.meet(await this.ports.read());
        return true;
      } catch (cause) {
        const again = this.ports.judge(cause);
        if (again === 'refused') this.settle({ phase: 'refused', error: cause });
        else this.wait(again === 'stale' ? PAUSE_MS : again.retryAfter, { phase: 'kept' });
      }
    }
    return false;
  }

  /** Lays our edits over what is stored now, and asks where both changed the same. */
  private meet(stored: Stored): void {
    const names = conflictsOf(this.edits, this.base, stored.fields);
    this.stored = stored;
    this.edits = stillDifferent(this.edits, stored.fields);
    if (names.length > 0) return this.settle({ phase: 'conflict', names, theirs: stored.fields });
    this.base = stored.fields;
    this.ports.keep(this.edits, this.base);
    this.settle(this.isEdited ? this.saving : { phase: 'saved' });
  }

  private wait(ms: number, saving: Saving): void {
    this.callOff();
    this.callOff = this.ports.later(() => void this.flush(), ms);
    this.settle(saving);
  }

  private settle(saving: Saving): void {
    // Every key would tell the page that somebody is typing still.
    if (saving.phase === 'waiting' && this.saving.phase === 'waiting') return;
    this.saving = saving;
    for (const listener of this.listeners) listener();
  }
}
