export { aTurn, HeldDisk } from './held-disk.ts';
export { aroundGet } from './around-get.ts';
