import type { ComponentChildren } from 'preact';

export function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const MoreIcon = () => (
  <Icon>
    <circle cx="3.5" cy="8" r="1.25" class="filled" />
    <circle cx="8" cy="8" r="1.25" class="filled" />
    <circle cx="12.5" cy="8" r="1.25" class="filled" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.2 10.2 3.3 3.3" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon>
    <path d="m5 6.5 3 3 3-3" />
  </Icon>
);

/** A page with the place on it. */
export const OnPageIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="3.25" />
    <path d="M8 1.75v3M8 11.25v3M1.75 8h3M11.25 8h3" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m3.75 8.5 2.75 2.75 5.75-6.5" />
  </Icon>
);

export const AlertIcon = () => (
  <Icon>
    <path d="M8 2.25 14.25 13H1.75Z" />
    <path d="M8 6.5v3M8 11.2v.1" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4.5 4.5 7 7M11.5 4.5l-7 7" />
  </Icon>
);

export const PenIcon = () => (
  <Icon>
    <path d="m3 13 .75-3L10.5 3.25l2.25 2.25L6 12.25 3 13ZM9 4.75 11.25 7" />
  </Icon>
);

export const BinIcon = () => (
  <Icon>
    <path d="M2.75 4.25h10.5M6.25 4V2.5h3.5V4M4.25 4.5l.6 9h6.3l.6-9M6.75 7v4M9.25 7v4" />
  </Icon>
);

/** A highlighter. */
export const MarkerIcon = () => (
  <Icon>
    <path d="M9.75 2.75 13.25 6.25 7.5 11 5 11 5 8.5ZM5 11 3.5 12.5M2.5 14.25h11" />
  </Icon>
);

export const LinkIcon = () => (
  <Icon>
    <path d="M6.75 9.25a2.75 2.75 0 0 0 3.9 0l2-2a2.75 2.75 0 0 0-3.9-3.9l-1 1M9.25 6.75a2.75 2.75 0 0 0-3.9 0l-2 2a2.75 2.75 0 0 0 3.9 3.9l1-1" />
  </Icon>
);

export const FilterIcon = () => (
  <Icon>
    <path d="M2.5 4.25h11M4.75 8h6.5M6.75 11.75h2.5" />
  </Icon>
);

/** The product's mark: a thread that runs through the years. The same drawing as public/icon/zhengmai.svg. */
export const ThreadMark = () => (
  <svg class="thread-mark" viewBox="20 9 88 104" width="48" height="57" aria-hidden="true" focusable="false">
    <path d="M90 31H56a16.5 16.5 0 0 0 0 33H72a16.5 16.5 0 0 1 0 33H38" />
    <circle cx="88" cy="31" r="14" />
    <circle cx="64" cy="64" r="11" />
    <circle cx="40" cy="97" r="11" />
  </svg>
);
