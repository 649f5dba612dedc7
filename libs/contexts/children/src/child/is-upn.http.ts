import { ValidateBy } from 'class-validator';
import { isUpn } from '#statutory-rules';

export const IsUpn = (): PropertyDecorator =>
  ValidateBy({
    name: 'isUpn',
    validator: {
      validate: (value) => typeof value === 'string' && isUpn(value),
      defaultMessage: () =>
        'Enter a UPN as the school gave it: its letters and digits do not agree with its check letter',
    },
  });
