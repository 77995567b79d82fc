import { families } from '../read-families.ts';

export const people = families('people', '');
