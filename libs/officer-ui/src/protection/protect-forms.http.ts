import { ProtectionRequest, ReleaseAddressRequest, SettleReleaseRequest } from '#contexts/children';
import { ChangeProtection, ProtectAddress, ReleaseAddress, SettleRelease } from '#pure/children';
import { asItStands } from '../forms/as-it-stands.ts';
import { formPage } from '../forms/form-page.ts';
import { peopleChosen } from '../forms/people-field.ts';
import { day, line, words } from '../forms/plain-fields.ts';
import { several, ticked, type Option } from '../forms/several.ts';
import { inOrder } from '../words/codes.ts';
import { betrayalWords } from '../words/protection-words.ts';
import { dayWords } from '../words/times.ts';
import { addressToProtect, protectionInForce, protectionToChange, releaseToSettle } from './protection-of-child.ts';
import { thereLooked } from './others-there.ts';
import { protectionPath } from './protection-path.ts';

const betrays = inOrder(betrayalWords).map(([id, text]) => ({ id, text }));

const whoOpens = (label: string, people: readonly Option[]) =>
  peopleChosen(label, people, {
    ...{ hint: 'By name, never by a role. Name enough for leave and illness, and no more than need it' },
    who: 'who could open this record',
  });

const whatBetrays = () =>
  several('What else would give it away?', () => betrays, {
    hint: 'The child’s addresses, those of people around the child, and the contact given at registration are not disclosed in any case',
  });

const why = words('Why?', { rows: 2, hint: 'Read with the address, by those who may open it, and by nobody else' });

export const ProtectAddressPage = formPage({
  path: 'line/:childId/protection/protect',
  over: addressToProtect,
  ...{ sends: ProtectAddress, request: ProtectionRequest },
  ...{ title: 'Protect this child’s address', button: 'Protect the address' },
  template: 'protection/protect-address.njk',
  fields: ({ others }) => ({
    openTo: whoOpens('Who may open the address, besides you?', others),
    betrayedBy: whatBetrays(),
    because: why,
  }),
  command: (input, { childId }) => ({ data: { childId, ...input } }),
  beside: { 'two-at-least': 'openTo', 'could-not-open': 'openTo', 'named-by-both': 'openTo' },
  done: ({ seen: { childId } }) => ({ to: thereLooked(childId), says: 'The address is protected from now on' }),
});

export const ChangeProtectionPage = formPage({
  path: 'line/:childId/protection/change',
  over: protectionToChange,
  ...{ sends: ChangeProtection, request: ProtectionRequest },
  ...{ title: 'Change who may open this address', button: 'Change who may open the address' },
  fields: ({ people, mark: { openTo, betrayedBy } }) => ({
    openTo: asItStands(whoOpens('Who may open the address?', people), ticked(openTo)),
    betrayedBy: asItStands(whatBetrays(), ticked(betrayedBy)),
    because: why,
  }),
  command: (input, { childId }) => ({ data: { childId, ...input } }),
  beside: {
    ...{ 'two-at-least': 'openTo', 'could-not-open': 'openTo', 'named-by-both': 'openTo' },
    'nothing-to-change': 'openTo',
  },
  done: ({ seen: { childId } }) => ({ to: protectionPath(childId), says: 'Who may open the address is changed' }),
});

export const ReleaseAddressPage = formPage({
  path: 'line/:childId/protection/release',
  over: protectionInForce,
  ...{ sends: ReleaseAddress, request: ReleaseAddressRequest },
  ...{ title: 'Record whom the address is told', button: 'Record whom it is told' },
  fields: () => ({
    to: line('Who is told the address?', {
      hint: 'By name, and of which firm or place. It stands on the line: say nothing here that gives the address away',
    }),
    until: day('Until when may they keep it?', { called: 'The day until which they may keep it' }),
    because: words('What do they need it for?', { rows: 2, hint: 'Read with the address, by those who may open it' }),
  }),
  command: (input, { childId }) => ({ data: { childId, ...input } }),
  beside: { 'until-today-or-later': 'until' },
  done: ({ seen: { childId }, input: { until } }) => ({
    ...{ to: protectionPath(childId), says: `Recorded: they may keep the address until ${dayWords(until)}` },
  }),
});

export const SettleReleasePage = formPage({
  path: 'line/:childId/protection/releases/:releaseId/settle',
  over: releaseToSettle,
  ...{ sends: SettleRelease, request: SettleReleaseRequest },
  ...{ title: 'Say what became of the address that was told', button: 'Record what became of the address' },
  fields: () => ({
    until: day('Until when may they keep it still?', {
      ...{ called: 'The day until which they may keep it', optional: true },
      hint: 'Leave it empty if they keep it no longer',
    }),
    because: words('How do you know?', { rows: 2, hint: 'Read with the address, by those who may open it' }),
  }),
  command: (input, { childId, release: { releaseId } }) => ({ data: { childId, releaseId, ...input } }),
  beside: { 'until-today-or-later': 'until', 'until-then-already': 'until' },
  done: ({ seen: { childId }, input: { until } }) => ({
    to: protectionPath(childId),
    says: until
      ? `Recorded: they may keep the address until ${dayWords(until)}`
      : 'Recorded: they keep the address no longer',
  }),
});
