import { families } from '../read-families.ts';

export const finance = families('finance', '');
