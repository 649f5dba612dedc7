import { FindChild, type ChildFound, type CorrectIdentityRequest } from '#contexts/children';
import { FindEstablishments } from '#contexts/establishments';
import { birthIsOf, type BirthIs, type NoRollReason } from '#pure/children';
import { NotFound } from '#platform/gateway';
import type { Visit } from '../forms/form-declaration.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { calledName } from '../words/children-words.ts';

/** @throws NotFound nothing of it opens, so that there is nothing to correct it from */
export async function whoTheChildIs({ ids, ask }: Visit) {
  const { childId } = ids as { childId: string };
  const { identity, onRollFrom, holders, revision } = await ask(FindChild, { childId });
  if (identity === null || 'lost' in identity)
    throw new NotFound('Nothing of who this child is can be opened, so there is nothing to correct.');
  /** As it was registered: a change of the name from a day is corrected by itself, under Record. */
  const { value, noRoll } = holders.rolls.find(({ changeId }) => changeId === null)!;
  const schoolUrn = value[0]?.schoolUrn ?? null;
  const { by = null, from = null } = identity.birthEstimate ?? {};
  const birth = { birthIs: birthIsOf(identity), estimatedBy: by, estimatedFrom: from };
  const registered = {
    ...identity,
    ...identity.registeredAs,
    ...birth,
    upn: identity.registeredUpn,
    schoolUrn,
    noRoll,
  };
  const schools = await schoolsNamed([schoolUrn], (asked) => ask(FindEstablishments, asked));
  return { childId, schools, identity: registered, onRollFrom, revision, name: calledName(identity)! };
}

type IdentityOpened = Exclude<ChildFound['identity'], null | Readonly<{ lost: true }>>;
type Typed = Omit<CorrectIdentityRequest, 'reason'>;

/** What is known of a birth is said whole, or not at all. */
const ofBirth = ['birthIs', 'dateOfBirth', 'estimatedBy', 'estimatedFrom'] as const;

type Standing = Omit<IdentityOpened, 'legal' | 'registeredAs' | 'birthEstimate' | 'noUpnBecause' | 'registeredUpn'> &
  Readonly<{ schoolUrn: number | null; noRoll: NoRollReason | null }> &
  Readonly<{ birthIs: BirthIs; estimatedBy: string | null; estimatedFrom: string | null }>;

/** Only what reads otherwise now than it stands: nobody is asked about a birth, or a UPN, that they did not touch. */
export function whatDiffers(typed: Typed, standing: Partial<Standing>): Typed {
  const differs = (part: string) =>
    lines(typed[part as keyof Typed]) !== lines(standing[part as keyof Standing] as string | number | null);
  const isBirthSame = !ofBirth.some((part) => typed[part] !== undefined && differs(part));
  return Object.fromEntries(
    Object.entries(typed).filter(([part]) =>
      (ofBirth as readonly string[]).includes(part) ? !isBirthSame : differs(part),
    ),
  );
}

/** A browser sends a line's end as two signs. */
const lines = (value: string | number | null | undefined) =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n') : (value ?? null);
