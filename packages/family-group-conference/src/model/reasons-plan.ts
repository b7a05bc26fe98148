/** The family's plan: whose words they are, and what others may write beside them (FGC-R01, R02, R04, R12). */
import { block, confirm, isGenerated, isPerson, nudge, said, targetOf, type Circumstances, type Reason, type Reasons } from '@practice-kit/practice-tool/model';
import { FAMILY_WORDS, conferenceOf, currentBottomLines, entryOf, found, isFamily, listOf } from './conference.js';
import { ANSWER_FIELDS, HELP_FIELDS, given, idsIn, isWords, personIn } from './event-reading.js';
import { soundsTidy } from './findings-of.js';
import { HELP_RESPONSES, REFERRER_RESPONSES, SETTABLE, isStillOpenTo } from './sections.js';

/** While the plan is being made: later it is changed by meeting again (FGC-R11). */
const WRITTEN_IN: ReadonlySet<string> = new Set(['agreeing-plan', 'plan-not-agreed']);
/** What the family's words stand in; whoever sets them sets words. */
const WORDS: ReadonlySet<string> = new Set(['text', 'if', 'then', 'verbatim', 'translations']);

export const planReasons = (shared: Reasons): Reasons => ({
  /** FGC-M11: staff never; somebody of the family, while the plan is on the table. */
  isFamilysHand: ({ document, event, actor, stage }) => {
    const id = targetOf(event);
    const one = found(document, id);
    const about = id ? [id] : [];
    if (!isFamily(document, actor)) return block(true, 'FGC-M11', about);
    return [
      ...block(!one, 'no-such-entry', about), ...block(one !== undefined && !FAMILY_WORDS.has(one.list), 'not-family-words', about), ...block(!WRITTEN_IN.has(stage), 'plan-is-made', about),
      ...block(['text', 'if', 'then'].some((field) => field in event && !isWords(event[field])), 'words-needed', about),
    ];
  },
  /** DP-33: what a machine wrote is nobody's own words. */
  isTypedExactly: ({ event }) => {
    const hasWords = event.type === 'ADD_CONTINGENCY' ? ['if', 'then'].every((name) => isWords(given(event, [name])[name])) : isWords(event['text']);
    return [
      ...block(!hasWords, 'words-needed'), ...block(isGenerated(event) || isGenerated((event['fields'] ?? {}) as Record<string, unknown>), 'DP-33'),
      ...nudge(event.type === 'ADD_PLAN_ITEM' && soundsTidy(said(event, 'text')), 'FGC-M12'),
    ];
  },
  maySet: ({ document, event, actor, stage }) => {
    const id = targetOf(event);
    const one = found(document, id);
    if (!one) return block(true, 'no-such-entry', id ? [id] : []);
    const fields = Object.keys(event['fields'] ?? {});
    const isRewording = FAMILY_WORDS.has(one.list) && fields.some((field) => WORDS.has(field));
    const isLate = one.list === 'bottomLines' && fields.includes('sharedBeforePrivateTime') && !BEFORE_PRIVATE.has(stage);
    return [
      ...block(isRewording && !isFamily(document, actor), 'FGC-M11', [id]), ...block(isLate, 'FGC-M09', [id]),
      ...block(fields.some((field) => !isStillOpenTo(stage, one.list, field, one.entry[field])), 'plan-is-made', [id]),
      ...block(!isRewording && !isLate && fields.some((field) => !SETTABLE[one.list].includes(field)), 'DP-39', [id]), ...block(isRewording && isFamily(document, actor), 'DP-39', [id]),
    ];
  },
  isFamilysWords: ({ document, event }) => {
    const id = targetOf(event);
    return [...block(found(document, id)?.list !== 'items', 'no-such-entry', id ? [id] : []), ...block(!isWords(event['text']), 'words-needed', id ? [id] : [])];
  },
  /** The page for the fridge is a copy of its own: where a word must not hang on the wall, the family writes the line (FGC-M11). */
  isFamilysLine: ({ document, event, actor }) => {
    const id = targetOf(event);
    const list = found(document, id)?.list;
    return [
      ...block(!isFamily(document, actor), 'FGC-M11', id ? [id] : []), ...block(list !== 'items' && list !== 'contingency' && list !== 'questions', 'no-such-entry', id ? [id] : []),
      ...block(!isWords(event['text']), 'words-needed', id ? [id] : []),
    ];
  },
  /** What a version has no words of its own for, can only be left out. */
  isVersionOfWords: (circumstances) => {
    const id = targetOf(circumstances.event);
    return [...block(found(circumstances.document, id)?.list === 'contingency' && circumstances.event['withhold'] !== true, 'version-needs', [id]), ...(shared['isWholeVersion']?.(circumstances) ?? [])];
  },
  /** FGC-M13, FGC-R04: a no is reasoned and offered a way back. FGC-R12: the coordinator has no view of the plan. */
  isReferrersAnswer: (circumstances) => {
    const { document, event, actor } = circumstances;
    const id = targetOf(event);
    const { response, change, reason, wayBack } = given(event, ANSWER_FIELDS);
    const speaker = said(event, 'of') || actor;
    return [
      ...block(found(document, id)?.list !== 'items', 'no-such-entry', id ? [id] : []), ...block(!(REFERRER_RESPONSES as readonly unknown[]).includes(response), 'referrer-answers', id ? [id] : []),
      ...neutral(circumstances, speaker), ...block(isFamily(document, speaker), 'referrer-only', [id]),
      ...block(response === 'agreed-with-change' && !isWords(change), 'change-words', [id]),
      ...confirm(response === 'not-agreed' && !(isWords(reason) && isWords(wayBack)), 'FGC-M13', [id]),
    ];
  },
  saysWhyNot: ({ document, event }) => {
    const id = targetOf(event);
    const { response, reason } = given(event, HELP_FIELDS);
    return [
      ...block(found(document, id)?.list !== 'helpAskedFor', 'no-such-entry', id ? [id] : []), ...block(!(HELP_RESPONSES as readonly unknown[]).includes(response), 'help-answer', id ? [id] : []),
      ...confirm((response === 'no' || response === 'not-now') && !isWords(reason), 'help-why', [id]),
    ];
  },
  isBottomLine: ({ document, event }) => {
    const id = said(event, 'bottomLineId') || targetOf(event);
    const items = idsIn(given(event, ['metByItemIds'])['metByItemIds']);
    const unknown = items.filter((item) => !listOf(document, 'items').some((one) => one.id === item));
    return [...block(!currentBottomLines(document).some((line) => line.id === id), 'no-such-entry', id ? [id] : []), ...block(unknown.length > 0, 'no-such-entry', unknown)];
  },
  /** Each for themselves; for somebody else only where it is said who did (DP-47). The coordinator never (FGC-R12). */
  mayAgree: (circumstances) => {
    const { document, event } = circumstances;
    const id = personIn(event);
    const { mode, onBehalfBy } = given(event, ['mode', 'onBehalfBy']);
    return [
      ...block(!isPerson(document, id), 'no-such-entry', id ? [id] : []), ...neutral(circumstances, id),
      ...block(isPerson(document, id) && !isFamily(document, id) && event['as'] !== 'manager' && conferenceOf(document).referral?.by !== id && event['as'] !== 'referrer', 'agrees-as', [id]),
      ...block(mode === 'on-behalf' && !isPerson(document, String(onBehalfBy)), 'DP-47', [id]),
    ];
  },
  mayWithdraw: (circumstances) => {
    const refused = shared['mayWithdraw']?.(circumstances) ?? [];
    return entryOf(circumstances.document, targetOf(circumstances.event)) ? refused : block(true, 'no-such-entry', circumstances.event.about ?? []);
  },
});

const BEFORE_PRIVATE: ReadonlySet<string> = new Set(['offered', 'declined', 'referred', 'preparing', 'ready', 'information-giving']);
const neutral = ({ document }: Circumstances, speaker: string): Reason[] => block(isWords(speaker) && conferenceOf(document).coordinator?.personId === speaker, 'FGC-R12', [speaker]);
