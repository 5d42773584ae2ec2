import { ESLint } from 'eslint';
import { text } from 'node:stream/consumers';
import tseslint from 'typescript-eslint';

/**
 * Lints texts that are in no file, as if each stood at its path: `[{path, text}]` on stdin, on stdout for each of them
 * the rules that reported. Rules that need types are off, for the texts belong to no TypeScript program.
 */
const eslint = new ESLint({ cwd: process.cwd(), overrideConfig: [tseslint.configs.disableTypeChecked] });
const reported = [];
for (const { path, text: code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: path });
  reported.push(result.messages.map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(reported));
