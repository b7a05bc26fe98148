/**
 * `node test/bench/reuse.js` (after a build): how many characters a worker types across the four tools of the Harte family, with
 * and without reuse (WB-R01). It asks the tools' own models what they offer and what they take in, and reports; it fails nothing.
 *
 * #### Notes
 * What is typed: every text with a space in it, wherever it stands in a document's content, a family's own words too, for somebody
 * types them. Not counted on either side: what is chosen (people, dates, kinds) and the people themselves, who come with the case.
 * Without reuse, what one tool says and another has a place for is typed again there, word for word, each thing once. With reuse
 * it is chosen from a list. A thing counts only where the model of the tool that takes it says yes today: a sixth question is not
 * counted, nor a bottom line after the family has planned.
 */
import { pathToFileURL } from 'node:url';
import { documentType as mapType, offers as mapOffers, start as startMap, TAKES_IN as mapTakes } from '@practice-kit/signs-of-safety/model';
import { harte as map } from '@practice-kit/signs-of-safety/fixtures';
import { documentType as planType, offers as planOffers, start as startPlan, TAKES_IN as planTakes } from '@practice-kit/family-group-conference/model';
import { harte as plan } from '@practice-kit/family-group-conference/fixtures';
import { documentType as reflectionType, offers as reflectionOffers } from '@practice-kit/motivational-interviewing/model';
import { saturdays as reflection } from '@practice-kit/motivational-interviewing/fixtures';
import { harte as conversation } from '@practice-kit/restorative-practice/fixtures';

const textsIn = (value) => {
  if (typeof value === 'string') return /\s/.test(value.trim()) ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};
const lengthOf = (texts) => texts.reduce((sum, text) => sum + text.length, 0);
const source = (document, documentType, offers) => ({ document, documentType, offers: offers(document) });

/** Takes in, one after the other, whatever the tool has a place for, and says what that was. */
function takeIn(document, start, takesIn, sources) {
  const runner = start(document, { asOf: '2026-10-12', actor: 'w-amira', sources });
  const taken = [];
  for (const { document: { id: documentId }, offers } of sources) {
    for (const { id, kind, as, entry } of offers) {
      const section = (takesIn[as] ?? []).find((place) => runner.send({ type: 'USE', newId: `used-${taken.length}`, ref: { kind, id, documentId }, section: place, at: '2026-10-12T10:00:00+01:00' }).ok);
      if (section) taken.push({ as, section, text: entry.text });
    }
  }
  return taken;
}

export function measure() {
  /** The plan as it was while questions were still asked; the map as it stands. */
  const asking = { ...plan, stages: [{ id: plan.content.id, state: 'preparing' }] };
  const [mapSource, planSource, reflectionSource] = [source(map, mapType, mapOffers), source(plan, planType, planOffers), source(reflection, reflectionType, reflectionOffers)];
  const written = Object.entries({ 'assessment map': map, 'family plan': plan, 'restorative conversation': conversation, reflection }).map(([tool, { content }]) => ({ tool, texts: textsIn(content) }));
  const crossings = [
    { from: 'the map', to: 'the plan', taken: takeIn(asking, startPlan, planTakes, [mapSource]) },
    { from: 'the plan', to: 'the map', taken: takeIn(map, startMap, mapTakes, [planSource]) },
    { from: 'the reflection', to: 'the map', taken: takeIn(map, startMap, mapTakes, [reflectionSource]) },
  ];
  const once = written.reduce((sum, { texts }) => sum + lengthOf(texts), 0);
  const again = crossings.reduce((sum, { taken }) => sum + lengthOf(taken.map(({ text }) => text)), 0);
  const inHowMany = new Map();
  for (const { texts } of written) for (const text of new Set(texts)) inHowMany.set(text, (inHowMany.get(text) ?? 0) + 1);
  const alike = [...inHowMany].filter(([, count]) => count > 1);
  return { written: written.map(({ tool, texts }) => ({ tool, characters: lengthOf(texts) })), crossings, once, again, alike: { texts: alike.length, characters: alike.reduce((sum, [text, count]) => sum + text.length * (count - 1), 0) } };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { written, crossings, once, again, alike } = measure();
  const number = (value) => value.toLocaleString('en').padStart(7);
  console.log('What a worker types across the four tools of the Harte family, in characters.');
  console.log('(The Hartes have no reflection of their own: it is the worked example’s. The conversation offers nothing and takes in nothing.)\n');
  for (const { tool, characters } of written) console.log(`${number(characters)}  ${tool}, as it is written`);
  console.log(`${number(once)}  all four, each thing once: with reuse\n`);
  for (const { from, to, taken } of crossings) {
    const kinds = Object.entries(Object.groupBy(taken, ({ as, section }) => `${as} → ${section}`)).map(([kind, list]) => `${list.length} ${kind}`).join(', ');
    console.log(`${number(lengthOf(taken.map(({ text }) => text)))}  from ${from} to ${to}, typed again: ${kinds}`);
  }
  console.log(`${number(once + again)}  without reuse\n`);
  console.log(`Reuse saves ${again.toLocaleString('en')} of ${(once + again).toLocaleString('en')} characters: ${((100 * again) / (once + again)).toFixed(1)} %.`);
  console.log('And each of those is corrected in one place rather than two.');
  console.log(`In the examples as they are, ${alike.texts} texts stand word for word in more than one tool (${alike.characters} characters): their writers said the same thing again in other words.`);
}
