/** The two forms in which everything, or what was left behind, is locked anew: under another passphrase, and under today's. */
import { lockAnew, whatIsMissing } from './passphrases.js';

/** `current` is what opens them now; `forget` lets go of it; `lockOthers` locks this worker's other windows. */
export function passphraseForms({ page, texts, words, say, listed, kept, show, showList, unlock, onSubmit, asks, worker, OwnersSeal, passphraseFault, current, forget, lockOthers }) {
  const find = (selector) => page.querySelector(selector);
  /** @returns {Promise<Response>} every reflection at once, sealed anew */
  const putEvery = (every) => fetch('/api/own/records', { method: 'PUT', credentials: 'same-origin', redirect: 'manual', cache: 'no-store', headers: { ...asks, 'content-type': 'application/json' }, body: JSON.stringify(every) });
  const lockAll = (rows, from, to, mayGo) => lockAnew({ rows, read: (id) => kept.read(id), put: putEvery, from, to, mayGo });
  const sealOf = (passphrase) => new OwnersSeal({ passphrase, owner: worker });

  onSubmit(find('[data-change] form'), async (form) => {
    const { now: old, passphrase } = form.elements;
    const fault = find('#not-changed');
    const wrong = whatIsMissing(form, { texts, words, passphraseFault }) || (old.value === passphrase.value ? words.changeNew : '');
    fault.textContent = wrong;
    if (wrong) return;
    const rows = await listed();
    if (!rows) return;
    // What is open elsewhere is saved there and locked, so that nothing goes on being written with the old one.
    lockOthers();
    say(words.changing);
    let title = '';
    const isSaved = async (document) => {
      if (!await current().backups.read(document.id)) return true;
      title = document.content.before?.focus || words.untitled;
      return false;
    };
    const result = passphraseFault(old.value) ? 'none-opens' : await lockAll(rows, sealOf(old.value), sealOf(passphrase.value), isSaved);
    say('');
    if (result === 'changed' || result === 'unknown') {
      const chosen = passphrase.value;
      form.reset();
      form.closest('details').open = false;
      if (result === 'changed') {
        await unlock(chosen);
        await showList();
        return say(words.changed);
      }
      forget();
      show('opening');
      return say(words.changeUnknown);
    }
    const why = { 'none-opens': texts.while['seal.does-not-open'], 'not-now': words.changeUnsaved.replace('{title}', title), offline: words.offline, meanwhile: words.changeMeanwhile, refused: words.notKept };
    fault.textContent = why[result];
    return old.focus();
  });

  /** Written in another window while the passphrase was changed, or locked with an earlier one. */
  onSubmit(find('[data-bring]'), async (form) => {
    const { passphrase } = form.elements;
    const fault = find('#not-brought');
    fault.textContent = '';
    const rows = await listed();
    if (!rows) return;
    const locked = rows.filter(({ id }) => [...page.querySelectorAll('[data-locked]')].some(({ dataset }) => dataset.locked === id));
    const result = passphraseFault(passphrase.value) ? 'none-opens' : await lockAll(locked, sealOf(passphrase.value), current().seal);
    if (result === 'changed') {
      form.reset();
      return showList();
    }
    fault.textContent = { 'none-opens': texts.while['seal.does-not-open'], meanwhile: words.changeMeanwhile, refused: words.notKept }[result] ?? words.offline;
    return passphrase.select();
  });
}
