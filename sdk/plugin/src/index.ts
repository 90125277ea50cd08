/** The runtime of plugins: what the extension, the fake host and the developer's command are built on. */
export { type Answers, type HostFetch, onlyGranted } from './asking.ts';
export type { Cell, Cells, CodeKind } from './cells.ts';
export { type Clock, systemClock } from './clock.ts';
export type { PluginHealth } from './health.ts';
export { type HostParts, type PluginEvent, PluginHost, type PluginStorage, type Result } from './host.ts';
export * from './limits.ts';
export { acceptsHost, beyondGrant, checkManifest, fileOf, type RunSlot, type Slot, slotsOf } from './manifest.ts';
export { differs, type OwnTest, type OwnTestReport, recorded, runOwnTests, testProblems } from './own-tests.ts';
export { canonical, type Opened, openPack, type Pack, sealPack, sha256 } from './pack.ts';
export { PluginError, type Problem, type ProblemCode } from './problem.ts';
export { mismatch, type Schema } from './schema.ts';
export { completeInput, inputMismatch, SLOTS, type SlotInputs, type SlotOutputs, TEST_NOW } from './slots.ts';
export { parseStrict, utf8Length } from './strict-json.ts';
export type * from './types.ts';
