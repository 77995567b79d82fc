import { families } from '../read-families.ts';

export const work = families('work', '');
