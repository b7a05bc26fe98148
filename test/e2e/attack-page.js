// A page on which whatever runs, is refused, is made or is asked for elsewhere is written down.
import { installHelpers, installWatch } from './in-page.js';

/** A page that is watched: what ran, what was refused, what was made, and what was asked for elsewhere. */
export async function watchedPage(browser, address, width = 1280) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.evaluateOnNewDocument(installHelpers);
  await page.evaluateOnNewDocument(installWatch);
  const elsewhere = [];
  // The browser's own pictures, of a date field say, are data: one that came from a string would be refused by the policy.
  page.on('request', (request) => { if (!request.url().startsWith(`${address}/`) && !request.url().startsWith('data:')) elsewhere.push(request.url()); });
  page.on('dialog', (dialog) => { if (dialog.type() !== 'beforeunload') elsewhere.push(`a ${dialog.type()}`); void dialog.accept(); });
  return {
    page,
    /** Empty where nothing was more than text. @param {Set<string>} [allowed] */
    async problems(allowed, marks) {
      const { ran, refused, isWhole, made } = await page.evaluate((given) => {
        const { watch, inPage } = globalThis;
        return { ran: watch.ran, refused: watch.refused, isWhole: watch.prototype === Object.getOwnPropertyNames(Object.prototype).join(), made: given ?? inPage.marks() };
      }, marks);
      return [
        ...ran.map((name) => `${name} ran`), ...refused.map((what) => `the policy refused ${what}`), ...elsewhere.splice(0).map((what) => `it asked for ${what}`),
        ...(isWhole ? [] : ['Object.prototype was changed']), ...(allowed ? made.filter((mark) => !allowed.has(mark)).map((mark) => `it made ${mark}`) : []),
      ];
    },
  };
}
