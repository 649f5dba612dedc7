import type { Position } from '#platform/event-sourcing';
import { checkedBy } from './checked-by.ts';

const POSITION = /^[0-9a-f-]{36}\.\d{20}$/;
export const POSITION_WORDS = 'Give the position as it was answered in Throughline-Position.';

export const isPositionText = (value: unknown): value is Position => typeof value === 'string' && POSITION.test(value);

/** `?after=`: what was written that the answer must hold. The sender reads it; a request class names it. */
export const IsPosition = (): PropertyDecorator =>
  checkedBy('isPosition', { type: 'string', pattern: POSITION.source }, isPositionText, () => POSITION_WORDS);
