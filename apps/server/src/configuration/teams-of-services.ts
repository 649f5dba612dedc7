import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CivilDate } from '#platform/time';
import { civilDay } from './civil-day.ts';

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** A team is a service’s from a day on; `until` is the first on which it is no longer. */
const period = z.strictObject({ team: code, service: code, from: civilDay, until: civilDay.nullable() });

const overlap = (one: TeamOfService, other: TeamOfService): boolean =>
  one !== other &&
  one.team === other.team &&
  (one.until === null || other.from < one.until) &&
  (other.until === null || one.from < other.until);

const teams = z
  .array(period)
  .min(1)
  .refine((all) => !all.some((one) => all.some((other) => overlap(one, other))), 'a team is of two services at once');

export type TeamOfService = Readonly<z.infer<typeof period>>;

/** Which teams each service has, and had. @throws ZodError the file is not such a list */
export const teamsOfServices = (path = 'config/teams.json'): readonly TeamOfService[] =>
  teams.parse(JSON.parse(readFileSync(path, 'utf8')));

/** Null: a team of none, whose people hold no records. */
export const serviceOn = (all: readonly TeamOfService[], team: string, on: CivilDate): string | null =>
  all.find((each) => each.team === team && each.from <= on && (each.until === null || on < each.until))?.service ??
  null;
