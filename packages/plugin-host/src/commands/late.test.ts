import { afterEach, describe, expect, it } from 'vitest';
import { leakChecked, settled, testPlugin } from '../testing/create-test-host.js';

const createTestHost = leakChecked(afterEach);
const document = { type: 'llanfair/visit', version: 1, id: 'visit-1', lang: 'en', people: [], flags: [], stages: [], content: {} };

describe('What a plugin brings after its time is over', () => {
  it('is dropped, whether it is the answer of a command, the findings of a check or the items of a view; the next is heard again', async () => {
    const waiting: ((isInTime: boolean) => void)[] = [];
    const whenTold = async <Value>(late: Value, timely: Value): Promise<Value> => (await new Promise<boolean>((resolve) => { waiting.push(resolve); }) ? timely : late);
    const finding = (message: string) => [{ id: 'V-M01', severity: 'nudge' as const, path: [], about: [], message }];
    const { host, clock, incidents } = createTestHost({ plugins: [testPlugin({ contributes: {
      commands: [{ command: 'visits.count', title: 'Count' }], views: { workbook: [{ id: 'visits.list', name: 'Visits' }] }, checks: [{ id: 'V-M01', documentType: 'llanfair/visit', title: 'Seen', severity: 'nudge' }],
    } }, { activate: ({ subscriptions }, { commands, window, checks }) => {
      subscriptions.push(
        commands.registerCommand('visits.count', () => whenTold('late', 'in time')), checks.registerCheck('llanfair/visit', () => whenTold(finding('late'), finding('in time'))),
        window.registerTreeDataProvider('visits.list', { getChildren: () => whenTold([{ id: 'l', label: 'late' }], [{ id: 'i', label: 'in time' }]) }),
      );
    } })] });
    await host.start();
    const asked = (): Promise<unknown[]> => Promise.all([host.commands.executeCommand('visits.count').catch((error: { reason: string }) => error.reason), host.tools.check(document, { asOf: '2026-11-25' }), host.views.children('visits.list')]);
    const tell = (isInTime: boolean): void => { for (const resolve of waiting.splice(0)) resolve(isInTime); };

    const first = asked();
    await clock.pass(40_000);
    expect(await first).toEqual(['deadline', [], undefined]);
    tell(false);
    await settled();
    expect(incidents.map(({ kind }) => kind)).toEqual(['deadline-missed', 'deadline-missed', 'deadline-missed']);
    const second = asked();
    await settled();
    tell(true);
    expect(await second).toMatchObject(['in time', [{ message: 'in time' }], [{ label: 'in time' }]]);
  });
});
