/** The worked example and what it expects, as tests: the contract another family's example will be held to as well. */
import { describe, expect, it } from 'vitest';
import { copyFor } from '@practice-kit/documents';
import { exampleSuite } from '@practice-kit/practice-tool/testing';
import { check, documentType, start } from './index.js';
import { fromExample, harte, harteExample } from './fixtures.js';

exampleSuite({ example: harteExample, sectionOf: ({ map }) => map, fromExample, documentType, check, start, actor: 'w-amira', saysAllItIsAbout: true }, { describe, it });

describe('The Harte family’s map, as its readers hold it', () => {
  it('gives Ryan what is his to know: both times he hurt them, the worry as written for him, his own number', () => {
    const { copy } = copyFor(harte, 'parent:p-ryan', documentType);
    const map = copy.content as typeof harte.content;
    expect(map.harm?.map((harm) => harm.text.slice(0, 20))).toEqual(['On 14 September 2026', 'On 11 May 2026 Ryan ']);
    expect(map.dangerStatements?.map((danger) => danger.text)).toEqual([harte.content.dangerStatements![0]!.variants![0]!.text]);
    expect(map.scales?.map((scale) => scale.answers.map(({ value, status }) => value ?? status))).toEqual([[9, 3, 'not-able-to-say', 'not-asked']]);
    expect(map.existingSafety).toBeUndefined();
    expect(map.presentIds?.map((id) => copy.people.find((person) => person.id === id)?.name)).toEqual(['Danielle Harte', 'Amira Siddiqui', 'Beth Lacey']);
    expect(map.genogram?.textAlternative).toContain('Jayden Cole is the child of');
    expect(map.place).toBeUndefined();
  });

  it('numbers what is left without a gap, and keeps no trace of what is kept from whom', () => {
    const { copy } = copyFor(harte, 'parent:p-ryan', documentType);
    const bytes = JSON.stringify(copy);
    for (const trace of ['withholdFrom', 'flagIds', 'variants', 'sensitivity', 'presentWithholdFrom', 'w-tom', 'fl-']) expect(bytes).not.toContain(trace);
    const ids = [...bytes.matchAll(/"id":"item-(\d+)"/g)].map((match) => Number(match[1]));
    expect(ids).toEqual(ids.map((_, index) => index + 1));
  });

  it('names nobody in the family tree’s sentences whom it does not draw', () => {
    const { people, ...tree } = harte.content.genogram!;
    const withoutHim = people.map((one) => (one.personId === 'p-michael' ? { ...one, withholdFrom: ['p-ryan'] } : one));
    const { genogram } = copyFor({ ...harte, content: { ...harte.content, genogram: { ...tree, people: withoutHim } } }, 'parent:p-ryan', documentType).copy.content as typeof harte.content;
    expect(genogram!.textAlternative).toContain('Mia Harte is the child of Danielle Harte.');
    expect(genogram!.textAlternative).not.toContain('Michael');
    expect(genogram!.links).toHaveLength(tree.links.length - 2);
  });
});
