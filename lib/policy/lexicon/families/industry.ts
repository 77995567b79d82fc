import { families } from '../read-families.ts';

export const industry = families('industry', '');
