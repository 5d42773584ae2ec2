import { Problem } from '../../http/problem.js';

/** How files begin that people take for CSV, or rename to it: bytes as Latin-1. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'an Excel workbook or a zip archive'],
  ['PK\x05\x06', 'an empty zip archive'],
  ['\xD0\xCF\x11\xE0', 'an old Excel workbook'],
  ['%PDF', 'a PDF'],
  ['\x89PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\xFF\xD8\xFF', 'a picture'],
  ['\x1F\x8B', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['7z\xBC\xAF', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['{\\rtf', 'a text document'],
  ['<!doctype html', 'a web page'],
  ['<html', 'a web page'],
  ['<?xml', 'an XML file'],
];

/** 422 `unsupported_file` when the first bytes of a file are those of something that is no CSV, whatever its name says. */
export function refuseBinary(head: Buffer): void {
  const start = head
    .toString('latin1', 0, 64)
    .replace(/^\xEF\xBB\xBF/, '')
    .trimStart();
  const found = SIGNATURES.find(([bytes]) => start.startsWith(bytes) || start.toLowerCase().startsWith(bytes));
  if (found) {
    throw new Problem(422, 'unsupported_file', `This is ${found[1]}, not a CSV file; open it and save it as CSV.`);
  }
}
