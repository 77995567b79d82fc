import { families } from '../read-families.ts';

export const urban = families('urban', '');
