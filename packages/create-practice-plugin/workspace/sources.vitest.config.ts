/** Copied into a scaffold under `.cache` by the tests: the kit's packages are taken from their sources, so that nothing has to be built first. */
import { mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

const conditions = ['source', 'node', 'import', 'module', 'default'];
export default mergeConfig(base, { resolve: { conditions }, ssr: { resolve: { conditions, externalConditions: conditions } } });
