/** The only module with a side effect: registers `<__tag__>`. */
import '@practice-kit/practice-tool/define';
import { defineElement } from '@practice-kit/elements/define';
import { __Name__Record } from './elements/record/record.js';

defineElement('__tag__', __Name__Record);
