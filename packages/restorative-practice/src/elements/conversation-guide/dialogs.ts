/** What only the guide opens over itself: asking one person alone, preparing them, turns, agreeing, checking back, stopping. */
import { html, nothing } from 'lit';
import { form, isChild, listWords, renderFields, type DialogContents, type DialogTable, type Draft, type FieldSpec } from '@practice-kit/practice-tool';
import { CLOSING_PROCESSES, DECISIONS, FORMS, QUESTION_SETS, TIMES, WAYS, isOut, pairAnswer, preparationOf, stillIn, toSeeAlone, turns } from '../../model/index.js';
import { enLater } from '../../wording/en-later.js';
import type { PracticeConversationGuide } from './conversation-guide.js';
import type { GuideDialog } from './guide-work.js';

export const words = enLater;
type Tool = PracticeConversationGuide;
type Words = { text: string; verbatim?: boolean } | undefined;

/** Fields that are written as they are filled in. */
function written(tool: Tool, heading: string, specs: readonly FieldSpec[], values: object, onChange: (name: string, value: unknown) => void, more?: unknown): DialogContents {
  return { heading: tool.t(heading), body: html`${more ?? nothing}${renderFields(specs, values as Draft, { t: tool.t, people: tool.people, onChange })}` };
}
const wordsOf = (given: unknown, before: Words): Words => (typeof given === 'string' && given !== '' ? { ...before, text: given, verbatim: true } : undefined);
const note = (tool: Tool, key: string, values?: Record<string, string>) => html`<p class="note" dir="auto">${tool.t(key, values)}</p>`;
const above = (contents: DialogContents, more: unknown): DialogContents => ({ ...contents, body: html`${more}${contents.body}` });
const lines = (value: unknown): string[] => (typeof value === 'string' ? value.split('\n').map((line) => line.trim()).filter(Boolean) : []);

export const dialogs: DialogTable<Tool, GuideDialog> = {
  about: (tool) => written(tool, 'action.edit-header', [
    { name: 'whatHappenedInOneLine', kind: 'text' }, { name: 'form', kind: 'choice', options: FORMS }, { name: 'involvedIds', kind: 'people' }, { name: 'facilitatorId', kind: 'person', of: 'professionals' },
    { name: 'recordedAs', kind: 'choice', options: ['restorative', 'facilitated-conversation'] },
  ], tool.conversation, (name, value) => tool.set('SET_HEADER', name, value), note(tool, 'about.ladder')),

  asked: (tool, { pair, of }) => {
    const other = tool.personName(pair.find((one) => one !== of) ?? '');
    const before = pairAnswer(tool.conversation, pair)?.answer;
    return above(form(tool, {
      heading: 'asked.title', values: { name: tool.personName(of), other }, done: 'asked.done',
      fields: [{ name: 'asked.answer', kind: 'choice', words: 'pair', options: ['no', 'yes', 'not-known'] }, { name: 'asked.words', kind: 'text', verbatim: true }, ...(before === 'yes' ? [{ name: 'asked.why', kind: 'text' } as const] : [])],
      event: (draft) => ({ type: 'ASKED_ALONE', pair, of, answer: draft['asked.answer'], text: draft['asked.words'], ...(draft['asked.why'] ? { reason: draft['asked.why'] as string } : {}) }),
    }), note(tool, 'asked.alone', { name: tool.personName(of) }));
  },
  accepts: (tool) => form(tool, {
    heading: 'accepts.title', fields: [{ name: 'accepts.who', kind: 'person' }, { name: 'accepts.how', kind: 'text' }],
    event: (draft) => {
      const others = (tool.conversation.suitability?.someoneAcceptsTheirPart ?? []).filter(({ personId }) => personId !== draft['accepts.who']);
      const accepted = draft['accepts.who'] && draft['accepts.how'] ? [{ personId: draft['accepts.who'], howMuch: draft['accepts.how'] }] : [];
      return { type: 'SET_SUITABILITY', fields: { someoneAcceptsTheirPart: [...others, ...accepted] } };
    },
  }),
  condition: (tool, { at }) => {
    const conditions = tool.conversation.suitability?.safety?.conditions ?? [];
    return form(tool, {
      heading: 'condition.title',
      fields: [
        ...(conditions.length === 0 ? [{ name: 'condition.any', kind: 'choice', words: 'condition.any', options: ['no', 'yes'] } as const] : []),
        { name: 'condition.text', kind: 'text' }, { name: 'condition.forbids', kind: 'tick' }, { name: 'condition.between', kind: 'people' }, { name: 'condition.until', kind: 'date' },
        ...(at === undefined ? [] : [{ name: 'condition.changed', kind: 'text' } as const]),
      ],
      event: (draft) => {
        const text = draft['condition.text'];
        const any = draft['condition.any'];
        const one = { ...(at === undefined ? {} : conditions[at]), text: text as string, forbidsContact: draft['condition.forbids'] === true, between: (draft['condition.between'] ?? []) as string[] };
        if (draft['condition.until']) Object.assign(one, { until: draft['condition.until'] });
        return {
          type: 'SET_SUITABILITY', ...(draft['condition.changed'] ? { reason: draft['condition.changed'] as string } : {}),
          fields: !text ? (any ? { anyCourtOrBailConditions: any === 'yes' } : {}) : { anyCourtOrBailConditions: true, conditions: at === undefined ? [...conditions, one] : conditions.with(at, one) },
        };
      },
    });
  },
  needs: (tool, { of }) => above(form(tool, {
    heading: 'needs.of', values: { name: tool.personName(of) }, fields: [{ name: 'needs.text', kind: 'text' }],
    event: (draft) => {
      const all = tool.conversation.suitability?.powerAndNeeds ?? [];
      const text = draft['needs.text'];
      const rest = all.filter(({ personId }) => personId !== of);
      return { type: 'SET_SUITABILITY', fields: { powerAndNeeds: text ? [...rest, { ...all.find(({ personId }) => personId === of), personId: of, text }] : rest } };
    },
  }), note(tool, 'private.team')),
  decision: (tool) => {
    const { safety = {}, voluntaryForAll } = tool.conversation.suitability ?? {};
    const { specialist } = safety;
    const values = { ...safety, voluntaryForAll, 'specialist.by': specialist?.by, 'specialist.view': specialist?.view, 'specialist.supports': specialist?.supportsMeeting, otherProcessesText: (safety.otherProcesses ?? []).filter((one) => !PROCESSES.includes(one)).join('\n') };
    return written(tool, 'decision.title', [
      { name: 'voluntaryForAll', kind: 'tick' }, { name: 'pattern', kind: 'text' }, { name: 'injuries', kind: 'text' }, { name: 'weapons', kind: 'text' },
      { name: 'otherProcesses', kind: 'choices', words: 'process', options: PROCESSES }, { name: 'otherProcessesText', kind: 'text' },
      { name: 'specialist.by', kind: 'person', of: 'professionals' }, { name: 'specialist.view', kind: 'text' }, { name: 'specialist.supports', kind: 'tick' },
      { name: 'decision', kind: 'choice', options: DECISIONS }, { name: 'decidedBy', kind: 'person', of: 'professionals' }, { name: 'agreedWith', kind: 'person', of: 'professionals' }, { name: 'reason', kind: 'text' },
    ], values, (name, value) => {
      const known = (safety.otherProcesses ?? []).filter((one) => PROCESSES.includes(one));
      if (name === 'otherProcessesText') return tool.set('SET_SUITABILITY', 'otherProcesses', [...known, ...lines(value)]);
      const field = { 'specialist.by': 'by', 'specialist.view': 'view', 'specialist.supports': 'supportsMeeting' }[name];
      if (!field) return void tool.send({ type: 'SET_SUITABILITY', fields: { [name]: value, ...(name === 'agreedWith' ? { agreedOn: value ? tool.asOf : undefined } : {}) } }, { intent: `safety:${name}` });
      tool.set('SET_SUITABILITY', 'specialist', { by: '', view: '', on: tool.asOf, supportsMeeting: false, ...specialist, [field]: value ?? (field === 'supportsMeeting' ? false : '') });
    });
  },
  'not-suitable': (tool) => form(tool, { heading: 'step.NOT_SUITABLE', done: 'step.NOT_SUITABLE', fields: [{ name: 'reason', kind: 'text' }], event: (draft) => ({ type: 'NOT_SUITABLE', ...(draft['reason'] ? { reason: draft['reason'] as string } : {}) }) }),
  'look-again': (tool) => form(tool, {
    heading: 'look-again.title', fields: [{ name: 'agreedWith', kind: 'person', of: 'professionals' }, { name: 'look-again.changed', kind: 'text' }],
    event: (draft) => ({ type: 'ASSESS', agreedWith: draft['agreedWith'], reason: draft['look-again.changed'] as string }),
  }),

  prepare: (tool, { of }) => {
    const before = preparationOf(tool.conversation, of);
    return above(form(tool, {
      heading: 'prepare.open', values: { name: tool.personName(of) },
      label: (name) => (name === 'on' ? tool.t('prepare.on') : undefined),
      fields: [
        { name: 'on', kind: 'date' }, { name: 'metAlone', kind: 'tick' }, { name: 'understandsVoluntary', kind: 'tick' }, { name: 'wantsFromIt', kind: 'text', verbatim: true }, { name: 'worries', kind: 'text', verbatim: true },
        { name: 'bringing', kind: 'people' }, { name: 'needs', kind: 'text' }, { name: 'howTakingPart', kind: 'choice', words: 'way', options: [...WAYS, 'not-taking-part'] }, { name: 'whoPlaysIt', kind: 'person' }, { name: 'roleInRoom', kind: 'text' },
        { name: 'agreedToTakePart', kind: 'choice', words: 'yes-or-no', options: ['yes', 'no'] },
      ],
      event: (draft) => ({
        type: 'PREPARED', of,
        fields: {
          ...draft, wantsFromIt: wordsOf(draft['wantsFromIt'], before?.wantsFromIt), worries: wordsOf(draft['worries'], before?.worries),
          agreedToTakePart: draft['agreedToTakePart'] === undefined ? undefined : draft['agreedToTakePart'] === 'yes', ...(draft['agreedToTakePart'] === 'yes' ? { changedMindOn: undefined } : {}),
        },
      }),
    }), note(tool, 'private.person', { name: tool.personName(of) }));
  },
  tell: (tool, { of }) => form(tool, { heading: 'told.open', values: { name: tool.personName(of) }, fields: [{ name: 'told.text', kind: 'text' }], event: (draft) => ({ type: 'TELL', of, text: draft['told.text'] }) }),

  meeting: (tool) => {
    const { meeting, arrivingAndLeaving } = tool.conversation;
    return written(tool, 'meeting.title', [{ name: 'on', kind: 'date' }, { name: 'place', kind: 'text' }, ...(meeting?.place?.text ? [{ name: 'place.kept', kind: 'people' } as const] : []), { name: 'presentIds', kind: 'people' }, { name: 'groundRules', kind: 'text' }, { name: 'arrivingAndLeaving', kind: 'text' }],
      { ...meeting, place: meeting?.place?.text, 'place.kept': meeting?.place?.withholdFrom, groundRules: tool.sitting.draft?.['groundRules'] ?? (meeting?.groundRules ?? []).join('\n'), arrivingAndLeaving }, (name, value) => {
        if (name === 'arrivingAndLeaving') return tool.set('SET_HEADER', name, value);
        if (name === 'place') return tool.set('SET_MEETING', name, value === undefined ? undefined : { ...meeting?.place, text: value });
        if (name === 'place.kept') { const { withholdFrom: _kept, ...place } = meeting!.place!; return tool.set('SET_MEETING', 'place', value === undefined ? place : { ...place, withholdFrom: value }); }
        if (name === 'groundRules') { tool.show({ draft: { groundRules: value } }); return tool.set('SET_MEETING', name, lines(value)); }
        tool.set('SET_MEETING', name, value);
      });
  },
  'fair-process': (tool) => {
    const { fairProcessBefore, fairProcessAfter } = tool.conversation;
    return written(tool, 'fair.title', [{ name: 'engagement', kind: 'text' }, { name: 'explanation', kind: 'text' }, { name: 'expectationClarity', kind: 'text' }, { name: 'understoodWhy', kind: 'tick' }, { name: 'knowsWhatIsExpected', kind: 'tick' }],
      { ...fairProcessBefore, ...fairProcessAfter }, (name, value) => {
        if (name === 'understoodWhy' || name === 'knowsWhatIsExpected') tool.set('SET_HEADER', 'fairProcessAfter', { understoodWhy: false, knowsWhatIsExpected: false, ...fairProcessAfter, [name]: value === true });
        else tool.set('SET_HEADER', 'fairProcessBefore', { ...fairProcessBefore, [name]: value });
      });
  },
  turn: (tool, { of }) => {
    const others = turns(tool.conversation).filter((id) => id !== of);
    return above(form(tool, {
      heading: 'turn.title', values: { name: tool.personName(of) }, fields: [{ name: 'questionSet', kind: 'choice', words: 'set', options: QUESTION_SETS }, { name: 'how', kind: 'choice', words: 'way', options: WAYS }, { name: 'turn.before', kind: 'person' }],
      event: (draft) => ({ type: 'SET_ROUND', of, questionSet: draft['questionSet'], how: draft['how'], ...(draft['turn.before'] ? { before: draft['turn.before'] } : {}) }),
    }), html`${note(tool, 'turn.choice')}<p class="note" dir="auto">${listWords(tool.language, others.map((id) => tool.personName(id)))}</p>`);
  },
  apology: (tool) => above(form(tool, {
    heading: 'apology.title', fields: [{ name: 'apology.by', kind: 'person' }, { name: 'apology.words', kind: 'text', verbatim: true }, { name: 'apology.for', kind: 'people' }],
    event: (draft) => ({ type: 'NOTE_APOLOGY', of: draft['apology.by'], text: draft['apology.words'], to: draft['apology.for'] }),
  }), html`${note(tool, 'apology.never')}${note(tool, 'apology.child')}`),
  said: (tool) => form(tool, {
    heading: 'said.open', fields: [{ name: 'said.who', kind: 'person' }, { name: 'said.time', kind: 'choice', words: 'time', options: TIMES }, { name: 'said.words', kind: 'text', verbatim: true }],
    event: (draft) => ({ type: 'ANSWER', of: draft['said.who'], time: draft['said.time'] ?? tool.question?.time, prompt: null, text: draft['said.words'] }),
  }),
  more: (tool) => ({
    heading: tool.t('action.more-here'),
    body: html`<p class="stack">${(['said', 'apology'] as const).map((kind) => html`<button class="button" @click=${() => tool.open({ kind })}>${tool.t(`${kind}.open`)}</button>`)}
      ${tool.question ? html`<button class="button" @click=${() => tool.openTurn(tool.question!.personId)}>${tool.t('action.turn')}</button>` : nothing}
      ${stillIn(tool.conversation).map((of) => html`<button class="button" @click=${() => void tool.changeMind(of)}>${tool.t('changed-mind', { name: tool.personName(of) })}</button>`)}
      ${toSeeAlone(tool.conversation).filter((of) => isOut(preparationOf(tool.conversation, of))).map((of) => html`<button class="button" @click=${() => void tool.changeMind(of, true)}>${tool.t('back-in', { name: tool.personName(of) })}</button>`)}</p>${note(tool, 'apology.never')}`,
  }),
  stop: (tool) => ({
    heading: tool.t('room.stop'),
    body: html`<p>${tool.t('stop.note')}</p><p class="stack">${tool.isTalking && tool.stage !== 'paused' ? html`<button class="button" @click=${() => { tool.closeDialog(); tool.pause(); }}>${tool.t('stop.pause')}</button>` : nothing}
      <button class="button" @click=${() => tool.submit({ type: 'STOP' })}>${tool.t('step.STOP')}</button><button class="button" @click=${() => tool.open({ kind: 'safety' })}>${tool.t('action.not-safe')}</button></p>`,
  }),
  safety: (tool) => above(form(tool, { heading: 'safety.title', done: 'safety.stop', fields: [{ name: 'safety.why', kind: 'text' }], event: (draft) => ({ type: 'SAFETY_CONCERN', ...(draft['safety.why'] ? { reason: draft['safety.why'] as string } : {}) }) }),
    html`${note(tool, 'safety.note')}${tool.proceduresHref ? html`<p><a href=${tool.proceduresHref}>${tool.t('action.procedures')}</a></p>` : nothing}`),

  reword: (tool, { id }) => above(form(tool, {
    heading: id ? 'reword.title' : 'agreement.add', fields: [{ name: 'text', kind: 'text' }, { name: 'reword.who-knows', kind: 'text' }],
    event: (draft) => (id ? { type: 'CORRECT', id, newId: tool.newId(), text: draft['text'], reason: draft['reword.who-knows'] as string } : { type: 'ADD_ITEM', id: tool.newId(), text: draft['text'], reason: draft['reword.who-knows'] as string }),
  }), note(tool, 'message.agreed-already')),
  sign: (tool, { of }) => {
    const child = isChild(tool.document!, of);
    return above(form(tool, {
      heading: child ? 'signed.ask-child' : 'signed.ask', values: { name: tool.personName(of) }, done: 'signed.done',
      fields: [{ name: 'mode', kind: 'choice', words: 'mode', options: ['in-person', 'on-behalf'] }, ...(tool.sitting.draft?.['mode'] === 'on-behalf' ? [{ name: 'onBehalfBy', kind: 'person' } as const] : []), { name: 'signed.note', kind: 'text' }],
      event: (draft) => ({ type: 'SIGN', of, mode: draft['mode'] ?? 'in-person', onBehalfBy: draft['onBehalfBy'], note: draft['signed.note'], ...(draft['signed.note'] ? { reason: draft['signed.note'] as string } : {}) }),
    }), note(tool, child ? 'signed.child' : 'signed.no-consequence', { name: tool.personName(of) }));
  },
  'no-agreement': (tool) => above(form(tool, {
    heading: 'step.NO_AGREEMENT', done: 'step.NO_AGREEMENT', fields: [{ name: 'said.who', kind: 'person' }, { name: 'said.words', kind: 'text', verbatim: true }],
    event: (draft) => ({ type: 'NO_AGREEMENT', notes: draft['said.who'] && draft['said.words'] ? [{ personId: draft['said.who'], text: draft['said.words'], verbatim: true }] : [] }),
  }), note(tool, 'no-agreement.note')),
  'follow-up': (tool, { begins }) => form(tool, {
    heading: begins ? 'step.FOLLOW_UP' : 'followUps.plan', ...(begins ? { done: 'step.FOLLOW_UP' } : {}), fields: [{ name: 'plannedFor', kind: 'date' }],
    event: (draft) => ({ type: begins ? 'FOLLOW_UP' : 'PLAN_FOLLOW_UP', plannedFor: draft['plannedFor'], newId: tool.newId() }),
  }),
  checked: (tool, { of }) => above(form(tool, {
    heading: 'checked.open', values: { name: tool.personName(of) }, fields: [{ name: 'checked.words', kind: 'text', verbatim: true }, { name: 'whatNext', kind: 'text' }, { name: 'reviewOn', kind: 'date' }],
    event: (draft) => ({ type: 'CHECKED', of, text: draft['checked.words'], whatNext: draft['whatNext'], reviewOn: draft['reviewOn'] }),
  }), html`<p class="words">${tool.t('prompt.RC-P28')}</p>${note(tool, 'private.person', { name: tool.personName(of) })}`),
  window: (tool) => above(form(tool, {
    heading: 'window.title', fields: [{ name: 'quadrant', kind: 'choice', options: ['with', 'to', 'for', 'not'] }, { name: 'note', kind: 'text' }],
    event: ({ quadrant, note: words }) => ({ type: 'SET_WINDOW', fields: { ...(quadrant ? { quadrant } : {}), note: words } }),
  }), note(tool, 'private.window')),
};

const PROCESSES: readonly string[] = [...CLOSING_PROCESSES, 'complaint', 'school'];
