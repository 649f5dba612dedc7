import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { canonical } from '#platform/event-sourcing';
import { allRules } from '#statutory-rules';

type Law = Readonly<{ rules: readonly Readonly<{ id: string; versions: unknown }>[]; bankHolidays: string }>;

/** Names a state of the law: another wording of any rule, or other bank holidays, is another version. */
export const versionOfLaw = ({ rules, bankHolidays }: Law): string =>
  createHash('sha256')
    .update(canonical([bankHolidays, rules.map(({ id, versions }) => ({ id, versions }))]))
    .digest('hex')
    .slice(0, 16);

/** Bank holidays come from a library, whose days stand in no rule: its version is theirs. */
const { version: bankHolidays } = createRequire(import.meta.url)('date-holidays/package.json') as { version: string };

/** The law as this code applies it: what a moment of the due list rests on. */
export const lawVersion = versionOfLaw({ rules: allRules, bankHolidays });
