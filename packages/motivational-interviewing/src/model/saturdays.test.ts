/** The worked example and what it expects, as tests: the contract another practitioner's example will be held to as well. */
import { describe, expect, it } from 'vitest';
import { copyFor } from '@practice-kit/documents';
import { createWording } from '@practice-kit/practice-tool/model';
import { exampleSuite, expectedOf } from '@practice-kit/practice-tool/testing';
import { en } from '../wording/en.js';
import { check, documentType, ownCount, reading, start, type Counts, type Reflection } from './index.js';
import { fromExample, saturdays, saturdaysExample, type Example } from './fixtures.js';

interface Computed { questions: number; reflections: number; reflectionToQuestion: number; complexPercent: number; reading: string; ifCountsWere: (Counts & { ratio: number | null; shown: string; message: string })[] }
const { computed } = (saturdaysExample as unknown as { expect: { computed: Computed } }).expect;
const expected = expectedOf(saturdaysExample);
const { asOf } = expected;
exampleSuite({ example: saturdaysExample, sectionOf: ({ reflection }) => reflection, fromExample, documentType, check, start, actor: 'w-nadia', saysAllItIsAbout: true }, { describe, it });

const t = createWording({ catalogue: en, fallback: en, register: 'practitioner', lang: 'en' });
const example = saturdaysExample as unknown as Example & { reflection: Reflection };
const counting = (counts: Counts) => fromExample({ ...example, reflection: { ...example.reflection, after: { ...example.reflection.after, counts } } });

describe('The worked reflection, as the worked example expects it', () => {
  it('belongs to no case', () => {
    expect(saturdays.case).toBeUndefined();
  });

  const findings = check(saturdays, { asOf });
  it('notices nothing else', () => {
    expect(findings.map(({ id }) => id)).toEqual(['MI-M09']);
  });

  it.each(expected.blockedEvents)('refuses $event with $message when $when', ({ event, state, about, message, severity }) => {
    for (const actor of ['w-nadia', 'w-helen', undefined]) {
      const verdict = start(saturdays, { asOf, ...(state ? { stage: state } : {}), ...(actor ? { actor } : {}) }).can({ type: event, ...(about ? { about } : {}), reason: 'My manager asked for it.' });
      expect(verdict.ok).toBe(false);
      expect(verdict.ok ? [] : verdict.reasons).toContainEqual({ messageId: message, severity, about: about ?? [] });
    }
  });

  it('reads the owner’s count back as it computes', () => {
    const { questions, reflections, reflectionToQuestion, complexPercent } = computed;
    expect(ownCount(saturdays.content.after!.counts!)).toEqual({ questions, reflections, reflectionToQuestion, complexPercent });
    expect(reading(saturdays.content, t)).toBe(computed.reading);
  });
  it.each(computed.ifCountsWere)('divides nothing by nothing: $openQuestions and $closedQuestions questions', ({ ratio, shown, message, ...counts }) => {
    const document = counting(counts);
    expect(ownCount(document.content.after!.counts!).reflectionToQuestion).toBe(ratio);
    expect(reading(document.content, t)).toBe(shown);
    expect(check(document, { asOf }).map(({ id }) => id)).toContain(message);
  });

  it('puts the one chosen line on the record, and gives the team that and nothing else', () => {
    const { copy } = copyFor(saturdays, 'practitioner', documentType);
    expect((copy.content as Reflection).toCaseRecord).toEqual([{ text: example.reflection.toCaseRecord![0]!.text }]);
    const text = JSON.stringify(copy);
    for (const word of ['switch off', 'Nadia', 'Helen', 'ct5', 'counts', 'before', 'during', 'w-']) expect(text).not.toContain(word);
  });
});
