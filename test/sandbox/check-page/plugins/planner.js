// A well-meaning plugin that changes a document step by step, and may be ended at any of them.
export function activate(context, practice) {
  const { commands, documents } = practice;
  context.subscriptions.push(commands.registerCommand('planner.plan', async (document, step, pause) => {
    const later = () => new Promise((resolve) => { setTimeout(resolve, pause); });
    const { content: { nextSteps = [] } = {} } = await documents.read(document);
    const id = `step-${step}`;
    await later();
    if (!nextSteps.some((one) => one.id === id)) await documents.applyEdit(document, [{ op: 'add', to: { in: document, list: 'nextSteps' }, value: { id, text: `Visit ${step}` } }]);
    await later();
    if (step > 1) await documents.applyEdit(document, [{ op: 'set', id: `step-${step - 1}`, path: ['text'], value: `Visit ${step - 1}, then visit ${step}` }]);
    await context.globalState.update('planned', step);
    return step;
  }));
}
