import { Icon } from '../../icons.tsx';

export const MinusIcon = () => (
  <Icon>
    <path d="M4 8h8" />
  </Icon>
);

/** Into the workbench. */
export const ImportIcon = () => (
  <Icon>
    <path d="M8 2.5v7.25M5 7l3 3 3-3M2.75 11v2.25h10.5V11" />
  </Icon>
);

/** Out of the workbench. */
export const ExportIcon = () => (
  <Icon>
    <path d="M8 10V2.75M5 5.5l3-3 3 3M2.75 11v2.25h10.5V11" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="M9.75 3.75 5.5 8l4.25 4.25" />
  </Icon>
);

export const RestoreIcon = () => (
  <Icon>
    <path d="M3 3.25v3.5h3.5M3.4 6.5A5.25 5.25 0 1 1 2.9 9.4" />
  </Icon>
);

/** To a page that opens in a tab of its own. */
export const OpenPageIcon = () => (
  <Icon>
    <path d="M9 2.75h4.25V7M13 3 7.75 8.25M11.5 9.25v4h-8.75V4.5h4" />
  </Icon>
);
