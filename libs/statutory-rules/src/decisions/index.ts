import { councilDecisionsRule, decisionMatrixRule } from './data/decision-matrix.ts';
import { remediesRule } from './data/remedies-law.ts';

export type { DecidedFor } from './case-fits.ts';
export * from './data/case-kinds.ts';
export * from './data/decision-matrix.ts';
export * from './data/remedies-law.ts';
export * from './evidence-missing.ts';
export * from './remedies.ts';
export * from './who-decides.ts';

export const decisionRules = [decisionMatrixRule, councilDecisionsRule, remediesRule];
