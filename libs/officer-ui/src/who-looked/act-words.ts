import { kindWords } from '../words/fact-words.ts';
import { partsInWords } from '../words/parts-in-words.ts';

/** What was done, of the verb that a command is named by. */
const did: Readonly<Record<string, string>> = {
  ...{
    Add: 'Added',
    Agree: 'Agreed',
    Allocate: 'Allocated',
    Award: 'Awarded',
    Bar: 'Barred',
    Carry: 'Carried',
    Change: 'Changed',
  },
  ...{ Check: 'Checked' },
  ...{ Close: 'Closed', Confirm: 'Confirmed', Correct: 'Corrected', Decline: 'Declined', Destroy: 'Destroyed' },
  ...{
    Fill: 'Filled in',
    End: 'Ended',
    Enter: 'Entered',
    Give: 'Gave',
    Judge: 'Said',
    Let: 'Let',
    Lift: 'Lifted',
    Make: 'Made',
    Note: 'Noted',
    Part: 'Parted',
    Plan: 'Planned',
    Propose: 'Proposed',
    Protect: 'Protected',
    Put: 'Put',
    Rebuild: 'Rebuilt',
  },
  ...{ Record: 'Recorded', Register: 'Registered', Release: 'Released', Remove: 'Removed', Reopen: 'Reopened' },
  Reword: 'Reworded',
  ...{
    Save: 'Saved',
    Say: 'Said',
    Send: 'Sent',
    Settle: 'Settled',
    Share: 'Shared',
    Start: 'Started',
    Stop: 'Stopped',
  },
  ...{ Submit: 'Submitted', Take: 'Took over', Try: 'Tried', Void: 'Voided', Withdraw: 'Withdrew' },
};

const { done } = partsInWords;

const parts = (command: string) => {
  const [, verb = '', rest = ''] = /^([A-Z][a-z]+)(.*)$/.exec(command) ?? [];
  return { verb, object: done[command] ?? kindWords(rest).toLowerCase() };
};

/** Whether one can say that the command was done, and to what: “Recorded review” is how a telegram has it. */
export function hasDoneWords(command: string): boolean {
  const { verb, object } = parts(command);
  return Object.hasOwn(did, verb) && (Object.hasOwn(done, command) || object.endsWith('s'));
}

/** `CorrectIdentity` → `Corrected who the child is` */
export function doneWords(command: string): string {
  const { verb, object } = parts(command);
  return hasDoneWords(command) ? `${did[verb]} ${object}` : kindWords(command);
}

/** What was to be done and was not. */
export function actWords(command: string): string {
  const { verb, object } = parts(command);
  return hasDoneWords(command) ? `${verb} ${object}` : kindWords(command);
}
