import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { OpenTabs, type TabsHost } from './open-tabs.js';

describe('A page of the workbench’s own', () => {
  const opener = (line: { isOnline: boolean }) => {
    const seen = { drawn: 0 };
    const workbench = { host: undefined, storage: undefined, caseId: '', summaries: [], requestUpdate: () => { seen.drawn += 1; }, lookAgain: () => {}, updateComplete: Promise.resolve() } as unknown as TabsHost;
    return { seen, tabs: new OpenTabs(workbench, async () => (line.isOnline ? () => html`<p>Settings</p>` : undefined)) };
  };

  it('that does not arrive says so, leaves what is open alone, and is fetched again on asking', async () => {
    const line = { isOnline: false };
    const { seen, tabs } = opener(line);
    const tab = await tabs.open('settings');
    expect(tab.failure).to.equal('not-fetched');
    expect(tab.page).to.equal(undefined);
    expect(tabs.all).to.deep.equal([tab]);
    expect(seen.drawn).to.be.greaterThan(0);
    line.isOnline = true;
    await tabs.retry(tab);
    expect(tab.failure).to.equal(undefined);
    expect(tab.page).to.be.a('function');
  });

  it('that did not arrive is fetched again when it is opened from the menu again, and is no longer said to be missing', async () => {
    const line = { isOnline: false };
    const { tabs } = opener(line);
    await tabs.open('settings');
    line.isOnline = true;
    const tab = await tabs.open('settings');
    expect(tab.page).to.be.a('function');
    expect(tab.failure).to.equal(undefined);
    expect(tabs.all).to.deep.equal([tab]);
  });
});
