export { ProcessesModule, allProcesses } from './processes.module.ts';
export { LotsFromConfiguration } from './answers/lots-from-configuration/lots-from-configuration.ts';
export { EndTheKeysWhenPersonalDataIsDestroyed } from './end-the-keys-when-personal-data-is-destroyed/end-the-keys-when-personal-data-is-destroyed.ts';
