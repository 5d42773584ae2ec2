import { v7 as newId } from 'uuid';
import { nameOf, phoneOf } from '../ground/guests.mjs';

const CITIES = ['New York', 'Boston', 'Chicago', 'Austin'];
const ROWS_A_CHUNK = 2_000;

/** One list of guests in two forms: as a restaurant would upload it, and as lines that COPY takes as they are. */
export const cityOf = (index) => CITIES[index % CITIES.length];

/** CSV with a header; numbers in the ways people write them. */
export function csvOf(rows) {
  const lines = Array.from(
    { length: rows },
    (_, index) => `${nameOf(index)},${writtenPhone(index)},${cityOf(index)}\r\n`,
  );
  return Buffer.from(`Guest Name,Mobile No.,City\r\n${lines.join('')}`);
}

/** Chunks of lines for COPY recipients (campaign_id, id, merchant_id, phone, fields). */
export function cleanLines(campaignId, merchantId, rows) {
  const chunks = [];
  for (let first = 0; first < rows; first += ROWS_A_CHUNK) {
    const lines = Array.from({ length: Math.min(ROWS_A_CHUNK, rows - first) }, (_, offset) => {
      const index = first + offset;
      const fields = `{"guest_name":"${nameOf(index)}","city":"${cityOf(index)}"}`;
      return `${campaignId}\t${newId()}\t${merchantId}\t${phoneOf(index)}\t${fields}\n`;
    });
    chunks.push(Buffer.from(lines.join('')));
  }
  return chunks;
}

function writtenPhone(index) {
  const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phoneOf(index));
  switch (index % 4) {
    case 0:
      return `(${area}) ${exchange}-${line}`;
    case 1:
      return `${area}-${exchange}-${line}`;
    case 2:
      return `+1 ${area} ${exchange} ${line}`;
    default:
      return `${area}${exchange}${line}`;
  }
}
