import { z } from 'zod';

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** Somebody whom the development sign-in lets in. The name is for the list of choices and is invented. */
const person = z.object({
  id: z.uuid(),
  name: z.string().min(1),
  /** Beside the name where one chooses: `SEN officer`, or whose they are. */
  does: z.string().min(1),
  role: code,
  team: code.nullable(),
  organisation: code.nullable(),
});

/** The closed list of who may sign in while developing and in demonstrations. */
export const developmentPeople = z
  .array(person)
  .min(1)
  .refine((people) => new Set(people.map(({ id }) => id)).size === people.length, 'an id is given twice');

export type DevelopmentPerson = Readonly<z.infer<typeof person>>;
