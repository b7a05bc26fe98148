// What somebody might write into a record to make it do something. All of it is ordinary text and must stay text.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A larger collection, kept beside the repository where there is one; it is test data and not ours to copy. */
const COLLECTION = join(fileURLToPath(new URL('../../', import.meta.url)), '../shared/attack-strings.json');

/** Each would set `practiceCanary`, or bring an element, if anything read it as more than text. */
const OWN = [
  '<script>practiceCanary=1</script>', '</script><script>practiceCanary=1</script>', '<img src=x onerror=practiceCanary=1>', '"><img src=x onerror=practiceCanary=1>',
  '\'"--></style></script><svg/onload=practiceCanary=1>', '<svg><script>practiceCanary=1</script></svg>', '<iframe srcdoc="<script>parent.practiceCanary=1</script>"></iframe>',
  '<iframe src="javascript:parent.practiceCanary=1"></iframe>', '<a href="javascript:practiceCanary=1">see here</a>', 'javascript:practiceCanary=1', '<math><mtext><style><img src=x onerror=practiceCanary=1>',
  '<details open ontoggle=practiceCanary=1>', '<input autofocus onfocus=practiceCanary=1>', '<template><script>practiceCanary=1</script></template>', '<style>@import url(//attacker.example/x.css);</style>',
  '<link rel=stylesheet href=//attacker.example/x.css>', '<meta http-equiv=refresh content="0;url=//attacker.example">', '<base href=//attacker.example/>', '<form id=document name=body><input name=cookie></form>',
  '<object data="data:text/html,<script>practiceCanary=1</script>"></object>', '<embed src="data:image/svg+xml,<svg onload=practiceCanary=1>">', '<!--<img src=x onerror=practiceCanary=1>-->', '<noscript><p title="</noscript><img src=x onerror=practiceCanary=1>">',
  '${practiceCanary=1}', '{{constructor.constructor("practiceCanary=1")()}}', '<?lit$0$?>', '<!--?lit$1$-->', '__proto__', '{"__proto__":{"practiceCanary":1}}', 'constructor.prototype.practiceCanary',
  '&lt;img src=x onerror=practiceCanary=1&gt;', '\u003cscript\u003epracticeCanary=1\u003c/script\u003e', '=HYPERLINK("http://attacker.example","see here")', '\u202Egnp.txt\u202C and \u2066more\u2069', 'Zo\u00eb\u200b O\u2019Brien-M\u00fcller \ud83d\udc69\u200d\ud83d\udc67', 'a\u0000b\r\nc\td',
];

const collected = existsSync(COLLECTION) ? JSON.parse(readFileSync(COLLECTION, 'utf8')).vectors : [];

/** @type {string[]} every one of them once; none is empty */
export const attackStrings = Array.from(new Set([...OWN, ...collected.flatMap(({ value }) => (value?.trim() ? [value] : []))]));

/** Harmless words of the same kinds: what their pages are made of is what every other's may be made of. */
export const harmless = [
  ['Ordinary words.\nA second line.'], ['“Ordinary words, as they were said.”'],
  ['Short', '0', ' two words ', 'He is aggressive and neglectful, a risk, and always attends appointments. She must engage and comply. There is domestic abuse.', 'x'.repeat(400), 'اردو کے الفاظ'],
];

/** A few that are typed by hand, key by key: the ones of our own that a keyboard can type. */
export const typedStrings = OWN.slice(0, 12);

/** @type {Buffer[]} bytes that are not text at all, or only look like it */
export const attackBytes = [Buffer.from('c0af', 'hex'), Buffer.from('eda080', 'hex'), Buffer.from('f5808080', 'hex'), ...collected.flatMap(({ bytesHex }) => (bytesHex ? [Buffer.from(bytesHex, 'hex')] : []))];
