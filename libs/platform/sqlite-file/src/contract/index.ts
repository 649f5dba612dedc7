export { HeldDisk } from './held-disk.ts';
