/** The level of government a plan speaks for. */
export type Level = 'national' | 'province' | 'city' | 'county' | 'town';
