import { lineBackToSchool } from './line-back-to-school.ts';
import { lineInThePlacement } from './line-in-the-placement.ts';
import { lineToTheAward } from './line-to-the-award.ts';
import type { LineStep } from './line-step.ts';

/** Every command of the API, in an order in which each is accepted. */
export const wholeLine: readonly LineStep[] = [...lineToTheAward, ...lineInThePlacement, ...lineBackToSchool];
