/**
 * What each kind of problem is called, whoever has it. The messages say it of one case; these stand where a
 * pipeline lists the kinds, and are loaded only there.
 */
import type { ProblemCode } from '../../model/diagnostics.js';
import type { Catalogue } from './catalogue.js';
import { englishTitles } from './en/problem-titles.js';
import { vietnameseTitles } from './vi/problem-titles.js';

/** A short title for each code. */
export const problemTitles: Readonly<
  Record<Catalogue['language'], Readonly<Record<ProblemCode, string>>>
> = { vi: vietnameseTitles, en: englishTitles };
