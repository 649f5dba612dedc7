import { z } from 'zod';
import { isCivilDate, type CivilDate } from '#platform/time';

const day = z
  .string()
  .refine((text): text is CivilDate => isCivilDate(text), { message: 'must be a date as 2026-01-12' });

/** What a provider is called, and whether it keeps a statutory register as a school does, from a day on. */
const asKnown = z.strictObject({ from: day, name: z.string().min(1), keepsRegister: z.boolean() });

/** Who stands on which lot, until providers apply for themselves: lots by agreement, providers by id. */
export const membersFile = z
  .strictObject({
    providers: z.array(z.strictObject({ id: z.uuid(), known: z.array(asKnown).min(1) })),
    agreements: z.record(z.string(), z.record(z.string(), z.array(z.uuid()))),
  })
  .superRefine(({ providers, agreements }, context) => {
    const known = new Set(providers.map(({ id }) => id));
    for (const [i, { id, known: since }] of providers.entries()) {
      const path = ['providers', i];
      if (providers.findIndex((other) => other.id === id) < i)
        context.addIssue({ code: 'custom', path, message: 'is another provider’s id already' });
      if (since.some(({ from }, n) => n > 0 && from <= since[n - 1]!.from))
        context.addIssue({ code: 'custom', path, message: 'must be known in the order of its days' });
    }
    for (const [agreement, lots] of Object.entries(agreements))
      for (const [lot, members] of Object.entries(lots))
        for (const [i, member] of members.entries()) {
          const path = ['agreements', agreement, lot, i];
          if (!known.has(member)) context.addIssue({ code: 'custom', path, message: 'is not among the providers' });
          if (members.indexOf(member) < i) context.addIssue({ code: 'custom', path, message: 'stands there twice' });
        }
  });

export type Members = Readonly<z.infer<typeof membersFile>>;
