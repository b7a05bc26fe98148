/** The only module of this package with a side effect: registers the screens that every tool shares. */
import { defineElement, defineElements } from '@practice-kit/elements/define';
import { PracticeConflict } from './elements/conflict/conflict.js';
import { PracticeCopyPreview } from './elements/copy-preview/copy-preview.js';

defineElements();
defineElement('practice-conflict', PracticeConflict);
defineElement('practice-copy-preview', PracticeCopyPreview);
