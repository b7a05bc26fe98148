/** SurveyJS with a panel for each entry and its words as questions; its data is brought up to date while typing. */
import { Model, settings } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import 'survey-core/survey-core.css';

settings.panel.maxPanelCount = 10_000;

const definition = {
  textUpdateMode: 'onTyping', showNavigationButtons: false,
  elements: [{
    type: 'paneldynamic', name: 'harm', title: 'What has happened', maxPanelCount: 10_000, renderMode: 'list',
    templateElements: [
      { type: 'text', name: 'occurredOn', title: 'When' }, { type: 'comment', name: 'text', title: 'What happened' },
      { type: 'text', name: 'impact', title: 'What it was like for each child' }, { type: 'text', name: 'source', title: 'Who says so' },
    ],
  }],
};

export function surveyJs(stage) {
  const host = document.createElement('div');
  stage.append(host);
  let survey;
  let opened;
  return {
    show(value) {
      survey = new Model(definition);
      survey.data = { harm: value.content.harm.map(({ text, occurredOn, childImpact, sources }) => ({ text, occurredOn, impact: childImpact[0].text, source: sources[0].text })) };
      renderSurvey(survey, host);
    },
    countShown: () => host.querySelectorAll('textarea').length,
    elements: () => host.querySelectorAll('*').length / survey.data.harm.length,
    async open(at) {
      opened = at;
      return host.querySelectorAll('textarea')[at];
    },
    written: () => survey.data.harm[opened].text,
  };
}
