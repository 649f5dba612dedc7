import { derivedId } from '#platform/event-sourcing';
import type { DevelopmentPerson } from '#platform/identity';
import { demoPeople } from '../../apps/server/src/configuration/demo-people.ts';

export const everyone = demoPeople();

/** @throws TypeError nobody in config/demo/people.json is called that */
function called(name: string): DevelopmentPerson {
  const person = everyone.find((each) => each.name.startsWith(name));
  if (!person) throw new TypeError(`Nobody is called ${name}.`);
  return person;
}

export const senOfficer = called('Priya Nair');
export const exclusionsOfficer = called('Tom Ashby');
export const commissioningOfficer = called('Grace Okafor');
export const schoolOffice = called('Joan Pell');
export const auditor = called('Idris Vaughan');
export const administrator = called('Ben Achterberg');
export const teamManager = called('Derek Boyle');
export const exclusionsManager = called('Leila Brandt');
export const socialWorker = called('Nia Evans');
export const financeOfficer = called('Meera Joshi');
export const governor = called('Stuart Lamb');
export const dataProtectionOfficer = called('Yusuf Demir');
export const seniorLeader = called('Helen Moss');
export const apLead = called('Farah Siddiqui');
export const placementsBroker = called('Maya Lindqvist');
export const businessSupport = called('Karen Holt');

/** Who answers for a provider; `organisation` is the provider's id. On lot 4 stand the first three. */
export const neneBridge = called('Sam Reed');
export const ferryMeadows = called('Lena Fox');
export const fenlandOnline = called('Ruth Kell');
export const cathedralQuarter = called('Omar Shah');

/** Whoever has a child, and whom neither the register of people nor the sign-in knows. */
export const colleague = { id: derivedId('a colleague') };
