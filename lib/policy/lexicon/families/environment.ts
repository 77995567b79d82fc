import { families } from '../read-families.ts';

export const environment = families('environment', '');
