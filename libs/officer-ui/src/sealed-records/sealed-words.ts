import type { SealedWish, SealingGround, SealingRole } from '#pure/children';
import type { WordsOf } from '../words/codes.ts';
import type { PartsInWords } from '../words/wording.ts';

export const groundWords: WordsOf<SealingGround> = {
  adopted: 'The child was adopted',
  'name-changed-for-safety': 'The name was changed for the child’s safety',
};

export const wishWords: WordsOf<SealedWish> = {
  'to-read': 'To read it',
  'to-unseal': 'That it is sealed no longer',
};

/** What waits for a second person, within a sentence. */
export const wantedWords: WordsOf<'to-seal' | SealedWish> = {
  'to-seal': 'that this record is sealed',
  'to-read': 'to read this record',
  'to-unseal': 'that this record is sealed no longer',
};

export const sealingRoleWords: WordsOf<SealingRole> = {
  'ap-lead': 'the named AP lead',
  'safeguarding-lead': 'the safeguarding lead',
  'data-protection-officer': 'the data protection officer',
};

/** Which two of the three may say the second word. */
export const othersThan = (as: SealingRole): string =>
  Object.entries(sealingRoleWords)
    .flatMap(([role, words]) => (role === as ? [] : [words]))
    .join(' or ');

export const sealingParts: PartsInWords = {
  views: { 'sealed-records': 'Which records are sealed' },
  opened: {
    FindSealedAsked: 'What is asked of sealed records',
    FindSealedRecords: 'The list of sealed records',
    FindSealing: 'Whether the record is sealed',
  },
  done: {
    ProposeSealing: 'that the record is sealed',
    ProposeSealedOpening: 'that the sealed record is opened',
    ConfirmForSealed: 'what was asked for of the sealed record',
    DeclineForSealed: 'what was asked for of the sealed record',
  },
};
