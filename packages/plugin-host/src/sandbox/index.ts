export { type AllowedPlugin, type AllowList, allowListEntry, integrityOf, verifyBundle } from './bundle-integrity.js';
export { type DataFault, type DataLimits, faultIn } from './plain-data.js';
export { AskCancelled, AskLate, type AskOptions, type Breach, FailedThere, PortChannel, type PortChannelOptions } from './port-channel.js';
export { type HeartbeatOptions } from './heartbeat.js';
export { type RefusalCode, SandboxRefusal } from './sandbox-refusal.js';
export { sandboxRuntime, type SandboxOptions, type SandboxRuntime } from './sandbox-runtime.js';
export { Permissions } from './permissions.js';
export { describePermissions, grantedBy, type PermissionLine, type PermissionSheet, type PermissionVerb, type PermissionWord, permissionWords } from './describe-permissions.js';
export { type FieldAccess, type Granted, permittedAccess, type PermittedAccessOptions } from './permitted-access.js';
