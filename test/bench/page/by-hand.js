/**
 * The same page written by hand: the same elements, attributes and stylesheets, made with createElement, in blocks of
 * fifty with `content-visibility: auto`, and nothing of a tool behind it but an array. It is what the kit is measured against.
 */
import { PracticeEntryList, PracticeTextEntry } from '../../../packages/elements/src/index.ts';
import { PracticeAssessmentMap } from '../../../packages/signs-of-safety/src/index.ts';

const BLOCK = 50;
const sheetsOf = (element) => element.elementStyles.map((style) => style.styleSheet ?? style);
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const COLUMNS = [
  ['What are we worried about?', ['What might happen if nothing changes', 'What has happened', 'What makes it harder', "What we don't know yet"]],
  ["What's working well?", ['Strengths', 'Safety']],
  ['What needs to happen?', ['Next steps', 'Bottom lines', 'What everyone needs to see']],
];

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...children);
  return element;
}

function shadow(host, sheets) {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheets;
  return root;
}

const button = (words) => make('button', { class: 'quietlink' }, words);

function header(value) {
  const people = value.people.map(({ name }) => make('b', { dir: 'auto' }, name));
  return make('header', { class: 'top' },
    make('div', { class: 'topline' },
      make('div', {}, make('p', { class: 'note' }, 'Assessment map'), make('h1', { class: 'title', dir: 'auto' }, 'Jayden and Kayleigh')),
      make('div', { class: 'topright' },
        make('ol', {}, ...['Gathering', 'Shaping', 'Ready', 'Shared', 'Reviewing'].map((stage) => make('li', {}, stage))),
        make('div', { class: 'actions' }, ...['Bigger words', 'Print', 'A copy for …'].map((words) => make('button', { class: 'button' }, words))))),
    make('div', { class: 'facts' }, make('p', {}, day.format(new Date(value.content.on))), ...['Change', 'People', 'Who sees what'].map(button)),
    make('div', { class: 'people' }, make('p', {}, ...people)));
}

function renderEntry(entry, at, names) {
  return make('div', { role: 'listitem', 'data-at': at, class: 'entry plain' },
    make('p', { class: 'when' }, day.format(new Date(entry.occurredOn)), make('span', {}, 'the first time')),
    make('p', { class: 'text open', dir: 'auto' }, entry.text),
    make('dl', { class: 'lines' }, ...entry.childImpact.map(({ childId, text }) => make('div', {}, make('dt', { dir: 'auto' }, names.get(childId)), make('dd', { dir: 'auto' }, text)))),
    make('p', { class: 'note', dir: 'auto' }, entry.sources.map(({ text }) => text).join(' · ')),
    make('p', { class: 'acts' },
      make('button', { class: 'quietlink opener' }, 'Edit'),
      make('button', { class: 'quietlink mover', 'aria-haspopup': 'true', 'aria-expanded': 'false', 'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown' }, 'Move')));
}

function renderList(host, entries, names) {
  const blocks = [];
  for (let start = 0; start < entries.length; start += BLOCK) {
    blocks.push(make('div', { class: 'block', role: 'presentation' }, ...entries.slice(start, start + BLOCK).map((entry, index) => renderEntry(entry, start + index, names))));
  }
  shadow(host, sheetsOf(PracticeEntryList)).append(make('div', { role: 'list', class: entries.length > BLOCK ? 'many' : 'few' }, ...blocks));
}

function renderEditor(text) {
  const host = make('div', { class: 'text' });
  const field = make('textarea', { rows: 2, dir: 'auto', spellcheck: 'true' });
  field.value = text;
  shadow(host, sheetsOf(PracticeTextEntry)).append(make('label', {}, make('span', {}, 'What has happened'), field));
  const editor = make('div', { class: 'editor', slot: 'editor' }, host,
    make('details', {}, make('summary', {}, 'Who, when and more'), make('p', {}, 'Date'), make('p', {}, 'Children')),
    make('p', { class: 'editoracts' }, ...['Finish', 'Protect', 'Sees it differently', 'Withdraw'].map(button)));
  return { editor, field };
}

export function byHand(stage) {
  const host = make('div');
  const root = shadow(host, sheetsOf(PracticeAssessmentMap));
  stage.append(host);
  let entries;
  let list;
  let opened;
  const saved = make('p', {}, 'Everything is saved.');
  return {
    show(given) {
      const value = structuredClone(given);
      entries = value.content.harm;
      const names = new Map(value.people.map(({ id, name }) => [id, name.split(' ')[0]]));
      const columns = COLUMNS.map(([question, sections]) => make('section', { class: 'column', 'aria-label': question },
        make('header', { class: 'question' }, make('h2', { tabindex: -1 }, question)),
        make('div', { class: 'cell rest' }, ...sections.map((title) => {
          const own = make('div');
          if (title === 'What has happened') { list = own; renderList(own, entries, names); }
          return make('section', { class: 'section' }, make('header', { class: 'sectionhead' }, make('h3', { tabindex: -1 }, title), make('span', { class: 'sectionacts' }, button('Ask'), button('Add'))), own);
        }))));
      root.append(make('div', { class: 'tool', lang: 'en' }, header(value), make('div', { class: 'map', 'data-column': 1 }, ...columns), make('footer', { class: 'foot note' }, saved)));
    },
    countShown: () => list.shadowRoot.querySelectorAll('.entry').length,
    elements: () => list.shadowRoot.querySelectorAll('.entry, .entry *').length / entries.length,
    async open(at) {
      opened = at;
      const entry = list.shadowRoot.querySelector(`[data-at="${at}"]`);
      const { editor, field } = renderEditor(entries[at].text);
      list.append(editor);
      const words = entry.querySelector('.text');
      words.hidden = true;
      entry.replaceChildren(make('slot', { name: 'editor' }), words);
      field.addEventListener('input', () => {
        entries[at] = { ...entries[at], text: field.value };
        words.firstChild.data = field.value;
        saved.textContent = 'Not saved yet.';
      });
      return field;
    },
    written: () => entries[opened].text,
  };
}
