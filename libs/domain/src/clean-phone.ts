/** Anything longer is no phone number, and the library need not look at it. */
const MAX_INPUT = 64;

export type CleanedPhone =
  | { ok: true; /** digits, with a leading plus where one was written */ dialled: string }
  | {
      ok: false;
      code: 'phone_missing' | 'phone_not_a_number' | 'phone_exponent' | 'phone_extension' | 'phone_too_long';
      detail: string;
    };

/** Zero-width and direction marks, BOM, soft hyphen: invisible, and often copied along. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const DASHES = /[\u2010-\u2015\u2212\u30FC\uFE58\uFE63\uFF0D]/g;
/** Excel writes a number it must not touch as '+91… or ="+91…". */
const EXCEL_FORMULA = /^=\s*"([^"]*)"$/;
const QUOTES = /^['"’‘`´]+|['"’]+$/g;
const EXPONENT = /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i;
const EXTENSION = /\d\s*(?:;?\s*ext(?:n|ension)?\.?|x|#)\s*[.:=]?\s*\d+$/i;
/** A whole number that a spreadsheet or a script wrote as a decimal one. */
const DECIMAL = /^(\+?\d{7,})\.0{1,2}$/;
const DIALLABLE = /^\(?\+?[\d\s().\-/]*$/;

/**
 * What a person would dial of what stands in the cell, or why there is nothing to dial.
 * Numbers in exponent form have lost digits and letters have to be guessed: both are refused. No detail repeats the number.
 */
export function cleanPhone(raw: string): CleanedPhone {
  const text = strip(raw);
  if (text === '') return refuse('phone_missing', 'There is no phone number.');
  if (EXPONENT.test(text)) {
    const detail =
      'The spreadsheet has cut the number to exponent form: format the column as text and type it in full.';
    return refuse('phone_exponent', detail);
  }
  if (EXTENSION.test(text)) {
    return refuse('phone_extension', 'A text cannot reach an extension: give a number of its own.');
  }
  if (!DIALLABLE.test(text) || !/\d/.test(text)) {
    return refuse('phone_not_a_number', 'This is no phone number: it may hold digits, spaces, + ( ) - . and / only.');
  }
  if (text.length > MAX_INPUT) return refuse('phone_too_long', 'There are too many digits for one phone number.');
  return { ok: true, dialled: text.replace(DECIMAL, '$1').replace(/[^+\d]/g, '') };
}

function strip(raw: string): string {
  const text = toAsciiForms(raw.slice(0, 4 * MAX_INPUT)).trim();
  const cell = text.replace(/^'(?==)/, '');
  return (EXCEL_FORMULA.exec(cell)?.[1] ?? cell).replace(QUOTES, '').trim();
}

/** Full-width, Arabic-Indic and Persian digits, the dashes and spaces of typography, as plain ones. */
function toAsciiForms(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(/[\uFF01-\uFF5E]/g, (form) => String.fromCharCode(form.charCodeAt(0) - 0xfee0))
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(DASHES, '-')
    .replace(/\s/g, ' ');
}

function refuse(code: Exclude<CleanedPhone, { ok: true }>['code'], detail: string): CleanedPhone {
  return { ok: false, code, detail };
}
