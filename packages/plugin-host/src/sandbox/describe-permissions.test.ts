import { describe, expect, it } from 'vitest';
import { PERMISSION_ROOTS } from '../manifest/manifest-schema.js';
import { describePermissions, grantedBy, type PermissionLine, permissionWords } from './describe-permissions.js';
import { cy } from './wording/cy.js';
import { en } from './wording/en.js';

const manifest = { permissions: { read: ['people.name', 'map.nextSteps.text'], write: ['map.nextSteps'], services: ['school-terms'], reasons: { 'people.name': 'To write the name on the visit card.' } } };
const words = (lines: readonly PermissionLine[], lang = 'en'): string[] => lines.map(({ verb, key, values }) => `${permissionWords(lang, verb === 'read' ? 'heading.read' : verb === 'write' ? 'heading.write' : 'heading.service')} ${permissionWords(lang, key, values)}`);

describe('What a plugin asks for', () => {
  it('is said in plain words, line by line, with the author’s reason beside it', () => {
    const { lines } = describePermissions(manifest);
    expect(words(lines)).toEqual(['It may see: people’s names', 'It may see: assessment map, one part: nextSteps › text', 'It may change: assessment map: next steps', 'It may use these data services of the case system: data service: school-terms']);
    expect(lines[0]).toMatchObject({ field: 'people.name', key: 'field.people.name', reason: 'To write the name on the visit card.' });
  });

  it('is said in Welsh too, with every line there is', () => {
    expect(words(describePermissions(manifest).lines, 'cy-GB')[0]).toBe('Caiff weld: enwau pobl');
    expect(Object.keys(cy).toSorted()).toEqual(Object.keys(en).toSorted());
    expect(Object.entries(cy).filter(([key, phrase]) => /\{part\}/.test(phrase) !== /\{part\}/.test(en[key as keyof typeof en]))).toEqual([]);
  });

  it('has words for everything that a plugin.json may name', () => {
    for (const root of [...PERMISSION_ROOTS, 'map', 'conversation', 'conference', 'reflection', 'sessions']) {
      const [whole, part] = describePermissions({ permissions: { read: [root, `${root}.something`] } }).lines;
      expect(whole!.key).toBe(`field.${root}`);
      expect(part!.key).toBe(`part.${root}`);
      expect(permissionWords('en', part!.key, part!.values)).toContain('something');
    }
    // Of a council's own tool: by its name, never left out.
    expect(words(describePermissions({ permissions: { read: ['supervision', 'supervision.notes'] } }).lines)).toEqual(['It may see: the document, one part: supervision', 'It may see: the document, one part: supervision › notes']);
  });

  it('is everything at first; on an update it is what is new and what is gone', () => {
    expect(describePermissions(manifest).added).toHaveLength(4);
    const next = { permissions: { read: ['people.name', 'people.dateOfBirth'], write: ['map.nextSteps'] } };
    const { added, removed, isMore } = describePermissions(next, manifest);
    expect(words(added)).toEqual(['It may see: people’s dates of birth']);
    expect(removed.map(({ verb, field }) => `${verb} ${field}`)).toEqual(['read map.nextSteps.text', 'service school-terms']);
    expect(isMore).toBe(true);
    expect(describePermissions(manifest, next).isMore).toBe(true);
    expect(describePermissions({ permissions: { read: ['people.name'] } }, manifest)).toMatchObject({ added: [], isMore: false });
    expect(describePermissions({}).lines).toEqual([]);
  });

  it('may be said in the council’s own words', () => {
    expect(permissionWords('en', 'field.people.name', {}, { 'field.people.name': 'names' })).toBe('names');
  });

  it('is granted only as far as somebody agreed: what a new version adds waits', () => {
    const next = { permissions: { read: ['people.name', 'flags'], write: ['map.nextSteps'] } };
    expect(grantedBy(next, { read: ['people.name', 'case'] })).toEqual({ read: ['people.name'], write: [] });
    expect(grantedBy({}, { read: ['people.name'] })).toEqual({ read: [], write: [] });
  });
});
