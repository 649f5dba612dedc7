import { z } from 'zod';

const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must be a month such as 2025-09');
const months = z
  .strictObject({ from: month, to: month })
  .refine(({ from, to }) => from <= to, { message: 'must not be before “from”', path: ['to'] });
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be in lower case with hyphens');
const pence = z.int().min(0);

const lot = z.strictObject({
  id: slug,
  number: z.int().min(1),
  name: z.string().min(1),
  /** A care lot has a price per night or week, and no register unless education is part of it. */
  kind: z.enum(['care', 'education']),
  alternativeProvision: z.boolean(),
  post16Only: z.boolean(),
  admission: z.array(z.enum(['ofsted-registration', 'due-diligence', 'method-statement'])).min(1),
});

/** One agreement of a council with providers, as its file says it. Every setting that no source states is named. */
export const agreementFile = z
  .strictObject({
    id: slug,
    name: z.string().min(1),
    council: z.string().min(1),
    commissioner: z.enum(['council', 'school', 'either']),
    regime: z.enum(['dps', 'pseudo-dps', 'open-framework', 'dynamic-market', 'catalogue']),
    alsoCalled: z.array(z.string()),
    dates: z.strictObject({ tenderExpected: months, contractsExpected: months, live: month }),
    lots: z.array(lot).min(1),
    admission: z.strictObject({
      bidForEachLot: z.boolean(),
      providerLimit: z.int().min(1).nullable(),
      ...{ outOfArea: z.boolean(), onlineOnly: z.boolean(), academicOnly: z.boolean() },
      applications: z.enum(['tender-window', 'any-time']),
      notCarriedOverFrom: z.array(slug),
    }),
    referrals: z.strictObject({
      ...{ form: slug, sentBy: slug, recirculation: slug },
      circulation: z.enum(['all-members', 'all-members-whose-offer-fits']),
      responseHours: z.int().min(1).max(720),
      reading: z.enum(['elapsed', 'working-hours']),
      lateOffers: z.enum(['considered-with-a-reason', 'not-considered']),
    }),
    insurancePence: z.strictObject({
      ...{ publicLiability: pence, employersLiability: pence, professionalIndemnity: pence },
    }),
    quality: z.strictObject({
      visitInPairs: z.array(slug).length(2),
      sharedSchedule: z.boolean(),
      contractMonitoringEveryMonths: z.int().min(1),
      ...{ kpis: slug, focus: slug, childrenInIndependentEducationTrackedBy: slug },
      intelligenceSharedWith: z.array(slug),
    }),
    fees: z.strictObject({
      informedBy: z.array(slug),
      tieredByRelationship: z.boolean(),
      upliftsManagedElsewhere: z.array(slug),
    }),
    blocks: z.strictObject({ allowed: z.boolean(), tendered: slug }),
    schools: z.strictObject({
      agreementGate: z.enum(['off', 'warn', 'refuse']),
      ...{ forms: z.array(slug), documents: z.array(slug), providerIndex: z.array(slug) },
      providerForumsAYear: z.int().min(0),
    }),
    notStatedBySource: z.array(z.string()),
    sources: z.array(z.string()).min(1),
  })
  .superRefine((agreement, context) => {
    const issue = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const [i, { id }] of agreement.lots.entries())
      if (agreement.lots.findIndex((other) => other.id === id) < i)
        issue(['lots', i, 'id'], 'is another lot’s already');
    for (const [i, path] of agreement.notStatedBySource.entries())
      if (valueAt(agreement, path) === undefined) issue(['notStatedBySource', i], 'names no setting of this file');
  });

export type Agreement = Readonly<z.infer<typeof agreementFile>>;

const valueAt = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
