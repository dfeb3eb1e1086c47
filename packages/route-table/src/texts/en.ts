/**
 * English: every text of this package that people read. A language is data of this shape.
 *
 * `{name}` is a parameter, `{name?one|many}` has forms: `fill-text.ts`. A field is plural if its entry says so. What comes
 * after the colon of a finding's name tells apart texts that share one code.
 */
import { addresses } from './en/addresses';
import { fields } from './en/fields';
import { findings } from './en/findings';
import { phrases } from './en/phrases';
import { planFields } from './en/plan-fields';
import { planFindings } from './en/plan-findings';
import { reading } from './en/reading';
import { types } from './en/types';

export const english = {
  language: 'en',
  date: '{year}-{month}-{day}',
  findings: { ...findings, ...planFindings },
  phrases,
  addresses,
  units: { seconds: 'seconds', times: 'times' },
  reading,
  types,
  fields: { ...fields, ...planFields },
} as const;
