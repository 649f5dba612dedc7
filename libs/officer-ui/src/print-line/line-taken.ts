import { NotAllowed, ReasonRequired, type Gateway, type Sender } from '#platform/gateway';
import { isCivilDate, type CivilDate } from '#platform/time';
import { ExportChildLine, ExportLineFile } from '#contexts/oversight';
import { aDay, type Parameters } from '#platform/web';
import { inOrder, type TwoReadings } from '../two-readings/readings-form.ts';
import { text, type Given } from '../forms/date-fields.ts';

const moments = ['asAt', 'knownOn', 'compareAsAt', 'compareKnownOn'] as const;

/** Which reading is taken out, as in the address and in the form; what is no day is left out. */
export const momentsIn = (given: Given): readonly (readonly [(typeof moments)[number], CivilDate])[] =>
  moments.flatMap((name) => {
    const day = text(given, name);
    return isCivilDate(day) ? [[name, day] as const] : [];
  });

/** What is asked of the line: a second reading where both of its days are said. What was known earlier stands first, as on the page. */
export function lineAsked(childId: string, given: Given) {
  const { asAt = null, knownOn = null, compareAsAt, compareKnownOn } = Object.fromEntries(momentsIn(given)) as Days;
  if (!compareAsAt || !compareKnownOn) return { childId, asAt, knownOn, compareWith: null };
  const other = { asAt: compareAsAt, knownOn: compareKnownOn };
  // A first reading that says one of its days alone is of today, as on the line: it stays the first.
  if (!asAt || !knownOn) return { childId, asAt, knownOn, compareWith: other };
  const { first, second } = inOrder({ asAt, knownOn }, other);
  return { childId, ...first, compareWith: second };
}
type Days = Readonly<Partial<Record<(typeof moments)[number], CivilDate>>>;

/** What may stand in the address of what is taken out. */
export const takenParameters: Parameters = { asAt: aDay, knownOn: aDay, compareAsAt: aDay, compareKnownOn: aDay };

/** The ways to take two readings out, for whoever may. */
export const takenTwice = (line: string, { first, second }: TwoReadings) => {
  const days = { ...first, compareAsAt: second.asAt, compareKnownOn: second.knownOn };
  const to = (as: 'file' | 'print') => `${line}/${as}?${new URLSearchParams(days)}`;
  return [
    { act: ExportLineFile, text: 'Take both readings out as a file', href: to('file') },
    { act: ExportChildLine, text: 'Print both readings', href: to('print') },
  ] as const;
};

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
