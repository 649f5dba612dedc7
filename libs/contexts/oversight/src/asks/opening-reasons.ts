import type { CivilDate } from '#platform/time';

/** Why people may open what another service holds. Of a restricted kind the data protection officer alone is shown who did. */
export type OpeningReason = Readonly<{
  code: string;
  words: string;
  from: CivilDate;
  /** The first day on which it holds no more. */
  until: CivilDate | null;
  restricted: boolean;
}>;

/** The council’s own list, from day to day. Bound by whoever reads its settings. */
export abstract class OpeningReasons {
  /** What is over, too. */
  abstract readonly all: readonly OpeningReason[];

  on = (day: CivilDate): readonly OpeningReason[] =>
    this.all.filter(({ from, until }) => from <= day && (until === null || day < until));

  takes = (code: string, day: CivilDate): boolean => this.on(day).some((reason) => reason.code === code);

  /** Codes of what the data protection officer alone is shown. */
  get restricted(): readonly string[] {
    return this.all.flatMap(({ code, restricted }) => (restricted ? code : []));
  }

  wordsOf = (code: string): string => this.all.find((reason) => reason.code === code)?.words ?? code;
}
