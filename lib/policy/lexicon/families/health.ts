import { families } from '../read-families.ts';

export const health = families('health', '');
