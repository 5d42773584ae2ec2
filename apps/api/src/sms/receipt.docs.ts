import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiParam } from '@nestjs/swagger';

const SID = 'SM0123456789abcdef0123456789abcdef';
const UUID = '0199c1de-7c0a-4d3e-9a60-1f2e3d4c5b6a';

/** A status callback of Twilio's; fields may be added without notice. */
const TWILIO = {
  type: 'object',
  required: ['MessageSid', 'MessageStatus'],
  properties: {
    MessageSid: { type: 'string', pattern: '^(SM|MM)[0-9a-fA-F]{32}$' },
    MessageStatus: { type: 'string', example: 'delivered' },
    ErrorCode: { type: 'string', example: '30005' },
  },
  additionalProperties: { type: 'string' },
};
const VONAGE = {
  type: 'object',
  required: ['message_uuid', 'status'],
  properties: {
    message_uuid: { type: 'string', format: 'uuid' },
    status: { type: 'string', example: 'delivered' },
    client_ref: { type: 'string', example: 'AZnB3nwKfT6aYB8uPUxbag' },
  },
  additionalProperties: true,
};

/** Receipts of the vendors that sign. */
export const ApiSignedReceipts = () =>
  applyDecorators(
    ApiParam({ name: 'vendor', schema: { type: 'string', enum: ['twilio', 'vonage'] } }),
    ApiHeader({
      name: 'X-Twilio-Signature',
      description: 'Twilio: HMAC-SHA1 of URL and parameters under the auth token, base64.',
      schema: { type: 'string', example: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=' },
    }),
    ApiHeader({
      name: 'Authorization',
      description: 'Vonage: a bearer JWT under the signature secret, with the hash of the body; each is taken once.',
      schema: { type: 'string', example: 'Bearer eyJhbGciOiJIUzI1NiJ9…' },
    }),
    ApiConsumes('application/x-www-form-urlencoded', 'application/json'),
    ApiBody({
      schema: { oneOf: [TWILIO, VONAGE] },
      examples: {
        twilio: { value: { MessageSid: SID, MessageStatus: 'delivered' } },
        undelivered: { value: { MessageSid: SID, MessageStatus: 'undelivered', ErrorCode: '30005' } },
        vonage: {
          value: { message_uuid: UUID, status: 'delivered', client_ref: 'AZnB3nwKfT6aYB8uPUxbag', channel: 'sms' },
        },
      },
    }),
  );

const REPORT = { number: '919876543210', status: '1', CRQID: 'AZnB3nwKfT6aYB8uPUxbag', date: '2027-02-01 22:31:00' };
const REQUEST = { requestId: '376b61654d71653138363738', senderId: 'DEMODN' };

/** MSG91's two forms of a report. */
export const ApiReports = () =>
  applyDecorators(
    ApiConsumes('application/x-www-form-urlencoded', 'application/json'),
    ApiBody({
      schema: {
        oneOf: [
          {
            type: 'object',
            required: ['data'],
            properties: { data: { type: 'string', description: 'JSON of requests.' } },
          },
          {
            type: 'object',
            required: ['requestId', 'number', 'status'],
            properties: {
              requestId: { type: 'string' },
              number: { type: 'string' },
              status: { type: 'string' },
              CRQID: { type: 'string', description: 'Our reference.' },
            },
            additionalProperties: true,
          },
        ],
      },
      examples: {
        v2: { value: { data: JSON.stringify([{ ...REQUEST, report: [REPORT] }]) } },
        v3: { value: { ...REQUEST, ...REPORT } },
      },
    }),
  );
