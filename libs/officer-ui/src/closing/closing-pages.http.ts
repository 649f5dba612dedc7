import {
  CloseRecord,
  CloseRecordRequest,
  CorrectClosing,
  CorrectClosingRequest,
  CorrectReopening,
  CorrectReopeningRequest,
  ReopenRecord,
  SaidWhyRequest,
  VoidClosing,
  VoidClosingRequest,
  VoidReopening,
  VoidReopeningRequest,
} from '#contexts/children';
import { childPath } from '../child-line/line-path.ts';
import { asItStands, oneDay, oneText } from '../forms/as-it-stands.ts';
import { formPage } from '../forms/form-page.ts';
import { words } from '../forms/plain-fields.ts';
import { closingInside, closings } from '../words/closing-words.ts';
import { dayWords } from '../words/times.ts';
import { isClosed } from '../words/wording.ts';
import { besideClosing, closingFields } from './closing-fields.ts';
import {
  childToClose,
  closingToCorrect,
  closingToVoid,
  recordToReopen,
  reopeningToCorrect,
  reopeningToVoid,
} from './closing-record.ts';
import { closingRows, whatClosingDoes } from './closing-checked.ts';

/** The page itself says it: of a death nothing is announced as done. */
const UNSAID = '';

/** The service works with the child no more. */
export const CloseRecordPage = formPage({
  path: 'line/:childId/close',
  over: childToClose,
  ...{ sends: CloseRecord, request: CloseRecordRequest },
  ...{ title: 'Close a record', button: 'Go on' },
  fields: ({ isAway }) => {
    const asked = closingFields();
    return isAway ? { ...asked, because: asItStands(asked.because, oneText('moved-away')) } : asked;
  },
  checks: (told, { name }) => ({
    rows: closingRows(told),
    will: whatClosingDoes(told.because, name),
    button: told.because === 'died' ? 'Record the death' : 'Close the record',
  }),
  command: (told, { childId }) => ({ data: { childId, ...told } }),
  beside: besideClosing,
  done: ({ input: { because, on }, seen: { childId } }) => ({
    to: childPath(childId),
    says: because === 'died' ? UNSAID : `The record is closed from ${dayWords(on)}: ${closingInside[because]}`,
  }),
});

/** A closing as it should have been recorded. */
export const CorrectClosingPage = formPage({
  path: 'line/:childId/closings/:closingId/correct',
  over: closingToCorrect,
  template: 'closing/put-right.njk',
  ...{ sends: CorrectClosing, request: CorrectClosingRequest },
  ...{ title: 'Correct a closing', button: 'Correct the closing' },
  fields: ({ closed }) => {
    const asked = closingFields();
    const said = (part: typeof closed.details) => oneText(!part || isClosed(part) ? '' : part);
    return {
      because: asItStands(asked.because, oneText(closed.because)),
      on: asItStands(asked.on, oneDay(closed.on)),
      confirmer: asItStands(asked.confirmer, oneText(closed.confirmed?.by ?? '')),
      confirmedBy: asItStands(asked.confirmedBy, said(closed.confirmedBy)),
      confirmedOn: closed.confirmed ? asItStands(asked.confirmedOn, oneDay(closed.confirmed.on)) : asked.confirmedOn,
      details: asItStands(asked.details, said(closed.details)),
      reason: words('Why is it corrected?', { hint: 'What stood there stays in the line, with your reason' }),
    };
  },
  command: (told, { childId, entryId: closingId }) => ({ data: { childId, closingId, ...told } }),
  beside: besideClosing,
  done: ({ input, seen: { childId, closed } }) => ({
    to: childPath(childId),
    says: [input.because, closed.because].includes('died') ? UNSAID : 'The closing is corrected',
  }),
});

/** Takes back a closing that should never have been recorded. */
export const VoidClosingPage = formPage({
  path: 'line/:childId/closings/:closingId/void',
  over: closingToVoid,
  template: 'closing/void-closing.njk',
  ...{ sends: VoidClosing, request: VoidClosingRequest },
  ...{ title: 'Void a closing', button: 'Void the closing' },
  fields: () => ({ reason: words('Why should it never have been recorded?') }),
  checks: ({ reason }, { closed }) => ({
    rows: [
      { label: 'What is voided', text: `${closings[closed.because]}, from ${dayWords(closed.on)}`, field: null },
      { label: 'Why', text: reason, field: 'reason' },
    ],
    will: [
      'The record is open again, as if it had never been closed, and stands on the lists of work.',
      'The closing stays on the line, struck through, with your name, the time and your reason.',
    ],
    button: 'Void the closing',
  }),
  command: ({ reason }, { childId, entryId: closingId }) => ({ data: { childId, closingId, reason } }),
  done: ({ seen: { childId } }) => ({ to: childPath(childId), says: 'The closing is voided: the record is open' }),
});

/** The service works with the child again. */
export const ReopenRecordPage = formPage({
  path: 'line/:childId/reopen',
  over: recordToReopen,
  ...{ sends: ReopenRecord, request: SaidWhyRequest },
  ...{ title: 'Reopen a record', button: 'Reopen the record' },
  fields: () => ({
    because: words('Why is it reopened?', { rows: 2, hint: 'Such as: back from Cardiff, and to be placed again' }),
  }),
  command: ({ because }, { childId }) => ({ data: { childId, because } }),
  done: ({ seen: { childId } }) => ({ to: childPath(childId), says: 'The record is open again' }),
});

/** Why a record was reopened, as it should have been recorded. */
export const CorrectReopeningPage = formPage({
  path: 'line/:childId/reopenings/:reopeningId/correct',
  over: reopeningToCorrect,
  template: 'closing/put-right.njk',
  ...{ sends: CorrectReopening, request: CorrectReopeningRequest },
  ...{ title: 'Correct a reopening', button: 'Correct the reopening' },
  fields: ({ because }) => ({
    because: asItStands(
      words('Why is it reopened?', { rows: 2 }),
      oneText(!because || isClosed(because) ? '' : because),
    ),
    reason: words('Why is it corrected?', { hint: 'What stood there stays in the line, with your reason' }),
  }),
  command: (told, { childId, entryId: reopeningId }) => ({ data: { childId, reopeningId, ...told } }),
  done: ({ seen: { childId } }) => ({ to: childPath(childId), says: 'The reopening is corrected' }),
});

/** Takes back a reopening that should never have been recorded. */
export const VoidReopeningPage = formPage({
  path: 'line/:childId/reopenings/:reopeningId/void',
  over: reopeningToVoid,
  template: 'closing/void-reopening.njk',
  ...{ sends: VoidReopening, request: VoidReopeningRequest },
  ...{ title: 'Void a reopening', button: 'Void the reopening' },
  fields: () => ({ reason: words('Why should it never have been recorded?') }),
  checks: ({ reason }, { reopenedOn }) => ({
    rows: [
      { label: 'What is voided', text: `Record reopened on ${dayWords(reopenedOn)}`, field: null },
      { label: 'Why', text: reason, field: 'reason' },
    ],
    will: [
      'The record is closed again, as if it had never been reopened, and stands on no list of work.',
      'The reopening stays on the line, struck through, with your name, the time and your reason.',
    ],
    button: 'Void the reopening',
  }),
  command: ({ reason }, { childId, entryId: reopeningId }) => ({ data: { childId, reopeningId, reason } }),
  done: ({ seen: { childId } }) => ({ to: childPath(childId), says: 'The reopening is voided' }),
});
