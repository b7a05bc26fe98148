/** What the worker does around a page, stage by stage. Nothing of it is in front of the child unless it is said to them. */
import { html, nothing } from 'lit';
import { voice, type TextInputEvent } from '@practice-kit/elements';
import { firstWords, formatDate, langTag, listWords, type Draft, type Finding } from '@practice-kit/practice-tool';
import { CHOICES, EXPLAINED, HOUSES, houseName, isChecked, isChilds, isFamily, isObserved, isShownToNobody, isStanding, itemsOf, overrulable, shownTo, stepsOf, untoldSince, wordsOf, type ChildSession, type HouseItem, type Overrulable, type ShareOverride } from '../../model/index.js';
import { enLater } from '../../wording/en-later.js';
import { WITH_THE_CHILD, labelsOf, placeName, renderPage, renderScale, spokenIn } from './child-page.js';
import { saidOfScale } from './said-of-scale.js';
import { readersNamed } from './record.js';
import { aroundWords, renderWords } from './words.js';
import { renderFaceSaidIn, renderSaidIn, renderTellingAround } from './said-in.js';
import type { PracticeChildsSession } from './childs-session.js';
import { deskStyles } from './desk.styles.js';

export { drawings } from './more-drawings.js';
export const words = enLater;
export const styles = [deskStyles];
export { aroundWords, renderFaceSaidIn, renderSaidIn, renderTellingAround };
type Tool = PracticeChildsSession;

export function renderDesk(tool: Tool): unknown {
  const { t, childSession: session, stage, closedToChange } = tool;
  if (!session) return html`<div class="desk"><section><p class="lead">${t('empty.lead')}</p>${closedToChange ? nothing : html`<button class="button main" @click=${() => tool.open({ kind: 'new-page' })}>${t('new-page')}</button>`}</section></div>`;
  // Before anybody has begun to explain, no child is there who could want to stop; and a child who was only seen said nothing.
  const isByChild = stage !== 'preparing' && !isObserved(session);
  return html`<div class="desk">
    ${DESKS[stage]?.(tool, session) ?? nothing}
    ${renderFindings(tool)}
    ${closedToChange ? nothing : html`<div class="actions">${(NEXT[stage] ?? []).map((type) => html`<button class=${weight(tool, type)} @click=${() => tool.go(type, type !== 'STOP' ? undefined : isByChild ? 'child' : 'worker')}>${type === 'STOP' ? (isByChild ? tool.childT : tool.wordsFor('practitioner'))('stop') : t(type === 'READ_BACK' && isObserved(session) ? 'seen.look' : `step.${type}`)}</button>`)}
      ${stage === 'with-child' ? nothing : html`<button class="button" @click=${() => tool.tellingBegan()}>${t('telling.began')}</button>`}
      ${GOING.has(stage) ? html`<button class="quietlink" @click=${() => tool.open({ kind: 'what-next' })}>${t('next.open', { name: tool.childName })}</button>` : nothing}
      ${tool.register === 'child' ? nothing : html`<button class="quietlink" @click=${() => tool.open({ kind: 'thoughts' })}>${t('thoughts.open')}</button>`}</div>`}
    ${session.telling && tool.register !== 'child' ? html`<p><button class="quietlink" @click=${() => tool.open({ kind: 'tellings' })}>${t('telling.read')}</button></p>` : nothing}
  </div>`;
}

/** What can come next: a blocked one can be pressed, and says what is missing (domain.md §2.11). */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  preparing: ['BEGIN', 'STOP'], explaining: ['START', 'STOP'], 'with-child': ['READ_BACK'], stopped: ['READ_BACK', 'FINISH'], 'read-back': ['CHOOSE', 'STOP'], choices: ['CHECK_SAFETY', 'STOP'],
  'safety-check': ['CHOOSE'], shared: ['CHOOSE'], 'child-told': ['CHOOSE', 'CLOSE'], closed: ['REOPEN'],
};
/** One filled button on a screen: what is next, and while something is being put in, that (DESIGN-LANGUAGE §1.5). */
function nextUp({ stage, childSession: session, sitting: { editing, face } }: Tool): string | undefined {
  if (editing || face?.value !== undefined) return 'PUT_IN';
  if (stage === 'safety-check') return isChecked(session) ? 'SHARE' : 'CHECK_SAFETY';
  if (stage === 'shared') return isChecked(session) ? 'TELL_CHILD' : 'CHECK_SAFETY';
  if (stage === 'child-told') return session && untoldSince(session) ? 'TELL_CHILD' : 'CLOSE';
  return stage === 'closed' ? undefined : NEXT[stage]?.[0];
}
const weight = (tool: Tool, type: string): string => (nextUp(tool) === type ? 'button main' : 'button');
/** The talk is over, or nearly: before anybody goes, the child is told what happens next (CH-R08). */
const GOING: ReadonlySet<string> = new Set(['stopped', 'read-back', 'choices', 'safety-check']);

const DESKS: Readonly<Record<string, (tool: Tool, session: ChildSession) => unknown>> = {
  preparing: (tool, session) => html`<section><h2 data-anchor="parents" tabindex="-1">${tool.t('parents.title')}</h2>
    ${(session.parentTold ?? []).length > 0 ? html`<ul class="list">${session.parentTold!.map(({ personId, on, agreed, whyNotSafe }) => html`<li dir="auto"><b>${tool.personName(personId)}</b> ${[on && formatDate(tool.language, on, 'day-and-month'), agreed === undefined ? '' : tool.t(agreed ? 'parents.agreed' : 'parents.not-agreed'), whyNotSafe && `${tool.t('parents.why-not')}: ${whyNotSafe}`].filter(Boolean).join(' · ')}</li>`)}</ul>` : html`<p>${tool.t('parents.none', { name: tool.childName })}</p>`}
    ${tool.closedToChange ? nothing : html`<button class="button" @click=${() => tool.open({ kind: 'parent' })}>${tool.t('parents.add')}</button>`}</section>`,

  explaining: (tool, session) => html`<section class="page room"><h2 data-anchor="explain" tabindex="-1">${labelsOf(tool)('stage.explaining')}</h2>
    ${isObserved(session) ? html`<p class="lead" dir="auto">${tool.t('seen.explain', { name: tool.childName })}</p>` : tool.promptsAt('before').map((id) => html`<p class="quote">${tool.t(`prompt.${id}`)}</p>`)}
    <fieldset><legend class="note">${tool.t('explained.title')}</legend>${EXPLAINED.map((one) => html`<label class="tick"><input type="checkbox" ?disabled=${tool.closedToChange} .checked=${session.explainedBefore?.[one] === true}
      @change=${(event: Event) => tool.set('explainedBefore', { ...NOTHING_SAID, ...session.explainedBefore, [one]: (event.target as HTMLInputElement).checked })}> ${labelsOf(tool)(`explained.${one}`)}</label>`)}</fieldset>
    <fieldset><legend class="note">${tool.t('willing.title', { name: tool.childName })}</legend>${(isObserved(session) ? ['showed', 'no'] as const : ['said', 'showed', 'no'] as const).map((one) => html`<label class="tick"><input type="radio" name="willing" ?disabled=${tool.closedToChange} .checked=${session.childSaidYes === one} @change=${() => tool.set('childSaidYes', one)}> ${tool.t(`willing.${one}`)}</label>`)}</fieldset>
    ${session.childSaidYes === 'no' ? html`<p>${tool.t('willing.no-is-enough')}</p>` : nothing}</section>`,

  'read-back': (tool, session) => html`<section class="page room"><h2 data-anchor="read-back" tabindex="-1">${isObserved(session) ? tool.t('seen.check') : tool.childT('stage.read-back')}</h2>
    ${tool.promptsAt(isObserved(session) ? 'baby' : 'read-back').map((id) => html`<p class="quote">${tool.t(`prompt.${id}`)}</p>`)}
    ${byPlace(tool, (item) => isStanding(item) || item.status === 'corrected', (item) => html`<li data-anchor=${item.id} tabindex="-1">${renderWords(tool, item)}
      ${!isStanding(item) || !isChilds(item) ? nothing : item.readBackToChild ? html`<p class="note">${tool.t('read-back.done')}</p>` : tool.closedToChange ? nothing : html`<p class="adds"><button class="button" @click=${() => tool.attempt({ type: 'SET', id: item.id, fields: { readBackToChild: true, childAgreedItIsRight: true } })}>${tool.childT('read-back.right')}</button></p>`}</li>`)}
    ${session.scale ? renderNumberBack(tool) : nothing}</section>`,

  // Where a child has told something, what they chose can be written down, and nothing is asked (CH-M08, SG-03).
  choices: (tool, session) => html`<section class="page room"><h2 data-anchor="choices" tabindex="-1">${tool.asksNothing ? tool.t('stage.choices') : labelsOf(tool)('who-may-see')}</h2>
    ${(isObserved(session) ? [] : tool.promptsAt('sharing').slice(0, 1)).map((id) => html`<p class="quote">${tool.t(`prompt.${id}`)}</p>`)}${byPlace(tool, isStanding, (item) => html`<li data-anchor=${item.id} tabindex="-1" @focusout=${(event: FocusEvent) => leaves(event, () => tool.keepReason(item.id))}>${renderWords(tool, item)}${renderChoices(tool, { ...item, text: item.text || item.childSays || '' })}${isChilds(item) ? renderWhy(tool, item) : nothing}</li>`)}
    ${renderNumber(tool, session)}</section>`,

  'safety-check': (tool, session) => html`${renderSafety(tool, session)}${renderReaders(tool, session)}${renderPage(tool)}`,
  shared: renderShown, 'child-told': renderShown,
  closed: (tool, session) => html`${renderPage(tool)}${renderAfter(tool, session)}`,
};
function renderShown(tool: Tool, session: ChildSession) {
  return html`${isChecked(session) ? nothing : renderSafety(tool, session)}${renderPage(tool)}${renderReaders(tool, session)}${renderAfter(tool, session)}`;
}
/** Their number is read to them as well; another stands beside it, each with its own day (CH-R01). */
function renderNumberBack(tool: Tool) {
  const { sitting: { face }, closedToChange } = tool;
  return html`${renderScale(tool, face !== undefined && !closedToChange)}
    ${face !== undefined || closedToChange ? nothing : html`<p class="adds"><button class="button" @click=${() => tool.show({ face: { words: '' } })}>${tool.t('scale.now', { name: tool.childName })}</button></p>`}`;
}
const NOTHING_SAID = Object.fromEntries(EXPLAINED.map((one) => [one, false]));
/** House by house, by the names the child knows: what is in each of the ones that are asked for. */
const byPlace = (tool: Tool, isAsked: (item: HouseItem) => boolean, draw: (item: HouseItem) => unknown) => ([...HOUSES, 'whoHelps'] as const).map((place) => {
  const items = itemsOf(tool.childSession, place).filter(isAsked);
  return items.length === 0 ? nothing : html`<section><h3 dir="auto" lang=${place !== 'whoHelps' && houseName(tool.childSession, place) ? spokenIn(tool) : nothing}>${placeName(tool, place)}</h3><ul class="sayings">${items.map(draw)}</ul></section>`;
});
const standing = (session: ChildSession): HouseItem[] => wordsOf(session).filter(isStanding);

/** For each person who could be shown it: the family, and whoever works with them. Nobody asked is no, and is said so. Another child has no say here (CH-R13). */
function renderChoices(tool: Tool, { id, share, text: about = '' }: Pick<HouseItem, 'id' | 'share' | 'text'>) {
  const { closedToChange } = tool;
  const t = labelsOf(tool);
  const { people } = tool.document!;
  // What a worker saw is theirs to decide about: nobody is asked again.
  const choices = CHOICES.filter((one) => one !== 'ask-me-again' || !isObserved(tool.childSession));
  const choicesOf = (some: typeof people) => html`<div class="choices">${some.map((person) => {
    const choice = share?.findLast(({ personId }) => personId === person.id)?.choice ?? 'not-asked';
    return html`<label><span dir="auto">${tool.personName(person.id)}</span><select aria-label=${`${tool.personName(person.id)}: ${firstWords(about)}`} ?disabled=${closedToChange} @change=${(event: Event) => tool.attempt({ type: 'SET_SHARE', id, personId: person.id, choice: (event.target as HTMLSelectElement).value })}>
      ${choices.map((one) => html`<option value=${one} ?selected=${one === choice}>${t(`choice.${one}`)}</option>`)}</select></label>`;
  })}</div>`;
  const others = people.filter(({ kind, discipline }) => kind === 'professional' && discipline !== undefined && discipline !== 'social-work');
  return html`${choicesOf(people.filter(isFamily))}${others.length > 0 ? html`<details><summary>${t('choice.others')}</summary>${choicesOf(others)}</details>` : nothing}`;
}
/** From one question to another place on the page. A window that is left is still the same question. */
function leaves({ currentTarget, relatedTarget }: FocusEvent, done: () => void): void {
  if (relatedTarget instanceof Node && !(currentTarget as HTMLElement).contains(relatedTarget)) done();
}
/** Why, if the child wants to say; in their words, and in no copy but their own. */
const renderWhy = (tool: Tool, item: HouseItem) => (item.childReason && !item.isReasonOpen ? html`<p class=${voice(item.childReason, true)} dir="auto" lang=${spokenIn(tool, item.lang)} translate="no">${item.childReason}</p>`
  : tool.closedToChange || tool.asksNothing ? nothing : html`<details ?open=${item.isReasonOpen === true}><summary>${tool.childT('choice.why')}</summary><practice-text-entry verbatim .label=${tool.childT('choice.why')} .value=${item.childReason ?? ''} .lang=${item.lang ?? tool.childSession?.communication?.language ?? ''}
    @practice-text-input=${(event: TextInputEvent) => tool.writeReason(item.id, event.value)}></practice-text-entry></details>`);
/** Their number is theirs too, and in nobody's copy until they said so. */
const renderNumber = (tool: Tool, { scale }: ChildSession) => (scale === undefined || scale.answers.length === 0 ? nothing : html`<section><h3 dir="auto">${scale.question}</h3><ul class="sayings"><li data-anchor=${scale.id} tabindex="-1">
  ${scale.answers.map((answer) => html`<p><b>${saidOfScale(answer, tool.childT)}</b></p>${answer.reason ? html`<p class=${voice(answer.reason, true)} dir="auto" lang=${spokenIn(tool, answer.lang)} translate="no">${answer.reason}</p>` : nothing}`)}
  ${renderChoices(tool, { id: scale.id, share: scale.answers.at(-1)?.share, text: scale.question })}</li></ul></section>`);

/** Could this make tonight worse for anyone (CH-R06)? */
const ABOUT_TONIGHT = 'CH-P27';
function renderSafety(tool: Tool, session: ChildSession) {
  const { t, sitting: { looked } } = tool;
  const result = looked?.[session.id] ?? '';
  const look = (words: string): void => tool.show({ looked: { ...looked, [session.id]: words } });
  const check = stepsOf(session, 'safety-check-before-sharing').at(-1);
  const isDone = isChecked(session);
  return html`<section><h2 data-anchor="safety" tabindex="-1">${t('stage.safety-check')}</h2>${tool.promptsAt('after').includes(ABOUT_TONIGHT) ? html`<p class="quote">${t(`prompt.${ABOUT_TONIGHT}`)}</p>` : nothing}
    ${isDone ? html`<p dir="auto">${check!.result ?? ''} <span class="note">${formatDate(tool.language, check!.on, 'day-and-month')}</span></p>` : check ? html`<p class="notice">${t('safety.again')}</p>` : nothing}
    ${tool.closedToChange ? nothing : html`<practice-text-entry .label=${t('safety.result')} .value=${result} @practice-text-input=${(event: TextInputEvent) => look(event.value)}></practice-text-entry>
      <button class=${weight(tool, 'CHECK_SAFETY')} @click=${() => { tool.attempt({ type: 'CHECK_SAFETY', result }); if (!tool.sitting.refusal) look(''); }}>${t('safety.done')}</button>`}</section>`;
}

/** Who would be shown what: only what the child said, and what was overruled by name. */
function renderReaders(tool: Tool, session: ChildSession) {
  const { t, closedToChange } = tool;
  const document = tool.document!;
  const family = document.people.filter(isFamily);
  // Whoever was not asked about is a no as well, and so is every partner (CH-M06). A child's number can be what somebody has to know.
  const number = overrulable(tool.document!, session.scale?.id ?? '');
  const kept: { readonly about: Overrulable; readonly words: unknown }[] = [
    ...standing(session).map((item) => ({ about: { ...item, session }, words: renderWords(tool, item) })),
    ...(number && session.scale ? [{ about: number, words: session.scale.answers.map((answer) => html`<p><b>${saidOfScale(answer, tool.childT)}</b></p>`) }] : []),
  ];
  const grownUp = closedToChange ? undefined : tool.can({ type: 'SHARE', reader: `child:${session.childId}` }).reasons.find(({ messageId }) => messageId === 'CH-M10');
  return html`<section><h2>${t('readers.title')}</h2><p class="note" dir="auto">${t(isObserved(session) ? 'seen.how' : 'readers.how', { name: tool.childName })}</p><ul class="list">${family.map(({ id }) => {
      const { items = [], answers = [] } = shownTo(document, `parent:${id}`).find((one) => one.session.id === session.id) ?? {};
      const seen = [...items.map(({ text, childSays, kind = 'drawing' }) => { const said = text || childSays; return said ? `“${said.slice(0, 60)}”` : t(`kind.${kind}`); }), ...answers.map((answer) => `${session.scale?.question ?? ''} ${saidOfScale(answer, t)}`)];
      return html`<li dir="auto"><b>${tool.personName(id)}</b>: ${seen.join(' ') || t('readers.nothing')}</li>`;
    })}</ul>
    ${closedToChange ? nothing : html`<button class=${weight(tool, 'SHARE')} @click=${() => tool.show({ dialog: { kind: 'copies' } })}>${t('action.copy-for')}</button>
      ${isShownToNobody(session) && tool.stage === 'safety-check' ? html`<button class="button" @click=${() => tool.open({ kind: 'nothing-shown' })}>${t('nothing-shown.open')}</button>` : nothing}`}
    ${grownUp ? html`<div class="thought" role="note"><p dir="auto">${t('message.CH-M10', grownUp.values)}</p><p class="wordacts">${grownUp.about.map((id) => html`<button class="quietlink" @click=${() => tool.open({ kind: 'words', id })}>${tool.describe(id)}</button>`)}</p></div>` : nothing}
    ${kept.length === 0 ? nothing : html`<details><summary>${t('override.summary')}</summary><ul class="sayings">${kept.map(({ about: item, words: said }) => html`<li data-anchor=${item.id} tabindex="-1">${said}
      ${[...item.earlierOverrides ?? [], ...(item.shareOverride ? [item.shareOverride] : [])].map(({ decidedBy, reason, at }) => html`<p class="note" dir="auto">${t('override.made', { name: tool.personName(decidedBy), why: reason })} ${at ? ` · ${formatDate(tool.language, at.slice(0, 10), 'day-and-month')}` : ''}</p>`)}
      ${closedToChange ? nothing : html`<button class="quietlink" @click=${() => tool.open({ kind: 'override', id: item.id }, overrideDraft(item))}>${t('override.open')}</button>`}</li>`)}</ul></details>`}</section>`;
}

/** What was decided before, to be looked at again: people by their ids, other agencies by what they do. What the child was told then stays with it. */
function overrideDraft({ shareOverride }: Pick<HouseItem, 'shareOverride'>): Draft {
  const { reason, sharedWith = [], decidedBy, agreedWith }: Partial<ShareOverride> = shareOverride ?? {};
  const isPartner = (key: string): boolean => key.startsWith('partner:');
  return { decidedBy, agreedWith, 'override.why': reason, 'override.whom': sharedWith.filter((key) => !isPartner(key)), 'override.partners': sharedWith.filter(isPartner).map((key) => key.slice('partner:'.length)) };
}

/** Shown to whom, what they said, and what the child was told (CH-R08). */
function renderAfter(tool: Tool, session: ChildSession) {
  const { t, language, closedToChange, stage } = tool;
  const isOpen = !closedToChange && stage !== 'closed';
  return html`<section><h2 data-anchor="after" tabindex="-1">${t('what-next')}</h2><ul class="list">${(session.afterwards ?? []).map(({ step, on, who = [], reader, response, laterResponses = [], childSaid, result, shownToNobody }) => html`<li dir="auto"><b>${t(`after.${step}`)}</b> ${[formatDate(language, on, 'day-and-month'), listWords(language, readersNamed(tool.document!, who, reader, t))].filter(Boolean).join(' · ')}
      ${shownToNobody ? html`<p>${t('after.nobody')}</p>` : nothing}${(step === 'safety-check-before-sharing' || shownToNobody) && result ? html`<p>${result}</p>` : nothing}${[...(response ? [response] : []), ...laterResponses].map((words) => html`<p class=${voice(words.text, words.verbatim)} dir="auto" lang=${langTag(words.lang) ?? nothing}>${words.text}</p>`)}${childSaid ? html`<p class=${voice(childSaid, true)} dir="auto" lang=${spokenIn(tool)} translate="no">${childSaid}</p>` : nothing}</li>`)}</ul>
    ${session.copyForChild?.given ? html`<p dir="auto">${t('child-copy.given')} ${[session.copyForChild.format, session.copyForChild.keptWhere].filter(Boolean).join(' · ')}</p>` : nothing}
    ${isOpen ? html`<div class="actions"><button class="button" @click=${() => tool.open({ kind: 'responded' })}>${t('responded.open')}</button><button class=${weight(tool, 'TELL_CHILD')} @click=${() => tool.open({ kind: 'told' })}>${t('told.open', { name: tool.childName })}</button>
      <button class="button" @click=${() => tool.open({ kind: 'child-copy' }, { ...session.copyForChild })}>${t('child-copy.open', { name: tool.childName })}</button></div>` : nothing}</section>`;
}

/** Worth a thought, one at a time to be left, and in nobody's way. After a child told something there is none (CH-M08). */
function renderFindings(tool: Tool) {
  const { t } = tool;
  const { pageFindings } = tool;
  if (pageFindings.length === 0) return nothing;
  const all = pageFindings.map((finding: Finding) => html`<div class="thought" role="note"><p dir="auto">${t(finding.id === 'CH-M06' && isObserved(tool.childSession) ? 'seen.undecided' : `message.${finding.id}`, finding.values)}</p>
    <p class="wordacts">${finding.about.slice(0, 6).map((id) => html`<button class="quietlink" @click=${() => { void tool.goTo(id); }}>${tool.describe(id)}</button>`)}
    ${tool.closedToChange ? nothing : html`<button class="quietlink" @click=${() => tool.send({ type: 'DISMISS', messageId: finding.id, about: [...finding.about] })}>${t('finding.leave-it')}</button>`}</p></div>`);
  // While a child is there it is for later: one line, and closed.
  return WITH_THE_CHILD.has(tool.stage) ? html`<details><summary>${t('thoughts.later')}</summary>${all}</details>` : all;
}
