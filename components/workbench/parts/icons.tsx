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

/** Two things in each other's place. */
export const SwapIcon = () => (
  <Icon>
    <path d="M2.75 5.5h10M10 2.75l2.75 2.75L10 8.25M13.25 10.5h-10M6 7.75 3.25 10.5 6 13.25" />
  </Icon>
);

export const PrintIcon = () => (
  <Icon>
    <path d="M4.5 6V2.75h7V6M4.5 11.5H2.75V6h10.5v5.5H11.5M4.5 9.5h7v3.75h-7Z" />
  </Icon>
);

/** Two things that do not belong together. */
export const PartIcon = () => (
  <Icon>
    <path d="M8 2.5v2M8 7v2M8 11.5v2M5.5 8H2M3.75 5.75 1.75 8l2 2.25M10.5 8H14M12.25 5.75l2 2.25-2 2.25" />
  </Icon>
);

export const CalendarIcon = () => (
  <Icon>
    <path d="M2.75 4h10.5v9.25H2.75ZM2.75 7h10.5M5.5 2.5V4M10.5 2.5V4" />
  </Icon>
);
