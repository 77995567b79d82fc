import { families } from '../read-families.ts';

export const education = families('education', '');
