import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answers } from '../channel/plugin-channel.js';
import { type Breach, PortChannel, type PortChannelOptions } from './port-channel.js';

const open: PortChannel[] = [];
afterEach(() => { for (const channel of open.splice(0)) channel.close(); });
const turn = (milliseconds = 20): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

function pair(answers: Answers, options: PortChannelOptions = {}): { host: PortChannel; plugin: PortChannel; breaches: Breach[] } {
  const { port1, port2 } = new MessageChannel();
  const breaches: Breach[] = [];
  const host = new PortChannel(port1, { onBreach: (breach) => breaches.push(breach), ...options });
  const plugin = new PortChannel(port2);
  plugin.answer(answers);
  open.push(host, plugin);
  return { host, plugin, breaches };
}

/** A host's channel, and a bare port at the other end: whoever has that can send anything. */
function withForger(options: PortChannelOptions = {}): { host: PortChannel; port: MessagePort; breaches: Breach[]; heard: unknown[] } {
  const { port1, port2 } = new MessageChannel();
  const breaches: Breach[] = [];
  const heard: unknown[] = [];
  const host = new PortChannel(port1, { onBreach: (breach) => breaches.push(breach), ...options });
  host.answer({ greet: (name: string) => `Hello ${name}`, sleep: () => new Promise(() => undefined) });
  port2.onmessage = ({ data }: MessageEvent<unknown>) => heard.push(data);
  open.push(host);
  return { host, port: port2, breaches, heard };
}

describe('A plugin’s port', () => {
  it('carries calls and their answers, in order, as copies', async () => {
    const list = [1, 2];
    const { host } = pair({ add: (one: number, other: number) => one + other, list: () => list });
    expect(await host.ask('add', [2, 3])).toBe(5);
    const given = await host.ask('list', []) as number[];
    given.push(3);
    expect(list).toEqual([1, 2]);
  });

  it('says what failed by its name and in its words, cut short', async () => {
    const { host } = pair({ fail: () => { throw new RangeError('x'.repeat(2000)); }, odd: () => Promise.reject(Object.assign(new Error('No.'), { name: '<b>' })) });
    await expect(host.ask('fail', [])).rejects.toMatchObject({ name: 'RangeError', message: 'x'.repeat(500) });
    await expect(host.ask('odd', [])).rejects.toMatchObject({ name: 'Error', message: 'No.' });
  });

  it('sends an answer as soon as it can again, where too much had been sent at once', async () => {
    const { port1, port2 } = new MessageChannel();
    let mayPost = false;
    const post = port2.postMessage.bind(port2);
    port2.postMessage = (message: unknown) => {
      if (!mayPost) throw new RangeError('That is more than can be sent at once.');
      post(message);
    };
    const host = new PortChannel(port1);
    const plugin = new PortChannel(port2);
    open.push(host, plugin);
    plugin.answer({ greet: (name: string) => `Hello ${name}`, fail: () => { throw new Error('No.'); } });
    const answers = Promise.allSettled([host.ask('greet', ['Nia']), host.ask('fail', [])]);
    await turn();
    mayPost = true;
    host.ping();
    expect(await answers).toMatchObject([{ value: 'Hello Nia' }, { reason: { message: 'No.' } }]);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'nothing'])('answers nothing to %s, which nobody has offered', async (method) => {
    const { host } = pair({ greet: () => 'Hello' });
    await expect(host.ask(method, [])).rejects.toMatchObject({ name: 'TypeError' });
  });

  it('does not hand over what is not plain data, and names no content when it says so', async () => {
    const { host, plugin } = pair({ give: () => new Map([['Nia Prys', 1]]), echo: (value: unknown) => value });
    await expect(host.ask('echo', [() => 0])).rejects.toThrow(/plain data/);
    await expect(host.ask('give', [])).rejects.toThrow(/^(?!.*Nia).*plain data/);
    expect(() => plugin.tell('event', [new Date(0)])).toThrow(/plain data/);
  });

  it('cancels a call: whoever asked is told at once, and what still comes is dropped', async () => {
    let finish: (value: string) => void = () => undefined;
    let isAsked = false;
    const { host, breaches } = pair({ quick: () => 'in time', slow: () => new Promise((resolve) => { isAsked = true; finish = resolve; }) });
    const stop = new AbortController();
    const asked = host.ask('slow', [], { signal: stop.signal });
    await vi.waitFor(() => expect(isAsked).toBe(true));
    stop.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AskCancelled' });
    finish('late');
    expect(await host.ask('quick', [])).toBe('in time');
    expect(breaches).toEqual([]);
  });

  it('gives up on a call after its deadline and drops what comes late', async () => {
    let finish: (value: string) => void = () => undefined;
    const { host, breaches } = pair({ slow: () => new Promise((resolve) => { finish = resolve; }), quick: () => 'in time' });
    await expect(host.ask('slow', [], { deadline: 20 })).rejects.toMatchObject({ name: 'AskLate' });
    finish('late');
    expect(await host.ask('quick', [])).toBe('in time');
    expect(breaches).toEqual([]);
  });

  it('lets go of every call when it is closed, and nothing crosses afterwards', async () => {
    const told = vi.fn();
    const { host, plugin } = pair({ never: () => new Promise(() => undefined), told });
    const asked = host.ask('never', []);
    host.close();
    await expect(asked).rejects.toMatchObject({ name: 'PluginStopped' });
    await expect(host.ask('never', [])).rejects.toMatchObject({ name: 'PluginStopped' });
    host.tell('told', []);
    plugin.tell('told', []);
    await turn();
    expect(told).not.toHaveBeenCalled();
  });

  it('gives a sign of life when it is asked for one', async () => {
    const { host } = pair({});
    host.ping();
    expect(host.isAlive).toBe(false);
    await vi.waitFor(() => expect(host.isAlive).toBe(true));
  });

  it.each<[string, unknown, Breach]>([
    ['a text', 'activate', 'not-a-message'], ['an object', { kind: 'done' }, 'not-a-message'], ['a message of no kind', ['become', 1], 'not-a-message'],
    ['an answer to a call that was never made', ['done', 99, 'x'], 'answer-to-nothing'], ['a number that is none', ['done', Number.NaN, 1], 'not-a-message'],
    ['a pong to no ping', ['pong', 5], 'not-a-message'], ['a date', ['tell', 'greet', [new Date(0)]], 'not-plain'], ['poison', ['tell', 'greet', JSON.parse('[{"__proto__":1}]')], 'bad-key'],
    ['a name of a method that is no text', ['ask', 1, { toString: 1 }, []], 'not-a-message'],
  ])('is closed by whoever forges %s', async (_name, message, breach) => {
    const { host, port, breaches } = withForger();
    port.postMessage(message);
    await vi.waitFor(() => expect(breaches).toEqual([breach]));
    expect(host.isOpen).toBe(false);
    port.close();
  });

  it('is closed by messages that cost the page too much of its time, however few and well spaced they are', async () => {
    let time = 0;
    const spend = (): number => { time += 40; return time; };
    const { port, breaches } = withForger({ work: { most: 100, share: 0.25 }, now: spend });
    // Each costs 40, and 40 pass between: a quarter of that is forgiven.
    for (let count = 0; count < 3; count += 1) port.postMessage(['ask', count + 1, 'greet', ['Mia']]);
    await turn();
    expect(breaches).toEqual([]);
    port.postMessage(['ask', 4, 'greet', ['Mia']]);
    await vi.waitFor(() => expect(breaches).toEqual(['too-much-work']));
  });
  it('is closed by a flood, which is counted and not timed', async () => {
    const { port, breaches } = withForger({ burst: 50 });
    for (let count = 0; count < 60; count += 1) port.postMessage(['tell', 'greet', ['Nia']]);
    await vi.waitFor(() => expect(breaches).toEqual(['flood']));
    port.close();
  });

  it('stays open for whoever sends as much and gives a sign of life in between', async () => {
    const { host, plugin, breaches } = pair({}, { burst: 50 });
    host.answer({ greet: (name: string) => `Hello ${name}` });
    for (let count = 0; count < 500; count += 1) await plugin.ask('greet', ['Nia']);
    expect(breaches).toEqual([]);
  });

  it('is closed by too many calls at once', async () => {
    const { port, breaches } = withForger({ calls: 5 });
    for (let id = 1; id <= 6; id += 1) port.postMessage(['ask', id, 'sleep', []]);
    await vi.waitFor(() => expect(breaches).toEqual(['too-many-calls']));
    port.close();
  });
});
