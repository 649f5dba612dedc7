/** Of roles whose work has no pages yet: which work that will be, and whom to ask until then. */
const TO_COME: Readonly<Record<string, Readonly<{ work: string; ask: string }>>> = {
  'social-worker': {
    work: 'the children whom you work with: what changed, and what is asked of you',
    ask: 'Until the service knows whose social worker you are, ask the child’s officer in the SEN or the exclusions team.',
  },
  'finance-officer': {
    work: 'what was ordered, what was delivered, and invoices against both',
    ask: 'Until then the commissioning team has the terms of each placement.',
  },
  'senior-leader': {
    work: 'the figures of the term, each of which leads to what was recorded, and no child by name',
    ask: 'Until then ask the named AP lead for them.',
  },
  governor: {
    work: 'the figures of the term for your school, and no child by name',
    ask: 'Until then ask your school’s office, or the named AP lead at the council.',
  },
};

const OTHERWISE = { work: 'what your role does', ask: 'Until then ask whoever gave you your role.' };

/** What to say to somebody for whom there are no pages. */
export const workToCome = (role: string): Readonly<{ work: string; ask: string }> => TO_COME[role] ?? OTHERWISE;
