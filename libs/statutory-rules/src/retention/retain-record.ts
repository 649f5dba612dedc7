import { birthday } from '../child/index.ts';
import {
  anniversary,
  apply,
  civilDate,
  counted,
  dateInWords,
  dateParts,
  demand,
  oneOf,
  wholeNumber,
  type Applied,
  type Application,
  type IsoDate,
  type Judgement,
} from '../foundation/index.ts';
import {
  accessLogRetentionRule,
  adoptionRecordRetentionRule,
  careRecordRetentionRule,
  OTHER_RECORDS,
  otherRetentionRule,
  registerRetentionRule,
  type OtherRecord,
} from './data/retention-law.ts';
import type { Retention } from './retain-until.ts';

/** How long a register entry is kept at least. 2024 Regulations, before them the 2006. Looked up on the day of the entry. @throws InvalidInput `not-a-civil-date` */
export function retainRegisterEntryUntil(enteredOn: IsoDate): Application<IsoDate> {
  civilDate(enteredOn, 'enteredOn');
  return apply(registerRetentionRule, enteredOn, { enteredOn }, ({ years }) => {
    const result = anniversary(enteredOn, years);
    return {
      result,
      sentence: `Entry of ${dateInWords(enteredOn)} kept at least until ${dateInWords(result)}, ${counted(years, 'year')}.`,
    };
  });
}

/**
 * How long another record is kept; null while the council has adopted no period: there is no national one, and another
 * council's is an example. Domain reference 0a, 8.1. Looked up on the day it counts from: a panel's resolution, the end of
 * a contract.
 * @param adopted the council's own period for the record, in years
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`, `not-a-whole-number`, `too-long`
 */
export function retainRecordUntil(
  record: OtherRecord,
  from: IsoDate,
  adopted: number | null,
): Application<IsoDate | null> {
  oneOf(record, OTHER_RECORDS, 'record');
  civilDate(from, 'from');
  if (adopted !== null) yearsAfter(from, adopted, 'adopted');
  return apply(otherRetentionRule, from, { record, from, adopted }, (periods): Judgement<IsoDate | null> => {
    const { from: event } = periods[record];
    if (adopted === null) {
      const sentence = `The ${record} record is kept: the council has set no period from ${event}.`;
      return { result: null, sentence };
    }
    const result = anniversary(from, adopted);
    const sentence = `The ${record} record is kept until ${dateInWords(result)}, ${counted(adopted, 'year')} from ${event}.`;
    return { result, sentence };
  });
}

/**
 * How long a care case record is kept: to the 75th anniversary of birth, or 15 years from a death under 18. Care Planning
 * Regulations 2010 reg 50; domain reference 0a. Looked up on the day the question is asked.
 * @throws InvalidInput `not-a-civil-date`, `before-birth`
 */
export function retainCareRecordUntil(dateOfBirth: IsoDate, diedOn: IsoDate | null, on: IsoDate): Application<IsoDate> {
  civilDate(dateOfBirth, 'dateOfBirth');
  const born = diedOn === null || civilDate(diedOn, 'diedOn') >= dateOfBirth;
  demand(born, 'diedOn', 'before-birth', 'must not be before the birth');
  return apply(careRecordRetentionRule, on, { dateOfBirth, diedOn, on }, ({ age, yearsFromDeath, deathUnderAge }) => {
    const young = diedOn !== null && diedOn < birthday(dateOfBirth, deathUnderAge);
    const result = young ? anniversary(diedOn, yearsFromDeath) : birthday(dateOfBirth, age);
    const why = young
      ? `${counted(yearsFromDeath, 'year')} from a death under ${deathUnderAge}`
      : `the anniversary of birth at ${age}`;
    return { result, sentence: `The care case record is kept until ${dateInWords(result)}, ${why}.` };
  });
}

/**
 * How long an adoption record is kept. Domain reference 0a. Unverified: see its data. Looked up on the day of the order.
 * @throws InvalidInput `not-a-civil-date`, `too-long`
 */
export function retainAdoptionRecordUntil(orderOn: IsoDate): Application<IsoDate> {
  civilDate(orderOn, 'orderOn');
  return apply(adoptionRecordRetentionRule, orderOn, { orderOn }, ({ years }) => {
    yearsAfter(orderOn, years, 'orderOn');
    const result = anniversary(orderOn, years);
    const sentence = `The adoption record is kept until ${dateInWords(result)}, ${counted(years, 'year')} from the order.`;
    return { result, sentence };
  });
}

/**
 * How long the log of who read a child's record is kept: never less than the record itself, so that "who saw it" has an
 * answer all its life; null while the record has no end. Domain reference 8.1 (local). Looked up on the day the question
 * is asked.
 * @param record the answer of `retainChildUntil`
 * @param own for how many years longer the council keeps the log
 * @throws InvalidInput `not-a-civil-date`, `not-a-whole-number`, `too-long`
 */
export function retainAccessLogUntil(
  record: Applied<Retention>,
  on: IsoDate,
  own: number | null = null,
): Application<IsoDate | null> {
  const recordUntil = record.result.until;
  if (own !== null) yearsAfter(recordUntil ?? on, own, 'own');
  return apply(accessLogRetentionRule, on, { recordUntil, on, own }, ({ yearsLonger }) => {
    const restsOn = [record];
    if (recordUntil === null) return { result: null, sentence: 'The access log is kept while the record is.', restsOn };
    const years = own ?? yearsLonger;
    const result = anniversary(recordUntil, years);
    const than = years === 0 ? 'as long as' : `${counted(years, 'year')} longer than`;
    const sentence = `The access log is kept until ${dateInWords(result)}, ${than} the record that was read.`;
    return { result, sentence, restsOn };
  });
}

function yearsAfter(date: IsoDate, years: number, field: string): void {
  const last = dateParts(civilDate(date, 'on')).year + wholeNumber(years, field);
  demand(last <= 2199, field, 'too-long', 'must end by 2199');
}
