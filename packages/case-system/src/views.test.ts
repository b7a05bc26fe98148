import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { defineDocumentType, type ReaderRules } from '@practice-kit/documents';
import { TEAM } from './database.js';
import { viewFor, viewOf } from './views.js';

const typeWith = (readers: Partial<ReaderRules>) => defineDocumentType<unknown>({
  type: 'test/reflection', version: 1, migrations: [], roots: (content) => [content as { id: string }],
  schema: z.looseObject({ id: z.string(), forTheRecord: z.optional(z.string()), myOwn: z.optional(z.string()) }) as unknown as z.ZodMiniType<unknown>,
  readers: { peopleLists: [], neverCopied: [], references: [], ...readers },
});
const document = JSON.stringify({ type: 'test/reflection', version: 1, id: 'r1', lang: 'en', people: [], flags: [], stages: [], content: { id: 'c1', visibility: 'practitioner-private', forTheRecord: 'She asked her dad.', myOwn: 'I was cross.' } });

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
    expect(viewOf(typeWith({}), document, 'partner:health')).toBeUndefined();
  });

  const HEALTH = 'partner:health';
  const held = { type: 'test/reflection', version: 1, id: 'copy', lang: 'en', people: [], flags: [], stages: [], content: { id: 'item-1', forTheRecord: 'She asked her dad.' } };
  const given = { id: 'k1', reader: HEALTH, state: 'shared', preparedBy: 'w-a', preparedAt: '2026-10-02T10:00:00Z', sharedBy: 'w-a', sharedAt: '2026-10-02T11:00:00Z', held };
  const seenBy = (reader: string, ...copies: object[]) => viewOf(typeWith({}), JSON.stringify({ ...(JSON.parse(document) as object), copies }), reader);

  it('§2.6: is for another agency what it was given last, word for word, and who gave it when', () => {
    const later = { ...given, id: 'k2', sharedAt: '2026-10-05T11:00:00Z', held: { ...held, content: { id: 'item-1', forTheRecord: 'She rang him.' } } };
    expect(seenBy(HEALTH, given)).toEqual({ document: JSON.stringify(held), isCopy: true, given: { by: 'w-a', at: given.sharedAt } });
    expect(seenBy(HEALTH, { ...given, state: 'superseded' }, later)?.document).toBe(JSON.stringify(later.held));
  });

  it.each([
    ['before anything was given', []],
    ['while it is only made ready', [{ ...given, state: 'prepared', sharedBy: undefined, sharedAt: undefined }]],
    ['once two people have read it and nobody has given it', [{ ...given, state: 'checked', checkedBy: 'w-b', sharedBy: undefined, sharedAt: undefined }]],
    ['once it is recalled', [{ ...given, state: 'recalled' }]],
    ['where it was given to others', [{ ...given, reader: 'partner:education' }, { ...given, reader: 'parent:p-1' }]],
    ['where nobody says who gave it', [{ ...given, sharedBy: undefined }]],
    ['where the copy cannot be read', [{ ...given, held: 'She asked her dad.' }, { ...given, held: { ...held, type: 'another/type' } }]],
    ['where it is no copy, whoever wrote that it is', [{ ...given, held: { ...held, flags: [{ id: 'f', kind: 'safe-address', subject: 'p-1', withholdFrom: [HEALTH] }] } }, { ...given, held: { ...held, stages: [{ id: 'c1', state: 'open' }] } }, { ...given, held: { ...held, copies: [] } }]],
    ['where there is nothing in it', [{ ...given, held: { ...held, content: { id: 'item-1' } } }]],
  ])('§2.6: is nothing for another agency %s', (_, copies) => {
    expect(copies.length === 0 ? seenBy(HEALTH) : copies.map((copy) => seenBy(HEALTH, copy))).toEqual(copies.length === 0 ? undefined : copies.map(() => undefined));
  });
});
