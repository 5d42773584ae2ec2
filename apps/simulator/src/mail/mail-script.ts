/** Fetches the letters anew each second and a half while the page is seen. */
export const MAIL_SCRIPT = `
const mail = document.getElementById('mail');
let shown = '';

async function refresh() {
  try {
    const answer = await fetch('/mail/letters', { cache: 'no-store' });
    document.body.classList.remove('away');
    const html = await answer.text();
    if (html === shown) return;
    shown = html;
    mail.innerHTML = html;
  } catch {
    document.body.classList.add('away');
  }
}
setInterval(() => document.visibilityState === 'visible' && refresh(), 1500);
`;
