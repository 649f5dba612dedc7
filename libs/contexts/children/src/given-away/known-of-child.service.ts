import type { CivilDate } from '#platform/time';
import { Erased, Lost, openWithin, type Sealer } from '#platform/privacy';
import type { Child } from '../child/child.ts';
import type { Circumstances } from '../circumstances/circumstances.ts';
import type { Named, NamesTold } from '../circumstances/names-told.ts';
import type { UpnTold } from '../circumstances/upn-told.ts';
import type { AddressLine } from './address-signs.ts';
import type { KnownOfChild } from './signs-known.ts';

type Change = Circumstances[number];
type Part = Readonly<Record<string, unknown>>;

/**
 * Of all days, since a former name or address is one that people know. Opened in full, whatever is shown of it: who asks learns what a
 * text has of it, and nothing of what it is. What does not open is not looked for.
 */
export async function knownOfChild(
  child: Child,
  circumstances: Circumstances,
  sealer: Pick<Sealer, 'openInFull'>,
): Promise<KnownOfChild | null> {
  if (child.phase !== 'registered') return null;
  const told = (type: Change['type'], part: string) =>
    circumstances.flatMap((fact) => (fact.type === type ? ((fact.sealed as Part)[part] ?? []) : []));
  const { givenNames, familyName, dateOfBirth, upn, address, contact } = child.registration.sealed;
  const sealed = {
    registered: [{ givenNames, familyName: familyName ?? null, dateOfBirth, upn, address, contact }],
    movedTo: child.whereabouts.map(({ sealed }) => sealed.movedTo ?? null),
    schoolsThere: child.whereabouts.map(({ sealed }) => sealed.school ?? null),
    closings: child.closings.flatMap((fact) =>
      fact.type === 'RecordClosed' ? [fact.sealed.confirmedBy ?? null, fact.sealed.details ?? null] : [],
    ),
    names: told('NamesChanged', 'names'),
    upns: told('UpnChanged', 'number'),
    numbers: told('OtherNumberChanged', 'number'),
    lines: told('AddressesChanged', 'lines'),
    people: told('PersonAroundChanged', 'person'),
    professionals: told('ProfessionalChanged', 'professional'),
    examinations: told('ExaminationChanged', 'examination'),
    careAuthorities: [...told('CareStatusChanged', 'otherAuthority'), ...told('HomeAuthorityChanged', 'authority')],
  };
  const inFull = { openOrLost: (values: Parameters<Sealer['openInFull']>[0]) => sealer.openInFull(values) };
  const opened = (await openWithin(inFull, sealed)) as unknown as Readonly<Record<keyof typeof sealed, unknown[]>>;
  const all = <T>(part: keyof typeof sealed) => opened[part].filter(isThere) as readonly T[];
  const registered = Object.fromEntries(
    Object.entries(opened.registered[0] as Part).map(([part, said]) => [part, isThere(said) ? said : null]),
  ) as Readonly<Record<string, string | null>>;
  const one = (part: string): readonly string[] => (registered[part] ? [registered[part]] : []);
  return {
    names: [
      { givenNames: registered['givenNames'] ?? '', familyName: registered['familyName'] ?? null } satisfies Named,
      ...all<NamesTold>('names'),
    ],
    births: one('dateOfBirth') as CivilDate[],
    upns: [...one('upn'), ...all<UpnTold>('upns').flatMap(({ upn }) => upn || [])],
    numbers: all<{ value: string }>('numbers').map(({ value }) => value),
    addresses: [...one('address'), ...all<string>('movedTo').filter((each) => !!each)],
    lines: all<readonly AddressLine[]>('lines').flat(),
    contacts: one('contact'),
    people: all('people'),
    professionals: all('professionals'),
    satAt: all<{ satAt: string | null }>('examinations').flatMap(({ satAt }) => satAt ?? []),
    careAuthorities: all('careAuthorities'),
    schoolsThere: all('schoolsThere'),
    closings: all('closings'),
  };
}

const isThere = (opened: unknown): boolean =>
  opened !== null && opened !== undefined && !(opened instanceof Erased) && !(opened instanceof Lost);
