import { families } from '../read-families.ts';

export const culture = families('culture', '');
