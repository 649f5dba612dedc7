import type { ChildFound } from '#contexts/children';
import { isSameWritten, type WhereaboutsKnown } from '#pure/children';
import type { CivilDate } from '#platform/time';
import { sharingWords, standing } from '../sharing/sharing-words.ts';
import { birthShown, bornAndAge, bornWords, type BirthShown } from '../words/birth-words.ts';
import { calledName, destructions, nameSpoken, services } from '../words/children-words.ts';
import { closingInside } from '../words/closing-words.ts';
import { ADDRESS_PROTECTED } from '../words/protection-words.ts';
import { dayWords } from '../words/times.ts';
import { upnAbove } from '../words/upn-words.ts';
import { yearGroupSaid } from '../words/year-group.ts';
import type { Names } from '../words/wording.ts';
import { heldOn } from './held-on.ts';

/** Who the child is, above each part of the record. */
export function childIdentity(
  {
    identity,
    holders,
    sharings,
    destroyed,
    possibleDuplicates,
    leadingHere,
    closed,
    whereabouts,
    isAddressProtected,
  }: ChildFound,
  today: CivilDate,
  names: Names,
) {
  const officerId = heldOn(holders.officers, today);
  const service = heldOn(holders.services, today);
  const opened = identity !== null && 'familyName' in identity ? identity : null;
  const officer = officerId === null ? 'nobody yet' : names.person?.(officerId);
  return {
    name: calledName(identity) ?? destroyedWords(destroyed),
    facts: [
      ...(opened && !isSameWritten(opened, opened.legal) ? [`Legal name: ${nameSpoken(opened.legal)}`] : []),
      ...(opened ? [bornSaid(birthShown(opened), closed?.because === 'died' ? null : today)] : []),
      // A closed record is of nobody whose year at school is asked about.
      ...(opened && closed === null ? yearGroupSaid(opened.dateOfBirth, today) : []),
      ...(opened
        ? [upnAbove({ upn: opened.upn, noneBecause: opened.noUpnBecause })].filter((each) => each !== null)
        : []),
      // By name or not at all: nobody knows a colleague by a number.
      ...(officer === undefined ? [] : [`Officer: ${officer}`]),
    ],
    marks: [
      ...(isAddressProtected ? [ADDRESS_PROTECTED] : []),
      ...standingMarks(closed, heldOn(whereabouts, today)),
      ...(possibleDuplicates.length > 0 ? ['May be on record twice'] : []),
      ...(leadingHere.length > 0 ? ['Records made one'] : []),
      ...(service === null ? [] : [services[service]]),
      ...standing(sharings, today).map((each) => `Shared ${sharingWords(each, today)}`),
    ],
  };
}

/** That a record is closed, or that nobody has confirmed where the child is, is the first to be known of it. */
function standingMarks(closed: ChildFound['closed'], known: WhereaboutsKnown | null): readonly string[] {
  if (closed)
    return [
      closed.because === 'died' ? `Died on ${dayWords(closed.on)}` : `Record closed: ${closingInside[closed.because]}`,
    ];
  if (known === null || known === 'here') return [];
  return [known === 'moved-away' ? 'Moved away, not confirmed' : 'Whereabouts unknown'];
}

/** @param today null: of whoever has died no age of today is said */
const bornSaid = (birth: BirthShown, today: CivilDate | null): string =>
  today === null ? bornWords(birth) : bornAndAge(birth, today);

const destroyedWords = (destroyed: ChildFound['destroyed']): string =>
  destroyed ? `Personal data destroyed: ${destructions[destroyed.reason]}` : 'Personal data destroyed';
