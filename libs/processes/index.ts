export { ProcessesModule, allProcesses } from './processes.module.ts';
