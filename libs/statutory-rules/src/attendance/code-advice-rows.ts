import { notAttended } from './code-advice-absent.ts';
import { ask, code, type CodeAdvice, type SessionCase } from './code-advice-answers.ts';
import { attendedSomewhere } from './code-advice-attended.ts';
import { schoolOf, type SchoolRegister } from './session-facts.ts';

/** Rows 1 to 12 of the decision table, for one register (null: on no roll). Domain reference 1.4. */
export function advisedCode(of: SessionCase, register: SchoolRegister | null): CodeAdvice {
  if (register === null) return onNoRoll(of);
  if (!register.inSession) return code(2, '#', 'The date is not a session of this school');
  const { timetabled } = of.facts;
  if (!of.ofCompulsorySchoolAge && timetabled.at === 'nowhere') {
    return code(3, 'X', 'Not of compulsory school age, and not timetabled');
  }
  const school = schoolOf(timetabled);
  if (school !== null && school !== register.school) return anotherSchools(of, school);
  if (register.separated) {
    return ask(5, 'A safeguarding separation has no code of its own: a person chooses, with a reason', PERSON);
  }
  return attendedSomewhere(of, register) ?? notAttended(of, register);
}

const PERSON = { whom: 'a person', never: ['E'] } as const;

/**
 * Row 1. What a lesson online, or alone at home, is under the local authority's rules, the table does not say: PRESENT, and
 * to be asked. Where nothing was due and nothing was attended there is nothing to mark.
 */
function onNoRoll({ facts: { happened, timetabled }, law }: SessionCase): CodeAdvice {
  const because = 'The child is on no school roll';
  const base = { row: 1, followUp: false, because };
  if (happened.kind !== 'absent') {
    const online = happened.kind === 'at authority provision' && happened.supervised === 'not in person';
    return { ...base, kind: 'local mark', mark: 'PRESENT', confirm: online ? law.offRollNotInPerson : null };
  }
  if (timetabled.at === 'nowhere') return { ...base, kind: 'no mark', because: `${because}, and nothing was due` };
  return { ...base, kind: 'local mark', mark: 'ABSENT', reason: happened.why };
}

/**
 * Row 4, which names a school's timetable alone. A session of provision that another school arranged, or that another
 * school's part-time timetable leaves free, is read as that school's too, so that it counts once for the child (1.5): D,
 * and to be asked where the regulations of 2024 hold.
 */
function anotherSchools(of: SessionCase, school: string): CodeAdvice {
  const { facts, law } = of;
  const due = advisedCode(
    of,
    facts.registers.find((each) => each.school === school)!,
  );
  const followUp = due.kind === 'until known';
  switch (facts.timetabled.at) {
    case 'school':
      return code(4, 'D', 'Timetabled at another school where also registered, whatever happens there', { followUp });
    case 'provision': {
      const because =
        'Timetabled at provision that another school where also registered arranged, whatever happens there';
      return code(4, 'D', because, { followUp, confirm: law.otherSchool.provision });
    }
    case 'nowhere': {
      const because =
        'A session of another school where also registered, left free by the part-time timetable agreed there';
      return code(4, 'D', because, { followUp, confirm: law.otherSchool.partTime });
    }
  }
}
