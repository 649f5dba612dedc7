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
} from '../foundation/index.ts';
import {
  accessLogRetentionRule,
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
 * How long another record is kept. Domain reference 8.1. Looked up on the day it counts from: a panel's resolution, the
 * end of a contract.
 * @param own the council's own period for the record, in years; there is no national one
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`, `not-a-whole-number`, `too-long`
 */
export function retainRecordUntil(record: OtherRecord, from: IsoDate, own: number | null = null): Application<IsoDate> {
  oneOf(record, OTHER_RECORDS, 'record');
  civilDate(from, 'from');
  if (own !== null) yearsAfter(from, own);
  return apply(otherRetentionRule, from, { record, from, own }, (periods) => {
    const { years: stated, from: event, caveats } = periods[record];
    const years = own ?? stated;
    const result = anniversary(from, years);
    const sentence = `The ${record} record is kept until ${dateInWords(result)}, ${counted(years, 'year')} from ${event}.`;
    return { result, sentence, caveats: own === null ? caveats : [] };
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
  if (own !== null) yearsAfter(recordUntil ?? on, own);
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

function yearsAfter(date: IsoDate, own: number): void {
  const last = dateParts(civilDate(date, 'on')).year + wholeNumber(own, 'own');
  demand(last <= 2199, 'own', 'too-long', 'must end by 2199');
}
