import type { CodeOf } from '@dinnerbell/domain';
import type { Tx } from '../../database/transaction.js';
import { drawCode } from './draw-code.js';

interface DrawnLink {
  code: string;
  recipientId: string;
  number: number;
  url: string;
}

/** The short links of one wave. A text that was tried before keeps its codes, so that it is the same text; all others get new ones. */
export class WaveLinks {
  private readonly drawn: DrawnLink[] = [];

  private constructor(
    private readonly campaignId: string,
    /** Recipient → address → code. */
    private readonly codes: Map<string, Map<string, string>>,
  ) {}

  /** Asks the database only for texts that were tried before, and only where links are shortened. */
  static async open(
    tx: Tx,
    campaignId: string,
    rows: readonly { id: string; attempt: number }[],
    base: string | null | undefined,
  ): Promise<WaveLinks> {
    const tried = base ? rows.filter(({ attempt }) => attempt > 0).map(({ id }) => id) : [];
    const codes = tried.length > 0 ? await codesOf(tx, campaignId, tried) : new Map<string, Map<string, string>>();
    return new WaveLinks(campaignId, codes);
  }

  codeOf(recipientId: string): CodeOf {
    return (url) => {
      const known = this.codes.get(recipientId) ?? new Map<string, string>();
      const code = known.get(url) ?? this.draw(recipientId, url, known.size + 1);
      this.codes.set(recipientId, known.set(url, code));
      return code;
    };
  }

  /** Keeps the codes of the messages that are sent; in the transaction that marks them Sending. */
  async store(tx: Tx, merchantId: string, messages: readonly { recipientId: string }[]): Promise<void> {
    if (this.drawn.length === 0) return;
    const sent = new Set(messages.map(({ recipientId }) => recipientId));
    const links = this.drawn.filter(({ recipientId }) => sent.has(recipientId));
    await tx.query(
      `INSERT INTO links (campaign_id, merchant_id, code, recipient_id, number, url)
       SELECT $1, $2, l.code, l.recipient_id, l.number, l.url
       FROM unnest($3::text[], $4::uuid[], $5::smallint[], $6::text[]) AS l (code, recipient_id, number, url)`,
      [
        ...[this.campaignId, merchantId, links.map(({ code }) => code), links.map(({ recipientId }) => recipientId)],
        ...[links.map(({ number }) => number), links.map(({ url }) => url)],
      ],
    );
  }

  private draw(recipientId: string, url: string, number: number): string {
    const code = drawCode();
    this.drawn.push({ code, recipientId, number, url });
    return code;
  }
}

/** By chance a code was given out before: so rare that doing it all again is cheaper than looking first. */
export function isCodeTaken(error: unknown): boolean {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
  return code === '23505' && constraint === 'links_pkey';
}

async function codesOf(tx: Tx, campaignId: string, ids: readonly string[]): Promise<Map<string, Map<string, string>>> {
  const links = await tx.query<{ id: string; url: string; code: string }>(
    `SELECT recipient_id AS id, url, code FROM links
     WHERE campaign_id = $1 AND recipient_id = ANY ($2::uuid[]) ORDER BY recipient_id, number`,
    [campaignId, ids],
  );
  const codes = new Map<string, Map<string, string>>();
  for (const { id, url, code } of links) codes.set(id, (codes.get(id) ?? new Map<string, string>()).set(url, code));
  return codes;
}
