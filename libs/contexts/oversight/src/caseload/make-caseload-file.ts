import { Errand, says } from '#platform/gateway';
import type { CaseColumn } from './caseload-columns.ts';
import type { Whose } from './whose.ts';

export type CaseloadFileAsked = Readonly<{ whose: Whose; school: number | null; columns: readonly CaseColumn[] }>;

/** Has a long caseload made into a file while one does other things; says what for. Answers with the id of the job. */
export class MakeCaseloadFile extends Errand<CaseloadFileAsked, Readonly<{ jobId: string }>> {
  static readonly act = 'take-out-a-caseload';
  /** Of the job. */
  static readonly kind = 'export-caseload';
  static readonly answers = says.shape('CaseloadFileMade', { jobId: says.id() });
}
