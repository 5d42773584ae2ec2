import { inflateSync } from 'node:zlib';

const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/g;
/** One run of text: `[<48e9> 30 <6c6c6f>] TJ`, in Windows-1252 under WinAnsiEncoding. */
const RUN = /\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/g;

/** The runs of text on the pages of a PDF whose streams are deflated, in the order in which they were drawn. */
export function readPdf(pdf: Buffer): string[] {
  const decode = new TextDecoder('windows-1252');
  return [...pdf.toString('latin1').matchAll(STREAM)].flatMap(([, stream = '']) => {
    const page = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    return [...page.matchAll(RUN)].map(([, run = '']) =>
      decode.decode(Buffer.from([...run.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => hex).join(''), 'hex')),
    );
  });
}
