import { fitting, type Parameters } from '#platform/web';
import { dateParts } from '../forms/date-fields.ts';
import { momentDates } from './moment-form.ts';

/** The dates are a form of the page; the rest stands in its links. */
export const momentParameters: Parameters = {
  ...Object.fromEntries(
    Object.keys(momentDates).flatMap((prefix) => dateParts.map((part) => [`${prefix}-${part}`, 'as typed'] as const)),
  ),
  month: fitting(/^\d{4}-(0[1-9]|1[0-2])$/, 'This is no month, such as 2026-02'),
  'go-on-after': fitting(/^[\da-f-]{36}$/, 'This part of the line is not known'),
};
