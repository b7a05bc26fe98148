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
    expect(viewOf(typeWith({}), document, 'partner:')).toBeUndefined();
  });
});
