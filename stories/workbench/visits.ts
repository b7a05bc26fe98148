/** A council's own small plugin, for the stories: a list of visits, a form, two settings and a first step. All of it is data. */
import type { PluginSource } from '@practice-kit/plugin-host';

export const visits: PluginSource = {
  manifest: {
    publisher: 'wexmoor', name: 'visits', version: '1.0.0', displayName: 'Visits', description: 'Visits that are planned.', engines: { 'practice-kit': '^1.0.0' }, main: './plugin.js',
    contributes: {
      commands: [{ command: 'visits.plan', title: 'Plan a visit', icon: '$(calendar)', description: 'Choose a day and who goes.' }, { command: 'visits.move', title: 'Move this visit' }, { command: 'visits.none', title: 'Write why none is planned' }],
      menus: { 'tool/title': [{ command: 'visits.plan', alt: 'visits.none', group: '1_visits' }], 'view/item': [{ command: 'visits.move', when: "viewItem == 'visit'" }] },
      themes: [{ id: 'wexmoor.plum', label: 'Wexmoor plum', brand: '#6a2a6f' }],
      viewsWelcome: [{ view: 'visits.planned', contents: 'No visits are planned yet.', commands: ['visits.plan'] }],
      viewsContainers: { panel: [{ id: 'visits', title: 'Visits', icon: '$(calendar)' }] },
      views: { visits: [{ id: 'visits.planned', name: 'Planned', icon: '$(list)' }, { id: 'visits.next', name: 'The next one', type: 'form', visibility: 'collapsed' }] },
      configuration: {
        title: 'Visits',
        properties: {
          'visits.daysAhead': { type: 'integer', default: 10, minimum: 1, maximum: 60, title: 'Days ahead', description: 'How far ahead visits are shown.' },
          'visits.seenAlone': { type: 'boolean', default: true, title: 'Children are seen alone', description: 'Each visit asks whether the child was seen alone.' },
        },
      },
      walkthroughs: [{ id: 'visits.firstVisit', title: 'Planning a visit', icon: '$(flag)', description: 'How visits are planned here.', steps: [{ id: 'plan', title: 'Plan one', description: 'Choose a day and who goes.', commands: ['visits.plan'], completionEvents: ['onCommand:visits.plan'] }] }],
    },
  },
  load: async () => ({
    activate({ subscriptions }, { commands, window }) {
      subscriptions.push(
        commands.registerCommand('visits.plan', () => window.showInformationMessage('A visit is planned for 9 October.')),
        commands.registerCommand('visits.none', () => window.showInputBox({ title: 'Why is none planned?' })),
        commands.registerCommand('visits.move', () => window.showInputBox({ title: 'To which day?' })),
        window.registerTreeDataProvider('visits.planned', {
          getChildren: (parent) => (parent === undefined
            ? [{ id: 'october-6', label: '6 October', description: 'at Pauline’s', collapsibleState: 'expanded', contextValue: 'visit' }, { id: 'october-9', label: '9 October', description: 'at school', contextValue: 'visit' }]
            : [{ id: `${parent}-who`, label: 'Mia and Jayden, with Amira' }]),
        }),
        window.registerFormProvider('visits.next', {
          getForm: () => ({ submitLabel: 'Keep', fields: [{ key: 'day', label: 'Day', kind: 'date', isRequired: true }, { key: 'who', label: 'Who goes', kind: 'choice', choices: [{ value: 'amira', label: 'Amira' }, { value: 'beth', label: 'Beth' }] }, { key: 'alone', label: 'Mia is seen alone', kind: 'toggle' }] }),
          submit: () => undefined,
        }),
      );
    },
  }),
};
