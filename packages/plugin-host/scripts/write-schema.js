// Writes the published JSON Schema of plugin.json from the Zod schema the host reads with.
// Run it after the package is built; the tests say when the file is out of date.
import { writeFileSync } from 'node:fs';
import { manifestJsonSchema } from '../dist/manifest/manifest-schema.js';

writeFileSync(new URL('../schema/plugin.schema.json', import.meta.url), `${JSON.stringify(manifestJsonSchema(), null, 2)}\n`);
