import { families } from '../read-families.ts';

export const science = families('science', '');
