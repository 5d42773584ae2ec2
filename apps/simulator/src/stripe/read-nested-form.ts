export type FormValue = string | FormValue[] | { [name: string]: FormValue };
export type FormFields = { [name: string]: FormValue };

/** A body as Stripe's libraries write it: `a[b][c]=1&d[0]=2` is `{a: {b: {c: '1'}}, d: ['2']}`. */
export function readNestedForm(body: string): FormFields {
  const form: FormFields = {};
  for (const [name, value] of new URLSearchParams(body)) {
    const path = [name.split('[', 1)[0] ?? '', ...Array.from(name.matchAll(/\[([^\]]*)\]/g), ([, part = '']) => part)];
    if (path.some((part) => part === '__proto__' || part === 'constructor')) continue;
    put(form, path, value);
  }
  return listed(form) as FormFields;
}

function put(form: FormFields, path: string[], value: string): void {
  let at = form;
  for (const part of path.slice(0, -1)) {
    const next = at[part];
    at = (typeof next === 'object' && !Array.isArray(next) ? next : (at[part] = {})) as FormFields;
  }
  const last = path.at(-1) ?? '';
  at[last === '' ? String(Object.keys(at).length) : last] = value;
}

/** Objects whose names are 0, 1, 2 … are lists. */
function listed(value: FormValue): FormValue {
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, listed(inner)] as const);
  const isList = entries.length > 0 && entries.every(([name], index) => name === String(index));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
