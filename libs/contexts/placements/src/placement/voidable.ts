/** What can be taken back of a placement, as the use case that does it has it. */
export const VOIDABLE = [
  'PlacementStarted',
  'PlacementReviewed',
  'ExtensionAgreed',
  'ReturnPlanned',
  'ReturnConfirmed',
  'PlacementEnded',
];

export const isVoidableOfPlacement = (type: string): boolean => VOIDABLE.includes(type);
