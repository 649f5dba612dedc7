import type { GrantShown, PersonFound } from '#contexts/people';
import { periodWords } from '../audit-terms/terms-words.ts';
import { roleWords, teamWords } from '../words/people.ts';
import { sentence } from '../words/codes.ts';
import { dayWords, momentWords } from '../words/times.ts';
import { row, type Names, type Row } from '../words/wording.ts';
import { confirmersWords } from './confirmers-words.ts';
import { byName, someoneWords } from './someone-words.ts';

/** Of a person, or of a grant: destroyed and lost words are said as such. */
export const calledPerson = ({ name }: Pick<PersonFound, 'name'>): string =>
  typeof name === 'string' ? name : isErased(name) ? 'Somebody who has left' : 'Somebody whose name cannot be shown';

const isErased = (name: PersonFound['name']): boolean => typeof name === 'object' && 'erased' in name;

/** What a school is known by. */
const SCHOOL = /^\d{6}$/;

/** `SEN officer, SEN team`; of one organisation, with its name or number; of cover, for whom. */
export function grantTitle({ role, ownRole, team, organisation, covers, audits }: GrantShown, names: Names): string {
  if (audits)
    return `Terms of an audit of ${audits.childIds.length === 1 ? 'one child' : `${audits.childIds.length} children`}`;
  if (covers) return `Cover for ${byName(covers, names)}`;
  const of =
    organisation === null || organisation === 'council'
      ? null
      : (names.provider?.(organisation) ??
        names.school?.(Number(organisation)) ??
        (SCHOOL.test(organisation) ? `URN ${organisation}` : organisation));
  return [roleWords(ownRole ?? role!), ...(team === null ? [] : [teamWords(team)]), ...(of === null ? [] : [of])].join(
    ', ',
  );
}

export const daysWords = ({ from, lastDay }: Pick<GrantShown, 'from' | 'lastDay'>): string =>
  lastDay !== null && lastDay < from
    ? `Was to begin ${dayWords(from)}: ended before that day was over`
    : lastDay === null
      ? `From ${dayWords(from)}`
      : `${dayWords(from)} to ${dayWords(lastDay)}`;

export const standingWords: Readonly<Record<GrantShown['standing'], string>> = {
  waits: 'Waits to be confirmed',
  declined: 'Declined',
  'to-come': 'Confirmed, to come',
  holds: 'Holds today',
  over: 'Over',
};

const said = (because: unknown): string | null => (typeof because === 'string' ? because : null);

/** Each time it was ended, the last first: of more than one, for which day each said. */
export const endingRows = (endings: GrantShown['endings'], names: Names): readonly Row[] =>
  endings.flatMap(({ by, at, because, lastDay }, n) => [
    ...row(
      n === 0 ? 'Ended by' : 'Before that by',
      `${someoneWords(by, names)}, ${momentWords(at)}${endings.length > 1 ? `: last day ${dayWords(lastDay)}` : ''}`,
    ),
    ...row('Why it ended', said(because)),
  ]);

type Confirmed = Pick<PersonFound, 'mayConfirm'>;

/** All that is known of it, for whoever confirms, declines or ends it. */
export function grantRows(grant: GrantShown, { mayConfirm }: Confirmed, names: Names): readonly Row[] {
  const act = (label: string, why: string, { by, at, because }: NonNullable<GrantShown['decided']>) => [
    ...row(label, `${someoneWords(by, names)}, ${momentWords(at)}`),
    ...row(why, said(because)),
  ];
  const { given, decided, endings, standing } = grant;
  return [
    ...row('Days', daysWords(grant)),
    ...row('Period that is read', grant.audits && periodWords(grant.audits)),
    ...row('Where it stands', standingWords[standing]),
    ...row(
      'Who may confirm',
      standing === 'waits' ? sentence(confirmersWords(mayConfirm.grants, [given.by.id], names)) : null,
    ),
    ...act('Given by', 'Why it was given', given),
    ...(decided
      ? standing === 'declined'
        ? act('Declined by', 'Why it was declined', decided)
        : act('Confirmed by', 'Why it was confirmed', decided)
      : []),
    ...endingRows(endings, names),
  ];
}
