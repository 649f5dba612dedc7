import { IsIn, IsOptional, Matches } from 'class-validator';
import { caseColumns, columnsAsked } from './caseload-columns.ts';
import type { CaseloadFileAsked } from './make-caseload-file.ts';
import { whoseCases, type Whose } from './whose.ts';

/** Which children: codes alone, so that a list may stand in an address. */
export class CaseloadRequest {
  @IsOptional()
  @IsIn(whoseCases, { message: `Say whose caseload to list: ${whoseCases.join(', ')}` })
  whose: Whose = 'mine';

  /** Empty, as a form sends what was left out: of any school. */
  @IsOptional()
  @Matches(/^(?:[1-9]\d{5})?$/, { message: 'Enter the school’s URN, six digits' })
  school: string | null = null;
}

export class CaseloadFileRequest extends CaseloadRequest {
  /** All, when left out; else codes with a full stop between: `family-name.school`. */
  @IsOptional()
  @Matches(new RegExp(`^(?:(?:${caseColumns.join('|')})(?:\\.(?=.)|$))*$`), {
    message: `Say which columns, with a full stop between: ${caseColumns.join('.')}`,
  })
  columns: string | null = null;
}

/** The school of a request, as a query takes it. */
export const schoolAsked = ({ school }: CaseloadRequest): number | null => (school ? Number(school) : null);

/** What is to stand in a file. */
export const fileAsked = (request: CaseloadFileRequest): CaseloadFileAsked => ({
  ...{ whose: request.whose, school: schoolAsked(request), columns: columnsAsked(request.columns) },
});
