import { families } from '../read-families.ts';

export const trade = families('trade', '');
