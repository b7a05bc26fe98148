/** Where a worker's unsaved work is kept on this device, locked with the key that the server has for them (DP-34). */
export async function workersBackups(browserBackups, owner) {
  const answer = await fetch('/api/backup-key', { credentials: 'same-origin' });
  if (!answer.ok) return undefined;
  const { key } = await answer.json();
  const bytes = Uint8Array.from(atob(key), (character) => character.charCodeAt(0));
  return browserBackups({ owner, key: await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']) });
}
