export { ProcessesModule, allProcesses } from './processes.module.ts';
export { ProvidersKnown } from './providers-known.ts';
export { EndTheKeysWhenPersonalDataIsDestroyed } from './end-the-keys-when-personal-data-is-destroyed/end-the-keys-when-personal-data-is-destroyed.ts';
