import { ask, code, type CodeAdvice, type SessionCase } from './code-advice-answers.ts';
import type { Happened, SchoolRegister } from './session-facts.ts';

/** Rows 6 to 8; null where the child attended nothing that these rows know. */
export function attendedSomewhere(of: SessionCase, register: SchoolRegister): CodeAdvice | null {
  const { happened } = of.facts;
  switch (happened.kind) {
    case 'at school':
      return happened.school === register.school ? atSchool(of) : null;
    case 'at authority provision':
      return byAuthority(of, happened);
    case 'at school-arranged provision':
      return happened.arrangedBy === register.school ? bySchool(of, happened) : null;
    case 'absent':
      return null;
  }
}

/** Row 6. */
function atSchool({ facts: { session }, arrived }: SessionCase): CodeAdvice {
  if (arrived === 'while open') return code(6, 'L', 'Arrived while the register was open');
  if (arrived === 'after closing') return code(6, 'U', 'Arrived after the register had closed');
  return code(6, session === 'AM' ? '/' : '\\', 'At the school when the register began');
}

/** Row 7. The table is silent where the authority arranged under a power that the code is not for: the school is asked. */
function byAuthority({ law }: SessionCase, happened: Happened & { kind: 'at authority provision' }): CodeAdvice {
  const { code: given, powers, atHome } = law.byAuthority;
  const { supervised, power, nature } = happened;
  if (supervised === 'not in person') return ask(7, 'Arranged by the local authority, but online or alone at home');
  if (supervised === 'in person, at home' && !atHome) return ask(7, 'Arranged by the local authority, but at home');
  if (powers !== null && !powers.includes(power)) {
    return ask(7, 'Arranged by the local authority, but under a power for which the code is not');
  }
  const because =
    supervised === 'in person, at home'
      ? 'Taught in person at home, as the local authority arranged'
      : 'Attended in person a place that the local authority arranged';
  return code(7, given, because, { record: recorded(law.record && law.record.provision, nature) });
}

/** Row 8; null where it was no approved activity, supervised in person. */
function bySchool(
  { law }: SessionCase,
  { approvedBy, supervised, activity, nature }: Happened & { kind: 'at school-arranged provision' },
): CodeAdvice | null {
  if (approvedBy === null || supervised === 'not in person') return null;
  const atHome = supervised === 'in person, at home';
  if (atHome && !law.activityAtHome.holds) return null;
  return code(
    8,
    ACTIVITY_CODES[activity],
    'Attended an approved activity that the school arranged, supervised in person',
    {
      record: recorded(law.record && law.record.activity, nature),
      confirm: atHome ? law.activityAtHome.confirm : null,
    },
  );
}

const ACTIVITY_CODES = { sport: 'P', 'work experience': 'W', 'trip with school staff': 'V', other: 'B' } as const;

const recorded = (what: string | null, nature: string | null): string | null =>
  what === null || nature === null ? what : `${what}: ${nature}`;
