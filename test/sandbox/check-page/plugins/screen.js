// A plugin that has the host show what would fetch something, were it more than text.
export function activate(context, practice) {
  const { commands, window } = practice;
  const shown = async (show) => {
    try {
      return { shown: await show() ?? null };
    } catch (error) {
      return { refused: error.name };
    }
  };
  const markup = (address) => `<img src="${address}"><a href="${address}">here</a><style>@import url(${address})</style> ![x](${address}) [x](${address}) ${address}`;
  context.subscriptions.push(
    commands.registerCommand('screen.message', (address) => shown(() => window.showInformationMessage(markup(address), 'Yes', markup(address)))),
    commands.registerCommand('screen.detail', (address) => shown(() => window.showWarningMessage('x', { detail: markup(address), modal: true }))),
    commands.registerCommand('screen.link', (address) => shown(() => window.showErrorMessage('x', { href: address }))),
    commands.registerCommand('screen.status', (address) => { window.setStatusBarMessage(markup(address)); return { shown: true }; }),
    commands.registerCommand('screen.pick', (address) => shown(() => window.showQuickPick([{ label: markup(address), description: markup(address) }]))),
    commands.registerCommand('screen.pickIcon', (address) => shown(() => window.showQuickPick([{ label: 'x', iconPath: address }]))),
    commands.registerCommand('screen.input', (address) => shown(() => window.showInputBox({ title: markup(address), prompt: markup(address), value: markup(address) }))),
    commands.registerCommand('screen.progress', (address) => shown(() => window.withProgress({ title: markup(address) }, async () => 'done'))),
    window.registerTreeDataProvider('screen.tree', { getChildren: () => [{ id: '1', label: markup('https://x.example/'), icon: '$(warning)' }] }),
    window.registerTreeDataProvider('screen.picture', { getChildren: () => [{ id: '1', label: 'x', icon: 'https://x.example/practice-kit-canary' }] }),
    window.registerTreeDataProvider('screen.styled', { getChildren: () => [{ id: '1', label: 'x', style: 'background: url(https://x.example/)' }] }),
  );
}
