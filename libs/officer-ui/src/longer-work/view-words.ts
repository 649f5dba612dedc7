import { sentence } from '../words/codes.ts';
import { partsInWords } from '../words/parts-in-words.ts';

const { views } = partsInWords;

/** @returns what it is called, or its name where it has no words */
export const viewWords = (view: string): string => views[view] ?? sentence(view.replaceAll('-', ' '));

export const hasWords = (view: string): boolean => Object.hasOwn(views, view);
