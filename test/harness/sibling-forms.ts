import { circumstanceForms } from './circumstance-forms.ts';
import { from } from './filled-forms.ts';
import type { PlacedChild } from './placed-child.ts';
import type { Filled, Form } from './sent-form.ts';
import type { Service } from './service.ts';

type OfSiblings = Readonly<{
  line: () => string;
  last: (type: string) => Promise<string>;
  service: () => Service;
  /** What the officer of another service records while the form is open. */
  elsewhere: (path: string, body: object) => Promise<void>;
  placed: () => PlacedChild;
  /** Who is said to be the brother or sister. */
  strayed: () => PlacedChild;
}>;

const reason = 'Told so by the aunt';
const full: Filled = { kind: 'full', linked: 'yes' };
const beforeBirth = from('3', '2', '2005');

/** That another child on record is a brother or sister: told, told otherwise, and put right. */
function siblingForms({ line, elsewhere, service, placed, strayed }: OfSiblings): Readonly<Record<string, Form>> {
  // The forms before these have left it at K.
  let times = 1;
  const meanwhile = () =>
    elsewhere(`/children/${placed().childId}/sen-statuses`, { status: ['K', 'N'][times++ % 2], from: '2025-10-13' });
  /** On the record of the form: it is told on that of the brother or sister, too, before or behind it by the ids of both. */
  const told = async () =>
    (await service().recorded()).findLast(
      ({ type, about }) => type === 'SiblingChanged' && about.childId === placed().childId,
    )!;
  const subject = async () => ((await told()).data as { subjectId: string }).subjectId;
  const chosen = (said: Filled) => (): Filled => ({
    ...{ siblingId: 'Quill', 'siblingId-for': 'Quill', 'siblingId-chosen': strayed().childId },
    ...{ kind: 'full', ...said },
  });
  return {
    'line/:childId/siblings': {
      ...{ at: () => `${line()}/siblings`, heading: /Add a brother or sister/, meanwhile },
      wrong: { siblingId: 'Nobody of this name', kind: 'full', ...from('31') },
      ...{ refused: chosen(beforeBirth), filled: chosen(from('3')) },
    },
    'line/:childId/siblings/:subjectId': {
      at: async () => `${line()}/siblings/${await subject()}`,
      ...{ heading: /Change what is recorded of a brother or sister/, meanwhile },
      ...{ wrong: { ...full, ...from('31') }, refused: { ...full, ...beforeBirth } },
      filled: { ...full, linked: 'no', ...from('4') },
    },
    'line/:childId/circumstances/:changeId/correct-siblings': {
      at: async () => `${line()}/circumstances/${(await told()).id}/correct-siblings`,
      ...{ heading: /Correct a change of a brother or sister/, meanwhile },
      wrong: { ...full, ...from('31'), reason: '' },
      ...{ refused: { ...full, ...beforeBirth, reason }, filled: { ...full, kind: 'half', ...from('4'), reason } },
    },
  };
}

/** All that is said of how a child lives and learns. */
export const recordForms = (of: OfSiblings): Readonly<Record<string, Form>> => ({
  ...circumstanceForms({ ...of, childId: () => of.placed().childId }),
  ...siblingForms(of),
});
