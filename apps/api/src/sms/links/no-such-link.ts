/** What a guest reads whose link leads nowhere. */
export const NO_SUCH_LINK = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>This link leads nowhere</title>
<style>
  :root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
  body { max-width: 32rem; margin: 20vh auto 0; padding: 0 1.25rem }
  h1 { font-size: 1.5rem }
</style>
<h1>This link leads nowhere</h1>
<p>Perhaps a part of it is missing. Open it again from the text you got, or ask the restaurant that sent it.</p>
</html>
`;
