/** Each entry of a placement that can be put right, in a sentence. */
export const called = {
  PlacementStarted: 'the start',
  PlacementReviewed: 'the review',
  ExtensionAgreed: 'the extension',
  ReturnPlanned: 'the return plan',
  ReturnConfirmed: 'how the return went',
  PlacementEnded: 'the end',
} as const;
export type PutRight = keyof typeof called;

export const isPutRight = (type: string): type is PutRight => Object.hasOwn(called, type);

/** The pages that correct each: the ways to them, behind the entry. */
export const correcting: Readonly<Record<PutRight, string>> = {
  PlacementStarted: 'correct-start',
  PlacementReviewed: 'correct-review',
  ExtensionAgreed: 'correct-extension',
  ReturnPlanned: 'correct-return-plan',
  ReturnConfirmed: 'correct-return',
  PlacementEnded: 'correct-end',
};
