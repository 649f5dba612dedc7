import { AllocateChildren, AllocateChildrenRequest } from '#contexts/children';
import type { WrittenInParts } from '#platform/gateway';
import { formPage } from '../forms/form-page.ts';
import { day, orToday, words } from '../forms/plain-fields.ts';
import { addressOfHanded, askedOfAddresses } from '../protection/address-of-handed.ts';
import { tickedRows } from '../forms/ticked-rows.ts';
import { childrenCounted } from '../registers/place-words.ts';
import { NAME_NOT_KNOWN } from '../words/wording.ts';
import { dayWords } from '../words/times.ts';
import { allocatingParameters, childrenWaiting, WAITING, type ChildrenToAllocate } from './children-to-allocate.ts';
import { oneOfficerField } from './holder-fields.ts';

const officer = ({ names }: ChildrenToAllocate, id: string): string =>
  names.officers?.find((each) => each.id === id)?.name ?? names.person?.(id) ?? NAME_NOT_KNOWN;

const WAITS_NO_MORE = 'A child who stood on this list, and waits no more';

/** Several children whom nobody has, given to one officer: forty brought in by a list are not forty times three pages. */
export const AllocateChildrenPage = formPage<
  AllocateChildrenRequest,
  AllocateChildren['data'],
  ChildrenToAllocate,
  WrittenInParts
>({
  path: 'children-to-allocate',
  over: childrenWaiting,
  ...{ sends: AllocateChildren, request: AllocateChildrenRequest },
  parameters: allocatingParameters,
  ...{ title: 'Allocate several children', button: 'Continue to check' },
  template: 'holders/allocate-children.njk',
  names: ({ children }) =>
    children.length === 0 ? null : { rows: children.slice(0, 1).map(({ id }) => ({ childId: id })) },
  fields: (seen, { sender: { actor } }) => ({
    rows: tickedRows('Which children?', seen.children, {
      ...{ row: (childId) => ({ childId }), gone: WAITS_NO_MORE },
    }),
    officerId: oneOfficerField({ names: seen.names, actor }, seen.services),
    from: orToday(
      day('From which day?', {
        called: 'The first day',
        hint: 'Leave it empty if it is today. It may be in the past or in the future',
      }),
    ),
    because: words('Why are they to have these?', {
      optional: true,
      hint: 'It is kept with each child, for whoever has it after',
    }),
  }),
  question: async ({ rows, officerId }, { children }, visit) =>
    askedOfAddresses(
      officerId,
      await Promise.all(
        rows.map(async ({ childId }) => ({
          ...{ childId, name: children.find(({ id }) => id === childId)?.text ?? WAITS_NO_MORE },
          address: await addressOfHanded(visit, childId),
        })),
      ),
    ),
  checks: ({ rows, officerId, from, because }, seen) => ({
    rows: [
      {
        label: childrenCounted(rows.length).replace(/^./, (letter) => letter.toUpperCase()),
        text: rows
          .map(({ childId }) => seen.children.find(({ id }) => id === childId)?.text ?? WAITS_NO_MORE)
          .join('\n'),
        field: 'rows',
      },
      { label: 'Their officer', text: officer(seen, officerId), field: 'officerId' },
      { label: 'From', text: dayWords(from), field: 'from' },
      { label: 'Why', text: because ?? 'Not said', field: 'because' },
    ],
    will: [
      'Each stands in the officer’s own list and work from that day.',
      'It is recorded of each child by itself, and can be corrected there.',
    ],
    button: `Allocate ${childrenCounted(rows.length)}`,
  }),
  command: ({ rows, officerId, from, because }) => ({ data: { rows, officerId, from, because } }),
  beside: { 'officer-of-another-service': 'officerId', 'no-officer-of-children': 'officerId' },
  done: ({ written: { parts }, input: { officerId, from }, seen }) => ({
    to: WAITING,
    says: `The officer of ${childrenCounted(parts.length)} from ${dayWords(from)}: ${officer(seen, officerId)}`,
  }),
});
