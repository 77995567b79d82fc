import { families } from '../read-families.ts';

export const digitalGovernment = families('digital-government', '');
