export { parseSqsUrl, type SqsAddress } from './sqs-url.js';
