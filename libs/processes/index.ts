export { ProcessesModule, allProcesses } from './processes.module.ts';
export { LotsFromConfiguration } from './answers/lots-from-configuration/lots-from-configuration.ts';
