import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The short links of texts, one for each guest and address, and how often each was opened. */
const TABLES = `
CREATE TABLE links (
  -- letters and digits, drawn at random: whoever has it may open the link
  code text COLLATE "C" PRIMARY KEY CHECK (code ~ '^[0-9A-Za-z]{8}$'),
  campaign_id uuid NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  recipient_id uuid NOT NULL,
  -- which address of that guest's text, from 1
  number smallint NOT NULL,
  merchant_id uuid NOT NULL,
  -- as it stood in the text
  url text NOT NULL CHECK (url ~* '^https?://'),
  clicks int NOT NULL DEFAULT 0 CHECK (clicks >= 0),
  first_clicked_at timestamptz,
  last_clicked_at timestamptz,
  CONSTRAINT links_once_per_text UNIQUE (campaign_id, recipient_id, number),
  CHECK ((clicks > 0) = (first_clicked_at IS NOT NULL))
) WITH (fillfactor = 80);
-- Only the first click touches this index, so the others are heap-only.
CREATE INDEX links_clicked ON links (campaign_id) WHERE first_clicked_at IS NOT NULL;
`;

const ACCESS = `
GRANT SELECT ON links TO dinnerbell_app;
GRANT SELECT, INSERT, UPDATE ON links TO dinnerbell_worker;
ALTER TABLE links ENABLE ROW LEVEL SECURITY;
ALTER TABLE links FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON links TO dinnerbell_app
  USING (merchant_id = app_merchant_id()) WITH CHECK (merchant_id = app_merchant_id());
CREATE POLICY every_tenant ON links TO dinnerbell_worker USING (true) WITH CHECK (true);
`;

export class Links1795200000000 implements MigrationInterface {
  readonly name = 'Links1795200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(ACCESS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}
