/** Where the SQS queues of an installation are, and how they are called there. */
export interface SqsAddress {
  region: string;
  /** Spoken to instead of AWS: a VPC endpoint, or an emulator. */
  endpoint?: string;
  /** Queues that are missing are made, and given a dead-letter queue. */
  create: boolean;
  /** The name in SQS of one of the product's queues: `<prefix>-<queue>`, unless the URL gives another. */
  nameOf(queue: string): string;
}

const SHAPE = 'sqs://<region>/<prefix>, then if need be ?endpoint=http://…&queue.<queue>=<name in SQS>&create=true';
const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;
/** 80 characters is the longest SQS takes: a prefix leaves room for what is put behind it. */
const PREFIX = /^[A-Za-z0-9_-]{1,50}$/;
const NAME = /^[A-Za-z0-9_-]{1,80}$/;

/**
 * Reads `sqs://<region>/<prefix>`. The queues are standard ones, called `<prefix>-<queue>`; `queue.<queue>` names one in full. Credentials
 * are not in it: the AWS SDK finds them in the process's environment. A fault is the rest of a sentence and repeats nothing of the URL.
 */
export function parseSqsUrl(text: string): { ok: true; address: SqsAddress } | { ok: false; fault: string } {
  const refuse = (fault: string) => ({ ok: false as const, fault: `${fault}; an SQS queue is written ${SHAPE}` });
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'sqs:') return refuse('must start with sqs://');
  if (url.username || url.password) return refuse('must not hold credentials, AWS finds them in the environment');
  if (!REGION.test(url.hostname) || url.port) return refuse('must name an AWS region, as eu-west-1');
  const prefix = url.pathname.slice(1);
  if (!PREFIX.test(prefix)) return refuse('must name a prefix of 1 to 50 letters, digits, - and _ after the region');

  const names = new Map<string, string>();
  let endpoint: string | undefined;
  let create = false;
  for (const [key, value] of url.searchParams) {
    if (key === 'endpoint') {
      if (!isHttp(value)) return refuse('has an endpoint that is no http:// or https:// address');
      endpoint = value;
    } else if (key === 'create') {
      if (value !== 'true' && value !== 'false') return refuse('has a create that is neither true nor false');
      create = value === 'true';
    } else if (key.startsWith('queue.')) {
      if (!NAME.test(value)) {
        return refuse('names a queue that is not 1 to 80 letters, digits, - and _ (a FIFO queue cannot be used)');
      }
      names.set(key.slice('queue.'.length), value);
    } else {
      return refuse('has a part behind the question mark that is neither endpoint, queue.<queue> nor create');
    }
  }
  const nameOf = (queue: string) => names.get(queue) ?? `${prefix}-${queue}`;
  return { ok: true, address: { region: url.hostname, ...(endpoint && { endpoint }), create, nameOf } };
}

function isHttp(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}
