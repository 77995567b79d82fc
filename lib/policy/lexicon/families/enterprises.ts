import { families } from '../read-families.ts';

export const enterprises = families('enterprises', '');
