/** The forms annotations are exported in. */
export const exportFormats = ['json-ld', 'markdown', 'csv', 'docx', 'hypothesis'] as const;
export type ExportFormat = (typeof exportFormats)[number];
