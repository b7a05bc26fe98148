import { executeServerCommand } from '@web/test-runner-commands';

/** Presses keys as a person would: `await keys('Shift+Tab', 'a', 'Space')`. */
export const keys = (...chords) => executeServerCommand('keys', chords);
