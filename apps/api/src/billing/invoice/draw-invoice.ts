import { invoiceLines } from './invoice-lines.js';
import { printable } from './printable.js';
import type { Invoice } from './read-invoice.js';

/** Points (1/72 inch), on A4. */
const LEFT = 56;
const VALUES = 170;
const WIDTH = 370;
/** Below this a line begins a page of its own. */
const LAST_LINE = 760;
const NOTE =
  'This document’s fonts lack some letters: they stand without their marks, or as their Unicode numbers in brackets.';

/** A receipt as PDF: the same bytes for the same payment. */
export async function drawInvoice(invoice: Invoice): Promise<Buffer> {
  // Only whoever wants a receipt pays for its library.
  const { default: PdfDocument } = await import('pdfkit');
  const info = { Title: `Receipt ${invoice.id}`, Creator: 'Dinnerbell', CreationDate: invoice.paidAt };
  const pdf = new PdfDocument({ size: 'A4', margin: LEFT, info, lang: 'en' });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  let changed = false;
  const print = (text: string): string => {
    const line = printable(text);
    changed ||= line.changed;
    return line.text;
  };
  pdf.font('Helvetica-Bold').fontSize(20).text('Receipt', LEFT, LEFT).moveDown();
  for (const line of invoiceLines(invoice)) {
    if (pdf.y > LAST_LINE) pdf.addPage();
    if ('heading' in line) pdf.moveDown().font('Helvetica-Bold').fontSize(11).text(line.heading, LEFT).moveDown(0.3);
    else {
      const top = pdf.y;
      pdf.font('Helvetica').fontSize(10).fillColor('#555').text(line.label, LEFT, top);
      pdf.fillColor('black').text(print(line.value), VALUES, top, { width: WIDTH }).moveDown(0.2);
    }
  }
  if (changed) pdf.moveDown(2).fontSize(8).fillColor('#555').text(NOTE, LEFT);
  pdf.end();
  return whole;
}
