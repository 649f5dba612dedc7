import { CorrectMarkPage } from '../correct-mark/correct-mark-page.http.ts';
import { VoidMarkPage } from '../correct-mark/void-mark-page.http.ts';
import { SayNoSessionPage } from './say-no-session-page.http.ts';
import { VoidNoSessionPage } from './void-no-session-page.http.ts';

/** What puts the sessions of a child’s own register right. */
export const pagesOfMarks = [CorrectMarkPage, VoidMarkPage, SayNoSessionPage, VoidNoSessionPage] as const;
