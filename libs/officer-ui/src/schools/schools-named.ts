import type { EstablishmentsFound } from '#contexts/establishments';

/** What a school is called, by its URN; undefined where no register names it. */
export type SchoolsNamed = (urn: number) => string | undefined;
/** Asks `FindEstablishments`, as whoever reads the page. */
type Asks = (asked: Readonly<{ urns: readonly number[] }>) => Promise<EstablishmentsFound>;

export const noSchools: SchoolsNamed = () => undefined;

/** All schools of a page in one reading of the register. */
export async function schoolsNamed(asked: readonly (number | null)[], ask: Asks): Promise<SchoolsNamed> {
  const urns = [...new Set(asked)].filter((urn) => urn !== null);
  if (urns.length === 0) return noSchools;
  const { items } = await ask({ urns });
  const names = new Map(items.map(({ urn, name }) => [urn, name]));
  return (urn) => names.get(urn);
}

/** To stand alone, as in a list. */
export const schoolListed = (urn: number | null, named: SchoolsNamed): string =>
  urn === null ? 'On no roll' : (named(urn) ?? `URN ${urn}`);

/** Within a sentence. */
export const schoolSaid = (urn: number, named: SchoolsNamed): string => named(urn) ?? `the school with URN ${urn}`;
