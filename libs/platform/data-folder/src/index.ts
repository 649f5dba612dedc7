export * from './own-data-folder.ts';
export { admitSet, type Admitted } from './set/admit-set.ts';
export type { Belonging, Witnessed } from './set/belonging.ts';
export { examineSet, faultWords, type Examined, type Fault } from './set/examine-set.ts';
export { KeptMarks } from './set/kept-marks.ts';
export { beginLaying, laySet } from './set/lay-set.ts';
export type { Growth, Mark, Marks, Member, Witness } from './set/member.ts';
export { PUT_BACK, StoreNotSound } from './set/store-not-sound.ts';
