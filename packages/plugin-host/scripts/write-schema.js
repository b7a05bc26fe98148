// Writes the published JSON Schemas of plugin.json and screen.json from the Zod schemas the host reads with.
// Run it after the package is built; the tests say when a file is out of date.
import { writeFileSync } from 'node:fs';
import { manifestJsonSchema } from '../dist/manifest/manifest-schema.js';
import { screenJsonSchema } from '../dist/screen/screen-schema.js';

for (const [name, schema] of Object.entries({ plugin: manifestJsonSchema(), screen: screenJsonSchema() })) writeFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
