import { agriculture } from './families/agriculture.ts';
import { culture } from './families/culture.ts';
import { digitalGovernment } from './families/digital-government.ts';
import { education } from './families/education.ts';
import { energy } from './families/energy.ts';
import { enterprises } from './families/enterprises.ts';
import { environment } from './families/environment.ts';
import { finance } from './families/finance.ts';
import { government } from './families/government.ts';
import { health } from './families/health.ts';
import { industry } from './families/industry.ts';
import { networks } from './families/networks.ts';
import { people } from './families/people.ts';
import { regions } from './families/regions.ts';
import { safety } from './families/safety.ts';
import { science } from './families/science.ts';
import { trade } from './families/trade.ts';
import { transport } from './families/transport.ts';
import { urban } from './families/urban.ts';
import { welfare } from './families/welfare.ts';
import { work } from './families/work.ts';
import type { TermFamily } from './term-family.ts';

/** All families of terms, field by field. */
export const lexicon: readonly TermFamily[] = [
  ...digitalGovernment,
  ...networks,
  ...industry,
  ...enterprises,
  ...science,
  ...finance,
  ...trade,
  ...agriculture,
  ...environment,
  ...energy,
  ...transport,
  ...urban,
  ...education,
  ...health,
  ...work,
  ...welfare,
  ...culture,
  ...safety,
  ...government,
  ...regions,
  ...people,
];
