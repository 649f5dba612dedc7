import { z } from 'zod';
import { whoMayWhat } from '#authority';
import { ApprovalLimits, AwardReferral, type LimitOfRole } from '#pure/referrals';
import { readConfiguration } from '../lots/configuration-file.ts';
import { earliestFirst, type CivilDate } from '#platform/time';
import { civilDay } from './civil-day.ts';

const words = z.string().trim().min(1).max(200);
/** Who may award at all: a limit of anybody else would promise what the table refuses. */
const approves = (role: string): boolean => Object.hasOwn(whoMayWhat[AwardReferral.act]!.grants, role);

/** From its day on, until the role has another; `null` pence: whatever it costs. */
const limit = z.strictObject({
  role: z.string().refine(approves, 'must be a role that may award a referral'),
  /** The code of a role that the council cut from it: a limit of its own, where it is lower. */
  ownRole: z
    .string()
    .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
    .optional(),
  called: words,
  penceAWeek: z.int().min(0).nullable(),
  from: civilDay,
  /** Where the scheme of delegation says so. */
  source: words,
});
const keyOf = ({ role, ownRole = '' }: Pick<z.infer<typeof limit>, 'role' | 'ownRole'>): string => `${role} ${ownRole}`;

export const approvalLimits = z
  .array(limit)
  .refine(
    (all) => new Set(all.map((each) => `${keyOf(each)} ${each.from}`)).size === all.length,
    'a role is given two limits from one day',
  );

/** What each role may approve, from day to day, by the council’s scheme of delegation. */
export class ConfiguredLimits extends ApprovalLimits {
  readonly #all: z.infer<typeof approvalLimits>;

  constructor(all: z.infer<typeof approvalLimits>) {
    super();
    this.#all = all.toSorted(earliestFirst(({ from }) => from));
  }

  override on(day: CivilDate): readonly LimitOfRole[] {
    const held = new Map(
      this.#all
        .filter(({ from }) => from <= day)
        .map(({ penceAWeek: pence, ...each }) => [keyOf(each), { ...each, pence }] as const),
    );
    return [...held.values()];
  }

  /** Then nobody may approve anything. */
  get isNothingSaid(): boolean {
    return this.#all.length === 0;
  }
}

export const noLimitSaid = new ConfiguredLimits([]);

const invented = z.object({ approvalLimits });

/** Where no council’s file is given, those of the invented council hold in a demonstration, and nowhere else. */
export const limitsOf = (mode: 'demo' | 'live'): ConfiguredLimits =>
  mode === 'live'
    ? noLimitSaid
    : new ConfiguredLimits(readConfiguration('config/demo/council.json', invented).approvalLimits);
