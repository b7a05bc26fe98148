/** What a person does with the guide, turned into its events. The looks are in the render modules, the rules in the model. */
import { findingKey, formatDate, isChild, ToolScreen, type Draft, type Editing, type Finding, type Sitting, type ToolEvent } from '@practice-kit/practice-tool';
import type { Item } from '@practice-kit/documents';
import type { FindingActionEvent } from '@practice-kit/elements';
import { TIMES, conversationOf, itemOf, questionsInOrder, roundFor, type Conversation, type Question, type Time } from '../../model/index.js';

/** The parts of the desk, one in view at a time. */
export const PARTS = ['suitability', 'preparation', 'meeting', 'agreement', 'followUps', 'window'] as const;
export type GuidePart = (typeof PARTS)[number];
/** Where a stage's work is done. */
const PART_OF: Readonly<Record<string, GuidePart>> = {
  considering: 'suitability', suitability: 'suitability', waiting: 'suitability', 'not-suitable': 'suitability', 'stopped-for-safety': 'suitability', preparing: 'preparation', ready: 'meeting',
  past: 'meeting', present: 'meeting', future: 'meeting', paused: 'meeting', agreeing: 'agreement', agreed: 'agreement', 'no-agreement': 'agreement', 'ended-early': 'followUps',
};
/** Where a finding is shown: most are about whether this is safe and right. */
const PART_OF_FINDING: Readonly<Record<string, GuidePart>> = { 'RC-M07': 'agreement', 'RC-M08': 'agreement', 'RC-M03': 'preparation', 'RC-M04': 'meeting', 'RC-M05': 'meeting', 'RC-M06': 'meeting', 'RC-M10': 'agreement', 'RC-M12': 'followUps' };

/** Where what is missing is written: the part, and the small heading in it (domain.md §2.11). */
const WAYS_TO: Readonly<Record<string, readonly [part: GuidePart, anchor: string]>> = {
  'RC-M02': ['suitability', 'pairs.title'], 'RC-R10': ['suitability', 'decision.title'], 'not-voluntary': ['suitability', 'decision.title'], 'decision-needed': ['suitability', 'decision.title'], 'conditions-unread': ['suitability', 'condition.title'],
  'arriving-and-leaving': ['preparation', 'arriving.title'], 'date-and-place': ['meeting', 'meeting.title'], 'fair-process': ['meeting', 'fair.title'], 'RC-M12': ['followUps', 'followUps.title'], 'follow-up-date': ['followUps', 'followUps.title'],
};

/** What only the guide opens over itself. `of`: the person it is about. */
export type GuideDialog =
  | { readonly kind: 'about' } | { readonly kind: 'safety' } | { readonly kind: 'decision' } | { readonly kind: 'condition'; readonly at?: number } | { readonly kind: 'meeting' } | { readonly kind: 'fair-process' } | { readonly kind: 'window' }
  | { readonly kind: 'stop' } | { readonly kind: 'more' } | { readonly kind: 'look-again' } | { readonly kind: 'not-suitable' } | { readonly kind: 'follow-up'; readonly begins?: true } | { readonly kind: 'no-agreement' } | { readonly kind: 'accepts' }
  | { readonly kind: 'asked'; readonly pair: readonly string[]; readonly of: string }
  | { readonly kind: 'prepare' | 'tell' | 'turn' | 'sign' | 'checked' | 'needs'; readonly of: string }
  | { readonly kind: 'apology' | 'said' }
  | { readonly kind: 'reword'; readonly id?: string };

export interface GuideSitting extends Sitting<GuideDialog> {
  /** The part of the desk in view; until somebody chooses, the one the stage is about. */
  part?: GuidePart;
  /** In the room: the question in view, by its key; `open` before the first, `end` after the last. */
  at?: string;
  /** In the room: it has been said that somebody has not been heard, and moving on was pressed. */
  warned?: Time;
  /** In the room: going on was pressed, and there is a reason why not. */
  isHeld?: boolean;
}

const TALKING: ReadonlySet<string> = new Set([...TIMES, 'paused']);
export const keyOf = ({ personId, time, prompt, index }: Question): string => JSON.stringify([personId, time, prompt ?? index]);

export abstract class GuideWork extends ToolScreen<GuideSitting> {
  abstract density: 'desk' | 'large';
  override sitting: GuideSitting = {};
  override readonly namedParts = ['preparation', 'suitability', 'followUps', 'window', 'whatEachWasTold'];

  get conversation(): Conversation { return conversationOf(this.document!); }
  get isTalking(): boolean { return TALKING.has(this.stage); }
  get inTheRoom(): boolean { return this.density === 'large' && this.isTalking; }
  get partInView(): GuidePart { return this.sitting.part ?? PART_OF[this.stage] ?? 'followUps'; }
  override entryOf(id: string): Item | undefined { return itemOf(this.document!, id); }
  protected override wordsOf(id: string): string {
    const followUp = this.conversation.followUps?.find((one) => one.id === id);
    return followUp ? [this.t('section.followUps'), formatDate(this.language, followUp.on ?? followUp.plannedFor ?? '')].filter(Boolean).join(', ') : super.wordsOf(id);
  }

  // ---- the desk ------------------------------------------------------------------------------------------------------

  override wayTo(messageId: string): { readonly anchor: string; readonly words: string } | undefined {
    if (messageId === 'form-and-people' || messageId === 'not-named') return { anchor: 'header', words: this.t('action.edit-header') };
    const [part, anchor] = WAYS_TO[messageId] ?? [];
    return part && anchor ? { anchor, words: this.t(`section.${part}`) } : undefined;
  }

  /** Brings the part of the desk into view in which the thing stands. */
  override async goTo(anchor: string): Promise<void> {
    if (this.inTheRoom) this.density = 'desk';
    const [part] = Object.values(WAYS_TO).find(([, place]) => place === anchor) ?? [];
    if (part) this.show({ part });
    const isPerson = this.document?.people.some(({ id }) => id === anchor) === true;
    if (itemOf(this.document!, anchor)) this.show({ part: 'agreement' });
    else if (isPerson && this.partInView !== 'agreement' && this.partInView !== 'suitability') this.show({ part: 'preparation' });
    return super.goTo(anchor);
  }

  /** One for each item of the agreement, so that each can be answered where it stands. */
  get guideFindings(): readonly Finding[] {
    const { noticed } = this;
    if (noticed !== this.#noticed) this.#apart = noticed.flatMap((finding) => (finding.id === 'RC-M07' || finding.id === 'RC-M08' ? finding.about.map((id) => ({ ...finding, about: [id] })) : [finding]));
    this.#noticed = noticed;
    return this.#apart;
  }
  #noticed: readonly Finding[] = [];
  #apart: readonly Finding[] = [];
  findingsIn(part: GuidePart): Finding[] { return this.guideFindings.filter(({ id }) => (PART_OF_FINDING[id] ?? 'suitability') === part); }

  readonly onFinding = (event: FindingActionEvent): void => {
    const finding = this.guideFindings.find((one) => findingKey(one) === event.finding);
    if (finding) this.send({ type: 'DISMISS', messageId: finding.id, about: [...finding.about], ...(event.reason ? { reason: event.reason } : {}) });
  };

  /** Something of the whole, written as it is typed. */
  set(type: 'SET_HEADER' | 'SET_MEETING' | 'SET_SUITABILITY', name: string, value: unknown): void {
    this.send({ type, fields: { [name]: value } }, { intent: `${type}:${name}` });
  }

  open(dialog: GuideDialog, draft: Draft = {}): void { this.show({ dialog, draft, refusal: undefined }); }

  protected override eventToAdd({ fields }: Editing, id: string, text: string): ToolEvent {
    return { type: 'ADD_ITEM', id, text, ...(fields ? { fields } : {}) };
  }

  openTurn(of: string): void {
    const { questionSet, how } = roundFor(this.conversation, of);
    this.open({ kind: 'turn', of }, { questionSet, how });
  }

  /** Once somebody has said yes to the words, they change with a reason. */
  get isAgreedTo(): boolean { return (this.conversation.agreement?.agreedBy ?? []).length > 0; }
  addItem(): void {
    if (this.isAgreedTo) this.open({ kind: 'reword' });
    else this.startWriting('agreement');
  }
  changeItem(id: string): void {
    if (this.isAgreedTo) this.open({ kind: 'reword', id }, { text: this.entryOf(id)?.text });
    else this.startEditing('agreement', id);
  }

  // ---- the room ------------------------------------------------------------------------------------------------------

  get questions(): Question[] { return questionsInOrder(this.document!); }
  get question(): Question | undefined { return this.questions.find((one) => keyOf(one) === this.sitting.at); }

  /** Where a conversation that is opened goes on: the first question of this time that nobody has answered or passed. */
  protected findPlace(): string {
    const { questions, stage } = this;
    if (stage === 'past' && questions.every(({ answer }) => !answer)) return 'open';
    const time = (TIMES as readonly string[]).includes(stage) ? stage : (this.conversation.meeting?.pausedIn ?? 'past');
    const ofTime = questions.filter((one) => one.time === time);
    const next = ofTime.find(({ answer }) => !answer) ?? ofTime.at(-1);
    return next ? keyOf(next) : 'open';
  }

  /** As it is typed. What a child says is marked as theirs when the field is left, and is then only added to (DP-43). */
  say(question: Question, text: string, isOver = false): void {
    const { personId, time, prompt, index, answer } = question;
    const isOpen = isChild(this.document!, personId) && answer?.verbatim !== true;
    if (isOver && !isOpen) return;
    const result = this.send(
      { type: 'ANSWER', of: personId, time, prompt, ...(index < 0 ? {} : { index }), text, verbatim: isOver || !isOpen },
      { intent: `answer:${keyOf(question)}`, isTyped: index >= 0 && !isOver },
    );
    if (!result.ok || this.sitting.refusal) this.show({ refusal: result.ok ? undefined : result });
  }

  /** Leaving a question: what was typed is there, and is the person's own. */
  #leave(): void {
    const { question } = this;
    if (question?.answer?.text) this.say(question, question.answer.text, true);
    this.session?.endIntent();
  }

  back(): void { this.#step(-1); }
  next(): void { this.#step(1); }
  pass(): void {
    const { question } = this;
    if (question && !question.answer) this.attempt({ type: 'PASS', of: question.personId, time: question.time, prompt: question.prompt });
    this.#step(1);
  }

  #step(by: 1 | -1): void {
    const { questions, sitting: { at } } = this;
    const keys = ['open', ...questions.map(keyOf), 'end'];
    const to = keys[Math.min(Math.max(keys.indexOf(at ?? 'open') + by, 0), keys.length - 1)]!;
    const time = questions.find((one) => keyOf(one) === to)?.time ?? (to === 'end' ? 'future' : undefined);
    this.turnTo(to, time);
  }

  /** To the first question of a time. */
  turnToTime(time: Time): void {
    const first = this.questions.find((one) => one.time === time);
    if (first) this.turnTo(keyOf(first), time);
  }

  /** Forwards into a later time moves the conversation on; backwards moves only what is on the screen, and loses nothing. */
  turnTo(at: string, time: Time | undefined): void {
    this.#leave();
    const order: readonly string[] = TIMES;
    while (time !== undefined && order.indexOf(this.stage) >= 0 && order.indexOf(this.stage) < order.indexOf(time)) {
      // It warns once, and never stops anybody (domain.md §5.4).
      if (this.sitting.warned !== time && this.can({ type: 'NEXT' }).reasons.some(({ messageId }) => messageId === 'RC-M06')) return this.show({ warned: time, refusal: undefined });
      if (!this.send({ type: 'NEXT' }).ok) return;
    }
    this.show({ at, warned: undefined, refusal: undefined });
    void this.#focusQuestion();
  }

  async #focusQuestion(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.question')?.focus();
  }

  /** RC-R01: anybody may stop, whoever's turn it is, and go on after all. The keyboard is where the conversation is then. */
  async changeMind(of: string, isBack = false): Promise<void> {
    this.submit(isBack ? { type: 'PREPARED', of, fields: { changedMindOn: undefined, agreedToTakePart: true } } : { type: 'CHANGED_MIND', of });
    if (!this.sitting.refusal) await this.#focusQuestion();
  }

  /** Why it does not go on is for the desk alone: in the room it would tell one person what another said (RC-M11, SG-04). */
  resume(): void {
    const event = { type: 'RESUME' };
    const isHeld = this.inTheRoom && !this.can(event).ok;
    this.show({ isHeld });
    if (!isHeld) this.step(event);
  }

  pause(): void { this.#leave(); this.step({ type: 'PAUSE' }); }
}
