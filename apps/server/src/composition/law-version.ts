import { createHash } from 'node:crypto';
import { canonical } from '#platform/event-sourcing';
import { allRules, HOLIDAYS_LISTED_BY } from '#statutory-rules';

type Law = Readonly<{ rules: readonly Readonly<{ id: string; versions: unknown }>[]; bankHolidays: string }>;

/** Names a state of the law: another wording of any rule, or other bank holidays, is another version. */
export const versionOfLaw = ({ rules, bankHolidays }: Law): string =>
  createHash('sha256')
    .update(canonical([bankHolidays, rules.map(({ id, versions }) => ({ id, versions }))]))
    .digest('hex')
    .slice(0, 16);

/**
 * The law as this code applies it: what a moment of the due list rests on. Bank holidays were listed by a library, and stand in
 * no rule: its version is theirs.
 */
export const lawVersion = versionOfLaw({ rules: allRules, bankHolidays: HOLIDAYS_LISTED_BY });
