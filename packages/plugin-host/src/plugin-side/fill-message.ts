/** `{0}` and `{name}` filled in; a place without a value stays as it is, so that it is seen (VS Code's `l10n.t`). */
export function fillMessage(message: string, args: readonly unknown[]): string {
  const [first] = args;
  const values = (typeof first === 'object' && first !== null ? first : args) as Readonly<Record<string, unknown>>;
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}
