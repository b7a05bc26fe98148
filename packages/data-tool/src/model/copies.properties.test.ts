/** However a screen says who holds what, and whatever is kept from whom: what is not for a reader is nowhere in their copy. */
import fc from 'fast-check';
import { copyFor, type PracticeDocument } from '@practice-kit/documents';
import { readDataTool, readManifest } from '@practice-kit/plugin-host';
import { describe, expect, it } from 'vitest';
import { manifest, schema, screen, visit } from '../fixtures/first-visit.js';

const KINDS = ['family-shared', 'parent', 'child', 'network', 'partner', 'court'] as const;
const READERS = { 'family-shared': 'family-shared', parent: 'parent:p-gethin', child: 'child:p-osian', network: 'network:p-nan', partner: 'partner:health', court: 'court' } as const;
const PATHS = ['on', 'presentIds', 'purpose', 'heard', 'matters', 'today', 'nextSteps'] as const;
const read = readManifest(manifest, '1.0.0');
if (!read.ok) throw new Error('The manifest of the fixtures cannot be read.');

/** Entries that are kept from this reader in one way or another, each with a secret in its words. */
const secret = (path: string, index: number, mark: object) => ({ id: `${path}-secret-${index}`, text: `SECRET ${path}`, recordedBy: 'w-sam', ...mark });
const marks = (reader: string) => [
  { withholdFrom: [reader] },
  // A name that nobody knows keeps from everyone but the court, from which only its own name keeps anything.
  { withholdFrom: [reader === 'court' ? 'court' : 'nobody-we-know'] }, { flagIds: ['f-all'] }, { flagIds: ['f-gone'] }, { sensitivity: ['a-kind-of-tomorrow'] }, { status: 'draft' }, { visibility: 'practitioner-private' },
  { status: 'withdrawn', withdrawn: { by: 'w-sam', agreedWith: 'w-meera', at: '2026-10-01T00:00:00Z', reason: 'SECRET' } }, { variants: [{ forAudience: reader, withhold: true, reason: 'SECRET', writtenBy: 'w-sam', checkedBy: 'w-meera' }] },
];

describe('A copy of a tool that is data', () => {
  it('holds nothing that is withheld, of no section that is not its reader’s, and no field that the schema does not have', () => {
    const given = screen.columns as readonly { readonly label: string; readonly sections: readonly { readonly kind: string; readonly path?: string; readonly fields?: readonly { readonly name: string }[] }[] }[];
    const sections = given.flatMap((column) => column.sections);
    const chosen = fc.record({
      readers: fc.array(fc.uniqueArray(fc.constantFrom(...KINDS)), { minLength: sections.length, maxLength: sections.length }),
      kind: fc.constantFrom(...KINDS), hidden: fc.array(fc.tuple(fc.constantFrom('heard', 'matters', 'nextSteps'), fc.nat(8)), { maxLength: 6 }), childHolds: fc.constantFrom('versions', 'sections', undefined),
    });
    let held = 0;
    fc.assert(fc.property(chosen, ({ readers, kind, hidden, childHolds }) => {
      let at = 0;
      const columns = given.map((column) => ({ ...column, sections: column.sections.map((section) => ({ ...section, readers: readers[at++]! })) }));
      const result = readDataTool(read.manifest, 'first-visit/visit', { schema, screen: { ...screen, columns, ...(childHolds ? { childHolds } : {}) } });
      if (!result.ok) throw new Error('The screen was refused.');
      const reader = READERS[kind];
      const content: Record<string, unknown> = structuredClone(visit.content as Record<string, unknown>);
      for (const [index, [path, mark]] of hidden.entries()) (content[path] as unknown[]).splice(index % 2, 0, secret(path, index, marks(reader)[mark]!));
      content['ofTomorrow'] = 'SECRET field';
      const document = { ...visit, content, flags: [{ id: 'f-all', type: 'victim-safety', withholdFrom: [...Object.values(READERS), 'p-ffion', 'p-gethin', 'p-osian', 'p-nan', 'w-meera'], omission: 'silent', setBy: 'w-sam', setAt: '2026-10-01T00:00:00Z' }] } as unknown as PracticeDocument;
      const { copy } = copyFor(document, reader, result.tool.documentType);
      const named = new Set(columns.flatMap((column) => column.sections).flatMap((section) => (section.readers.includes(kind) ? section.path ? [section.path] : section.fields!.map(({ name }) => name) : [])));
      const isWhole = kind === 'court' && PATHS.every((path) => named.has(path));
      for (const path of PATHS) {
        if (!named.has(path)) expect([path, (copy.content as Record<string, unknown>)[path]]).toEqual([path, undefined]);
        else held += 1;
      }
      // The court, where all is for the court, holds the whole as in any tool, with what is marked for others.
      if (!isWhole) expect(JSON.stringify(copy)).not.toContain('SECRET');
    }), { numRuns: 300 });
    expect(held).toBeGreaterThan(300);
  });
});
