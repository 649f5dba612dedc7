import { linePath } from '../child-line/line-path.ts';

export const possibleDuplicatesPath = (childId: string): string => `${linePath(childId)}/possible-duplicates`;

export const whileOnePath = (childId: string, otherChildId: string): string =>
  `${possibleDuplicatesPath(childId)}/${otherChildId}/while-one`;

export const twoChildrenPath = (childId: string, otherChildId: string): string =>
  `${possibleDuplicatesPath(childId)}/${otherChildId}/two-children`;

export const perhapsOnePath = (childId: string, otherChildId: string): string =>
  `${possibleDuplicatesPath(childId)}/${otherChildId}/perhaps-one`;
