import type { NoRollReason, Roll } from '#pure/children';

type Given = Readonly<Record<(typeof AT)[number], number | null> & { onRoll: boolean; noRoll: NoRollReason | null }>;
type Held = Readonly<{ rolls: readonly Roll[]; noRoll: NoRollReason | null }>;
const AT = ['schoolUrn', 'secondUrn', 'thirdUrn'] as const;

/** Whoever says that the child is on no roll has said it of the schools, too, that the form itself put there; of one on a roll, of the reason. */
export const rollsGiven = <Told extends Given>(told: Told, { rolls, noRoll }: Held): Told =>
  told.onRoll
    ? { ...told, noRoll: told.noRoll === noRoll ? null : told.noRoll }
    : {
        ...told,
        ...Object.fromEntries(AT.map((at, n) => [at, told[at] === rolls[n]?.schoolUrn ? null : told[at]])),
      };
