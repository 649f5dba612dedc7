import { sentence } from '../words/codes.ts';

/** What an administrator calls a view: by what is shown from it. */
const VIEWS: Readonly<Record<string, string>> = {
  'child-record': 'Who each child is',
  'child-line': 'The line of each child',
  'record-scopes': 'Who holds each record, and may open it',
  'current-attendance': 'Marks of each week',
  'referral-summary': 'Referrals and their answers',
  'placements-with-next-dates': 'Placements and their next dates',
  outcomes: 'What placements were to achieve, and did',
  'open-holder-change': 'Changes of who holds a record that are still to come',
  'open-response-window': 'Providers’ hours to answer',
  'open-review-due': 'Reviews that are due',
  'open-leaves-school-age': 'When each child in a placement is past school age',
  'due-list': 'What falls due, and when',
};

/** @returns what it is called, or its name where it has no words */
export const viewWords = (view: string): string => VIEWS[view] ?? sentence(view.replaceAll('-', ' '));

export const hasWords = (view: string): boolean => view in VIEWS;
