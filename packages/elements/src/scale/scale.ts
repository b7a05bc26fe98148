import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { baseStyles, threadStyles } from '../base/base.styles.js';
import { css } from '../base/css.js';
import { icon } from '../base/icon.js';
import { voice } from '../entry-list/entry-view.js';
import { AnswerGivenEvent, type Silence } from './scale.events.js';
import { scaleStyles } from './scale.styles.js';

/** One person's answer: a number of theirs and a reason of theirs, or the words for not answering. */
export interface ScaleAnswerView {
  readonly id: string; readonly name: string; readonly relation?: string; readonly date?: string;
  readonly value?: number; readonly silence?: string;
  readonly reason?: string; readonly verbatim?: boolean; readonly lang?: string; readonly kept?: string;
}

/** Places by the CSSOM: a style attribute would not pass the page's policy. */
class At extends Directive {
  render(_place: number, _level?: number): symbol { return noChange; }
  override update(part: ElementPart, [place, level = 0]: [number, number?]): symbol {
    const { style } = part.element as HTMLElement;
    style.insetInlineStart = `${place * 10}%`;
    if (level > 0) style.insetBlockStart = `${-7 - 22 * level}px`;
    return noChange;
  }
}
const at = directive(At);
const TICKS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/**
 * A scale from 0 to 10 with each person's own number and reason, in the order they were asked. Numbers are never
 * combined: no mean, no total, no band, no colour, not to a screen reader either (SOS-R09).
 *
 * @summary Each person's own number, side by side with their reasons.
 * @status stable
 * @since 1.0.0
 * @event practice-answer-given - Somebody answered, with a number or without.
 */
export class PracticeScale extends LitElement {
  static override styles = [baseStyles, threadStyles, scaleStyles, css`:host { display: block; }`];

  @property() letter = '';
  @property() heading = '';
  @property({ attribute: false }) question = '';
  @property({ attribute: false }) anchor0 = '';
  @property({ attribute: false }) anchor10 = '';
  @property({ type: Number }) step: 1 | 0.5 = 1;
  @property({ attribute: false }) answers: readonly ScaleAnswerView[] = [];
  @property({ reflect: true }) view: 'strip' | 'full' = 'strip';
  @property({ attribute: false }) words: Readonly<Record<string, string>> = {};
  /** Somebody is being asked now. */
  @property({ attribute: false }) asking: { name: string; note: string; question: string; value?: number } | undefined;

  protected override render(): TemplateResult {
    return this.view === 'full' ? this.#full() : html`<div class="wide">${this.#strip()}</div><div class="narrow">${this.#rows()}</div>`;
  }

  #strip(): TemplateResult {
    const numbered = this.answers.filter((answer) => answer.value !== undefined);
    const levels = new Map<number, number>();
    const placed = numbered.map((answer) => {
      const value = answer.value!;
      const level = levels.get(value) ?? 0;
      levels.set(value, level + 1);
      return { answer, level, value };
    });
    const tallest = Math.max(1, ...levels.values());
    return html`<div class="striphead">${this.letter ? html`<span class="letter" aria-hidden="true">${this.letter}</span>` : nothing}<h3>${this.heading}</h3><p class="quiet" dir="auto">${this.question}</p></div>
      <div class="axis" data-tallest=${tallest > 3 ? 'more' : tallest} aria-hidden="true"><div class="rail">
        ${TICKS.map((tick) => html`<span class="tick" ${at(tick)}><span>${tick}</span></span>`)}
        ${placed.map(({ answer, level, value }) => html`<span class="dot ${levels.get(value)! > 1 ? 'stack' : ''}" ${at(value, level)}><span class="names"><bdi>${answer.name}</bdi></span></span>`)}
      </div></div>
      <div class="anchors note"><p dir="auto">${this.anchor0}</p><p dir="auto">${this.anchor10}</p></div>
      <ul class="heard">${this.answers.map((answer) => html`<li><bdi>${answer.name}</bdi>${answer.relation ? html`, <bdi>${answer.relation}</bdi>` : nothing}: ${answer.value ?? answer.silence}. <span dir="auto" lang=${answer.lang ?? nothing} translate=${answer.verbatim ? 'no' : nothing}>${answer.reason}</span></li>`)}</ul>`;
  }

  #full(): TemplateResult {
    return html`<div class="fullhead">${this.letter ? html`<span class="letter big" aria-hidden="true">${this.letter}</span>` : nothing}<div><p class="note">${this.heading} ${this.words['eachBelongs']}</p><h2 dir="auto">${this.question}</h2></div></div>
      ${this.#rows()}${this.asking ? this.#ask(this.asking) : nothing}`;
  }

  #rows(): TemplateResult {
    const { words } = this;
    return html`<div class="rows">
      <div class="row axisrow"><p class="note">${words['orderAsked']}</p>
        <div><div class="anchors note"><p dir="auto"><b class="end">0</b> ${this.anchor0}</p><p dir="auto"><b class="end">10</b> ${this.anchor10}</p></div>
        <div class="numbers" aria-hidden="true">${TICKS.map((tick) => html`<span ${at(tick)}>${tick}</span>`)}</div></div>
        <p class="note why">${words['whyNotLower']}</p></div>
      <ul>${this.answers.map((answer) => this.#row(answer))}</ul></div>`;
  }

  #row(answer: ScaleAnswerView): TemplateResult {
    const { value, kept } = answer;
    return html`<li class="row ${value === undefined ? 'silent' : ''}">
      <p class="who"><b dir="auto">${answer.name}</b> <span class="quiet" dir="auto">${answer.relation}</span>${kept ? html`<span class="kept" role="img" aria-label=${kept} title=${kept}>${icon('eye-crossed')}</span>` : nothing}<span class="note">${answer.date}</span></p>
      <div class="line">${TICKS.map((tick) => html`<span class="grid" ${at(tick)}></span>`)}${value === undefined
        ? html`<span class="nonumber">${answer.silence}</span>` : html`<span class="mark" ${at(value)}>${value}</span>`}</div>
      <p class="because ${voice(answer.reason ?? '', answer.verbatim)}" dir="auto" lang=${answer.lang ?? nothing} translate=${answer.verbatim ? 'no' : nothing} ?hidden=${!answer.reason}>${answer.reason}</p></li>`;
  }

  #ask(asking: NonNullable<PracticeScale['asking']>): TemplateResult {
    const { words, step } = this;
    const values = step === 0.5 ? TICKS.flatMap((tick) => (tick === 10 ? [10] : [tick, tick + 0.5])) : TICKS;
    const silences: [Silence, string | undefined][] = [['chose-not-to', words['rather']], ['not-able-to-say', words['notAble']], ['waiting', words['later']], ['not-asked', words['notAsked']]];
    return html`<section class="asking"><p class="who"><b dir="auto">${asking.name}</b><span class="note">${asking.note}</span></p>
      <fieldset><legend class="words" dir="auto">${asking.question}</legend><div class="pick">
        ${values.map((value) => html`<button aria-pressed=${asking.value === value} @click=${() => this.#give(value, undefined)}>${value}</button>`)}</div>
        <div class="else">${silences.filter(([, label]) => label).map(([silence, label]) => html`<button class="quietlink" @click=${() => this.#give(undefined, silence)}>${label}</button>`)}</div></fieldset></section>`;
  }

  #give(value: number | undefined, silence: Silence | undefined): void {
    this.dispatchEvent(new AnswerGivenEvent(value, silence));
  }
}
