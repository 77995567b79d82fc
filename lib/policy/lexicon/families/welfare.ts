import { families } from '../read-families.ts';

export const welfare = families('welfare', '');
