// A good neighbour: what it answers must not change, whatever the others do.
export function activate(context, practice) {
  context.subscriptions.push(practice.commands.registerCommand('peer.greet', (name) => `Hello ${name}`));
}
