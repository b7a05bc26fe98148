/**
 * The tests every document type must pass, run by the package that defines it. A migration without a test, or a version
 * without a frozen file, fails: what was once stored stays readable.
 */
import type { DocumentType } from '../document-type.js';
import { sameContent } from '../merge-documents.js';
import { frozen } from '../operations.js';
import { readDocument } from '../read-document.js';

type StoredDocument = Record<string, unknown>;
export interface DocumentTypeFixtures {
  /** For each migration, by its name: documents as they were before it and as they are after it. */
  readonly migrationFixtures: Readonly<Record<string, readonly { readonly before: StoredDocument; readonly after: StoredDocument }[]>>;
  /** For each version that ever landed: files as they were stored then, never edited since. */
  readonly everyVersion: Readonly<Record<number, readonly unknown[]>>;
}
/** From vitest, mocha or node:test. */
export interface TestRunner {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => void | Promise<void>): unknown;
}

/** A field no version knows: it is put into every object, and must come out again. */
const LATER = 'writtenByALaterKit';

export function documentTypeSuite(documentType: DocumentType, { migrationFixtures, everyVersion }: DocumentTypeFixtures, { describe, it }: TestRunner): void {
  const { type, version, migrations } = documentType;
  describe(`the document type ${type}`, () => {
    for (const { name, ...migration } of migrations) {
      it(`migration ${migration.version} "${name}" turns what was stored before into what is stored after`, () => {
        const fixtures = Object.hasOwn(migrationFixtures, name) ? migrationFixtures[name]! : [];
        expectThat(fixtures.length > 0, `"${name}" has no before and after. Add them to migrationFixtures.`);
        for (const { before, after } of fixtures) {
          expectThat(sameContent({ ...migration.migrate(frozen(structuredClone(before))), version: migration.version }, { ...after, version: migration.version }), `"${name}" made something else of its before than its after.`);
        }
      });
    }

    it('every tested migration is still there', () => {
      const gone = Object.keys(migrationFixtures).filter((name) => !migrations.some((migration) => migration.name === name));
      expectThat(gone.length === 0, `No such migration: ${gone.join(', ')}. One that has landed is never renamed or taken out.`);
    });

    for (const landed of Array.from({ length: version }, (_, index) => index + 1)) {
      const files = everyVersion[landed] ?? [];
      it(`a document stored at version ${landed} still opens`, () => {
        expectThat(files.length > 0, `There is no frozen file of version ${landed}. Add one to everyVersion, and never edit it.`);
        for (const file of files) {
          const stored = asValue(file);
          expectThat(stored['version'] === landed, `A file kept for version ${landed} says version ${String(stored['version'])}.`);
          const read = readDocument(file, [documentType]);
          expectThat(read.ok, read.ok ? '' : `Refused: ${read.reason} ${JSON.stringify(read.issues)}`);
          if (landed === version) expectThat(read.ok && JSON.stringify(read.document) === JSON.stringify(stored), 'It did not come out as it went in.');
        }
      });

      it(`what a later kit wrote into a document of version ${landed} survives`, () => {
        for (const file of files) {
          const marked = withLaterFields(asValue(file));
          const read = readDocument(marked, [documentType]);
          expectThat(read.ok && later(read.document) === later(marked), 'Fields this kit does not know were lost.');
        }
      });
    }

    it('a document of a version still to come is not opened', () => {
      const [file] = everyVersion[version] ?? [];
      const read = readDocument({ ...asValue(file ?? {}), type, version: version + 1 }, [documentType]);
      expectThat(!read.ok && read.reason === 'newer-than-this-kit', 'It was opened.');
    });
  });
}

function expectThat(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Error(otherwise);
}

const asValue = (file: unknown): StoredDocument => (typeof file === 'string' ? JSON.parse(file) : file) as StoredDocument;

function withLaterFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLaterFields);
  if (value === null || typeof value !== 'object') return value;
  return { ...Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withLaterFields(one)])), [LATER]: 'kept' };
}

const later = (value: unknown): number => JSON.stringify(value).split(`"${LATER}"`).length;
