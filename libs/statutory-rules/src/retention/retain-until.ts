import { birthday } from '../child/index.ts';
import {
  anniversary,
  apply,
  listInWords,
  counted,
  civilDate,
  dateInWords,
  oneOf,
  wholeNumber,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import {
  childRetentionRule,
  OTHER_RECORDS,
  otherRetentionRule,
  registerRetentionRule,
  RETENTION_CASES,
  type OtherRecord,
  type RetentionRule,
} from './data/retention-law.ts';

/** What a child ever was, not only is: a status learnt late lengthens the time and never shortens it. */
export interface RetainedChild {
  readonly dateOfBirth: IsoDate;
  readonly everPlan: boolean;
  /** Special educational needs support without a plan; left out = never. */
  readonly everSenSupport?: boolean;
  readonly everLookedAfter: boolean;
  readonly everAdopted: boolean;
  /** No destruction while one stands. */
  readonly holds: readonly ('open claim' | 'inquiry')[];
}

/** `until: null` = never yet, because of a hold, or because the council has set no period. */
export interface Retention {
  readonly until: IsoDate | null;
  readonly because: 'hold' | 'no period set' | RetentionRule['applies'];
}

/**
 * How long a child's record is kept: the longest of the council's rules that applies. Domain reference 8.1. Looked up on
 * the day the question is asked.
 * @param own the council's rules; by default those of the rule's data
 * @throws InvalidInput `not-a-civil-date`, `not-one-of`, `not-a-whole-number`
 */
export function retainChildUntil(
  child: RetainedChild,
  on: IsoDate,
  own?: readonly RetentionRule[],
): Application<Retention> {
  civilDate(child.dateOfBirth, 'dateOfBirth');
  own?.forEach(({ applies, age }) => {
    oneOf(applies, RETENTION_CASES, 'applies');
    wholeNumber(age, 'age');
  });
  return apply<{ rules: readonly RetentionRule[] }, Retention>(
    childRetentionRule,
    on,
    { child, on, own: own ?? null },
    (facts) => {
      const rules = own ?? facts.rules;
      if (child.holds.length > 0)
        return {
          result: { until: null, because: 'hold' },
          sentence: `Kept while ${child.holds.length === 1 ? 'it stands' : 'they stand'}: ${listInWords(child.holds)}.`,
        };
      const longest = rules.filter(({ applies }) => matches(applies, child)).toSorted((a, b) => b.age - a.age)[0];
      const unset = child.everAdopted && !rules.some(({ applies }) => applies === 'ever adopted');
      if (longest === undefined || unset) {
        const who = unset ? 'a child ever adopted' : 'this child';
        return {
          result: { until: null, because: 'no period set' },
          sentence: `Kept: the council has set no period for ${who}.`,
        };
      }
      const until = birthday(child.dateOfBirth, longest.age);
      const sentence = `Kept until ${dateInWords(until)}, to age ${longest.age} (${longest.applies}).`;
      return { result: { until, because: longest.applies }, sentence };
    },
  );
}

const everSen = ({ everPlan, everSenSupport = false }: RetainedChild): boolean => everPlan || everSenSupport;

function matches(applies: RetentionRule['applies'], child: RetainedChild): boolean {
  switch (applies) {
    case 'any child':
      return true;
    case 'no special status':
      return !everSen(child) && !child.everLookedAfter && !child.everAdopted;
    case 'ever SEN':
      return everSen(child);
    case 'ever EHC plan':
      return child.everPlan;
    case 'ever looked after':
      return child.everLookedAfter;
    case 'ever adopted':
      return child.everAdopted;
  }
}

/** How long a register entry is kept at least. 2024 Regulations, before them the 2006. Looked up on the day of the entry. @throws InvalidInput `not-a-civil-date` */
export function retainRegisterEntryUntil(enteredOn: IsoDate): Application<IsoDate> {
  return apply(registerRetentionRule, enteredOn, { enteredOn }, ({ years }) => {
    const result = anniversary(enteredOn, years);
    return {
      result,
      sentence: `Entry of ${dateInWords(enteredOn)} kept at least until ${dateInWords(result)}, ${counted(years, 'year')}.`,
    };
  });
}

/** How long another record is kept. Looked up on the day it counts from. @throws InvalidInput `not-one-of`, `not-a-civil-date` */
export function retainRecordUntil(record: OtherRecord, from: IsoDate): Application<IsoDate> {
  oneOf(record, OTHER_RECORDS, 'record');
  return apply(otherRetentionRule, from, { record, from }, (periods) => {
    const { years, from: event } = periods[record];
    const result = anniversary(from, years);
    return {
      result,
      sentence: `The ${record} record is kept until ${dateInWords(result)}, ${counted(years, 'year')} from ${event}.`,
    };
  });
}
