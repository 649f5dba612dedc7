import type { Roll } from '#pure/children';

type Given = Readonly<Record<(typeof AT)[number], number | null> & { onRoll: boolean }>;
const AT = ['schoolUrn', 'secondUrn', 'thirdUrn'] as const;

/** Whoever says that the child is on no roll has said it of the schools, too, that the form itself put there. */
export const rollsGiven = <Told extends Given>(told: Told, standing: readonly Roll[]): Told =>
  told.onRoll
    ? told
    : {
        ...told,
        ...Object.fromEntries(AT.map((at, n) => [at, told[at] === standing[n]?.schoolUrn ? null : told[at]])),
      };
