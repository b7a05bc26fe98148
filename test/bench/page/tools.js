/**
 * The other tools, each against the same page by hand. Hands copy what the tool drew, node by node: the same elements,
 * attributes, words and stylesheets made with createElement, custom elements as plain ones with a shadow root, and the entries
 * in blocks of fifty with `content-visibility: auto`. Nothing of a tool stands behind it but an array.
 */
import '../../../packages/restorative-practice/src/define.ts';
import '../../../packages/family-group-conference/src/define.ts';
import '../../../packages/motivational-interviewing/src/define.ts';
import '../../../packages/childrens-tools/src/define.ts';
import { agreeing, brierley } from '../../../packages/restorative-practice/src/model/fixtures.ts';
import { agreeing as onTheTable, harte } from '../../../packages/family-group-conference/src/model/fixtures.ts';
import { reflecting, saturdays } from '../../../packages/motivational-interviewing/src/model/fixtures.ts';
import { miaAndMali, withMia } from '../../../packages/childrens-tools/src/model/fixtures.ts';

const BLOCK = 50;
const many = (pattern, count) => Array.from({ length: count }, (_, index) => ({ ...pattern, id: `many-${index}`, text: `${pattern.text} (${index + 1})` }));

/** `list`: where the entries are in the content; `rows`: what stands for each of them on the page; `write`: opens the field. */
const TOOLS = {
  'conversation-guide': {
    actor: 'w-joel', example: brierley, rows: '.entry',
    document: (count) => ({ ...agreeing, content: { ...agreeing.content, agreement: { ...agreeing.content.agreement, agreedBy: [], items: many(brierley.content.agreement.items[1], count) } } }),
    words: ({ content }, at) => content.agreement.items[at].text,
    write: (tool, at) => tool.startEditing('agreement', `many-${at}`),
  },
  'family-plan': {
    actor: 'w-amira', example: harte, rows: '.grid:has(.item[data-anchor])',
    document: (count) => ({ ...onTheTable, content: { ...onTheTable.content, plan: { items: many(harte.content.plan.items[1], count) } } }),
    // Nobody types in the family's words: what is typed is the worker's understanding, beside them.
    words: (_document, _at, tool) => tool.sitting.draft.understanding,
    write: (tool, at) => tool.open({ kind: 'understand', id: `many-${at}` }, { understanding: 'The police are rung first.' }),
  },
  reflection: {
    actor: 'w-nadia', example: saturdays, rows: '.jot',
    document: (count) => ({ ...reflecting, content: { ...reflecting.content, during: { changeTalk: many(saturdays.content.during.changeTalk[0], count) } } }),
    words: ({ content }, at) => content.during.changeTalk[at].text,
    write: (tool, at) => tool.startEditing('changeTalk', `many-${at}`),
  },
  'childs-session': {
    actor: 'w-amira', example: miaAndMali, rows: '.sayings li',
    document: (count) => {
      const [session] = withMia.content.sessions;
      return { ...withMia, content: { sessions: [{ ...session, houses: { good: [], dreams: [], worries: many(session.houses.worries[0], count) } }] } };
    },
    // Put in, a child's words are nobody's to change: what is typed is the next thing the child says.
    words: ({ content }) => content.sessions[0].houses.worries.at(-1).text,
    write: (tool) => { tool.startSaying('worries'); tool.write('its lowd at nite'); },
  },
};

function* inside(root) {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* inside(element.shadowRoot);
  }
}
function find(root, selector) {
  for (const element of inside(root)) if (element.matches(selector)) return element;
  return undefined;
}
const rowsOf = (root, selector) => { let count = 0; for (const element of inside(root)) if (element.matches(selector)) count += 1; return count; };
const paint = () => new Promise((next) => { requestAnimationFrame(() => setTimeout(next, 50)); });

async function settled(tool, isThere) {
  for (let tries = 0; tries < 400; tries += 1) {
    await tool.updateComplete;
    const found = isThere();
    if (found) return found;
    await paint();
  }
  throw new Error(`${tool.localName} does not come.`);
}

function element(tag, actor) {
  const tool = document.createElement(`practice-${tag}`);
  Object.assign(tool, { actor, lang: 'en', clock: () => '2026-10-26T14:32:00+01:00' });
  return tool;
}
const fieldOf = (tool) => find(tool.shadowRoot, '.editor practice-text-entry.text, practice-dialog practice-text-entry')?.shadowRoot?.querySelector('textarea');

export function kitOf(tag) {
  const { actor, example, rows, document: documentOf, words, write } = TOOLS[tag];
  const json = JSON.stringify(example);
  return (stage) => {
    const tool = element(tag, actor);
    stage.append(tool);
    let opened;
    return {
      many: documentOf,
      show: (value) => { tool.document = value; },
      showExample: () => { tool.document = json; return tool.updateComplete; },
      countShown: () => rowsOf(tool.shadowRoot, rows),
      async open(at) {
        opened = at;
        // What a part of the tool brings is there before it is measured.
        await settled(tool, () => tool.isFurnished);
        write(tool, at);
        return settled(tool, () => fieldOf(tool));
      },
      written: () => words(tool.document, opened, tool),
    };
  };
}

/** What was drawn, as what hands need to know of it. A row is left out, but for its place. */
function trace(node, rows) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.trim() === '' ? undefined : { words: node.data };
  if (node.nodeType !== Node.ELEMENT_NODE || node.localName === 'style') return undefined;
  const root = node.shadowRoot;
  const children = (of) => [...of.childNodes].map((one) => trace(one, rows)).filter(Boolean);
  return {
    isRow: rows !== undefined && node.matches(rows), tag: node.localName.includes('-') ? 'div' : node.localName, space: node.namespaceURI, isOpen: node.localName === 'dialog' && node.open, value: node.localName === 'textarea' ? node.value : undefined,
    attributes: [...node.attributes].map(({ name, value }) => [name, value]), children: children(node), shadow: root && { sheets: root.adoptedStyleSheets, children: children(root) },
  };
}

const traces = new Map();
const blocks = new CSSStyleSheet();
blocks.replaceSync('.hand-block { content-visibility: auto; contain-intrinsic-block-size: auto 5000px; }');

/** Draws three entries with the tool, once with one of them open for writing, and looks at what came. */
async function look(tag, stage) {
  if (traces.has(tag)) return;
  const { actor, rows, document: documentOf, write } = TOOLS[tag];
  const tool = element(tag, actor);
  stage.append(tool);
  tool.document = documentOf(3);
  await settled(tool, () => tool.isFurnished && rowsOf(tool.shadowRoot, rows) === 3);
  await paint();
  // The first of them may have a heading beside it.
  const [, row] = [...inside(tool.shadowRoot)].filter((one) => one.matches(rows));
  const made = { whole: trace(tool, rows), row: trace(row) };
  write(tool, 1);
  const field = await settled(tool, () => fieldOf(tool));
  const editor = find(tool.shadowRoot, '.editor') ?? field.getRootNode().host.closest('practice-dialog');
  traces.set(tag, { ...made, editor: trace(editor) });
  stage.replaceChildren();
}

/** `swap`: what stands in a part's place instead. */
function make(spec, swap) {
  if (spec.words !== undefined) return document.createTextNode(spec.words);
  const swapped = swap?.(spec);
  if (swapped) return swapped;
  const made = document.createElementNS(spec.space, spec.tag);
  for (const [name, value] of spec.attributes) made.setAttribute(name, value);
  for (const child of spec.children) made.append(make(child, swap));
  if (spec.value !== undefined) made.value = spec.value;
  if (spec.shadow) {
    const root = made.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [...spec.shadow.sheets, blocks];
    for (const child of spec.shadow.children) root.append(make(child, swap));
  }
  return made;
}

export function handsOf(tag) {
  const { rows } = TOOLS[tag];
  const contender = (stage) => {
    const { whole, row, editor } = traces.get(tag);
    let host;
    let entries;
    let opened;
    return {
      many: (count) => many({ text: 'x' }, count),
      show(value) {
        entries = structuredClone(value);
        const all = entries.map(({ text }) => {
          const one = make(row);
          one.dataset.words = text;
          return one;
        });
        const placed = [];
        for (let start = 0; start < all.length; start += BLOCK) {
          const block = document.createElement('div');
          block.className = 'hand-block';
          block.append(...all.slice(start, start + BLOCK));
          placed.push(block);
        }
        host = make(whole, ({ isRow }) => {
          if (!isRow) return undefined;
          // All of them stand where the first one stood.
          const place = document.createDocumentFragment();
          place.append(...placed.splice(0));
          return place;
        });
        stage.append(host);
      },
      countShown: () => rowsOf(host.shadowRoot, rows),
      async open(at) {
        opened = at;
        const made = make(editor);
        const place = [...inside(host.shadowRoot)].filter((one) => one.matches(rows))[at];
        place.after(made);
        const dialog = made.localName === 'dialog' ? made : [...inside(made), ...(made.shadowRoot ? inside(made.shadowRoot) : [])].find(({ localName }) => localName === 'dialog');
        if (dialog) { dialog.removeAttribute('open'); dialog.showModal(); }
        const field = [...inside(made), ...(made.shadowRoot ? inside(made.shadowRoot) : [])].find(({ localName }) => localName === 'textarea');
        const saved = document.createElement('p');
        host.shadowRoot.append(saved);
        field.addEventListener('input', () => {
          entries[at] = { ...entries[at], text: field.value };
          saved.textContent = 'Not saved yet.';
        });
        return field;
      },
      written: () => entries[opened].text,
    };
  };
  contender.prepare = (stage) => look(tag, stage);
  return contender;
}

export const otherTools = Object.keys(TOOLS);
