// What runs in the page before anything of it does, handed to `evaluateOnNewDocument`. Under the page's policy a browser's
// own helpers, which are made from text, do not run there.

/** Looks through every shadow root and frame, as functions on `inPage`. */
export function installHelpers() {
  function* elements(root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* elements(element.shadowRoot);
      if (element.localName === 'iframe' && element.contentDocument) yield* elements(element.contentDocument);
    }
  }
  const LEADING = ['href', 'src', 'srcdoc', 'action', 'formaction', 'id', 'name', 'style', 'class', 'xlink:href', 'data', 'for'];
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
  const nameOf = (element) => (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const inPage = {
    elements: () => [...elements(document)],
    isSeen,
    nameOf,
    tool: () => document.querySelector('practice-assessment-map, practice-conversation-guide, practice-family-plan, practice-reflection, practice-childs-session'),
    /** The first control of a kind whose name begins so, and which can be seen. */
    find: (tag, name) => inPage.elements().find((element) => element.localName === tag && nameOf(element).startsWith(name) && isSeen(element)),
    focused: () => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;
    },
    /** Every text of the page, one by one, and what stands in its fields. */
    texts: () => inPage.elements().flatMap((element) => {
      if (['script', 'style'].includes(element.localName)) return [];
      if (['textarea', 'input'].includes(element.localName)) return [element.value];
      return [...element.childNodes, ...(element.shadowRoot?.childNodes ?? [])].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? [node.data] : []));
    }),
    /** What of a page could be more than text: every kind of element with the attributes it has, and where those lead. */
    marks: () => {
      const marks = new Set();
      for (const element of elements(document)) {
        // Whether what unfolds is open is a person's press, or what is missing: no string makes it.
        const attributes = [...element.attributes].map(({ name }) => name).filter((name) => !name.startsWith('aria-') && !(name === 'open' && element.localName === 'details'));
        marks.add(`<${element.localName} ${attributes.toSorted((one, other) => (one < other ? -1 : 1)).join(' ')}>`);
        for (const name of LEADING) if (element.hasAttribute(name)) marks.add(`<${element.localName} ${name}="${element.getAttribute(name)}">`);
      }
      return [...marks];
    },
  };
  globalThis.inPage = inPage;
}

/** Writes down whatever runs, and what the page's policy refuses. */
export function installWatch() {
  const watch = { ran: [], refused: [], prototype: Object.getOwnPropertyNames(Object.prototype).join() };
  Object.defineProperty(globalThis, 'watch', { value: watch });
  for (const name of ['alert', 'confirm', 'prompt', 'eval']) globalThis[name] = () => { watch.ran.push(name); };
  Object.defineProperty(globalThis, 'practiceCanary', { set: () => { watch.ran.push('the canary'); } });
  addEventListener('securitypolicyviolation', (event) => { watch.refused.push(`${event.violatedDirective} ${event.blockedURI}`); }, true);
  // A printer's window would wait for a hand. The paper is made ready, and the window does not open.
  const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    configurable: true,
    get() {
      const view = get.call(this);
      if (view) view.print = () => {};
      return view;
    },
  });
}
