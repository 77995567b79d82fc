import type { Strength } from '../../lib/policy/match.ts';

/** A full, a half or an empty disc: told apart by shape, not by colour. The words stand beside it. */
export function StrengthSign({ strength }: { strength: Strength }) {
  return (
    <svg
      class="strength-sign"
      data-strength={strength}
      viewBox="0 0 10 10"
      width="10"
      height="10"
      aria-hidden="true"
    >
      <circle cx="5" cy="5" r="3.75" />
      {strength === 'likely' && <path d="M5 1.25a3.75 3.75 0 0 1 0 7.5Z" />}
    </svg>
  );
}
