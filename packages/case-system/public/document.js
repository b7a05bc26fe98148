/** What a vendor's page adds to the tool: where it is saved, where unsaved work is kept, and the server's clock. */
import { serverClock } from './server-clock.js';
import { workersBackups } from './workers-backups.js';

const tool = document.querySelector('[data-kit]');
const { csrf, family, kit, now, record } = tool.dataset;
// The tool's own script, which the page has loaded: held to its hash there.
const { browserBackups, httpRecords } = await import(kit);

tool.records = httpRecords({ base: '/api', csrfToken: csrf });

tool.clock = serverClock(now);
tool.backups = await workersBackups(browserBackups, tool.getAttribute('actor'));
// What follows from this document, such as the map that takes its place, is opened here. The tool keeps it, and shows the way.
tool.addEventListener('practice-new-document', (event) => { event.href = pageOf(event.document.id); });
// Somebody who reads a copy has no tool around it: the page has the way to put it on paper.
const printButton = document.querySelector('[data-print]');
if (printButton) {
  printButton.hidden = false;
  printButton.addEventListener('click', () => { void tool.print(); });
}
tool.dataset.ready = 'true';

function pageOf(id) { return `/families/${encodeURIComponent(family)}/documents/${encodeURIComponent(id)}/`; }

// What the family's other documents say can be used here, and is looked up there (WB-R01): once the tool is in use, and again
// whenever somebody comes back to this tab. A copy has its words in it already.
if (family) (globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 500)))(() => { void followFamily(); });

async function followFamily() {
  const { followSources } = await import('/kit/family-sources.js');
  const sources = followSources({ records: tool.records, caseId: family, except: record, href: pageOf });
  let last = Promise.resolve();
  const refresh = () => { last = last.then(async () => { tool.sources = await sources(); }).catch(() => { /* They are as they were; when this tab is looked at again it is tried again. */ }); };
  refresh();
  addEventListener('focus', refresh);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) refresh(); });
}

addEventListener('beforeunload', (event) => {
  if (tool.isDirty) {
    void tool.save();
    event.preventDefault();
  }
});
