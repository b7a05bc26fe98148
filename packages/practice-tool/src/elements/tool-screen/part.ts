/**
 * A part of a tool that is fetched when somebody needs it: the dialogs, the copies, the paper. It brings what it is drawn
 * with, and until it is there the screen says so. One that does not come takes nothing with it: the work goes on.
 */
import type { CSSResult } from 'lit';
import { defineElement } from '@practice-kit/elements/define';
import type { Catalogue } from '../../model/wording.js';
import type { PracticeTool } from '../practice-tool/practice-tool.js';

/** What the module of a part may bring: elements to be registered by tag, styles for the tool's own root, and English words it says. */
export interface PartModule {
  readonly elements?: Readonly<Record<string, CustomElementConstructor>>;
  readonly styles?: readonly CSSResult[];
  readonly words?: Catalogue;
}

export class Part<Module extends object = object> {
  /** It could not be fetched; `take()` tries again. */
  failed = false;
  #module: Module | undefined;
  #coming: Promise<Module | undefined> | undefined;

  constructor(private readonly host: PracticeTool, private readonly load: () => Promise<Module>, private readonly onFail: () => void) {}

  /** The part, when it is there; the first time anybody asks it begins to come, and its host renders again. */
  get module(): Module | undefined {
    if (!this.#module && !this.failed) void this.take();
    return this.#module;
  }

  /** Waits for the part; `undefined` when it does not come. */
  take(): Promise<Module | undefined> {
    return (this.#coming ??= this.#fetch());
  }

  /** Lets the browser have it before anybody asks; if it does not come now, nobody is troubled with it. */
  prefetch(): void { this.load().catch(() => { /* It is asked for again when it is needed. */ }); }

  async #fetch(): Promise<Module | undefined> {
    try {
      const module = await this.load();
      const { elements = {}, styles = [], words = {} } = module as PartModule;
      for (const [tag, element] of Object.entries(elements)) defineElement(tag, element);
      this.#adopt(styles);
      this.host.addWords(words);
      // What was said of it no longer holds.
      if (this.failed) this.host.announce('');
      this.failed = false;
      return (this.#module = module);
    } catch {
      this.#coming = undefined;
      this.failed = true;
      this.onFail();
      return undefined;
    } finally {
      this.host.requestUpdate();
    }
  }

  /** Beside the styles that are there. */
  #adopt(styles: readonly CSSResult[]): void {
    const root = this.host.renderRoot as ShadowRoot;
    const there = root.adoptedStyleSheets;
    root.adoptedStyleSheets = [...there, ...styles.map((style) => style.styleSheet!).filter((sheet) => !there.includes(sheet))];
  }
}
