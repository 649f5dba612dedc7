/** What somebody is called; a single name is given, and has no family name beside it. */
export type Named = Readonly<{ givenNames: string; familyName: string | null }>;

/** The legal name, and what the child is known as, as far as that is another. */
export type NamesTold = Named & Readonly<{ knownAsGivenNames: string | null; knownAsFamilyName: string | null }>;

/** As pages call the child. */
export const knownAs = ({ givenNames, familyName, knownAsGivenNames, knownAsFamilyName }: NamesTold): Named => ({
  givenNames: knownAsGivenNames ?? givenNames,
  familyName: knownAsFamilyName ?? familyName,
});

export const legalName = ({ givenNames, familyName }: Named): Named => ({ givenNames, familyName });

export const isSameWritten = (one: Named, other: Named): boolean =>
  one.givenNames === other.givenNames && one.familyName === other.familyName;

/** Every name, once: as it is known, as the law has it. */
export const namesIn = (told: NamesTold): readonly Named[] =>
  isSameWritten(knownAs(told), told) ? [legalName(told)] : [knownAs(told), legalName(told)];
