/** What an import may take; told to people in the OpenAPI text of the route. */
export const MAX_BYTES = 100_000_000;
export const MAX_ROWS = 1_000_000;
/** Longest cell, in UTF-16 units. */
export const MAX_CELL = 4096;
/** A row that does not end within so many bytes has an open quote, or is no row. */
export const MAX_ROW_BYTES = 1_000_000;

/** How much of a file decides its encoding and delimiter. */
export const HEAD_BYTES = 65_536;
/** How many rows decide which column holds the phone numbers. */
export const SAMPLE_ROWS = 200;

/** Rows written by one COPY. */
export const BATCH_ROWS = 4096;
/** Bytes split without a look at the clock, and how long other requests wait at most for their turn. */
export const SLICE_BYTES = 16_384;
export const TURN_MS = 8;

/** Imports of one process at a time; each holds a database connection. */
export const SLOTS = 4;
export const LEASE_SECONDS = 60;
export const RENEW_MS = 15_000;
/** However slowly it trickles in; the socket itself is cut after two minutes of silence. */
export const LONGEST_UPLOAD_MS = 15 * 60_000;
