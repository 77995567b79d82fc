import { families } from '../read-families.ts';

export const government = families('government', '');
