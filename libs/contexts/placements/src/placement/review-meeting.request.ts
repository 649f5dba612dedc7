import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID, Length, ValidateNested } from 'class-validator';
import type { CivilDate } from '#platform/time';
import { IsCivilDate } from '#platform/web';
import { judgements, recommendations, type Judgement, type Recommendation } from './placement.codes.ts';
import type { ReviewMeeting } from './review-meeting.ts';

class JudgedOutcomeRequest {
  @IsUUID(undefined, { message: 'Choose an outcome of this placement' })
  outcomeId!: string;

  @IsIn(judgements, { message: `Judge the outcome: ${judgements.join(', ')}` })
  judgement!: Judgement;

  @Length(1, 1000, { message: 'Say where the child stands now, in at most 1000 characters' })
  actual!: string;
}

/** What both a review and its correction say. */
export class ReviewMeetingRequest implements ReviewMeeting {
  @IsCivilDate('Enter the day of the meeting as a real date, such as 2026-02-06')
  heldOn!: CivilDate;

  @IsIn(recommendations, { message: `Choose what the review recommends: ${recommendations.join(', ')}` })
  recommends!: Recommendation;

  @IsOptional()
  @IsCivilDate('Enter the date of the next review as a real date, such as 2026-04-24')
  nextReviewOn: CivilDate | null = null;

  @IsArray({ message: 'Judge each outcome of this placement' })
  @ValidateNested({ each: true, message: 'Each outcome needs a judgement and where the child stands' })
  @ArrayMaxSize(30, { message: 'Judge at most 30 outcomes' })
  @Type(() => JudgedOutcomeRequest)
  outcomes!: readonly JudgedOutcomeRequest[];

  @IsOptional()
  @Length(1, 20_000, { message: 'Enter the notes in at most 20,000 characters' })
  notes: string | null = null;
}
