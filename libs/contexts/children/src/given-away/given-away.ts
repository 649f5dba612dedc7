/** By which a text gives a child away, or those around it. */
export const givenAway = [
  ...(['first-name', 'family-name', 'birth', 'upn', 'number', 'street', 'postcode'] as const),
  ...(['phone', 'email', 'around', 'worker'] as const),
] as const;
export type GivenAway = (typeof givenAway)[number];

/** What a text has of it, by its kind and how often; never the words themselves. */
export type TextGivesAway = Readonly<{
  childId: string;
  has: readonly Readonly<{ kind: GivenAway; times: number }>[];
  /** It has an address, or what else betrays one, that is not to be disclosed. Of that, too, not what. */
  tellsUndisclosed: boolean;
  /** Whoever sends it tried so many texts of a child whose address is protected that it is not looked through today. */
  isTriedOften: boolean;
}>;

/** How often a text has it. */
export type Sign = (text: TextRead) => number;

/** A text as it is looked through: as it was written, and as words in every spelling of them. */
export type TextRead = Readonly<{ written: string; readings: readonly (readonly string[])[] }>;

/** `place`: what is said to betray an address, and is of no kind that is ever named. */
export type SignOf = Readonly<{ kind: GivenAway | 'place'; sign: Sign; isUndisclosed: boolean }>;
