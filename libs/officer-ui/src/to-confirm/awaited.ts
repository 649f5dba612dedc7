import type { ToConfirmFound } from '#contexts/people';
import { countWords } from '../patterns/list-parts.ts';
import type { Cell, ListTable } from '../patterns/list-table.ts';
import { daysWords, grantTitle } from '../people/grant-words.ts';
import { byName, someoneWords } from '../people/someone-words.ts';
import { personPath } from '../people/person-path.ts';
import { rolePath } from '../roles/role-path.ts';
import { calledRole } from '../roles/role-words.ts';
import { momentWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';

type Waits = ToConfirmFound['items'][number];

/** All that somebody else proposed and that waits for the word of whoever looks, each with the way to say it. */
export const awaitedListed = ({ items }: ToConfirmFound, names: Names): ListTable => ({
  caption: `${countWords({ rows: items.length, more: false }, 'thing waits', 'things wait')} for you to confirm`,
  columns: [{ text: 'What' }, { text: 'Whom it is for' }, { text: 'Proposed' }, { text: 'Do next', isPlain: true }],
  rows: items.map((item) => rowOf(item, names)),
});

/** What was given, of which the schools are to be named. */
export const grantsIn = ({ items }: ToConfirmFound) => items.flatMap(({ grant }) => grant ?? []);

/** The first of them, for the page where somebody begins; `more`: how many stand only in the whole list. */
export function firstAwaited(table: ListTable, most = 5) {
  return { table: { ...table, rows: table.rows.slice(0, most) }, more: Math.max(0, table.rows.length - most) };
}

function rowOf(item: Waits, names: Names): readonly Cell[] {
  const { proposed, person } = item;
  const { what, below, href } = told(item, names);
  const whom = person ? someoneWords(person, names) : 'Everybody who has it';
  return [
    { texts: [what], ...(below && { below: [below] }) },
    person ? { texts: [whom], href: personPath(person.id) } : { texts: [whom] },
    { texts: [`by ${byName(proposed.by, names)}`], below: [momentWords(proposed.at)] },
    { texts: [], act: { text: 'Look and confirm', href, of: person ? `${what}, for ${whom}` : what } },
  ];
}

type Told = Readonly<{ what: string; below?: string; href: string }>;

function told({ kind, person, grant, role }: Waits, names: Names): Told {
  if (kind === 'role') {
    const { roleId, proposalId, isNew } = role!;
    const href = `${rolePath(roleId)}/proposals/${proposalId}/confirm`;
    return {
      what: calledRole(role!),
      below: isNew ? 'A role of the council’s own' : 'A change of what it may do',
      href,
    };
  }
  const path = personPath(person!.id);
  if (kind === 'details') return { what: 'That their details are destroyed', href: `${path}/destroy-details` };
  return {
    what: grantTitle(grant!, names),
    below: daysWords(grant!),
    href: `${path}/grants/${grant!.grantId}/confirm`,
  };
}
