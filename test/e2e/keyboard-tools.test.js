// The whole piece of work of each of the other four tools with the keyboard alone, in Chromium and Firefox, each on an empty
// page: the worked example with that taken out which is then said, asked, written and decided again, from its first stage to
// its last. After everything that is done the keyboard is somewhere and can be seen; every step of the whole is said to a
// screen reader; nothing has a place of its own in the order of Tab.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until } from './case-system.js';
import { openTool, tools, toolsIn } from './every-tool.js';
import { installHelpers, installWatch } from './in-page.js';
import { handsOn } from './keyboard-hands.js';

const [, conversation, plan, reflection, session] = tools;
const at = (tool, state, change, more = {}) => {
  const content = structuredClone(tool.document.content);
  change(content);
  return { ...tool, document: { ...tool.document, stages: tool.document.stages.map(({ id }, index) => (index === 0 ? { id, state } : { id, state: 'closed' })), content }, ...more };
};

const engines = (process.env.BROWSERS ?? 'chromium,firefox').split(',').filter((name) => name !== 'webkit');
for (const engine of engines) {
  void describe(`A whole piece of work with the keyboard alone (${engine})`, () => {
    const there = toolsIn(engine);

    async function sitDown(tool) {
      const page = await there.browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.evaluateOnNewDocument(installHelpers);
      await page.evaluateOnNewDocument(installWatch);
      await openTool(page, there.site.address, tool);
      const hands = handsOn(page);
      return { page, hands, ...hands };
    }

    void it('a conversation: asked alone, prepared, talked, agreed, and each seen again', async () => {
      const { page, press, write, choose, tick, day, goOn, escape, content, tabTo, chord, whereItIs, stage, isDialogOpen, ordered } = await sitDown(at(conversation, 'suitability', (whole) => {
        whole.suitability.safety.coerciveControl.pop();
        for (const field of ['decision', 'decidedBy', 'agreedWith', 'agreedOn']) delete whole.suitability.safety[field];
        whole.preparation = whole.preparation.filter(({ personId }) => personId !== 'p-ella');
        for (const field of ['fairProcessBefore', 'fairProcessAfter', 'agreement', 'followUps', 'outcome', 'window']) delete whole[field];
        whole.meeting.rounds = whole.meeting.rounds.map((round) => ({ ...round, answers: [] }));
      }, { now: '2026-10-17T10:00:00+01:00' }));

      for (const [name, other] of [['Ken', 'Ella'], ['Ella', 'Ken']]) {
        await press(`Ask ${name} alone about ${other}`);
        await choose('Is there control, or fear', 'No');
        await press('They were asked alone');
      }
      await press('Write: What is known, and what was decided');
      await choose('Decision', 'Suitable');
      await choose('Who decides', 'Joel');
      await choose('Which manager agrees', 'Ruth');
      await escape();
      await goOn('Start getting people ready', 'preparing', 'Getting ready');

      await press('Get Ella ready');
      await tick('Met alone');
      await tick('Knows that no is a real answer');
      await write('What they want from it', 'I want him to knock');
      await choose('How they take part', 'in a drawing');
      await choose('Wants to take part', 'Yes');
      await press('Keep');
      assert.equal((await content()).preparation.find(({ personId }) => personId === 'p-ella').wantsFromIt.text, 'I want him to knock');
      await press('Talking together');
      await press('Write: How this was done');
      for (const [label, words] of [['How people were asked', 'Each on their own.'], ['How it was explained', 'Joel drew it.'], ['What to expect', 'One at a time.']]) await write(label, words);
      await escape();
      await goOn('Everyone is ready', 'ready', 'Ready');
      await goOn('Start talking', 'past', 'What happened');
      await ordered();

      await press('Begin');
      let said = 0;
      for (let turn = 0; turn < 60 && !(await page.evaluate(() => globalThis.inPage.tool().sitting.at === 'end')); turn += 1) {
        if (turn % 4 === 3) await press('Pass');
        else if (await page.evaluate(() => globalThis.inPage.find('textarea', 'In ') !== undefined)) {
          await write('In ', `said ${(said += 1)}`);
          await chord('Control', 'Enter');
          await whereItIs('Ctrl+Enter');
        } else await press('Next question');
        if (await page.evaluate(() => globalThis.inPage.find('button', 'Go on') !== undefined)) await press('Go on');
      }
      assert.ok(said > 5, `Only ${said} things were said.`);
      await press('Back');
      await press('Next question');
      await goOn('We have agreed something', 'agreeing', 'Agreeing');

      await press('Add something agreed');
      await page.keyboard.type('Callum knocks and waits.');
      await chord('Control', 'Enter');
      await whereItIs('Ctrl+Enter');
      assert.equal((await content()).agreement.items.at(-1).text, 'Callum knocks and waits.');
      for (const name of ['Ask Callum on their own', 'Ask Ella on their own', 'Ask Stacey', 'Ask Ken']) {
        await press(name);
        await choose('How', 'They agreed themselves');
        await press('Keep their answer');
        assert.equal(await isDialogOpen(), false, name);
      }
      await goOn('Everyone has agreed', 'agreed', 'Agreed');
      await press('Start checking back');
      await day('Planned for', ['11', '11', '2026']);
      await goOn('Start checking back', 'following-up', 'Checking back');
      for (const name of ['Callum', 'Ella', 'Stacey', 'Ken']) {
        await press(`See ${name} alone`);
        await write('What they say', 'He knocked.');
        await press('Keep');
      }
      assert.deepEqual((await content()).followUps.at(-1).seenAlone.toSorted(), ['p-callum', 'p-ella', 'p-ken', 'p-stacey']);
      await goOn('Look at it together again', 'agreed', 'Agreed');
      await tabTo('the copies', (now) => now.name.startsWith('Make a copy'));
      await page.keyboard.press('Enter');
      await press('Callum');
      await escape();
      assert.equal(await stage(), 'agreed');
    });

    void it('a family’s plan: offered, prepared, the family alone, its plan answered, agreed, given out and printed', async () => {
      const { page, press, write, choose, tick, goOn, escape, content, ordered, stage } = await sitDown(at(plan, 'offered', (whole) => {
        whole.offer.offeredTo[0] = { personId: 'p-danielle' };
        whole.preparation = whole.preparation.filter(({ personId }) => personId !== 'p-shanice');
        whole.meeting.stages = [];
        for (const line of whole.meeting.bottomLines) line.sharedBeforePrivateTime = false;
        delete whole.plan.items[0].referrerResponse;
        whole.plan.agreedBy = whole.plan.agreedBy.filter(({ personId }) => personId !== 'p-lorna');
        whole.plan.meetsBottomLines = whole.plan.meetsBottomLines.slice(1);
        whole.distribution = whole.distribution.slice(1);
        whole.plan.childToldAboutPlan = [];
      }, { now: '2026-10-23T16:00:00+01:00' }));

      await press('Beforehand');
      await press('What somebody said');
      await choose('Who', 'Danielle');
      await choose('Answer', 'said yes');
      await press('Keep');
      await press('They said yes');
      await goOn('They said yes', 'referred', 'Referred');
      await goOn('Start getting ready', 'preparing', 'Getting ready');
      await press('Get ready with them: Shanice');
      await choose('Coming?', 'coming');
      await press('Keep');
      await goOn('Everybody is ready', 'ready', 'Ready');
      await goOn('Begin the meeting', 'information-giving', 'What you will hear');
      await ordered();
      await press('Add who told what');
      await choose('Who', 'Amira');
      await write('What they told the family', 'What is going well and what we are worried about.');
      await press('Keep');
      for (const label of ['What is going well was said', 'The family’s questions are answered', 'Said to the family', 'Said to the family']) await tick(label);
      await press('Leave the family to it');
      for (const name of ['Danielle', 'Pauline', 'Shanice', 'Michael']) if (!(await page.evaluate((who) => globalThis.inPage.find('input', who)?.checked, name))) await tick(name);
      await goOn('Leave the family to it', 'private-family-time', 'Your time alone');

      await press('We are ready');
      await choose('Who is saying so', 'Shanice');
      await goOn('We are ready', 'agreeing-plan', 'Agreeing the plan');
      await press('Type in what the family wrote');
      await write('', 'Nan rings at eight.');
      await press('Type in what the family wrote');
      assert.equal((await content()).plan.items.at(-1).text, 'Nan rings at eight.');
      for (const words of ['Mum keeps', 'Nan rings']) {
        await press(`Answer: ${words}`);
        await choose('Answer', 'Agreed');
        await press('Keep');
      }
      await press(`Say what meets it: ${plan.document.content.meeting.bottomLines[0].text.slice(0, 20)}`);
      await tick('Mum keeps');
      await press('Keep');
      await press('Somebody agrees');
      await choose('Who', 'Lorna');
      await choose('As', 'One of the family');
      await choose('How', 'agreed');
      await press('Keep');
      await goOn('Agree the plan', 'plan-agreed', 'Plan agreed');

      await press('Afterwards');
      await press('Decide: Danielle');
      await choose('Which copy', 'the whole plan');
      await press('Keep');
      await press('Write down how they were told: Mia');
      await choose('Who told them', 'Rosie');
      await write('What the child said', 'can i tell my teacher');
      await press('Keep');
      assert.equal(await stage(), 'active');
      await press('Make a copy for');
      await press('Danielle');
      await escape();
      await press('Page for the fridge');
      await press('Print');
      await escape();
      await press('Print');
      await until(() => page.evaluate(() => document.querySelector('iframe') !== null), 'the paper is ready');
      assert.equal((await content()).distribution.find(({ to }) => to === 'p-danielle').copy, 'full');
    });

    void it('a reflection: before, jots in the hallway, a number, looking back, shown in part, one line to the record', async () => {
      const { page, press, write, choose, tick, goOn, content, chord, whereItIs, isDialogOpen, ordered } = await sitDown(at(reflection, 'preparing', (whole) => {
        for (const part of ['during', 'after', 'sharing', 'toCaseRecord']) delete whole[part];
        delete whole.before.focus;
      }, { now: '2026-10-20T13:00:00+01:00' }));

      await write('What it is about', 'Saturdays.');
      await goOn('Go in', 'in-conversation', 'In the conversation');
      await press('Change talk');
      await page.keyboard.type('i cld do sundays');
      await whereItIs('typing');
      await chord('Control', 'Enter');
      await whereItIs('Ctrl+Enter');
      assert.equal((await content()).during.changeTalk[0].text, 'i cld do sundays');
      await press('Confidence');
      await press('4');
      await write('Why not lower', 'I did it in March.');
      await page.keyboard.press('Escape');
      await whereItIs('Escape');
      assert.equal((await content()).during.rulers[0].value, 4);
      await ordered();
      await goOn('We have finished talking', 'noted', 'Noted');
      await goOn('Look back at it', 'reflecting', 'Looking back');
      await write('One thing to try next time', 'Reflect before I ask.');
      await press('One more: Open questions');
      await goOn('Keep it', 'kept', 'Kept');
      await press('Show parts to a colleague');
      await choose('Who is it for', 'Helen');
      await choose('As what', 'coach');
      await tick('One thing to try next time');
      await tick('There is no name in what I show');
      await goOn('Show these parts', 'shared', 'Shown');
      assert.equal(await isDialogOpen(), false);
      await press('Put a line on the record');
      await tick('i cld do sundays');
      await press('Put it on the record');
      assert.equal((await content()).toCaseRecord.at(-1).text, 'i cld do sundays');
    });

    void it('a child’s page: told, explained, said, read back, chosen, checked, shown and told what happened', async () => {
      const { page, press, write, choose, tick, goOn, content, chord, whereItIs, escape, stage, ordered } = await sitDown(at(session, 'preparing', ({ sessions: [mia] }) => {
        for (const field of ['explainedBefore', 'childSaidYes', 'houses', 'whoHelps', 'scale', 'afterwards', 'copyForChild', 'practitionerThoughts', 'parentTold']) delete mia[field];
      }, { now: '2026-09-30T10:00:00+01:00' }));
      const mia = async () => (await content()).sessions[0];

      await press('Say who was told');
      await choose('Who', 'Danielle');
      await choose('Did they agree', 'Yes');
      await press('Keep');
      await goOn('Begin', 'explaining', 'Explaining');
      for (const label of ['Why we are talking', 'What happens to what I say', 'When a secret', 'I can stop', 'Said yes']) await tick(label);
      await goOn('Start the page', 'with-child', 'Talking');
      await press('Write or say something');
      await page.keyboard.type('nan makes pancakes');
      await chord('Control', 'Enter');
      await whereItIs('Ctrl+Enter');
      const [[house, [first]]] = Object.entries((await mia()).houses).filter(([, items]) => items.length > 0);
      assert.equal(first.text, 'nan makes pancakes', house);
      await press('6');
      await write('What makes it that one', 'he nows were my scool is');
      await press('Put it in');
      await press('I want a break');
      assert.equal(await stage(), 'paused');
      await goOn('I want to carry on', 'with-child', 'Talking');
      await ordered();
      await goOn('Read it back', 'read-back', 'Reading it back');
      await press('Yes, that is right');
      await goOn('Who can see it?', 'choices', 'Who can see it');
      await choose('Danielle', 'Yes');
      await goOn('Look at whether it is safe', 'safety-check', 'Safety check');
      await write('What you thought about', 'Nothing in it makes tonight worse.');
      await press('I have looked at this');
      await press('Make a copy for');
      await press('Danielle');
      await press('Share this copy with Danielle');
      assert.equal(await stage(), 'shared');
      await escape();
      await press('What they said to it');
      await choose('Who', 'Danielle');
      await write('In their own words', 'I did not know about the pancakes.');
      await press('Keep');
      await press('Tell Mia what happened');
      await write('What the child said', 'did she like it');
      await goOn('They know', 'child-told', 'Child told');
      await press('A copy for Mia');
      await write('What it is like', 'large print');
      await press('Keep');
      await goOn('Close this page', 'closed', 'Closed');
    });
  });
}
