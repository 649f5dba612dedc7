import { z } from 'zod';

/** Who stands on which lot, until providers apply for themselves: lots by agreement, providers by id. */
export const membersFile = z
  .strictObject({
    providers: z.array(z.strictObject({ id: z.uuid(), name: z.string().min(1) })),
    agreements: z.record(z.string(), z.record(z.string(), z.array(z.uuid()))),
  })
  .superRefine(({ providers, agreements }, context) => {
    const known = new Set(providers.map(({ id }) => id));
    for (const [agreement, lots] of Object.entries(agreements))
      for (const [lot, members] of Object.entries(lots))
        for (const [i, member] of members.entries()) {
          const path = ['agreements', agreement, lot, i];
          if (!known.has(member)) context.addIssue({ code: 'custom', path, message: 'is not among the providers' });
          if (members.indexOf(member) < i) context.addIssue({ code: 'custom', path, message: 'stands there twice' });
        }
  });

export type Members = Readonly<z.infer<typeof membersFile>>;
