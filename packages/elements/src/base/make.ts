type Child = Node | string | undefined;

/** One node, by hand: a list makes ten thousand entries, and templates take three times as long about it (measured). */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, ...children: readonly Child[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const child of children) if (child) element.append(child);
  return element;
}

/** Somebody's words: in whichever direction they run, in their own language, and never translated where they are verbatim. */
export function words<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, text: string, how: { readonly lang?: string | undefined; readonly verbatim?: boolean | undefined } = {}): HTMLElementTagNameMap[Tag] {
  const element = make(tag, className, text);
  element.dir = 'auto';
  if (how.lang) element.lang = how.lang;
  if (how.verbatim) element.translate = false;
  return element;
}
