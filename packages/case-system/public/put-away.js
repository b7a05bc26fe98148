/**
 * Takes out of the page of a worker's reflections all that was read or typed there. The page itself stays: fetched again where there
 * is no connection it would not come, and what was locked could not be opened any more.
 */
export function putAway(page) {
  const each = (selector, change) => page.querySelectorAll(selector).forEach(change);
  each('form', (form) => { form.reset(); });
  each('.rows', (rows) => { rows.replaceChildren(); });
  each('[data-line], [data-shown]', (one) => { one.hidden = true; });
  each('details', (one) => { one.open = false; });
  each('[data-here], .fault', (one) => { one.textContent = ''; });
  // "Show what I type" is no longer ticked.
  each('[name=passphrase], [name=again], [name=now]', (field) => { field.type = 'password'; });
}
