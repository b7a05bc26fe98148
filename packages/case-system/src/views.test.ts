import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { Item, defineDocumentType, offersOf, type ReaderRules } from '@practice-kit/documents';
import { TEAM } from './database.js';
import { viewFor, viewOf } from './views.js';

const typeWith = (readers: Partial<ReaderRules>) => defineDocumentType<unknown>({
  type: 'test/reflection', version: 1, migrations: [], roots: (content) => [content as { id: string }],
  schema: z.looseObject({ id: z.string(), forTheRecord: z.optional(z.string()), myOwn: z.optional(z.string()) }) as unknown as z.ZodMiniType<unknown>,
  readers: { peopleLists: [], neverCopied: [], references: [], ...readers },
});
const document = JSON.stringify({ type: 'test/reflection', version: 1, id: 'r1', lang: 'en', people: [], flags: [], stages: [], content: { id: 'c1', visibility: 'practitioner-private', forTheRecord: 'She asked her dad.', myOwn: 'I was cross.' } });

const itemsType = (type: string) => defineDocumentType<unknown>({
  type, version: 1, migrations: [], roots: (content) => [content as { id: string }], readers: { peopleLists: [], neverCopied: [], references: [] },
  schema: z.looseObject({ id: z.string(), items: z.optional(z.array(Item)) }) as unknown as z.ZodMiniType<unknown>,
});
const documentWith = (type: string, id: string, items: Item[]) => ({ type, version: 1, id, lang: 'en', people: [], flags: [], stages: [], content: { id: `${id}-content`, items } });

describe('A copy of a document that uses what another says (WB-R01)', () => {
  const plan = JSON.stringify(documentWith('test/plan', 'plan-1', [{ id: 'own', text: 'Nan has a key.' }, { id: 'used', text: '', ref: { kind: 'map-item', id: 's1', documentId: 'map-1' } }]));
  const copyWith = (fields: Partial<Item>): string => {
    const items = [{ id: 's1', text: 'She is weighed every week.', ...fields }];
    const source = { document: documentWith('test/map', 'map-1', items), documentType: itemsType('test/map'), offers: offersOf(items, ['content', 'items'], { kind: 'map-item', as: 'strength' }) };
    return viewOf(itemsType('test/plan'), plan, 'partner:health', () => [source])!.document;
  };
  it('holds the words where both documents give them to this reader, and nothing of where they are written', () => {
    expect(copyWith({})).toContain('She is weighed every week.');
    expect(copyWith({})).not.toMatch(/map-1|map-item/);
  });
  it('is without them where the other document keeps them from this reader', () => {
    expect(copyWith({ withholdFrom: ['partner:health'] })).not.toContain('weighed');
    expect(copyWith({ status: 'withdrawn' })).not.toContain('weighed');
    expect(copyWith({ status: 'withdrawn' })).toContain('Nan has a key.');
  });
  it('is without them where nobody can look them up', () => {
    expect(viewOf(itemsType('test/plan'), plan, 'partner:health')!.document).not.toContain('used');
  });
});

describe('What a worker sees of a document', () => {
  it('is the document itself for the team, where its type says nothing else', () => {
    expect(viewOf(typeWith({}), document, TEAM)).toEqual({ document, isCopy: false });
    expect(viewOf(typeWith({ holds: () => 'everything' }), document, TEAM)).toEqual({ document, isCopy: false });
  });

  it('DP-14: is only what its author gave, where it is the author’s and not the team’s', () => {
    const view = viewOf(typeWith({ holds: (_, { kind }) => (kind === 'practitioner' ? { givenByAuthor: true, keep: ['forTheRecord'] } : 'nothing') }), document, TEAM);
    expect(view?.isCopy).toBe(true);
    expect(view?.document).toContain('She asked her dad.');
    expect(view?.document).not.toContain('I was cross.');
  });

  it('is nothing where nothing of it is for this reader, where that cannot be said, and where the document or its type cannot be read', () => {
    expect(viewOf(typeWith({ holds: () => 'nothing' }), document, TEAM)).toBeUndefined();
    expect(viewOf(typeWith({ holds: () => { throw new Error('no'); } }), document, TEAM)).toBeUndefined();
    expect(viewOf(typeWith({ holds: () => 'everything' }), '{"type":"test/reflection"', TEAM)).toBeUndefined();
    expect(viewFor({ type: 'of-nobody' }, document, TEAM)).toBeUndefined();
    expect(viewOf(typeWith({}), document, 'partner:')).toBeUndefined();
  });
});
