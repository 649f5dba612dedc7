import type { ChildFound, CorrectIdentityRequest } from '#contexts/children';

export type IdentityOpened = Exclude<ChildFound['identity'], null | Readonly<{ lost: true }>>;
type Typed = Omit<CorrectIdentityRequest, 'reason'>;

/** Only what reads otherwise now than it stands: nobody is asked about a birth, or a UPN, that they did not touch. */
export const whatDiffers = (typed: Typed, standing: IdentityOpened): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(([part, value]) => lines(value) !== lines(standing[part as keyof IdentityOpened])),
  );

/** A browser sends a line's end as two signs. */
const lines = (value: string | null | undefined) => value?.replaceAll('\r\n', '\n') ?? null;
