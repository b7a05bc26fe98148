/** What the host's page and the frame say to each other before the plugin has a port of its own. */
export const SANDBOX_PROTOCOL = 1;
export interface FrameReady { readonly practiceSandbox: typeof SANDBOX_PROTOCOL; readonly say: 'ready' | 'failed' }
export interface FrameStart {
  readonly practiceSandbox: typeof SANDBOX_PROTOCOL;
  /** The plugin's module, whole. */
  readonly code: string;
  /** `kept` only to see what the policy alone holds: the names of network and storage stay in the worker. */
  readonly globals: 'removed' | 'kept';
}
/** The first message on the plugin's port: does the policy hold in here? */
export type WorkerReady = readonly ['ready', boolean];
