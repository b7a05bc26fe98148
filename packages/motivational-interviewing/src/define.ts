/** The only module of this package with a side effect: registers `<practice-reflection>`. */
import '@practice-kit/practice-tool/define';
import { defineElement } from '@practice-kit/elements/define';
import { PracticeReflection } from './elements/reflection/reflection.js';

defineElement('practice-reflection', PracticeReflection);
