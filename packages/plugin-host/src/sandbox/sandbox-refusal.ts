export type RefusalCode = 'not-allowed' | 'switched-off' | 'wrong-version' | 'changed' | 'not-covered' | 'no-code' | 'no-hashing' | 'frame-missing' | 'frame-not-isolated' | 'policy-missing';

const SAID: Readonly<Record<RefusalCode, string>> = {
  'not-allowed': 'It is not on the list of plugins that are allowed here. An administrator adds it, with its hash.',
  'switched-off': 'An administrator has switched it off.',
  'wrong-version': 'The list of allowed plugins names another version of it.',
  changed: 'Its code is not the code that was allowed: the hash differs. Compare the file with the one that was reviewed.',
  'not-covered': 'The list has no hash for one of its files: plugin.json, and the screen and schema of each tool, are put under "files".',
  'no-code': 'Its file could not be read.',
  'no-hashing': 'This page cannot check hashes, because it was not served over https. Serve it over https.',
  'frame-missing': 'The sandbox’s frame did not answer. Is frame.html served, and with its own policy header?',
  'frame-not-isolated': 'The sandbox’s frame is not isolated from this page, so nothing was run in it.',
  'policy-missing': 'The sandbox’s policy does not hold in this browser, or frame.html was changed on its way. Nothing was run in it.',
};

/** Nothing of the plugin was run. Says why, and what an administrator does about it; holds no content. */
export class SandboxRefusal extends Error {
  override readonly name = 'SandboxRefusal';
  constructor(readonly code: RefusalCode) { super(SAID[code]); }
}
