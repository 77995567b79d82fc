import { families } from '../read-families.ts';

export const safety = families('safety', '');
