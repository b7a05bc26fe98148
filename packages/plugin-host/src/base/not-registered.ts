/** What is registered and may not be. The message is the host's own, or names what a plugin.json has. */
export class NotRegistered extends Error {
  override readonly name = 'NotRegistered';
}
