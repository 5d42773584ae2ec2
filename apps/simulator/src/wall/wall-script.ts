/** Fetches the wall anew each second and a half while the page is seen, and shows times as the reader's clock does. */
export const WALL_SCRIPT = `
const wall = document.getElementById('wall');
const search = document.getElementById('q');
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
let etag;

function localise() {
  for (const time of wall.querySelectorAll('time')) time.textContent = clock.format(new Date(time.dateTime));
}

async function refresh() {
  try {
    const headers = etag ? { 'if-none-match': etag } : {};
    const answer = await fetch('/handsets?q=' + encodeURIComponent(search.value), { headers, cache: 'no-store' });
    document.body.classList.remove('away');
    if (answer.status !== 200) return;
    etag = answer.headers.get('etag');
    wall.innerHTML = await answer.text();
    localise();
  } catch {
    document.body.classList.add('away');
  }
}

search.addEventListener('input', () => {
  etag = undefined;
  refresh();
});
search.form.addEventListener('submit', (event) => event.preventDefault());
localise();
setInterval(() => document.visibilityState === 'visible' && refresh(), 1500);
`;
