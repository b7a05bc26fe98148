export type Platform = 'mac' | 'linux' | 'win';

/** What a browser says of the device. `userAgentData` and `keyboard` are not everywhere. */
export interface Device {
  readonly platform?: string; readonly userAgentData?: { readonly platform?: string };
  /** What each place on the keyboard writes by itself. */
  readonly keyboard?: { getLayoutMap(): Promise<Iterable<readonly [code: string, key: string]>> };
}
/** Nothing of it in Node. */
export const thisDevice = (): Device => globalThis.navigator ?? {};

/** As VS Code tells them apart: an iPad’s keyboard is a Mac’s, and what is neither Mac nor Windows is Linux. */
export function platformOf({ platform = '', userAgentData } = thisDevice()): Platform {
  const name = userAgentData?.platform || platform;
  return /^(mac|ip)/i.test(name) ? 'mac' : /^win/i.test(name) ? 'win' : 'linux';
}

/** The context keys that never change (vscode-semantics.md §8). */
export const platformKeys = (platform: Platform) => ({ isMac: platform === 'mac', isWindows: platform === 'win', isLinux: platform === 'linux', isWeb: true });
