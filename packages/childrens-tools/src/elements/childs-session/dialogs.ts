/** What only a child's page opens over itself. */
import { html, nothing } from 'lit';
import { form, handedWords, handing, langTag, languageName, listWords, personName, renderFields, type DialogContents, type DialogTable, type Draft, type FieldSpec } from '@practice-kit/practice-tool';
import { HOUSES, PICTURES, PROMPTS, askedOf, findItem, isChilds, isObserved, isPictured, langOf, promptsOf, tellingsOf, type PromptPlace } from '../../model/index.js';
import { enHeld } from '../../wording/en-held.js';
import { enLater } from '../../wording/en-later.js';
import { renderEarlierNames, renderTold } from './record.js';
import type { PracticeChildsSession } from './childs-session.js';
import type { SessionDialog } from './session-work.js';

export const words = { ...enLater, ...handedWords, ...enHeld };
type Tool = PracticeChildsSession;
const note = (tool: Tool, key: string, values?: Record<string, string>) => html`<p class="note" dir="auto">${tool.t(key, values)}</p>`;
const above = (contents: DialogContents, more: unknown): DialogContents => ({ ...contents, body: html`${more}${contents.body}` });
const lines = (value: unknown): string[] => (typeof value === 'string' ? value.split('\n').map((line) => line.trim()).filter(Boolean) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Agencies that work with this family, and those most often told when somebody is not safe. */
const partnersOf = (tool: Tool): string[] => [...new Set(['police', 'health', 'education', ...tool.document!.people.flatMap(({ kind, discipline }) => (kind === 'professional' && discipline && discipline !== 'social-work' ? [discipline] : []))])];
const listed = (value: unknown): string[] => (Array.isArray(value) ? value as string[] : []);
const whomOf = (draft: Draft): string[] => [...listed(draft['override.whom']), ...listed(draft['override.partners']).map((one) => `partner:${one}`)];
/** Those the child is told about first, by name. */
const whom = (tool: Tool): string => listWords(tool.language, whomOf(tool.sitting.draft ?? {}).map((key) => tool.readerName(key.includes(':') ? key : `parent:${key}`))) || tool.t('override.them');
/** What it is about, as it was said. */
function quote(tool: Tool, id: string) {
  const found = findItem(tool.document!, id);
  return html`<p class="words" dir="auto" lang=${langTag(found && langOf(found.session, found.item)) ?? nothing} translate="no">${tool.entryOf(id)?.text || (found ? '' : tool.childSession?.scale?.question ?? '')}</p>`;
}
/** A child said it; what a worker saw is the worker's (CH-R11). */
function isSaid(tool: Tool, id: string): boolean {
  const found = findItem(tool.document!, id);
  return found !== undefined && isChilds(found.item);
}
const given = (fields: Draft): Draft => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
/** When it was; today where nothing is said. */
const told = (tool: Tool): FieldSpec => ({ name: 'told.on', kind: 'date', until: tool.asOf });
/** Said once, or put right as a whole: it is written when it is finished, so that what was there before stays (K9). */
const WHOLE: readonly string[] = ['childSays', 'prompt', 'asked'];
const drafted = (tool: Tool, isAsked: (name: string) => boolean): Draft => Object.fromEntries(Object.entries(tool.sitting.draft ?? {}).filter(([name]) => isAsked(name)));
/** Fields that are written as they are filled in. */
const written = (tool: Tool, heading: string, specs: readonly FieldSpec[], values: object, onChange: (name: string, value: unknown) => void, more?: unknown): DialogContents =>
  ({ heading: tool.t(heading), body: html`${more ?? nothing}${renderFields(specs, values as Draft, { t: tool.t, people: tool.people, onChange })}` });

export const dialogs: DialogTable<Tool, SessionDialog> = {
  /** CH-R13: each child a page of their own. */
  'new-page': (tool) => {
    // Whoever was added on this page too, and not only whom the case names.
    const kids = tool.document!.people.filter(({ kind }) => kind === 'child' || kind === 'unborn');
    const draft: Draft = tool.sitting.draft ?? {};
    return {
      heading: tool.t('new-page'),
      body: html`${note(tool, 'new-page.note')}<fieldset><legend>${tool.t('new-page.who')}</legend>${kids.map(({ id }) => html`<label class="tick"><input type="radio" name="child" .checked=${draft['childId'] === id} @change=${() => tool.show({ draft: { ...draft, childId: id } })}> <span dir="auto">${personName(tool.document!, id)}</span></label>`)}</fieldset>
        ${renderFields([{ name: 'picture', kind: 'choice', options: PICTURES }, { name: 'session.on', kind: 'date', until: tool.asOf }], draft, { t: tool.t, people: tool.people, onChange: (name, value) => tool.show({ draft: { ...draft, [name]: value } }) })}`,
      actions: html`<button slot="actions" class="button main" @click=${() => {
        const id = tool.newId();
        tool.submit({ type: 'ADD_SESSION', newId: id, childId: text(draft['childId']), ...given({ picture: draft['picture'], on: draft['session.on'] }) });
        if (!tool.sitting.refusal) tool.show({ at: id });
      }}>${tool.t('new-page.make')}</button><button slot="actions" class="button" @click=${() => tool.show({ dialog: { kind: 'people' }, draft: {} })}>${tool.t('action.people')}</button>`,
    };
  },

  about: (tool) => {
    const { childSession: session } = tool;
    const { communication, chosenByChild } = session ?? {};
    const names = chosenByChild?.whatToCallTheHouses;
    const values = {
      ...session, 'session.on': session?.on, 'session.place': session?.place?.text, 'talk.language': communication?.language, 'talk.aids': (communication?.aids ?? []).join('\n'), 'talk.interpreter': communication?.interpreter?.personId, 'talk.why': communication?.interpreter?.reason,
      ...Object.fromEntries(['whoIsThere', 'whereToSit', 'colours', 'startedWith'].map((name) => [`chose.${name}`, chosenByChild?.[name]])), ...Object.fromEntries(HOUSES.map((house) => [`name.${house}`, names?.[house]])),
    };
    const change = (name: string, value: unknown): void => {
      const [group, field = ''] = name.split('.');
      const language = communication?.language ?? tool.document!.lang;
      if (group === 'chose') tool.set('chosenByChild', { ...chosenByChild, [field]: value });
      else if (group === 'name') tool.show({ draft: { ...tool.sitting.draft, [name]: value } });
      else if (name === 'session.on') tool.set('on', value);
      else if (name === 'session.place') tool.set('place', { ...session?.place, text: text(value) });
      else if (field === 'language') tool.set('communication', { ...communication, language: text(value) || language });
      else if (field === 'aids') tool.set('communication', { language, ...communication, aids: lines(value) });
      else if (group === 'talk') {
        // Somebody of the family interprets only with a reason (SG-06): kept here until there is one.
        const draft: Draft = { interpreter: communication?.interpreter?.personId, why: communication?.interpreter?.reason, ...tool.sitting.draft, [field]: value };
        tool.show({ draft });
        tool.attempt({ type: 'SET_HEADER', fields: { communication: { language, ...communication, interpreter: draft['interpreter'] ? { personId: draft['interpreter'], ...given({ reason: draft['why'] }) } : null } } });
      } else tool.set(name, value);
    };
    const isName = (name: string): boolean => name.startsWith('name.');
    const renamed = Object.entries(drafted(tool, isName)).map(([name, value]) => [name.slice('name.'.length), value]);
    const contents = written(tool, 'action.edit-header', [
      { name: 'picture', kind: 'choice', options: PICTURES }, { name: 'session.on', kind: 'date', until: tool.asOf }, { name: 'session.place', kind: 'text' }, { name: 'presentIds', kind: 'people' },
      { name: 'chose.whoIsThere', kind: 'text', verbatim: true }, { name: 'chose.whereToSit', kind: 'text', verbatim: true }, { name: 'chose.colours', kind: 'text', verbatim: true }, { name: 'chose.startedWith', kind: 'choice', options: HOUSES, words: 'start' },
      ...HOUSES.map((house): FieldSpec => ({ name: `name.${house}`, kind: 'text', verbatim: true })),
      { name: 'talk.language', kind: 'language' }, { name: 'talk.aids', kind: 'text' }, { name: 'talk.interpreter', kind: 'person' }, { name: 'talk.why', kind: 'text' },
    ], { ...values, ...tool.sitting.draft }, change);
    const before = session ? renderEarlierNames(session, tool) : [];
    const whole = before.length === 0 ? contents : { ...contents, body: html`${contents.body}<h3>${tool.t('names.before', { name: tool.childName })}</h3>${before}` };
    return renamed.length === 0 ? whole : {
      ...whole,
      actions: html`<button slot="actions" class="button main" @click=${() => tool.submit({ type: 'SET_HEADER', fields: { chosenByChild: { ...chosenByChild, whatToCallTheHouses: { ...names, ...Object.fromEntries(renamed) } } } })}>${tool.t('action.save')}</button>`,
    };
  },

  parent: (tool) => form(tool, {
    heading: 'parents.title', fields: [{ name: 'told.who', kind: 'person', of: 'adults' }, told(tool), { name: 'told.agreed', kind: 'choice', options: ['yes', 'no'], words: 'yes-no' }, { name: 'told.whyNotSafe', kind: 'text' }],
    event: (draft) => ({ type: 'TOLD_PARENT', personId: text(draft['told.who']), ...given({ on: draft['told.on'], whyNotSafe: draft['told.whyNotSafe'], agreed: draft['told.agreed'] ? draft['told.agreed'] === 'yes' : undefined }) }),
  }),

  /** DP-36. */
  hand: (tool) => handing(tool, {
    heading: tool.t('hand.over', { name: tool.childName }), note: tool.t('hand.note', { name: tool.childName }), done: 'hand.go', handOver: () => tool.finishWords(),
  }),

  /** Apart from the child's words, always (CH-R09). */
  thoughts: (tool) => above(form(tool, {
    heading: 'thoughts', values: { worker: tool.personName(tool.actor) }, fields: [{ name: 'thought.text', kind: 'text' }], done: 'thoughts.add',
    event: (draft) => ({ type: 'ADD_THOUGHT', text: text(draft['thought.text']) }),
  }), html`${note(tool, 'thoughts.note', { name: tool.childName })}
    ${tool.stage === 'following-procedure' ? nothing : promptsOf('after', tool.childSession).map((id) => html`<p class="quote">${tool.t(`prompt.${id}`)}</p>`)}
    ${isObserved(tool.childSession) ? promptsOf('baby', tool.childSession).map((id) => html`<p class="quote">${tool.t(`prompt.${id}`)}</p>`) : nothing}
    <ul class="list">${(tool.childSession?.practitionerThoughts ?? []).map((thought) => html`<li><p dir="auto">${thought.text}</p><p class="note">${tool.personName(thought.by)}</p></li>`)}</ul>`),

  /** What is around a child's words. */
  words: (tool, { id }) => {
    const found = findItem(tool.document!, id);
    const item = found?.item;
    const set = (name: string, value: unknown): void => { tool.send({ type: 'SET', id, fields: { [name]: value } }, { intent: `field:${name}:${id as string}` }); };
    const places: readonly PromptPlace[] = found?.section === 'whoHelps' ? ['people'] : found?.section === 'dreams' ? ['dreams', 'teen'] : [found?.section ?? 'good'];
    const asked = PROMPTS.filter(({ where, id: one }) => places.includes(where) || one === item?.prompt).map((prompt) => prompt.id);
    return {
      heading: tool.t('words.title'),
      body: html`${quote(tool, id)}
        ${item && isPictured(item) ? (item.assetRef || tool.closedToChange ? tool.pictures?.renderPicture(tool, item, true) : tool.pictures?.renderTaking(tool, id)) : nothing}
        ${item && isChilds(item) ? note(tool, 'message.CH-M01', { name: tool.childName }) : nothing}
        ${(item?.earlierAsked ?? []).map((before) => note(tool, 'words.asked-before', { question: askedOf(before, tool.t), name: tool.personName(before.by ?? '') }))}
        ${(item?.earlierLangs ?? []).map(({ lang, by }) => note(tool, 'words.asked-before', { question: languageName(lang, tool.t('kept.lang')), name: tool.personName(by ?? '') }))}
        ${(item?.earlierTranslations ?? []).map((one) => html`<p class="beside" lang=${one.lang} dir="auto"><span class="note">${tool.t('translation.before', { name: tool.personName(one.by) })}</span> ${one.text}</p>`)}
        ${renderFields([...(item && isChilds(item) ? [{ name: 'prompt', kind: 'choice', options: asked, words: 'prompt' } as const, { name: 'asked', kind: 'text' } as const, { name: 'readBackToChild', kind: 'tick' } as const, { name: 'say.lang', kind: 'language' } as const] : []), ...(item && isPictured(item) ? [{ name: 'describedByWorker', kind: 'text' } as const, ...(item.childSays ? [] : [{ name: 'childSays', kind: 'text', verbatim: true } as const])] : [])],
          { 'say.lang': found && item ? langOf(found.session, item) ?? tool.document!.lang : undefined, prompt: item?.prompt ?? undefined, asked: item?.asked, readBackToChild: item?.readBackToChild, describedByWorker: item?.describedByWorker, ...tool.sitting.draft }, { t: tool.t, people: tool.people, onChange: (name, value) => {
            if (WHOLE.includes(name)) tool.show({ draft: { ...tool.sitting.draft, [name]: value } });
            else if (name === 'say.lang') tool.send({ type: 'SET_LANG', id, lang: text(value) });
            else set(name, value);
          } })}`,
      actions: html`${WHOLE.some((name) => name in (tool.sitting.draft ?? {})) ? html`<button slot="actions" class="button main" @click=${() => tool.submit({ type: 'SET', id, fields: drafted(tool, (name) => WHOLE.includes(name)) })}>${tool.t('action.save')}</button>` : nothing}
        <button slot="actions" class="quietlink" @click=${() => tool.open({ kind: 'translation', id })}>${tool.t('translation.open')}</button>
        ${(['protect', 'dispute', 'withdraw'] as const).map((kind) => html`<button slot="actions" class="quietlink" @click=${() => tool.show({ dialog: { kind, id }, draft: {} })}>${tool.t(`action.${kind}`)}</button>`)}`,
    };
  },
  correction: (tool, { id }) => above(form(tool, {
    heading: isSaid(tool, id) ? 'words.add-now' : 'words.seen-add', values: { name: tool.childName }, fields: [{ name: 'say.now', kind: 'text', verbatim: true, langFrom: 'say.lang' }, ...(isSaid(tool, id) ? [{ name: 'say.lang', kind: 'language' } as const] : [])], done: 'say.done',
    label: () => (isSaid(tool, id) ? undefined : tool.t('kind.observation')),
    event: (draft) => ({ type: 'ADD_CORRECTION', corrects: id, newId: tool.newId(), text: text(draft['say.now']), ...given({ lang: draft['say.lang'] }) }),
  }), html`${isSaid(tool, id) ? note(tool, 'correction.note', { name: tool.childName }) : nothing}${quote(tool, id)}`),
  translation: (tool, { id }) => above(form(tool, {
    heading: 'translation.open', fields: [{ name: 'translation.lang', kind: 'language' }, { name: 'translation.text', kind: 'text', verbatim: true, langFrom: 'translation.lang' }, { name: 'translation.who', kind: 'person' }],
    event: (draft) => ({ type: 'TRANSLATE', id, lang: text(draft['translation.lang']), text: text(draft['translation.text']), of: text(draft['translation.who']) }),
  }), html`${note(tool, 'translation.note')}${quote(tool, id)}`),

  /** CH-R05: who, why, and the child first. Whom: people, and agencies that have to know. */
  override: (tool, { id }) => above(form(tool, {
    heading: 'override.title', values: { name: tool.childName }, done: 'override.done',
    fields: [{ name: 'override.whom', kind: 'people', of: 'adults' }, { name: 'override.partners', kind: 'choices', options: partnersOf(tool), words: 'discipline' }, { name: 'decidedBy', kind: 'person', of: 'professionals' }, { name: 'agreedWith', kind: 'person', of: 'professionals' }, { name: 'override.why', kind: 'text' }, { name: 'childToldFirst', kind: 'tick' }, { name: 'howChildWasTold', kind: 'text' }, { name: 'whyNotToldFirst', kind: 'text' }, { name: 'childSaid', kind: 'text', verbatim: true }],
    event: (draft) => ({
      type: 'OVERRIDE', about: [id], sharedWith: whomOf(draft), decidedBy: text(draft['decidedBy']),
      ...given({ childToldFirst: draft['childToldFirst'], agreedWith: draft['agreedWith'], howChildWasTold: draft['howChildWasTold'], whyNotToldFirst: draft['whyNotToldFirst'], childSaid: draft['childSaid'], why: draft['override.why'] }),
    }),
  }), html`${quote(tool, id)}${note(tool, 'message.CH-M05', { name: tool.childName })}${tool.promptsAt('sharing').slice(1).map((one) => html`<p class="quote" dir="auto">${tool.t(`prompt.${one}`, { person: whom(tool) })}</p>`)}`),

  responded: (tool) => form(tool, {
    heading: 'responded.open', fields: [{ name: 'responded.who', kind: 'person' }, { name: 'responded.words', kind: 'text', verbatim: true }],
    event: (draft) => ({ type: 'RESPONDED', of: text(draft['responded.who']), text: text(draft['responded.words']) }),
  }),
  'what-next': (tool) => form(tool, {
    heading: 'next.open', values: { name: tool.childName }, fields: [told(tool), { name: 'told.child-said', kind: 'text', verbatim: true }], done: 'told.done',
    event: (draft) => ({ type: 'SAY_WHAT_NEXT', ...given({ on: draft['told.on'], childSaid: draft['told.child-said'] }) }),
  }),
  /** DP-04, CH-R08: nobody is shown anything, it says why, and the child is told. */
  'nothing-shown': (tool) => above(form(tool, {
    heading: 'nothing-shown.open', fields: [{ name: 'nothing-shown.why', kind: 'text' }, { name: 'told.child-said', kind: 'text', verbatim: true }], done: 'told.done',
    event: (draft) => ({ type: 'TELL_CHILD', ...given({ reason: draft['nothing-shown.why'], childSaid: draft['told.child-said'] }) }),
  }), note(tool, 'message.shown-to-nobody', { name: tool.childName })),
  /** For the worker to read: the exact words, when, and who wrote them down (CH-R03). In nobody's copy but the team's and the court's. */
  tellings: (tool) => ({
    heading: tool.t('telling.read'),
    body: html`${note(tool, 'telling.whose', { name: tool.childName })}${tellingsOf(tool.childSession).map((telling) => renderTold(telling, tool))}`,
  }),
  told: (tool) => form(tool, {
    heading: 'told.open', values: { name: tool.childName }, fields: [told(tool), { name: 'told.child-said', kind: 'text', verbatim: true }], done: 'told.done',
    event: (draft) => ({ type: 'TELL_CHILD', ...given({ on: draft['told.on'], childSaid: draft['told.child-said'] }) }),
  }),
  'child-copy': (tool) => form(tool, {
    heading: 'child-copy.open', values: { name: tool.childName }, fields: [told(tool), { name: 'format', kind: 'text' }, { name: 'keptWhere', kind: 'text' }],
    event: (draft) => ({ type: 'SET_HEADER', fields: { copyForChild: { ...tool.childSession?.copyForChild, given: true, on: text(draft['told.on']) || tool.asOf, ...given({ format: draft['format'], keptWhere: draft['keptWhere'] }) } } }),
  }),
};
