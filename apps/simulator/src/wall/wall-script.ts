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
    if (answer.status !== 200 || isWriting()) return;
    etag = answer.headers.get('etag');
    wall.innerHTML = await answer.text();
    localise();
  } catch {
    document.body.classList.add('away');
  }
}

/** A reply that is being written must not be swept away. */
function isWriting() {
  return [...wall.querySelectorAll('input')].some((input) => input.value !== '' || input === document.activeElement);
}

wall.addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  const told = form.querySelector('output');
  const body = JSON.stringify({ to: form.dataset.to, text: form.elements.text.value });
  try {
    const path = '/handsets/' + encodeURIComponent(form.dataset.phone) + '/reply';
    const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const { status, problems } = await answer.json();
    if (!answer.ok) told.value = problems.join(' ');
    else if (status > 299) told.value = 'answered with ' + status;
    else {
      form.reset();
      document.activeElement.blur();
      etag = undefined;
      refresh();
    }
  } catch {
    told.value = 'the simulator is not answering';
  }
});

search.addEventListener('input', () => {
  etag = undefined;
  refresh();
});
search.form.addEventListener('submit', (event) => event.preventDefault());
localise();
setInterval(() => document.visibilityState === 'visible' && refresh(), 1500);
`;
