import { families } from '../read-families.ts';

export const networks = families('networks', '');
