import { commandRoute, OpensAtFirst } from '#nest/web';
import { ChangeAddresses, CorrectAddresses } from './change-addresses.ts';
import { ChangeAddressesRequest, CorrectAddressesRequest } from './change-addresses.request.ts';

export const ChangeAddressesController = commandRoute({
  tag: 'children',
  path: 'children/:childId/addresses',
  sends: ChangeAddresses,
  request: ChangeAddressesRequest,
  summary: 'From a day on, these are the child’s addresses, or there is no fixed one',
  also: [OpensAtFirst('/children/:childId/circumstances')],
});

export const CorrectAddressesController = commandRoute({
  tag: 'children',
  path: 'children/:childId/addresses/:changeId/corrections',
  sends: CorrectAddresses,
  request: CorrectAddressesRequest,
  summary: 'Restate a change of the addresses as it should have been recorded',
});
