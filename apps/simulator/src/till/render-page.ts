import { escapeHtml } from '../wall/escape-html.js';

/** A whole page in the style of the wall. `body` is HTML. */
export function renderPage(title: string, body: string, script?: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/wall.css">
<link rel="stylesheet" href="/till.css">
<link rel="icon" href="data:,">
${script ? `<script src="${script}" defer></script>` : ''}
</head>
<body>
${body}
</body>
</html>
`;
}
