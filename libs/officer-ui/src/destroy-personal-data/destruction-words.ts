import type { DestructionFound } from '#contexts/children';
import { counted } from '#statutory-rules';
import { closings } from '../words/closing-words.ts';
import { destructions } from '../words/children-words.ts';
import { dayWords } from '../words/times.ts';
import { row, type Row } from '../words/wording.ts';

/** By what a record is told from others where no name is shown. */
export const recordRows = ({
  registeredOn,
  closed,
  destroyed,
  kept,
  goesOnUnder,
}: DestructionFound): readonly Row[] => [
  ...row('On record since', dayWords(registeredOn)),
  ...(destroyed
    ? []
    : [
        ...row(
          'Closed',
          closed === null
            ? 'No: the service works with the child'
            : `${dayWords(closed.on)}: ${closings[closed.because]}`,
        ),
        ...row('Kept until', kept.sentence),
      ]),
  ...row('Goes on under', goesOnUnder),
  ...row('Destroyed', destroyed && `${dayWords(destroyed.on)}: ${destructions[destroyed.reason]}`),
];

export const whatGoes = ({ leadingHere, siblings }: DestructionFound): readonly string[] => [
  'What goes: name, date of birth, numbers, addresses, people around the child, health, and all that anybody wrote in this record, also why its time is said to have ended. Keep that decision where the council keeps such decisions.',
  ...(leadingHere.length === 0
    ? []
    : [
        `${counted(leadingHere.length, 'record')} of the same child, made one with this, ${leadingHere.length === 1 ? 'goes' : 'go'} with it: ${leadingHere.join(', ')}.`,
      ]),
  ...(siblings.length === 0
    ? []
    : [
        `This child is taken out of the ${counted(siblings.length, 'record')} of brothers and sisters in which it stands.`,
      ]),
];

/** What somebody typed in another child’s record is that child’s, and is opened by that child’s key: nothing tells whom else it names. */
export const whatStays = ({ siblings, comparedWith }: DestructionFound): readonly string[] => {
  const others = [...new Set([...siblings, ...comparedWith])];
  return [
    'What stays: that there was a record, what was done and when, marks and days of placements, who did it and why it was destroyed. Nothing of it says who the child was.',
    'What was typed in the records of other children stays, and may name this child: a reason, a note, why two records are of two children. It goes with those records.',
    ...(others.length === 0
      ? []
      : [
          `Most likely in ${others.length === 1 ? 'this record' : 'these records'}: ${others.join(', ')}. Ask the officer to look, and to put right what names the child, before it is destroyed.`,
        ]),
    'Files and prints that left the building stay where they were taken: who has them stands under Taken out.',
  ];
};
