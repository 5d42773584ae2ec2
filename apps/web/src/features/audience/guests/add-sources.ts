import type { PlannedColumns } from '@dinnerbell/domain';
import { keepDraft, readDraft } from '../../../lib/drafts/draft-store.js';
import { addGuests, emptyDraft, MOST_AT_ONCE } from '../api/draft-guests.js';
import { readImport, watchImport } from '../api/import-report.js';
import { uploadGuests } from '../api/upload-guests.js';
import { choicesOf, mappingOf, type ColumnChoice } from '../import/column-choices.js';
import { CORRECTION_COLUMN } from '../import/correction-file.js';
import { peekFile } from '../import/peek-file.js';
import type { PastedGuest } from '../import/read-pasted.js';
import { guestsToCsv } from '../import/write-guests.js';
import type { GuestSource } from './guest-source.js';
import { SourceList } from './source-list.js';

/** What is remembered over a reload; the files themselves are not. */
type Remembered = { importId: string; name: string }[];

/** Puts files and typed guests into a draft, one after the other, and keeps the list of them up to date. */
export class AddSources {
  private queue: Promise<unknown> = Promise.resolve();
  private running = new AbortController();

  constructor(
    private readonly campaignId: string,
    private readonly country: string,
    private readonly list: SourceList,
    /** The draft has other guests now. */
    private readonly onChanged: () => void,
  ) {}

  addFile(file: File): void {
    const key = crypto.randomUUID();
    this.list.put({ key, kind: 'file', name: file.name, state: 'uploading', progress: 0, file });
    this.enqueue(() => this.upload(key, file));
  }

  addTyped(guests: readonly PastedGuest[], name: string): void {
    if (guests.length > MOST_AT_ONCE) return this.addFile(new File([guestsToCsv(guests)], name));
    const key = crypto.randomUUID();
    this.list.put({ key, kind: 'typed', name, state: 'uploading', progress: 0, guests });
    this.enqueue(() => this.send(key, guests));
  }

  /** Another use of a file's columns: everything is taken out and put in again, as a draft knows no sources. */
  remap(key: string, choices: ColumnChoice[]): void {
    const sources = this.list.all();
    this.list.set(sources.map((one) => ({ ...again(one), ...(one.key === key ? { choices } : {}) })));
    this.enqueue(async () => {
      await emptyDraft(this.campaignId);
      for (const { key: each, file, guests } of this.list.all()) {
        if (file) await this.upload(each, file);
        else if (guests) await this.send(each, guests);
      }
    });
  }

  retry(key: string): void {
    const source = this.list.all().find((one) => one.key === key);
    if (!source) return;
    this.list.put(again(source));
    const { file, guests } = source;
    if (file) this.enqueue(() => this.upload(key, file));
    else if (guests) this.enqueue(() => this.send(key, guests));
  }

  /** The same file with columns chosen by the merchant; it had added nobody yet. */
  retryWith(key: string, choices: ColumnChoice[]): void {
    this.list.change(key, { choices });
    this.retry(key);
  }

  forget(key: string): void {
    this.list.remove(key);
  }

  callOff(): void {
    this.running.abort();
    this.running = new AbortController();
  }

  async startOver(): Promise<void> {
    await emptyDraft(this.campaignId);
    this.list.set([]);
    this.remember();
    this.onChanged();
  }

  /** After a reload: the reports of what was uploaded before, without the files. */
  async recall(): Promise<void> {
    if (this.list.all().length > 0) return;
    const kept = readDraft<Remembered>(this.name) ?? [];
    const reports = await Promise.allSettled(kept.map(({ importId }) => readImport(importId)));
    if (this.list.all().length > 0) return;
    this.list.set(
      reports.flatMap((one, at): GuestSource[] => {
        if (one.status === 'rejected' || one.value.status !== 'Completed') return [];
        const { id: key } = one.value;
        return [{ key, kind: 'file', name: kept[at]?.name ?? '', state: 'done', progress: 1, report: one.value }];
      }),
    );
  }

  private enqueue(work: () => Promise<unknown>): void {
    window.addEventListener('beforeunload', askToStay);
    const mine = this.queue.then(work).catch(() => undefined);
    this.queue = mine;
    void mine.then(() => this.queue === mine && window.removeEventListener('beforeunload', askToStay));
  }

  private async upload(key: string, file: Blob): Promise<void> {
    const { signal } = this.running;
    try {
      const { mapping, ...peeked } = await this.plan(file, this.list.all().find((one) => one.key === key)?.choices);
      this.list.change(key, peeked);
      const onProgress = (progress: number) =>
        this.list.change(key, { progress, state: progress < 1 ? 'uploading' : 'reading' });
      const importId = await uploadGuests({ campaignId: this.campaignId, file, mapping, onProgress, signal });
      const report = await watchImport(importId, signal, (latest) => this.list.change(key, { report: latest }));
      this.list.change(key, { report, state: report.status === 'Completed' ? 'done' : 'failed', progress: 1 });
      this.remember();
    } catch (error) {
      if (signal.aborted) this.list.remove(key);
      else this.list.change(key, { state: 'failed', error });
    }
    this.onChanged();
  }

  /** What the API will make of a file: its guess, or the guess with what the merchant changed. */
  private async plan(file: Blob, wanted: ColumnChoice[] | undefined) {
    const guessed = await peekFile(file, this.country);
    const guess = choicesIn(guessed.planned);
    const mapping = mappingOf(wanted ?? leaveOutReasons(guess), guess);
    const { planned, rows } = mapping ? await peekFile(file, this.country, new Map(Object.entries(mapping))) : guessed;
    return { planned, rows, choices: choicesIn(planned), mapping };
  }

  private async send(key: string, guests: readonly PastedGuest[]): Promise<void> {
    try {
      const added = await addGuests(this.campaignId, guests, crypto.randomUUID());
      this.list.change(key, { added, state: 'done', progress: 1 });
    } catch (error) {
      this.list.change(key, { state: 'failed', error });
    }
    this.onChanged();
  }

  private remember(): void {
    const done = this.list.all().flatMap(({ report, name }) => (report ? [{ importId: report.id, name }] : []));
    keepDraft(this.name, done satisfies Remembered);
  }

  private get name(): string {
    return `guests:${this.campaignId}`;
  }
}

/** A page that is closed now would leave half of the guests behind. */
const askToStay = (event: BeforeUnloadEvent): void => event.preventDefault();

const again = ({ key, kind, name, file, guests, choices }: GuestSource): GuestSource => ({
  ...{ key, kind, name, state: 'uploading', progress: 0 },
  ...(file ? { file } : {}),
  ...(guests ? { guests } : {}),
  ...(choices ? { choices } : {}),
});

const leaveOutReasons = (choices: ColumnChoice[]): ColumnChoice[] =>
  choices.map((choice) => (choice.column === CORRECTION_COLUMN ? { ...choice, field: '' } : choice));

/** A file whose phone column nobody could find still has columns to choose from. */
const choicesIn = (planned: PlannedColumns): ColumnChoice[] =>
  planned.ok ? choicesOf(planned.plan) : planned.columns.map((column) => ({ column, field: '' }));
