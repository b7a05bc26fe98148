/** The tests a tool must pass, for whoever writes one: the kit's own four and a council's. */
export { workflowSuite, type WorkflowFixtures } from './workflow-suite.js';
export { toolSuite, type ToolFixtures } from './tool-suite.js';
export { exampleSuite, expectedOf, patched, type ExampleFixtures, type Expected } from './example-suite.js';
export { saidOf, wordingSuite, type WordingFixtures } from './wording-suite.js';
export { everyWord, everything, printedPage, until } from './tool-stage.js';
export { MARKS, SECRET, TEAM_MARKS, flagsOf, planted, saidIn, thinned, type Planted, type Planting, type PlantingPlace, type PlantingReader } from './planting.js';
