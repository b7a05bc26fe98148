import type { Operation, PracticeDocument } from '@practice-kit/documents';
import type { RegisteredPlugin } from '../registry/plugin-registry.js';
import { isOfThePage } from '../registry/plugin-source.js';

/** A field as plugin.json names it; for what was refused, where it would have gone; '' where it is about no field in particular. */
export interface FieldSaid { readonly field: string; readonly isAllowed: boolean }
/** Hears of each field while a document is looked at or an edit is judged: for the audit. */
export type SayField = (said: FieldSaid) => void;

export type AccessPurpose = 'read' | 'list' | 'write' | 'check' | 'export';

/**
 * What a plugin may see and change of a document. Deny by default: a plugin outside the page sees nothing until somebody
 * grants what its manifest asks for.
 */
export interface DocumentAccess {
  /**
   * The document as far as the plugin may see it: what it may not is absent. `undefined`: it is not to know that there is one.
   * Handed over for `read`, `check` and `export`; for `list` and `write` it is only asked whether there is anything to see.
   * `of`: the document that a copy was made of, whose id is what an audit is about.
   */
  view(plugin: RegisteredPlugin, document: PracticeDocument, purpose: AccessPurpose, of?: string, say?: SayField): PracticeDocument | undefined;
  /** All of the operations, or the reason why not. */
  judge(plugin: RegisteredPlugin, document: PracticeDocument, operations: readonly Operation[], say?: SayField): { ok: true } | { ok: false; reason: string };
}

/** Plugins of the page see and change everything, the others nothing. */
export const trustedAccess: DocumentAccess = {
  view: (plugin, document) => (isOfThePage(plugin.source) ? document : undefined),
  judge: (plugin) => (isOfThePage(plugin.source) ? { ok: true } : { ok: false, reason: 'not-allowed' }),
};

/** Whether a plugin may know of this document. Of one that is not open nobody outside the page may. */
const mayKnow = (access: DocumentAccess, plugin: RegisteredPlugin | undefined, document: PracticeDocument | undefined): boolean =>
  plugin !== undefined && (document ? access.view(plugin, document, 'list') !== undefined : isOfThePage(plugin.source));

/** Where a menu stands: at what some plugin brought (a view, a finding), and beside a document (`null`: one that is not open). */
export interface MenuPlace { readonly whose?: string | undefined; readonly document?: PracticeDocument | null | undefined }

/**
 * Whose items may stand in a menu. In a view, and at a finding, those of the plugin whose it is, and of the page's plugins between
 * themselves: what a plugin outside the page calls a thing is no address for another, and the other way round; what others notice of a
 * family is nobody's business. Beside a document those of whoever may know of it.
 */
export const mayOffer = (access: DocumentAccess, pluginOf: (id: string) => RegisteredPlugin | undefined, { whose, document }: MenuPlace) => (id: string): boolean => {
  const isInThePage = (one: string): boolean => { const found = pluginOf(one); return found !== undefined && isOfThePage(found.source); };
  const isAtItsOwn = whose === undefined || whose === id || (isInThePage(whose) && isInThePage(id));
  return isAtItsOwn && (document === undefined || mayKnow(access, pluginOf(id), document ?? undefined));
};

/**
 * May a plugin have another one, or the kit, do something for it? They may read and send what it may not, so by default only
 * plugins of the page may.
 */
export type MayUse = (plugin: RegisteredPlugin, kind: 'command' | 'service', id: string) => boolean;
export const trustedUse: MayUse = (plugin) => isOfThePage(plugin.source);

/**
 * One reading or writing, done or refused: for the audit. No content. `list`: it was told that there is this document, or asked which there
 * are. `use`: it had another plugin, the kit or the case system do something; `of` says what.
 */
export interface AccessEntry {
  readonly plugin: string; readonly version: string; readonly verb: 'read' | 'write' | 'list' | 'use';
  /** '' where it is about no document in particular. */
  readonly document: string;
  /** A command or a service, as a plugin.json names it; '' for one that nobody has. */
  readonly of?: string;
  readonly isAllowed: boolean; readonly at: string;
  /** Of a reading or writing by a plugin outside the page: every field of it, and whether it was had. */
  readonly fields?: readonly FieldSaid[];
  /** Who was at the screen, where the page says so (`HostOptions.who`). */
  readonly who?: string;
}

export const signed = (entry: AccessEntry, who: string | undefined): AccessEntry => (who === undefined ? entry : { ...entry, who });

/** The fields of one reading or writing as they are said. Who decides (`HostOptions.access`) and says none is taken to speak of the whole. */
export class FieldsSaid {
  readonly #said: FieldSaid[] = [];
  readonly say: SayField = (said) => { this.#said.push(said); };

  of({ source }: RegisteredPlugin, isAllowed: boolean): { readonly fields?: readonly FieldSaid[] } {
    if (isOfThePage(source)) return {};
    return { fields: this.#said.length > 0 ? this.#said : [{ field: '', isAllowed }] };
  }
}
