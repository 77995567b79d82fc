import { families } from '../read-families.ts';

export const energy = families('energy', '');
