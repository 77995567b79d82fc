export type ProgrammeKind = 'named' | 'document' | 'service-number';

/** What a programme is called, wherever it stands. */
export interface ProgrammeName {
  /** As written, without quotation marks: 数字乌海, 一卡通, 12396. */
  readonly name: string;
  /** What it is looked for by in other texts: its comparable form, and where quotes set the name off without 工程, 平台 and the like at its end. */
  readonly key: string;
  readonly kind: ProgrammeKind;
}
