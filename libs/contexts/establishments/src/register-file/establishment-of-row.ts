import { isCivilDate, type CivilDate } from '#platform/time';
import type { Ages, Establishment, EstablishmentStatus } from '../establishment/establishment.ts';

/** Columns without which nobody can say which school it is, or whether it is open. */
export const REQUIRED_COLUMNS = ['URN', 'EstablishmentName', 'EstablishmentStatus (code)'] as const;

/**
 * Columns of the register’s file of all establishments that are read; it has more than a hundred. What one of the others
 * would say is not known where the file leaves it out.
 */
export const REGISTER_COLUMNS = [
  ...['URN', 'EstablishmentName', 'TypeOfEstablishment (name)', 'PhaseOfEducation (name)', 'LA (name)'],
  ...['EstablishmentStatus (code)', 'OpenDate', 'CloseDate', 'Town', 'Postcode'],
  ...['StatutoryLowAge', 'StatutoryHighAge'],
] as const;

export type RegisterRow = Readonly<Record<(typeof REGISTER_COLUMNS)[number], string>>;

const STATUSES: Readonly<Record<string, EstablishmentStatus>> = {
  ...{ 1: 'open', 2: 'closed', 3: 'closing', 4: 'proposed' },
};

/** @throws RowRefused what is wrong with it, in words */
export function establishmentOf(row: RegisterRow): Omit<Establishment, 'predecessors' | 'successors'> {
  const status = STATUSES[row['EstablishmentStatus (code)']];
  if (!status)
    throw new RowRefused(`EstablishmentStatus (code) is ${said(row['EstablishmentStatus (code)'])}, not 1 to 4`);
  const name = row.EstablishmentName.trim();
  if (name === '') throw new RowRefused('EstablishmentName is empty');
  return {
    ...{ urn: urnOf(row.URN, 'URN'), name, status },
    ...{ type: row['TypeOfEstablishment (name)'].trim(), phase: known(row['PhaseOfEducation (name)']) },
    ...{ authority: row['LA (name)'].trim(), town: known(row.Town), postcode: known(row.Postcode) },
    ...{ openedOn: dayOf(row.OpenDate, 'OpenDate'), closedOn: dayOf(row.CloseDate, 'CloseDate') },
    ages: agesOf(row),
  };
}

export function urnOf(text: string, column: string): number {
  if (!/^[1-9]\d{5}$/.test(text.trim())) throw new RowRefused(`${column} is ${said(text)}, not six digits`);
  return Number(text);
}

/** A school without both is one that says nothing of ages; the register has had figures that are none. */
function agesOf({ StatutoryLowAge, StatutoryHighAge }: RegisterRow): Ages | null {
  const [from, to] = [StatutoryLowAge, StatutoryHighAge].map((text) =>
    /^\d{1,2}$/.test(text.trim()) ? Number(text) : NaN,
  );
  return from! < to! ? { from: from!, to: to! } : null;
}

const known = (text: string): string | null => (['', 'Not applicable'].includes(text.trim()) ? null : text.trim());

/** Days as the register writes them: 1-9-2024 or 01-09-2024. */
function dayOf(text: string, column: string): CivilDate | null {
  if (text.trim() === '') return null;
  const [, day, month, year] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text.trim()) ?? [];
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (isCivilDate(date)) return date;
  // Some schools are older than any calendar here reaches: that they were open then is all that matters.
  if (year !== undefined && Number(year) < 1900) return null;
  throw new RowRefused(`${column} is ${said(text)}, not a day such as 01-09-2024`);
}

const said = (text: string): string => (text.trim() === '' ? 'empty' : `“${text.trim().slice(0, 40)}”`);

/** What a row of a file cannot be read for. */
export class RowRefused extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'RowRefused';
  }
}
