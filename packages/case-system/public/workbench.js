/** What a vendor's page adds to the workbench: where documents are saved, where unsaved work is kept, what the council has set, and the server's clock. */
const bench = document.querySelector('practice-workbench');
const { csrf, kit, now } = bench.dataset;
const { council, looks } = JSON.parse(bench.querySelector('script').textContent);
// The workbench's own script, which the page has loaded: held to its hash there.
const { browserBackups, createHost, httpRecords, kitPlugins, personsStorage } = await import(kit);

const actor = bench.getAttribute('actor');
const family = bench.getAttribute('case-id');
const records = httpRecords({ base: '/api', csrfToken: csrf });

const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(now)?.[0] ?? 'Z';
const minutes = offset === 'Z' ? 0 : (offset[0] === '-' ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)));
const ahead = Date.parse(now) - Date.now();
bench.clock = () => new Date(Date.now() + ahead + minutes * 60_000).toISOString().slice(0, 19) + offset;

const answer = await fetch('/api/backup-key', { credentials: 'same-origin' });
if (answer.ok) {
  const { key } = await answer.json();
  const bytes = Uint8Array.from(atob(key), (character) => character.charCodeAt(0));
  bench.backups = browserBackups({ owner: actor, key: await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']) });
}

bench.describe = ({ type }) => looks[type] ?? {};

// What the family's other documents say can be used in each, and is looked up there (WB-R01).
const opened = new Map();
const follow = async (tool, id) => {
  const { followSources } = await import('/kit/family-sources.js');
  opened.set(tool, { last: Promise.resolve(), sources: followSources({ records, caseId: family, except: id, href: (other) => `/families/${encodeURIComponent(family)}/documents/${encodeURIComponent(other)}/` }) });
  refresh();
};
function refresh() {
  for (const [tool, one] of opened) {
    if (!tool.isConnected) opened.delete(tool);
    else one.last = one.last.then(async () => { tool.sources = await one.sources(); }).catch(() => { /* They are as they were; the next time this tab is looked at it is tried again. */ });
  }
}
bench.prepareTool = (tool, { id }) => {
  const inAQuietMoment = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 500));
  inAQuietMoment(() => void follow(tool, id).catch(() => { /* Without them the tool works, and offers nothing from elsewhere. */ }));
};
addEventListener('focus', refresh);

bench.host = createHost({ plugins: kitPlugins, records, storage: personsStorage(actor), caseId: family, lang: bench.lang, configuration: { council } });
bench.dataset.ready = 'true';

addEventListener('beforeunload', (event) => {
  if (bench.isDirty) {
    void bench.save();
    event.preventDefault();
  }
});
