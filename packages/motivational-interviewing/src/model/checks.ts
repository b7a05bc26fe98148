/**
 * The practice checks MI-M02 to M12 that can be read off a reflection (domain.md §7.8, shapes.md §14). They are about how
 * it was talked about, and only the owner sees them; the parent's words are never looked at for how they say it.
 */
import type { PracticeDocument } from '@practice-kit/documents';
import { fill, isCurrent, workingDaysBetween, type Finding, type Severity } from '@practice-kit/practice-tool/model';
import { en } from '../wording/en.js';
import { ownCount, wasCounted } from './counts.js';
import { isDeleted, jotsOf, reflectionOf } from './entries.js';
import { looksNamed, nameIn } from './names.js';
import { mayGoOnRecord, textsOf, type TextAt } from './selectors.js';
import { wordsToNotice } from './words-to-notice.js';

type MessageId = 'MI-M02' | 'MI-M03' | 'MI-M04' | 'MI-M06' | 'MI-M07' | 'MI-M08' | 'MI-M09' | 'MI-M11' | 'MI-M12';

/** MI-M12 (shapes.md §14): five working days. */
const UNFINISHED_AFTER = 5;
/** MI-M11: settings, as the domain gives no day. Twice as long. */
const STAYS_TOO_LONG_AFTER = 10;

/** MI-M03, §7.5: words this way of working does without, in either language. Never looked for in the parent's words. */
const LABELS = /(?<!\p{L})(?:resistan(?:t|ce)|(?:in\s+)?denial|not\s+engag(?:ing|ed)|(?:did\s+not|didn[’']t|won[’']t|does\s+not|doesn[’']t|refus(?:es|ed|ing)\s+to|fail(?:s|ed|ing)?\s+to)\s+engage|disengaged|(?:non[\s-]?)?complian(?:t|ce)|hard\s+to\s+reach|(?:lack(?:s|ed|ing)?(?:\s+of)?|no|little|limited|poor)\s+insight|(?:gwrthod|ddim\s+yn|heb|methu)\s+(?:ag?\s+)?ymgysylltu|gwrthwynebus|[gm]?wadu|(?:mewn\s+)?gwadiad|(?:[dn]|nd)?iffyg\s+(?:ymgysylltu|mewnwelediad|cydweithrediad)|anodd\s+(?:ei|eu)\s+[cg]h?yrraedd|[cg]h?ydymffurfio)(?!\p{L})/iu;
export function check(document: PracticeDocument, { asOf }: { asOf: string }): Finding[] {
  const reflection = reflectionOf(document);
  const { by, during, after } = reflection;
  // A copy is nobody's to look into: it holds no owner.
  if (by === undefined || isDeleted(document)) return [];
  const texts = textsOf(reflection);
  const own = texts.filter(({ isTheirs }) => !isTheirs);
  const counts = after?.counts;
  const since = workingDaysBetween(reflection.on ?? reflection.before?.at ?? asOf, asOf);
  const isStarted = Object.keys(after ?? {}).length > 0;
  const findings = [
    ...atEach('MI-M02', own.filter(({ text }) => nameIn(document, [text]) !== undefined || looksNamed(document, text))),
    ...atEach('MI-M03', own.filter(({ text }) => LABELS.test(text))),
    ...jotsOf(reflection, 'rulers').flatMap((ruler, index) => when(isCurrent(ruler) && !(ruler as { whyNotLower?: { text?: string } }).whyNotLower?.text?.trim(), 'MI-M04', ['during', 'rulers', index], [ruler.id])),
    ...texts.flatMap(disclosureIn),
    ...when(wasCounted(counts) && ownCount(counts).questions === 0, 'MI-M07', ['after', 'counts']),
    ...when(after?.whoseVoiceArguedForChange === 'mostly-mine', 'MI-M08', ['after', 'whoseVoiceArguedForChange']),
    ...when((counts?.persuadeWithoutPermission ?? 0) > 0, 'MI-M09', ['after', 'counts', 'persuadeWithoutPermission']),
    ...when(since >= STAYS_TOO_LONG_AFTER && (during?.changeTalk ?? []).length > 0 && !reflection.toCaseRecord?.length && mayGoOnRecord(reflection).length > 0, 'MI-M11', ['during', 'changeTalk']),
    ...when(since >= UNFINISHED_AFTER && !isStarted, 'MI-M12', ['after']),
  ];
  const keyOf = (id: string, about: readonly string[], noticed: unknown): string => JSON.stringify([id, about, noticed ?? []]);
  const answered = new Set((document.checkAnswers ?? []).map((answer) => keyOf(answer.messageId, answer.about, answer['noticed'])));
  return findings.filter(({ id, about, noticed }) => !answered.has(keyOf(id, about, noticed)));
}

export const severityOf = (messageId: string): Severity => (messageId === 'MI-M10' ? 'confirm' : messageId === 'MI-M01' || messageId === 'MI-M05' ? 'block' : 'nudge');

function when(condition: boolean, id: MessageId, path: readonly (string | number)[], about: string[] = []): Finding[] {
  return condition ? [{ id, severity: 'nudge', about, path: ['content', ...path], message: fill(en[`message.${id}`], () => undefined) }] : [];
}

/** In each field by itself, and for the words that are in it: to leave one is to leave nothing that is written elsewhere, or later. */
function disclosureIn({ text, about, path }: TextAt): Finding[] {
  const words = wordsToNotice(text);
  const field = path.findLast((step) => typeof step === 'string') ?? '';
  // Among the list of findings that stands over the parts, it says where it is; beside a jot that is seen.
  return when(words.length > 0, 'MI-M06', path, about ? [about] : []).map((finding) => ({ ...finding, noticed: [path.join('.'), ...words], ...(about ? {} : { values: { where: field === 'text' ? '@record.title' : `@field.${field}` } }) }));
}

/** Once for each jot it is in, and once for all the parts together: asked, not nagged. */
function atEach(id: MessageId, found: readonly TextAt[]): Finding[] {
  return found.filter(({ about }, index) => found.findIndex((other) => other.about === about) === index).flatMap(({ about, path }) => when(true, id, path, about ? [about] : []));
}
