import { IsOptional } from 'class-validator';
import { IsText } from '#platform/web';
import { MeetingRequest } from '../review-meeting.request.ts';

export class CorrectReviewRequest extends MeetingRequest {
  /** Left out: they stay as they were. Null: there are none. */
  @IsOptional()
  @IsText(20_000, 'Enter the notes in at most {most} characters')
  notes?: string | null;

  @IsText(2000, 'Say why the review is corrected, in at most {most} characters')
  reason!: string;
}
