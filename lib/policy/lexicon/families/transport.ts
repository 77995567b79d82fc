import { families } from '../read-families.ts';

export const transport = families('transport', '');
