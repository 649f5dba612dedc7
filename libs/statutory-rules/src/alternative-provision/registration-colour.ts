import type { FullTimeLimits, RegistrationFacts, SinglePupilFlag } from './data/registration-law.ts';
import type { ChildHours } from './provider-week.ts';

/** A suspicion to be looked into, not a finding: RED, AMBER, or neither. */
export type RiskColour = 'RED' | 'AMBER' | 'none';

/** The colour of one place (a site, or the legal entity) and the children and hours behind it. */
export interface PlaceRisk {
  readonly colour: RiskColour;
  /** The colour on the wider reading; where it alone is RED, the colour is AMBER "undetermined". */
  readonly wideReading: RiskColour;
  readonly fullTime: readonly ChildHours[];
  readonly nearFullTime: readonly ChildHours[];
}

const has = ({ need, lookedAfter }: ChildHours, flags: readonly SinglePupilFlag[]) =>
  (lookedAfter && flags.includes('looked after')) || (need !== 'none' && flags.includes(need));

/** Domain reference 4.3, for the children of one place and one version of the test. */
export function placeRisk(children: readonly ChildHours[], law: RegistrationFacts, limits: FullTimeLimits): PlaceRisk {
  const fullTime = children.filter(({ minutes }) => minutes > limits.fullTimeAboveMinutes);
  const nearFullTime = children.filter(
    ({ minutes }) => limits.warnFromMinutes <= minutes && minutes <= limits.fullTimeAboveMinutes,
  );
  const enough = fullTime.length >= law.pupils;
  const onReading = (flags: readonly SinglePupilFlag[]): RiskColour => {
    if (enough || fullTime.some((child) => has(child, flags))) return 'RED';
    const amber =
      fullTime.length > 0 ||
      fullTime.length + nearFullTime.length >= law.pupils ||
      nearFullTime.some((child) => has(child, law.oneWith.narrow));
    return amber ? 'AMBER' : 'none';
  };
  const [colour, wideReading] = [onReading(law.oneWith.narrow), onReading(law.oneWith.wide)];
  return { colour, wideReading, fullTime, nearFullTime };
}
