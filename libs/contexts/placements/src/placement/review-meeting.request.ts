import { IsIn, IsOptional } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate, IsId, IsListOf, IsText } from '#platform/web';
import { judgements, recommendations, type Judgement, type Recommendation } from './placement.codes.ts';
import type { ReviewMeeting } from './review-meeting.ts';

class JudgedOutcomeRequest {
  @IsId('Choose an outcome of this placement')
  outcomeId!: string;

  @IsIn(judgements, { message: `Say whether the outcome was reached: ${judgements.join(', ')}` })
  judgement!: Judgement;

  @IsText(1000, 'Say where things stand now, in at most {most} characters')
  actual!: string;
}

/** What both a review and its correction say. */
export class MeetingRequest implements ReviewMeeting {
  @IsCivilDate('Enter the day of the meeting as a real date, such as 2026-02-06')
  heldOn!: CivilDate;

  @IsIn(recommendations, { message: `Choose what the review recommends: ${recommendations.join(', ')}` })
  recommends!: Recommendation;

  @IsOptional()
  @IsCivilDate('Enter the date of the next review as a real date, such as 2026-04-24')
  nextReviewOn: CivilDate | null = null;

  @IsListOf(() => JudgedOutcomeRequest, {
    words: 'Each outcome needs a judgement and where things stand',
    most: [30, 'Judge at most {most} outcomes'],
  })
  outcomes!: readonly JudgedOutcomeRequest[];
}

export class ReviewMeetingRequest extends MeetingRequest {
  @IsOptional()
  @IsText(20_000, 'Enter the notes in at most {most} characters')
  notes: string | null = null;
}
