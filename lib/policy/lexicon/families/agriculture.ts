import { families } from '../read-families.ts';

export const agriculture = families('agriculture', '');
