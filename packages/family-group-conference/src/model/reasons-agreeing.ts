/** From the family's return to the review: what stands in the way (domain.md §6.4, FGC-R04, R08, R10, R11). */
import { useOf } from '@practice-kit/documents';
import { block, confirm, nudge, personName, type Circumstances, type Reason, type Reasons } from '@practice-kit/practice-tool/model';
import { currentBottomLines, isFamily, meetingOf, meetingStages, lastStage } from './conference.js';
import { given, isWords } from './event-reading.js';
import { hasNoContingency, hasNoReviewAhead, itemsRefused, itemsUnanswered, linesNotMet, namedNotAgreed, questionsOpen } from './findings-of.js';
import { REVIEW_FINDINGS } from './sections.js';

const WEEK = 7 * 86_400_000;

export const agreeingReasons: Reasons = {
  /** FGC-R08: the family ends it, and nobody else; not the screen's owner either. */
  isFamilysWord: ({ document, actor }) => block(!isFamily(document, actor), 'FGC-R08'),

  mayAgreePlan: (circumstances) => {
    const { document, sources } = circumstances;
    const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
    const unanswered = ids(itemsUnanswered(document));
    return [
      ...saidBefore(circumstances, questionsOpen(document).flatMap(({ id }) => confirm(true, 'question-open', [id]))),
      ...saidBefore(circumstances, linesNotMet(document).flatMap(({ id }) => confirm(true, 'bottom-line-met', [id]))),
      // FGC-R03: the family planned with the words it was told, whatever has become of them since where they are written.
      ...saidBefore(circumstances, currentBottomLines(document).filter((line) => ['corrected', 'withdrawn'].includes(useOf(line, sources)?.state ?? '')).flatMap(({ id }) => confirm(true, 'line-changed', [id]))),
      ...confirm(hasNoContingency(document), 'FGC-M15'), ...block(hasNoReviewAhead(document), 'FGC-M14'), ...block(unanswered.length > 0, 'referrer-answers', unanswered),
      ...itemsRefused(document).flatMap(({ id }) => confirm(true, 'FGC-M13', [id])),
      ...namedNotAgreed(document).flatMap(({ personId, saidNo }) => (saidNo ? block : confirm)(true, 'named-agrees', [personId], { name: personName(document, personId) })),
    ];
  },
  /** Agreed in part is not agreed by everyone but the person it names, either (domain.md §6.6): why is said. */
  hasReviewDate: ({ document }) => [
    ...block(hasNoReviewAhead(document), 'FGC-M14'), ...confirm(hasNoContingency(document), 'FGC-M15'),
    ...namedNotAgreed(document).flatMap(({ personId }) => confirm(true, 'named-agrees', [personId], { name: personName(document, personId) })),
  ],

  /** FGC-M14; FGC-R11: around 6 to 12 weeks. */
  hasDate: ({ document, event, asOf }) => {
    const { reviewOn } = given(event, ['reviewOn']);
    const day = isWords(reviewOn) ? Date.parse(reviewOn) : Number.NaN;
    const last = meetingStages(document)[lastStage(document, 'agreeing-plan')]?.startedAt ?? meetingOf(document).on ?? asOf;
    const weeks = (day - Date.parse(last.slice(0, 10))) / WEEK;
    return [...block(Number.isNaN(day), 'FGC-M14'), ...nudge(weeks < 6 || weeks > 12, 'FGC-R11')];
  },
  /** FGC-M14: carrying on, too, is until a day on which everybody looks at it again (FGC-R11). */
  mayCarryOn: ({ document }) => confirm(hasNoReviewAhead(document), 'FGC-M14'),
  isReview: ({ event }) => {
    const { finding } = given(event, ['finding']);
    return block(finding !== undefined && !(REVIEW_FINDINGS as readonly unknown[]).includes(finding), 'review-finding');
  },
};

/** What somebody has already said of this, with a reason, is not asked again. */
const saidBefore = ({ document }: Circumstances, reasons: Reason[]): Reason[] => reasons.filter(({ messageId, about }) =>
  !document.checkAnswers?.some((answer) => answer.messageId === messageId && answer.answer === 'confirmed' && answer.about.join('\n') === about.join('\n')));
