import type { PartsInWords } from './wording.ts';

export const peopleParts: PartsInWords = {
  views: {
    'register-of-people': 'The register of people, and what was given to them',
    'council-roles': 'The council’s own roles, and what each may do',
    'barred-people': 'Who is barred from which child',
    'opening-reasons': 'What was changed of the list of reasons',
  },
  opened: { FindBars: 'Who is barred' },
  done: {
    EnterPerson: 'a person in the register',
    GiveRole: 'a role',
    ProposeRole: 'a role of the council’s own',
    ProposeRoleChange: 'a change of a role of the council’s own',
    ConfirmRole: 'a role of the council’s own',
    DeclineRole: 'a role of the council’s own',
    EndRole: 'a role of the council’s own',
    ...{
      ConfirmGrant: 'what somebody is given',
      DeclineGrant: 'what somebody is given',
      EndGrant: 'what somebody is given',
    },
    GiveCover: 'cover',
    GiveTermsOfAudit: 'the terms of an audit',
    ChangeDetails: 'what somebody on the register is called',
    ProposeToDestroyDetails: 'that somebody’s details are destroyed',
    DestroyDetails: 'somebody’s details',
    DeclineToDestroyDetails: 'that somebody’s details are destroyed',
    BarPerson: 'a person from the record',
    LiftBar: 'a bar',
    AddOpeningReason: 'a kind of reason to the list',
    RewordOpeningReason: 'a kind of reason',
    EndOpeningReason: 'a kind of reason',
  },
};
