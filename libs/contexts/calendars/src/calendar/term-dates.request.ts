import { IsIn } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsListOf } from '#platform/web';
import { TERMS, type TermCode } from './calendar.events.ts';

class SpanRequest {
  @IsCivilDate('Enter the first day as a real date, such as 2026-09-03')
  from!: CivilDate;

  @IsCivilDate('Enter the last day as a real date, such as 2026-12-18')
  to!: CivilDate;
}

class TermRequest extends SpanRequest {
  @IsIn(TERMS, { message: `Say which term it is: ${TERMS.join(', ')}` })
  term!: TermCode;
}

class InsetDayRequest {
  @IsCivilDate('Enter the INSET day as a real date, such as 2026-09-01')
  on!: CivilDate;
}

/** When schools are open in a school year, said whole. */
export class TermDatesRequest {
  @IsListOf(() => TermRequest, {
    words: 'Each term needs its first and its last day',
    least: [1, 'Add the terms of the school year'],
    most: [6, 'A school year has at most {most} terms'],
  })
  terms!: readonly TermRequest[];

  @IsListOf(() => SpanRequest, {
    words: 'Each half-term needs its first and its last day',
    most: [6, 'A school year has at most {most} half-terms'],
  })
  halfTerms!: readonly SpanRequest[];

  @IsListOf(() => InsetDayRequest, {
    words: 'Each INSET day needs its day',
    most: [15, 'A school year has at most {most} INSET days'],
  })
  insetDays!: readonly InsetDayRequest[];
}
