import { Questioned, Refusal } from '#platform/event-sourcing';
import { BadInput } from '#platform/web';
import type { ToldOfRow } from '../child/row-compared.ts';
import { NOTHING, type LivesCompared, type Part } from './lives-compared.ts';

/**
 * A part as its own page would have it decided. Refused because it stands so already, there is nothing to tell; because the record is
 * closed, or says otherwise from a later day, a person is told of it.
 * @param columns of a list, by what the request calls them
 */
export async function toldOrWhy<Told extends object>(
  part: keyof ToldOfRow,
  columns: Readonly<Record<string, string>>,
  read: () => Promise<Told>,
  decide: (told: Told) => unknown,
): Promise<Part> {
  const faultAt = (field: string, words: string) => ({ field: columns[field.split('.')[0]!] ?? field, words });
  try {
    const told = { ...(await read()) };
    decide(told);
    return { tells: { ...NOTHING.tells, [part]: told } };
  } catch (error) {
    if (error instanceof BadInput) return { faults: error.listed().map(({ field, detail }) => faultAt(field, detail)) };
    // Something that holds from a later day is a person’s to weigh, on the record; what else is asked about is a slip of the list.
    if (error instanceof Questioned)
      return error.questions.every(({ code }) => code === 'something-later-holds')
        ? { differs: [columns['from']!] }
        : { faults: error.questions.map(({ at, words }) => faultAt(at, words)) };
    if (!(error instanceof Refusal)) throw error;
    if (error.reason === 'no-change' || error.reason === 'number-on-record-already') return {};
    if (error.reason === 'record-closed') return { differs: [Object.values(columns)[0]!] };
    return { faults: [faultAt(error.at ?? 'from', error.message)] };
  }
}

export const joined = (...parts: readonly Part[]): LivesCompared => ({
  tells: Object.assign({}, NOTHING.tells, ...parts.map(({ tells }) => onlySaid(tells))) as ToldOfRow,
  differs: parts.flatMap(({ differs = [] }) => differs),
  faults: parts.flatMap(({ faults = [] }) => faults),
  ...(parts.some(({ isAddressCompared }) => isAddressCompared) && { isAddressCompared: true }),
});

const onlySaid = (tells: object = {}) => Object.fromEntries(Object.entries(tells).filter(([, told]) => told !== null));
