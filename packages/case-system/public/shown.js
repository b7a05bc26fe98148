/** What colleagues show: it is gone from the page as soon as it was taken back, whoever left the page open. */
import { serverClock } from './server-clock.js';

const page = document.querySelector('.shown');
const { now, none, back } = page.dataset;
const status = page.querySelector('[role=status]');
const clock = serverClock(now);
for (const tool of page.querySelectorAll('practice-reflection')) tool.clock = clock;

/** Asks what is shown now. Where nobody answers, nothing is known to have changed. */
async function look() {
  const answer = await fetch('/api/own/shown', { credentials: 'same-origin', redirect: 'manual', cache: 'no-store' }).catch(() => undefined);
  if (!answer || answer.status >= 500) return;
  // Signed out: nothing of it is for whoever is here now.
  if (!answer.ok) return leave();
  const keys = new Set(await answer.json());
  const sections = [...page.querySelectorAll('[data-key]')];
  const isNew = [...keys].some((key) => !sections.some(({ dataset }) => dataset.key === key));
  const gone = sections.filter(({ dataset }) => !keys.has(dataset.key));
  if (isNew) return leave();
  for (const section of gone) {
    const hadKeyboard = section.contains(document.activeElement);
    section.remove();
    status.textContent = back.replace('{name}', section.dataset.by);
    if (hadKeyboard) (page.querySelector('h2') ?? page.querySelector('a')).focus();
  }
  if (gone.length > 0 && gone.length === sections.length) status.after(Object.assign(document.createElement('p'), { textContent: none }));
  return undefined;
}
function leave() {
  page.hidden = true;
  location.reload();
}

addEventListener('focus', () => void look());
addEventListener('pageshow', ({ persisted }) => { if (persisted) leave(); });
document.addEventListener('visibilitychange', () => { if (!document.hidden) void look(); });
setInterval(() => { if (!document.hidden) void look(); }, 30_000);
page.dataset.ready = 'true';
