export { PracticeReflection } from './elements/reflection/reflection.js';
export * from './model/index.js';
export { ITERATIONS, OwnersSeal, passphraseFault, SealFailure, sealOf, type SealFault, type SealOptions } from './keeping/seal.js';
export { sealedRecords } from './keeping/sealed-records.js';
export { sealWords, type SealWords } from './keeping/seal-words.js';
