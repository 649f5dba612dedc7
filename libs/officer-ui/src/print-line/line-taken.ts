import { NotAllowed, ReasonRequired, type Gateway, type Sender } from '#platform/gateway';
import { isCivilDate, type CivilDate } from '#platform/time';
import { text, type Given } from '../forms/date-fields.ts';

const moments = ['asAt', 'knownOn'] as const;

/** Which reading is taken out, as in the address and in the form; what is no day is left out. */
export const momentsIn = (given: Given): readonly (readonly [(typeof moments)[number], CivilDate])[] =>
  moments.flatMap((name) => {
    const day = text(given, name);
    return isCivilDate(day) ? [[name, day] as const] : [];
  });

const MAY_NOT = 'Your role does not allow this for this record.';

/** Before the page asks whether it is to leave: nobody is asked what would be refused. */
export async function mayTakeOut(
  gateway: Gateway,
  query: Readonly<{ name: string; act: string }>,
  childId: string,
  sender: Sender,
): Promise<void> {
  const may = await gateway.mayDo(query, { childId }, sender);
  if (may === 'no') throw new NotAllowed(query.name, MAY_NOT);
  if (may === 'with-reason') throw new ReasonRequired(query.name);
}
