export { aTurn, HeldDisk } from './held-disk.ts';
