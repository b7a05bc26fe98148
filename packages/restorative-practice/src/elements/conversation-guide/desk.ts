/**
 * The desk: before people talk and after. One part in view at a time, chosen by name; the part that the stage is about
 * comes first. What somebody said in private stands here and in no room and no other person's copy (RC-M11).
 */
import { html, nothing, type TemplateResult } from 'lit';
import { PracticeEntryList, PracticeFindings, icon } from '@practice-kit/elements';
import { formatDate, listWords, renderPrompt } from '@practice-kit/practice-tool';
import { TIMES, involved, isOut, pairAnswer, pairAnswers, pairsOf, preparationOf, promptsOf, questionsOf, roundFor, turns, type Preparation } from '../../model/index.js';
import { enLater } from '../../wording/en-later.js';
import { renderAgreement, renderFollowUps, renderWindow } from './desk-after.js';
import { act, facts, heading, named, quote } from './desk-pieces.js';
import { deskStyles } from './desk.styles.js';
import { PARTS, type GuidePart } from './guide-work.js';
import type { PracticeConversationGuide } from './conversation-guide.js';
import { wayWords } from './way-words.js';

/** What only the desk shows things with. */
export const elements = { 'practice-entry-list': PracticeEntryList, 'practice-findings': PracticeFindings };
export const styles = [deskStyles];
export const words = enLater;

type Tool = PracticeConversationGuide;
const RENDER: Readonly<Record<GuidePart, (tool: Tool) => unknown>> = {
  suitability: renderSuitability, preparation: renderPreparation, meeting: renderMeeting, agreement: renderAgreement, followUps: renderFollowUps, window: renderWindow,
};
const PROMPTS_OF: Readonly<Record<GuidePart, readonly string[]>> = {
  suitability: ['RC-P01', 'RC-P02', 'RC-P05', 'RC-P06'], preparation: ['RC-P03', 'RC-P04', 'RC-P07', 'RC-P08'], meeting: promptsOf('affective'),
  agreement: promptsOf('agreement'), followUps: promptsOf('follow-up'), window: [...promptsOf('self'), ...promptsOf('team')],
};

export function renderDesk(tool: Tool): TemplateResult {
  const { t, closedToChange } = tool;
  const part = tool.partInView;
  const about = tool.findingsIn(part).filter(({ id }) => id !== 'RC-M07' && id !== 'RC-M08');
  const here = new Set(about.map(({ id, about: of }) => `${id} ${of.join(' ')}`));
  const views = [...new Set(about.map(({ about: [first = ''] }) => first))].flatMap((first) => tool.findingViews.of(first)).filter(({ id }) => here.has(id));
  // A child is not shown how anybody thinks they worked (domain.md §5.9).
  const parts = PARTS.filter((one) => t(`section.${one}`) !== '');
  return html`<div class="desk"><nav class="parts" aria-label=${t('parts')}><ul>${parts.map((one) => html`<li><button aria-current=${one === part ? 'true' : nothing} @click=${() => { tool.show({ part: one, prompt: undefined }); }}>${t(`section.${one}`)}</button></li>`)}</ul></nav>
    <section class="part" aria-labelledby="part-heading"><header class="sectionhead"><h2 id="part-heading" data-anchor=${`section-${part}`} tabindex="-1">${t(`section.${part}`)}</h2>
      ${closedToChange ? nothing : html`<button class="quietlink" aria-label=${t('action.ask-about', { section: t(`section.${part}`) })} @click=${() => tool.show({ prompt: { at: part, index: 0 } })}>${icon('ask')} ${t('action.ask')}</button>`}</header>
    ${renderPrompt(tool, part, PROMPTS_OF[part])}
    ${views.length > 0 ? html`<practice-findings .items=${views} @practice-finding-action=${tool.onFinding}></practice-findings>` : nothing}
    ${RENDER[part](tool)}</section></div>`;
}

function renderSuitability(tool: Tool) {
  const { t, conversation, language, closedToChange } = tool;
  const { suitability } = conversation;
  const { safety } = suitability ?? {};
  const name = (id: string): string => tool.personName(id);
  return html`<p class="note private">${t('private.team')}</p>
    ${heading(tool, 'section.affected', { kind: 'about' })}
    <p dir="auto">${involved(conversation).map((of) => html`<span class="who" data-anchor=${of} tabindex="-1">${named(tool, of)}</span>`)}</p>
    ${heading(tool, 'pairs.title')}
    ${involved(conversation).length < 2 ? html`<p class="note">${t('message.form-and-people')}</p>` : html`<ul class="rows">${pairsOf(conversation).map((pair) => {
      const answer = pairAnswer(conversation, pair);
      const alone = (answer?.askedAlone ?? []).map(name);
      return html`<li><div><b dir="auto">${listWords(language, pair.map(name))}</b> <span class="answered">${t(`pair.${answer?.answer ?? 'not-asked'}`)}</span>
        ${alone.length > 0 ? html`<p class="note" dir="auto">${t('pair.asked-alone', { names: listWords(language, alone), date: answer?.on ? formatDate(language, answer.on, 'day-and-month') : '' })}</p>` : nothing}
        ${pairAnswers(conversation, pair).map(({ words: spoken }) => (spoken ? html`${spoken.saidBy ? html`<p class="note" dir="auto">${t('room.as-heard', { name: name(spoken.saidBy) })}</p>` : nothing}${quote(spoken.text, spoken.verbatim, spoken.lang)}` : nothing))}</div>
        ${closedToChange ? nothing : html`<p class="rowacts">${pair.map((of) => act(t('pair.ask', { name: name(of) }), () => tool.open({ kind: 'asked', pair, of }), t('pair.ask-about', { name: name(of), other: name(pair.find((one) => one !== of) ?? '') })))}</p>`}</li>`;
    })}</ul>`}
    ${heading(tool, 'accepts.title', { kind: 'accepts' })}
    ${(suitability?.someoneAcceptsTheirPart ?? []).map(({ personId, howMuch }) => html`<p class="e" dir="auto"><b>${name(personId)}</b> ${howMuch}</p>`)}
    ${suitability?.someoneAcceptsTheirPart?.length ? nothing : html`<p class="note">${t('accepts.nobody')}</p>`}
    ${involved(conversation).length === 0 ? nothing : heading(tool, 'needs.title')}
    <ul class="rows">${involved(conversation).map((of) => {
      const text = (suitability?.powerAndNeeds ?? []).find(({ personId }) => personId === of)?.text;
      return html`<li><div><b dir="auto">${name(of)}</b>${text ? html`<p class="e" dir="auto">${text}</p>` : nothing}</div>${closedToChange ? nothing : html`<p class="rowacts">${act(t('action.write'), () => tool.open({ kind: 'needs', of }, { 'needs.text': text }), `${t('action.write')}: ${t('needs.of', { name: name(of) })}`)}</p>`}</li>`;
    })}</ul>
    ${heading(tool, 'condition.title', { kind: 'condition' })}
    ${safety?.conditions?.length ? nothing : html`<p class="note">${t(safety?.anyCourtOrBailConditions === undefined ? 'condition.any.nobody-asked' : safety.anyCourtOrBailConditions ? 'condition.any.yes' : 'condition.any.no')}</p>`}
    <ul class="rows">${(safety?.conditions ?? []).map(({ text, forbidsContact, between, until }, at) => html`<li><p class="e" dir="auto">${text} <span class="note">${[listWords(language, between.map(name)), forbidsContact ? t('condition.forbids') : '', until ? t('note.until', { date: formatDate(language, until) }) : ''].filter(Boolean).join(' · ')}</span></p>
      ${closedToChange ? nothing : html`<p class="rowacts">${act(t('condition.change'), () => tool.open({ kind: 'condition', at }, { 'condition.text': text, 'condition.forbids': forbidsContact, 'condition.between': between, 'condition.until': until }), `${t('condition.change')}: ${text}`)}</p>`}</li>`)}</ul>
    ${heading(tool, 'decision.title', { kind: 'decision' })}
    ${facts(tool, [
      ['field.voluntaryForAll', suitability?.voluntaryForAll === undefined ? '' : t(suitability.voluntaryForAll ? 'yes-or-no.yes' : 'yes-or-no.no')], ['field.pattern', safety?.pattern], ['field.injuries', safety?.injuries], ['field.weapons', safety?.weapons], ['field.otherProcesses', (safety?.otherProcesses ?? []).map((one) => wordOr(tool, `process.${one}`, one)).join(', ')],
      ['field.specialist', safety?.specialist ? [name(safety.specialist.by), safety.specialist.view, t(safety.specialist.supportsMeeting ? 'specialist.supports' : 'specialist.does-not')].filter(Boolean).join(' · ') : ''],
      ['field.decision', safety?.decision ? wordOr(tool, `decision.${safety.decision}`, safety.decision) : ''], ['field.decidedBy', safety?.decidedBy && name(safety.decidedBy)], ['field.decidedBefore', (safety?.decidedBefore ?? []).map((before) => [wordOr(tool, `decision.${before.decision}`, before.decision), ...[before.decidedBy, before.agreedWith].map((id) => (id ? name(id) : '')), before.until ? t('note.until', { date: formatDate(language, before.until) }) : ''].filter(Boolean).join(' · ')).join('\n')],
      ['field.agreedWith', safety?.agreedWith ? [name(safety.agreedWith), safety.agreedOn ? formatDate(language, safety.agreedOn) : ''].filter(Boolean).join(', ') : ''], ['field.reason', safety?.reason],
      ['field.checkedBy', [suitability?.checkedBy && name(suitability.checkedBy), suitability?.checkedAt && formatDate(language, suitability.checkedAt.slice(0, 10))].filter(Boolean).join(', ')],
    ])}`;
}
/** A value this version has no words for is shown as it is. */
const wordOr = (tool: Tool, key: string, value: string): string => { const words = tool.t(key); return words === key ? value : words; };

function renderPreparation(tool: Tool) {
  const { t, conversation, closedToChange } = tool;
  const isTime = SPEAKING.has(tool.stage);
  return html`${BEFORE.has(tool.stage) ? html`<p class="note">${t('prepare.first')}</p>` : nothing}<ul class="people-list">${involved(conversation).map((of) => {
    const prepared = preparationOf(conversation, of);
    return html`<li data-anchor=${of} tabindex="-1"><h3>${named(tool, of)}</h3>
      <p class="note">${prepared ? statusOf(tool, prepared) : t('prepared.not-yet')}</p>
      ${prepared?.wantsFromIt ?? prepared?.worries ? html`<div class="private"><p class="note">${t('private.person', { name: tool.personName(of) })}</p>${(['wantsFromIt', 'worries'] as const).map((field) => (prepared?.[field] ? html`<h4>${t(`field.${field}`)}</h4>${quote(prepared[field].text, prepared[field].verbatim, prepared[field].lang)}` : nothing))}</div>` : nothing}
      ${prepared ? html`<p class="note" dir="auto">${[prepared.needs, prepared.roleInRoom, prepared.bringing?.length ? t('prepared.bringing', { names: listWords(tool.language, prepared.bringing.map((id) => tool.personName(id))) }) : ''].filter(Boolean).join(' · ')}</p>` : nothing}
      ${(conversation.whatEachWasTold ?? []).filter(({ personId }) => personId === of).map((told) => html`<p class="note" dir="auto">${t('told.line', { name: tool.personName(told.by), date: formatDate(tool.language, told.on) })} ${told.text}</p>`)}
      ${closedToChange ? nothing : html`<p class="rowacts">${isTime ? act(t('prepare.open', { name: tool.personName(of) }), () => tool.open({ kind: 'prepare', of }, { on: tool.asOf, ...preparedDraft(prepared) })) : nothing}
        ${act(t('told.open', { name: tool.personName(of) }), () => tool.open({ kind: 'tell', of }))}
        ${isOut(prepared) ? nothing : act(t('changed-mind', { name: tool.personName(of) }), () => tool.attempt({ type: 'CHANGED_MIND', of }))}</p>`}</li>`;
  })}</ul>
  ${heading(tool, 'arriving.title', { kind: 'meeting' })}${conversation.arrivingAndLeaving ? html`<p class="e" dir="auto">${conversation.arrivingAndLeaving}</p>` : html`<p class="note">${t('nothing-yet')}</p>`}`;
}

function statusOf(tool: Tool, prepared: Preparation): string {
  const { t, language } = tool;
  return [
    prepared.metAlone ? t('prepared.met-alone', { date: prepared.on ? formatDate(language, prepared.on, 'day-and-month') : '' }) : t('prepared.not-alone'),
    prepared.changedMindOn ? t('prepared.changed', { date: formatDate(language, prepared.changedMindOn, 'day-and-month') }) : prepared.agreedToTakePart === undefined ? '' : t(prepared.agreedToTakePart ? 'prepared.yes' : 'prepared.no'),
    prepared.howTakingPart ? wayWords(t, prepared.howTakingPart, prepared.whoPlaysIt && tool.personName(prepared.whoPlaysIt)) : '',
  ].filter(Boolean).join(' · ');
}
const preparedDraft = (prepared: Preparation | undefined): Record<string, unknown> =>
  ({ ...(prepared?.on ? { on: prepared.on } : {}), metAlone: prepared?.metAlone, understandsVoluntary: prepared?.understandsVoluntary, agreedToTakePart: prepared?.agreedToTakePart === undefined ? undefined : prepared.agreedToTakePart ? 'yes' : 'no', howTakingPart: prepared?.howTakingPart, whoPlaysIt: prepared?.whoPlaysIt, needs: prepared?.needs, roleInRoom: prepared?.roleInRoom, bringing: prepared?.bringing, wantsFromIt: prepared?.wantsFromIt?.text, worries: prepared?.worries?.text });

/** While what people say is written down: before, while and just after they talk. */
const BEFORE: ReadonlySet<string> = new Set(['considering', 'suitability', 'waiting']);
const SPEAKING: ReadonlySet<string> = new Set(['preparing', 'ready', ...TIMES, 'paused', 'agreeing']);

function renderMeeting(tool: Tool) {
  const { t, conversation, language, closedToChange } = tool;
  const { meeting, fairProcessBefore, fairProcessAfter } = conversation;
  const document = tool.document!;
  return html`${heading(tool, 'meeting.title', { kind: 'meeting' })}
    ${facts(tool, [['field.on', meeting?.on ? formatDate(language, meeting.on, 'full') : ''], ['field.place', meeting?.place?.text], ['field.presentIds', listWords(language, (meeting?.presentIds ?? []).map((id) => tool.personName(id)))], ['field.groundRules', (meeting?.groundRules ?? []).join(' · ')]])}
    ${heading(tool, 'fair.title', { kind: 'fair-process' })}
    ${facts(tool, [['field.engagement', fairProcessBefore?.engagement], ['field.explanation', fairProcessBefore?.explanation], ['field.expectationClarity', fairProcessBefore?.expectationClarity],
      ['field.fairProcessAfter', fairProcessAfter ? [fairProcessAfter.understoodWhy ? t('fair.understood') : '', fairProcessAfter.knowsWhatIsExpected ? t('fair.knows') : ''].filter(Boolean).join(' · ') : '']])}
    ${heading(tool, 'turns.title')}
    <ol class="rows">${turns(conversation).map((of) => {
      const round = roundFor(conversation, of);
      const said = TIMES.flatMap((time) => questionsOf(round, document.people.find((person) => person.id === of), time)).filter(({ answer }) => answer);
      return html`<li data-anchor=${`turn-${of}`} tabindex="-1"><div><p>${named(tool, of)} <span class="note">${[t(`set.${round.questionSet}`), round.how && round.how !== 'in-room' ? t(`way.${round.how}`) : ''].filter(Boolean).join(' · ')}</span></p>
        ${said.map(({ time, prompt, answer }) => html`<p class="note asked">${t(`time.${time}`)}: ${prompt ? t(`prompt.${prompt}`) : t('room.said-too')}</p>${answer!.passed ? html`<p class="e">${t('passed')}</p>` : quote(answer!.text ?? '', answer!.verbatim, answer!.lang)}`)}</div>
        ${closedToChange || !SPEAKING.has(tool.stage) ? nothing : html`<p class="rowacts">${act(t('action.turn'), () => tool.openTurn(of), `${t('action.turn')}: ${tool.personName(of)}`)}</p>`}</li>`;
    })}</ol>
    ${closedToChange || !SPEAKING.has(tool.stage) ? nothing : html`<p class="rowacts">${act(t('said.open'), () => tool.open({ kind: 'said' }))}</p>`}
    ${heading(tool, 'apology.title', { kind: 'apology' }, 'apology.open')}
    ${(meeting?.apologies ?? []).map(({ by, text, verbatim, to }) => html`<p class="note" dir="auto">${to?.length ? t('apology.to', { name: tool.personName(by), names: listWords(language, to.map((id) => tool.personName(id))) }) : tool.personName(by)}</p>${quote(text, verbatim)}`)}
    <p class="note">${t('apology.never')}</p>`;
}
