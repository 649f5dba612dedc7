import { day, from } from './filled-forms.ts';
import { paperwork } from './paperwork.ts';
import type { Filled, Form } from './sent-form.ts';
import type { Service } from './service.ts';
import { senOfficer } from './the-people.ts';

type OfClosing = Readonly<{
  service: () => Service;
  last: (type: string) => Promise<string>;
  elsewhere: (url: string, body: object) => Promise<void>;
}>;
type Read = Readonly<{
  closed: { closingId: string } | null;
  whereabouts: readonly Readonly<{ changeId: string; value: string }>[];
}>;
const ivo = { givenNames: 'Ivo', familyName: 'Vale', upn: null };
const reason = 'Read from the wrong letter';
const away = { whereabouts: 'moved-away', movedTo: 'Cardiff' };
const on = (date: string, because: string): Filled => ({ because, ...day('on', ['2026', '2', date]) });
const confirmed = (date: string): Filled => ({
  ...{ confirmer: 'receiving-school', confirmedBy: 'Mr Rees', ...day('confirmedOn', ['2026', '2', date]) },
});

/** Where a child is, and whether its record is open: told, put right and taken back; closed last, since it then takes nothing new. */
export function closingForms({ service, last, elsewhere }: OfClosing): Readonly<Record<string, Form>> {
  let quiet: string | undefined;
  /** Of whom nothing runs: a record is closed of no other. */
  const child = async () =>
    (quiet ??= (
      await service()
        .as(senOfficer)
        .post('/children', { ...paperwork.child, ...ivo })
    ).written.id);
  const line = async () => `/line/${await child()}`;
  const told = async (path: string, body: object) => {
    await service()
      .as(senOfficer)
      .post(`/children/${await child()}/${path}`, body)
      .then(({ written }) => written);
    await service().drained();
  };
  const read = async () =>
    service()
      .as(senOfficer)
      .read<Read>(`/children/${await child()}`);
  const closed = async () => (await read()).closed;
  /** Ahead, so that the child has moved away on the day of a closing; said where nothing stands of it. */
  const wayToVoid = async () => {
    const stands = async () => (await read()).whereabouts.find(({ value }) => value === 'here');
    if (!(await stands())) await told('whereabouts', { whereabouts: 'here', from: '2026-06-01' });
    return `${await line()}/changes/${(await stands())!.changeId}/void-whereabouts`;
  };
  /** Whatever was done with it before. */
  const isOpen = async () => {
    const closing = await closed();
    if (closing) await told(`closings/${closing.closingId}/voids`, { reason });
  };
  const isClosed = async () => {
    if (!(await closed())) await told('closings', { because: 'back-in-school', on: '2026-02-06' });
  };
  const isReopened = async () => {
    await isClosed();
    await told('reopenings', { because: 'Back again' });
  };
  let times = 0;
  const meanwhile = async () =>
    elsewhere(`/children/${await child()}/identity/corrections`, { familyName: `Vale ${'i'.repeat(++times)}`, reason });
  return {
    'line/:childId/whereabouts': {
      ...{ at: async () => `${await line()}/whereabouts`, heading: /Say where the child is/, meanwhile },
      wrong: { ...away, ...from('31') },
      refused: { whereabouts: 'moved-away', ...from('2') },
      filled: { ...away, ...from('2') },
    },
    'line/:childId/changes/:changeId/correct-whereabouts': {
      at: async () => {
        const { changeId } = (await read()).whereabouts.find(({ value }) => value === 'moved-away')!;
        return `${await line()}/changes/${changeId}/correct-whereabouts`;
      },
      ...{ heading: /Correct where the child was said to be/, meanwhile },
      wrong: { ...away, ...from('31'), reason: '' },
      refused: { whereabouts: 'here', movedTo: 'Cardiff', ...from('2'), reason },
      filled: { ...away, school: 'Fitzalan High School', ...from('2'), reason },
    },
    'line/:childId/changes/:changeId/void-whereabouts': {
      at: async () => {
        await isOpen();
        return wayToVoid();
      },
      ...{ heading: /Void where the child was said to be/, meanwhile, filled: { reason } },
    },
    'line/:childId/close': {
      at: async () => {
        await isOpen();
        return `${await line()}/close`;
      },
      ...{ heading: /Close a record/, meanwhile },
      wrong: on('31', 'moved-away'),
      refused: on('3', 'moved-away'),
      questioned: on('3', 'past-school-age'),
      filled: { ...on('4', 'moved-away'), ...confirmed('5') },
    },
    'line/:childId/closings/:closingId/correct': {
      at: async () => {
        await isClosed();
        return `${await line()}/closings/${await last('RecordClosed')}/correct`;
      },
      ...{ heading: /Correct a closing/, meanwhile },
      wrong: { ...on('31', 'back-in-school'), reason: '' },
      refused: { ...on('3', 'back-in-school'), ...confirmed('5'), reason },
      questioned: { ...on('3', 'past-school-age'), reason },
      filled: { ...on('4', 'back-in-school'), reason },
    },
    'line/:childId/closings/:closingId/void': {
      at: async () => {
        await isClosed();
        return `${await line()}/closings/${await last('RecordClosed')}/void`;
      },
      ...{ heading: /Void a closing/, meanwhile, filled: { reason } },
    },
    'line/:childId/reopenings/:reopeningId/correct': {
      at: async () => {
        await isReopened();
        return `${await line()}/reopenings/${await last('RecordReopened')}/correct`;
      },
      ...{ heading: /Correct a reopening/, meanwhile },
      wrong: { because: '', reason: '' },
      filled: { because: 'Back at her uncle’s', reason },
    },
    'line/:childId/reopenings/:reopeningId/void': {
      at: async () => {
        await isReopened();
        return `${await line()}/reopenings/${await last('RecordReopened')}/void`;
      },
      ...{ heading: /Void a reopening/, meanwhile, filled: { reason } },
    },
    'line/:childId/reopen': {
      at: async () => {
        await isClosed();
        return `${await line()}/reopen`;
      },
      ...{ heading: /Reopen a record/, meanwhile, filled: { because: 'Back at her aunt’s' } },
    },
  };
}
