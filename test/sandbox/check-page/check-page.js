// One button, the whole suite, a table.
import { GROUPS } from './checks.js';
import { settings } from './host-under-test.js';

const find = (selector) => document.querySelector(selector);
const make = (tag, text, className) => Object.assign(document.createElement(tag), { textContent: text, ...(className ? { className } : {}) });

async function run() {
  const results = [];
  const figures = {};
  find('#run').disabled = true;
  find('#results').replaceChildren();
  find('table').hidden = false;
  const add = (name, { outcome, seen }) => {
    results.push({ name, outcome, seen });
    const row = document.createElement('tr');
    const heading = Object.assign(make('th', name), { scope: 'row' });
    row.append(heading, make('td', outcome, outcome === 'escaped' ? 'escaped' : ''), make('td', seen));
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
  list.append(...Object.entries(figures).map(([name, value]) => make('li', `${name}: ${value}`)));
  find('#figures').replaceChildren(list);
  find('#run').disabled = false;
  globalThis.practiceCheck = { results, figures };
}

find('#run').addEventListener('click', () => void run());
