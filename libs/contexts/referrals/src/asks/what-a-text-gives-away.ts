/** By which a text gives a child away, or those around it. */
export type GivenAway =
  | 'first-name'
  | 'family-name'
  | 'birth'
  | 'upn'
  | 'number'
  | 'street'
  | 'postcode'
  | 'phone'
  | 'email'
  | 'around'
  | 'worker';

export type TextGivesAway = Readonly<{
  childId: string;
  has: readonly Readonly<{ kind: GivenAway; times: number }>[];
  /** What is said nowhere: where somebody lives whose address is protected. */
  tellsUndisclosed: boolean;
  /** Whoever sends it tried so many today, of a child whose address is protected, that it was not looked through. */
  isTriedOften: boolean;
}>;

/** Asked before a text goes to those who are not to know yet whose it is; answered from what is on record of the child. */
export abstract class WhatATextGivesAway {
  /** @param by who is to send it */
  abstract of(childId: string, text: string, by: string): Promise<TextGivesAway>;
}
