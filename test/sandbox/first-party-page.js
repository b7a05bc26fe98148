// One first-party plugin twice: in the page, and, the same file, in the sandbox. Bundled by first-party.test.js and run in a browser.
import { createHost } from '../../packages/plugin-host/src/host/create-host.ts';
import { integrityOf, permittedAccess, sandboxRuntime } from '../../packages/plugin-host/src/sandbox/index.ts';
import * as childrensTools from '../../packages/childrens-tools/src/model/fixtures.ts';
import { documentType as sessions } from '../../packages/childrens-tools/src/model/document-type.ts';
import * as familyGroupConference from '../../packages/family-group-conference/src/model/fixtures.ts';
import { documentType as familyPlan } from '../../packages/family-group-conference/src/model/document-type.ts';
import * as motivationalInterviewing from '../../packages/motivational-interviewing/src/model/fixtures.ts';
import { documentType as reflection } from '../../packages/motivational-interviewing/src/model/document-type.ts';
import * as restorativePractice from '../../packages/restorative-practice/src/model/fixtures.ts';
import { documentType as conversation } from '../../packages/restorative-practice/src/model/document-type.ts';
import * as signsOfSafety from '../../packages/signs-of-safety/src/model/fixtures.ts';
import { documentType as assessmentMap } from '../../packages/signs-of-safety/src/model/document-type.ts';

const KNOWN = {
  'signs-of-safety': [signsOfSafety, assessmentMap], 'restorative-practice': [restorativePractice, conversation], 'family-group-conference': [familyGroupConference, familyPlan],
  'motivational-interviewing': [motivationalInterviewing, reflection], 'childrens-tools': [childrensTools, sessions],
};
/** Every document of the fixtures, by its name there: the worked example whole, and the others on the way to it. */
const documentsOf = (fixtures) => Object.entries(fixtures).filter(([, one]) => typeof one === 'object' && typeof one.type === 'string' && Array.isArray(one.stages));
const LATER = '2027-12-01';
const exampleOf = (fixtures) => Object.values(fixtures).find((one) => typeof one === 'object' && 'expect' in one);

/**
 * In the sandbox no document type can be handed over, so the case system says which it has: a plugin of its own, that does nothing else.
 */
const typesOfTheCaseSystem = ({ contributes: { tools } }, documentType) => ({
  manifest: {
    publisher: 'case-system', name: 'types', version: '1.0.0', displayName: 'Document types', description: 'Which documents this case system has.', engines: { 'practice-kit': '^1.0.0' }, main: './plugin.js',
    contributes: { tools: tools.map(({ tag, section }) => ({ tag: `case-system-${tag}`, section, documentType: documentType.type, displayName: 'Document' })) },
  },
  load: async () => ({ activate: ({ subscriptions }, practice) => void subscriptions.push(practice.tools.register({ tag: `case-system-${tools[0].tag}`, documentType, load: async () => undefined })) }),
});

async function answers(name, manifest, plugins, { lang, access }) {
  const [fixtures, documentType] = KNOWN[name];
  const incidents = [];
  const host = createHost({ lang, plugins: plugins(documentType), ...(access ? { access } : {}) });
  host.onDidReport(({ kind, problem }) => incidents.push(`${kind}: ${problem}`));
  await host.start();
  const { expect: { asOf } } = exampleOf(fixtures);
  const found = {};
  const exported = {};
  for (const [title, document] of documentsOf(fixtures)) {
    // On its own day, and so much later that whatever can be overdue is.
    for (const day of [asOf, LATER]) found[`${title}, ${day}`] = await host.tools.check(document, { asOf: day });
    for (const { id } of manifest.contributes.exporters ?? []) {
      for (const reader of ['practitioner', 'family-shared', 'court']) exported[`${id} of ${title} for ${reader}`] = await host.tools.export(id, document, { reader });
    }
  }
  for (const { command } of manifest.contributes.commands ?? []) found[command] = await host.commands.executeCommand(command).catch(({ reason }) => reason);
  const { status, isTrusted } = host.plugins.all().find(({ id }) => id === `practice-kit.${name}`);
  const problems = host.plugins.problems.map(({ problem }) => problem);
  await host.dispose();
  return { found, exported, status, isTrusted, incidents, problems };
}

globalThis.practiceFirstParty = async (name, lang) => {
  const [manifest, code] = await Promise.all([fetch(`/first-party/${name}.json`).then((answer) => answer.json()), fetch(`/first-party/${name}.js`).then((answer) => answer.text())]);
  const inPage = await answers(name, manifest, () => [{ manifest, load: () => import(/* @vite-ignore */ `/first-party/${name}.js`) }], { lang });
  const id = `practice-kit.${name}`;
  const runtime = sandboxRuntime({ frame: '/frame.html', allowed: { [id]: { integrity: await integrityOf(code), version: manifest.version, files: { 'plugin.json': await integrityOf(JSON.stringify(manifest)) } } } });
  const audit = [];
  const access = permittedAccess({ grants: () => ({ read: manifest.permissions.read, write: [] }), audit: (entry) => audit.push(entry), now: () => '2026-11-25T10:00:00+00:00' });
  const inSandbox = await answers(name, manifest, (documentType) => [typesOfTheCaseSystem(manifest, documentType), { manifest, runtime, readFile: async (path) => (path === './plugin.json' ? JSON.stringify(manifest) : code) }], { lang, access });
  runtime.dispose();
  return { inPage, inSandbox, readings: audit.filter(({ isAllowed }) => isAllowed).length, refusals: audit.filter(({ isAllowed }) => !isAllowed).length, frames: document.querySelectorAll('iframe').length };
};
