import { families } from '../read-families.ts';

export const regions = families('regions', '');
