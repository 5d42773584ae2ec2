/** Carries out the buttons and fetches the slips anew each second and a half while the page is seen. */
export const TILL_SCRIPT = `
const till = document.getElementById('till');
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
let shown = '';

async function refresh() {
  try {
    const answer = await fetch('/till/slips', { cache: 'no-store' });
    document.body.classList.remove('away');
    const html = await answer.text();
    if (html === shown) return;
    shown = html;
    till.innerHTML = html;
    for (const time of till.querySelectorAll('time')) time.textContent = clock.format(new Date(time.dateTime));
  } catch {
    document.body.classList.add('away');
  }
}

till.addEventListener('click', async (event) => {
  const path = event.target.dataset?.act;
  if (!path) return;
  event.target.disabled = true;
  await fetch(path, { method: 'POST' });
  await refresh();
});
refresh();
setInterval(() => document.visibilityState === 'visible' && refresh(), 1500);
`;
