/** A text as it is compared when the user looks for something: width and case of letters do not matter. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase();
