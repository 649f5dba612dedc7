import type { CivilDate } from '#platform/time';

/** What is done for special educational needs from each day on: the letters of the school census. */
export type SenOnRecord = readonly Readonly<{ from: CivilDate; status: 'N' | 'K' | 'E' }>[];

/** Asked of whoever keeps how a child learns, before a placement is started on the basis of an EHC plan. */
export abstract class SenRecorded {
  /** In the order of the days. */
  abstract of(childId: string): Promise<SenOnRecord>;
}
