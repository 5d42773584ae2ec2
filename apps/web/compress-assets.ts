import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Smaller than this, a file takes one packet either way. */
const WORTH_IT = 1400;

/** Lays a `.br` and a `.gz` beside each script and style sheet, once at build time, for the API to hand out. */
export function compressAssets(): Plugin {
  let directory = '';
  return {
    name: 'compress-assets',
    apply: 'build',
    configResolved: ({ root, build }) => void (directory = join(root, build.outDir, 'assets')),
    closeBundle: () => {
      for (const name of readdirSync(directory).filter((one) => /\.(?:js|css)$/.test(one))) {
        const file = join(directory, name);
        const content = readFileSync(file);
        if (content.length < WORTH_IT) continue;
        writeFileSync(`${file}.br`, brotliCompressSync(content));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}
