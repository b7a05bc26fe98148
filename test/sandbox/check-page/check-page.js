// One button, the whole suite, a table.
import { GROUPS } from './checks.js';
import { settings } from './host-under-test.js';

const find = (selector) => document.querySelector(selector);
const make = (tag, text, className) => Object.assign(document.createElement(tag), { textContent: text, ...(className ? { className } : {}) });

async function run() {
  const results = [];
  const figures = {};
  // Not disabled: the focus would be lost.
  find('#run').setAttribute('aria-disabled', 'true');
  find('#results').replaceChildren();
  find('table').hidden = false;
  const add = (name, { outcome, seen }) => {
    results.push({ name, outcome, seen });
    const row = document.createElement('tr');
    const heading = Object.assign(make('th', name), { scope: 'row' });
    row.append(heading, make('td', outcome === 'escaped' ? 'ESCAPED' : outcome, outcome === 'escaped' ? 'escaped' : ''), make('td', seen));
    find('#results').append(row);
    find('#summary').textContent = `${results.length} checks so far …`;
  };
  for (const [name, group] of Object.entries(GROUPS)) {
    if (settings.only && !settings.only.includes(name)) continue;
    try {
      for await (const [tried, result] of group(figures)) add(tried, result);
    } catch (error) {
      add(`The group ${name}`, { outcome: 'escaped', seen: `it could not be carried through: ${error.name}: ${error.message}` });
    }
  }
  const escapes = results.filter(({ outcome }) => outcome === 'escaped');
  find('#summary').textContent = escapes.length === 0 ? `0 escapes in ${results.length} checks. The sandbox holds here.` : `${escapes.length} ESCAPES in ${results.length} checks. Do not run plugins of third parties here.`;
  const list = document.createElement('ul');
  // For whoever keeps the page as a record of the review.
  list.append(make('li', `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, ${location.host}, ${navigator.userAgent}`), ...Object.entries(figures).map(([name, value]) => make('li', `${name}: ${value}`)));
  find('#figures').replaceChildren(list);
  find('#run').removeAttribute('aria-disabled');
  globalThis.practiceCheck = { results, figures };
}

find('#run').addEventListener('click', () => { if (!find('#run').hasAttribute('aria-disabled')) void run(); });
