/** What a check found in the formats that pipelines read; a part of its own, loaded only when one is asked for. */
import type { Checked } from './checked.js';
import { renderCodeQuality } from './code-quality.js';
import { renderGithub } from './github.js';
import { renderJunit } from './junit.js';
import { renderSarif } from './sarif.js';

/** Each format by the name that --format knows it by. */
export const renderForPipeline: Readonly<
  Record<'github' | 'junit' | 'sarif' | 'codequality', (checked: Checked) => string>
> = {
  github: renderGithub,
  junit: renderJunit,
  sarif: renderSarif,
  codequality: renderCodeQuality,
};
