import type { NoRollReason, Roll } from '#pure/children';
import { asItStands, oneText } from '../forms/as-it-stands.ts';
import { yesOrNo } from '../forms/plain-fields.ts';
import { school } from '../schools/school-field.ts';
import { schoolWritten } from '../schools/school-words.ts';
import type { SchoolsNamed } from '../schools/schools-named.ts';
import { noRollField } from './no-roll-field.ts';

type Held = Readonly<{ rolls: readonly Roll[] | null; noRoll: NoRollReason | null }>;

/** On which rolls, beginning as it stands: by name, where the register has one. */
export function rollsFields({ rolls, noRoll }: Held, schools: SchoolsNamed, who: string) {
  const chosen = (n: number) => {
    const urn = rolls?.[n]?.schoolUrn;
    return oneText(urn === undefined ? '' : schoolWritten(urn, schools));
  };
  const onRoll = yesOrNo(`Is ${who} on a school’s roll?`, ['Yes'], ['No', 'Such as one educated at home']);
  const hint = 'Part of its name and place, or its URN. Only where the child is on another roll besides';
  return {
    onRoll: rolls === null ? onRoll : asItStands(onRoll, oneText(rolls.length > 0 ? 'yes' : 'no')),
    noRoll: asItStands(
      noRollField(
        'Why is it on none? (optional)',
        'Only where you say No. One educated at home is not without education',
      ),
      oneText(noRoll ?? ''),
    ),
    schoolUrn: asItStands(school('School of the main roll'), chosen(0)),
    secondUrn: asItStands(school('School of a subsidiary roll (optional)', { hint }), chosen(1)),
    thirdUrn: asItStands(school('School of another subsidiary roll (optional)', { hint }), chosen(2)),
  };
}

export const besideRolls = {
  'no-roll-explained': 'noRoll',
  ...{ 'no-school-given': 'schoolUrn', 'no-change': 'from', 'before-birth': 'from' },
} as const;
