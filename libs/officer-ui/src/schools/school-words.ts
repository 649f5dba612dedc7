import type { EstablishmentListed } from '#contexts/establishments';
import type { SchoolsNamed } from './schools-named.ts';
import { dayWords } from '../words/times.ts';

/** As it stands in the field once it was chosen: whoever reads it sees the name, and the number is read from it. */
export const schoolChosen = ({ name, urn }: Pick<EstablishmentListed, 'name' | 'urn'>): string => `${name} (${urn})`;

/** What stands in the field of one that is on record: by its name, where the register has one. */
export function schoolWritten(urn: number, named: SchoolsNamed): string {
  const name = named(urn);
  return name === undefined ? String(urn) : schoolChosen({ name, urn });
}

/** The URN in what was typed: alone, or behind a name that was chosen. Null: it is words to look for. */
export const urnIn = (typed: string): number | null => {
  const [, urn] = /^(?:.*\()?([1-9]\d{5})\)?$/.exec(typed.trim()) ?? [];
  return urn === undefined ? null : Number(urn);
};

/** Where and what it is, and since when it is closed: what tells two of one name apart. */
export function schoolFacts({
  type,
  town,
  postcode,
  authority,
  urn,
  closed,
  closedOn,
  openedOn,
  status,
}: EstablishmentListed) {
  const place = [town, postcode].filter((part) => part !== null).join(' ');
  return [
    ...(place === '' ? [] : [place]),
    ...(authority === town ? [] : [authority]),
    ...[type, `URN ${urn}`],
    ...(closed ? [closedOn ? `closed on ${dayWords(closedOn)}` : 'closed'] : []),
    ...(status === 'closing' && closedOn ? [`closes on ${dayWords(closedOn)}`] : []),
    ...(status === 'proposed' ? [openedOn ? `opens on ${dayWords(openedOn)}` : 'not open yet'] : []),
  ].join(', ');
}

/** What took the place of one that has closed. */
export const successorWords = ({ closed, successors }: EstablishmentListed): readonly string[] =>
  closed && successors.length > 0 ? [`Its place was taken by ${successors.map(schoolChosen).join(' and ')}`] : [];

/** That it is no number is of no use to whoever types a name; what a decision says of the school is. */
export const schoolSaid = (said: string): string => (/URN, six digits/.test(said) ? 'Choose the school' : said);
