// A worker's own reflections are locked when nobody has been at them for a while (DP-34): with a clock that the test sets.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { idleLock } from '../../packages/case-system/public/idle-lock.js';

const MINUTE = 60_000;
const settled = () => new Promise((next) => { setTimeout(next); });

function opened() {
  const clock = { now: 1_000 };
  const said = [];
  const state = { isOpen: true, isKept: true };
  const idle = idleLock({ now: () => clock.now, isOpen: () => state.isOpen, warn: () => said.push('warned'), calm: () => said.push('calm'), lock: async () => { said.push('locked'); return state.isKept; } });
  return { idle, said, state, later: (minutes) => { clock.now += minutes * MINUTE; } };
}

void describe('What is open on the page of a worker’s own reflections', () => {
  void it('is locked after fifteen minutes of nobody, and says so two minutes before', () => {
    const { idle, said, later } = opened();
    later(12);
    idle.look();
    assert.deepEqual(said, []);
    later(1);
    idle.look();
    idle.look();
    assert.deepEqual(said, ['warned']);
    later(2);
    idle.look();
    assert.deepEqual(said, ['warned', 'locked']);
  });
  void it('stays open for whoever is at it, however long, and takes the warning away', () => {
    const { idle, said, later } = opened();
    for (let times = 0; times < 20; times += 1) {
      later(10);
      idle.look();
      assert.equal(idle.seen(), true);
    }
    assert.deepEqual(said, []);
    later(14);
    idle.look();
    assert.equal(idle.seen(), true);
    later(14);
    idle.look();
    assert.deepEqual(said, ['warned', 'calm', 'warned']);
  });
  void it('does not open again for whoever touches it too late: a device that slept shows nothing of it', () => {
    const { idle, said, later } = opened();
    later(8 * 60);
    assert.equal(idle.seen(), false);
    assert.deepEqual(said, ['locked']);
  });
  void it('is asked again where it could not be locked, because what was written is kept nowhere yet, and whoever comes back can go on', async () => {
    const { idle, said, state, later } = opened();
    state.isKept = false;
    later(16);
    idle.look();
    await settled();
    assert.equal(idle.seen(), true);
    later(15);
    idle.look();
    idle.look();
    await settled();
    later(1);
    idle.look();
    assert.deepEqual(said.filter((one) => one === 'locked'), ['locked', 'locked', 'locked']);
  });
  void it('that is not open is never locked, and its time begins when it is opened', () => {
    const { idle, said, state, later } = opened();
    state.isOpen = false;
    later(60);
    idle.look();
    later(10);
    assert.equal(idle.seen(), true);
    state.isOpen = true;
    later(10);
    idle.look();
    assert.deepEqual(said, []);
  });
});
