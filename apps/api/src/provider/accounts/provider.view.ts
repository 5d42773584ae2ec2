import type { CatalogueRow, CredentialField, SenderKind } from '@dinnerbell/sms-gateways';
import { ApiProperty } from '@nestjs/swagger';

const SENDER_KINDS = ['long-code', 'short-code', 'alphanumeric', 'pool'];
const ALWAYS = ['sender', 'senders', 'segmentsPerSecond', 'countries'];

class CredentialFieldView {
  @ApiProperty({ example: 'authToken' })
  name!: string;

  @ApiProperty({ example: 'Auth token' })
  label!: string;

  @ApiProperty({ example: true, description: 'Never shown again, but for its last four characters.' })
  secret!: boolean;

  @ApiProperty({ example: true })
  required!: boolean;

  @ApiProperty({ example: false, description: 'Has several lines, as a key in PEM.' })
  multiline!: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'AC[0-9a-fA-F]{32}',
    description: 'The whole value matches it.',
  })
  pattern!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'AC and 32 hex digits', description: 'The same in words.' })
  shape!: string | null;

  static of({ name, label, secret, required, multiline, pattern, shape }: CredentialField): CredentialFieldView {
    const form = { multiline: multiline ?? false, pattern: pattern ?? null, shape: shape ?? null };
    return { name, label, secret, required, ...form };
  }
}

class CapabilitiesView {
  @ApiProperty({ enum: SENDER_KINDS, isArray: true, example: SENDER_KINDS })
  senderKinds!: readonly SenderKind[];

  @ApiProperty({ example: false, description: 'Takes texts of registered templates only.' })
  needsTemplate!: boolean;

  @ApiProperty({ example: 1, description: 'Texts in one request.' })
  batchSize!: number;

  @ApiProperty({ enum: ['signed', 'secret-path'], example: 'signed', description: 'How a receipt proves itself.' })
  receipts!: 'signed' | 'secret-path';

  @ApiProperty({ example: true, description: 'Guests can write back.' })
  inbound!: boolean;

  @ApiProperty({ example: true, description: 'Can be asked what became of a text.' })
  looksUp!: boolean;
}

/** A vendor as the settings form needs it. */
export class ProviderView {
  @ApiProperty({ example: 'twilio' })
  vendor!: string;

  @ApiProperty({ example: 'Twilio' })
  label!: string;

  @ApiProperty({ type: [CredentialFieldView] })
  credentialFields!: CredentialFieldView[];

  @ApiProperty({ type: [String], example: ALWAYS, description: 'Which settings mean something to it.' })
  settings!: string[];

  @ApiProperty({ type: CapabilitiesView })
  capabilities!: CapabilitiesView;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { 21610: 'The guest has opted out with the gateway.' },
    description: 'Its error codes in words.',
  })
  failures!: Record<string, string>;

  static of({ vendor, label, credentialFields, capabilities, failures }: CatalogueRow): ProviderView {
    const { senderKinds, needsTemplate, batchSize, receipts, inbound, looksUp } = capabilities;
    return {
      vendor,
      label,
      credentialFields: credentialFields.map((field) => CredentialFieldView.of(field)),
      settings: needsTemplate ? [...ALWAYS, 'templates'] : ALWAYS,
      capabilities: { senderKinds, needsTemplate, batchSize, receipts, inbound, looksUp },
      failures: Object.fromEntries(Object.entries(failures).map(([code, { text }]) => [code, text])),
    };
  }
}

export class ProviderList {
  @ApiProperty({ type: [ProviderView] })
  items!: ProviderView[];
}
