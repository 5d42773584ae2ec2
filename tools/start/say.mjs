const coloured = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);

export const say = (sentence) => console.log(sentence);
export const warn = (sentence) => console.error(paint(33, sentence));
export const bold = (text) => paint(1, text);
