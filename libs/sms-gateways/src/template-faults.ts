import type { AccountFault } from './account-fault.js';
import type { CatalogueRow } from './catalogue-row.js';

const MOST = 200;
const ID = /^[\w-]{1,64}$/;
const LONGEST_TEXT = 2_000;
const SLOT = /##([^#]*)##/g;
const SLOT_NAME = /^\w{1,40}$/;
/** Names that mean something else to MSG91 among the variables. */
export const KEPT_NAMES: ReadonlySet<string> = new Set(['mobiles', 'mobile', 'crqid', 'clientid']);

/** Every fault of the templates registered with a vendor: ids once each, texts whose slots can be filled. */
export function templateFaults(
  { label, capabilities }: Pick<CatalogueRow, 'label' | 'capabilities'>,
  value: unknown,
): AccountFault[] {
  if (!capabilities.needsTemplate) return [fault('templates', `${label} takes free text; it needs no templates.`)];
  if (!Array.isArray(value) || value.length > MOST)
    return [fault('templates', `It must be a list of ${MOST} at most.`)];
  const ids = value.map((one) => (Object(one) as { id?: unknown }).id);
  const faults = value.flatMap((one: unknown, at) => faultsOf(one, `templates[${at}]`));
  if (faults.length === 0 && new Set(ids).size < ids.length) return [fault('templates', 'An id stands there twice.')];
  return faults;
}

function faultsOf(value: unknown, path: string): AccountFault[] {
  const { id, text, ...more } = Object(value) as Record<string, unknown>;
  const faults: AccountFault[] = Object.keys(more).map((name) => ({
    path: `${path}.${name}`,
    code: 'unknown_field',
    detail: 'A template is its id and its text.',
  }));
  if (typeof id !== 'string' || !ID.test(id)) faults.push(fault(`${path}.id`, 'It must be the id the vendor gave it.'));
  if (typeof text !== 'string' || !text.trim() || text.length > LONGEST_TEXT) {
    faults.push(fault(`${path}.text`, `It must be the registered text, ${LONGEST_TEXT} characters at most.`));
  } else if (
    [...text.matchAll(SLOT)].some(([, name = '']) => !SLOT_NAME.test(name) || KEPT_NAMES.has(name.toLowerCase()))
  ) {
    faults.push(
      fault(`${path}.text`, 'A slot is ##name##: letters, digits and _, and not a name MSG91 keeps for itself.'),
    );
  }
  return faults;
}

const fault = (path: string, detail: string): AccountFault => ({ path, code: 'bad_value', detail });
