/** What a vendor's page adds to the workbench: where documents are saved, where unsaved work is kept, what the council has set, and the server's clock. */
import { serverClock } from './server-clock.js';
import { workersBackups } from './workers-backups.js';

const bench = document.querySelector('practice-workbench');
const { csrf, kit, now } = bench.dataset;
const { council, looks } = JSON.parse(bench.querySelector('script').textContent);
// The workbench's own script, which the page has loaded: held to its hash there.
const { browserBackups, createHost, httpRecords, kitPlugins, personsStorage } = await import(kit);

const actor = bench.getAttribute('actor');
const family = bench.getAttribute('case-id');
const records = httpRecords({ base: '/api', csrfToken: csrf });

bench.clock = serverClock(now);
bench.backups = await workersBackups(browserBackups, actor);

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

// A line that somebody put on the record from a reflection is read on a page of its own: no tool opens it.
const listed = { ...records, list: async (caseId) => (await records.list(caseId)).filter(({ type }) => !looks[type]?.isLine) };
bench.host = createHost({ plugins: kitPlugins, records: listed, storage: personsStorage(actor), caseId: family, lang: bench.lang, configuration: { council } });
bench.dataset.ready = 'true';

addEventListener('beforeunload', (event) => {
  if (bench.isDirty) {
    void bench.save();
    event.preventDefault();
  }
});
