import { demand, wholeNumber } from './invalid-input.ts';

declare const unit: unique symbol;

/** A length of time in whole minutes, 0 or more. */
export type Minutes = number & { readonly [unit]: 'minutes' };

/** @throws InvalidInput `not-a-whole-number` */
export const minutes = (count: number, field = 'minutes'): Minutes => wholeNumber(count, field) as Minutes;

/** Hours, with fractions that are whole minutes: 18.25 is 1,095 minutes. @throws InvalidInput `not-whole-minutes` */
export function hours(count: number, field = 'hours'): Minutes {
  const whole = Math.round(count * 60);
  const exact = Number.isSafeInteger(whole) && whole >= 0 && Math.abs(whole - count * 60) < 1e-6;
  demand(exact, field, 'not-whole-minutes', 'must be 0 or more hours, in whole minutes');
  return whole as Minutes;
}

/** The sum of several lengths of time. */
export const totalMinutes = (lengths: readonly Minutes[]): Minutes =>
  minutes(lengths.reduce((sum, each) => sum + each, 0));

/** `18 hours`, `18 hours 15 minutes`, `45 minutes` */
export function hoursInWords(length: Minutes): string {
  const part = (n: number, noun: string) => (n === 0 ? [] : [`${n} ${noun}${n === 1 ? '' : 's'}`]);
  const words = [...part(Math.floor(length / 60), 'hour'), ...part(length % 60, 'minute')];
  return words.join(' ') || '0 hours';
}
