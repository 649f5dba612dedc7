import { linePath } from '../child-line/line-path.ts';

export const protectionPath = (childId: string): string => `${linePath(childId)}/protection`;
export const undisclosedPath = (childId: string): string => `${protectionPath(childId)}/address`;
export const settleReleasePath = (childId: string, releaseId: string): string =>
  `${protectionPath(childId)}/releases/${releaseId}/settle`;
