/**
 * The tests every tool's workflow must pass, run by the package that defines it, in Node: whatever path the machine
 * generates, the document stored after any step of it and read back stands at the same stage and allows the same things
 * (domain.md §2.11). What was once stored can be resumed by another worker, on another device.
 */
import { transition } from 'xstate';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import { readDocument, type PracticeDocument } from '@practice-kit/documents';
import type { TestRunner } from '@practice-kit/documents/testing';
import { machineFrom, type WorkflowMachine } from '../model/machine-from.js';
import type { Verdict } from '../model/verdict.js';
import { stageAfter, waysOf, type Runner, type ToolEvent, type Workflow } from '../model/workflow.js';

export interface WorkflowFixtures {
  readonly asOf: string;
  readonly actor: string;
  /** A document in which every step can be taken; its stage is put to the machine's first. */
  readonly from: PracticeDocument;
  /** What takes a document from stage to stage, as it would be sent. */
  readonly steps: readonly ToolEvent[];
  /** Gives a document what a step asks for, where one document cannot hold it all (an agreement, and none). */
  prepare?(document: PracticeDocument, step: ToolEvent): PracticeDocument;
  /** What is done at whatever stage it stands: each is tried at every stage, on each of these documents. */
  readonly work: readonly ToolEvent[];
  readonly documents: readonly PracticeDocument[];
}

/** More ways than this through a machine, and the shortest to every stage is taken instead, with every step from there. */
const MANY = 300;

interface Path { readonly steps: readonly { readonly event: { readonly type: string } }[]; readonly state: { readonly value: unknown } }

export function workflowSuite(workflow: Workflow, fixtures: WorkflowFixtures, { describe, it }: TestRunner): void {
  const { table, documentType } = workflow;
  const machine = machineFrom(table);
  const { asOf, actor, steps, work, documents, prepare = (document: PracticeDocument) => document } = fixtures;
  const begin = (document: PracticeDocument): Runner => workflow.start(document, { asOf, actor });
  const rootOf = (document: PracticeDocument): string => documentType.roots(document.content)[0]?.id ?? document.id;
  const at = (document: PracticeDocument, state: string): PracticeDocument => ({ ...document, stages: [{ id: rootOf(document), state }] });
  const again = (document: PracticeDocument): PracticeDocument => {
    const read = readDocument(JSON.stringify(document), [documentType]);
    if (!read.ok) throw new Error(`It could not be read back: ${read.reason} ${JSON.stringify(read.issues)}`);
    return read.document;
  };
  const allowed = (runner: Runner): string[] => [...steps, ...work].map((event) => `${event.type}: ${answer(runner.can(event))}`);
  const sameAfterReading = (runner: Runner): Runner => {
    const rebuilt = begin(again(runner.document));
    same(rebuilt.stage, runner.stage, 'the stage');
    same(allowed(rebuilt).join('\n'), allowed(runner).join('\n'), 'what is allowed');
    return rebuilt;
  };

  describe('The table of stages', () => {
    const everyWay = [table, ...Object.values(table.states)].flatMap(({ on = {} }) => Object.values(on).flat());
    it('says for every guard why something may not be', () => {
      same(everyWay.flatMap(({ guard }) => (guard === undefined || Object.hasOwn(workflow.reasons, guard) ? [] : guard)).join(', '), '', 'a guard without reasons');
    });

    it('leads where XState goes: from every stage, by every event, whichever way is open', () => {
      const types = [...new Set([table, ...Object.values(table.states)].flatMap(({ on = {} }) => Object.keys(on)))];
      for (const stage of Object.keys(table.states)) {
        for (const type of types) {
          const ways = waysOf(table, stage, type);
          for (const guard of new Set(ways.map((way) => way.guard))) {
            const goesOn = machine.resolveState({ value: stage, context: { passing: new Set([guard]) } });
            const open = ways.find((way) => way.guard === undefined || way.guard === guard);
            same(stageAfter(open, stage), String(transition(machine, goesOn, { type } as never)[0].value), `where ${type} leads from ${stage} by ${String(guard)}`);
          }
          if (ways.length === 0) same(stage, String(transition(machine, machine.resolveState({ value: stage, context: {} }), { type } as never)[0].value), `where ${type} leads from ${stage}`);
        }
      }
    });
  });

  const paths = pathsOf(machine, steps);
  describe('A document stored at any step of any path', () => {
    it('has paths to every stage the machine has', () => {
      const reached = new Set(paths.map(({ state }) => String(state.value)));
      same([...reached].sort().join(', '), Object.keys(machine.states).sort().join(', '), 'the stages reached');
    });
    for (const path of paths) {
      it(`stands where it stood: ${path.steps.map(({ event }) => event.type).join(' → ')}`, () => {
        let runner = begin({ ...fixtures.from, stages: [] });
        for (const { event } of path.steps) {
          if (event.type === 'xstate.init') continue;
          const step = event as unknown as ToolEvent;
          runner = begin(prepare(runner.document, step));
          if (step.type === 'SHARE') lookedAtByTwo(runner, step);
          const verdict = runner.send(step);
          if (!verdict.ok) throw new Error(`${step.type} was refused at ${runner.stage}: ${answer(verdict)}`);
          runner = sameAfterReading(runner);
        }
        same(runner.stage, String(path.state.value), 'the stage');
      });
    }
  });

  describe('Work on a document stored after every step', () => {
    for (const state of Object.keys(machine.states)) {
      it(`is allowed or refused just as before, at the stage ${state}`, () => {
        for (const document of documents) {
          let runner = begin(at(document, state));
          for (const event of work) {
            runner.send(event);
            runner = sameAfterReading(runner);
          }
        }
      });
    }
  });
}

/** Two people look at a copy before it goes where a safety flag is set, and they are not the same (DP-19). */
function lookedAtByTwo(runner: Runner, { reader, at }: ToolEvent): void {
  const given = { ...(reader === undefined ? {} : { reader }), ...(at === undefined ? {} : { at }) };
  runner.send({ ...given, type: 'PREPARE_COPY', by: 'first-person' });
  runner.send({ ...given, type: 'CHECK_COPY', by: 'second-person' });
}

function pathsOf(machine: WorkflowMachine, steps: readonly ToolEvent[]): readonly Path[] {
  const options = { events: steps as never };
  const shortest = getShortestPaths(machine, options) as readonly Path[];
  const transitions = Object.values(machine.states).reduce((count, state) => count + steps.filter((step) => (state.transitions.get(step.type) ?? []).some(({ target }) => target)).length, 0);
  // The number of simple paths grows with the product of the ways round, so it is not counted by making them all.
  const simple = transitions > MANY / 10 ? [] : (getSimplePaths(machine, options) as readonly Path[]);
  if (simple.length > 0 && simple.length <= MANY) return simple;
  const further = shortest.flatMap((path) => {
    const state = machine.states[String(path.state.value)];
    return steps.flatMap((event): Path[] => {
      const target = (state?.transitions.get(event.type) ?? []).find((one) => one.target)?.target?.[0];
      return target ? [{ steps: [...path.steps, { event }], state: { value: target.key } }] : [];
    });
  });
  return [...shortest, ...further];
}

const answer = (verdict: Verdict): string => (verdict.ok ? `ok ${verdict.stage}` : verdict.reasons.map(({ messageId, about }) => [messageId, ...about].join(' ')).join('; '));

function same(found: string, expected: string, what: string): void {
  if (found !== expected) throw new Error(`${what} is not what it was.\nFound: ${found}\nExpected: ${expected}`);
}
