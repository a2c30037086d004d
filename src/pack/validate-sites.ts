import * as v from 'valibot';
import type { PackProblem } from './format.ts';
import { says } from './says.ts';
import { SITE_LIMITS, type Site, SiteEntry } from './site-format.ts';
import { problemsOfFormat } from './validate.ts';

export type SitesReading =
  | { readonly ok: true; readonly sites: readonly Site[] }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

const Sites = v.pipe(
  v.array(SiteEntry, says('Sites must be a list.', 'Use square brackets.')),
  v.maxLength(SITE_LIMITS.sites, says(`More than ${SITE_LIMITS.sites} sites.`, 'Take some out.')),
);

/** The door for sites that come from elsewhere: any value in, typed sites or all problems out. It never throws. */
export function validateSites(input: unknown): SitesReading {
  try {
    const result = v.safeParse(Sites, input);
    return result.success
      ? { ok: true, sites: result.output }
      : { ok: false, problems: problemsOfFormat(result.issues) };
  } catch {
    const remedy = 'Compare them with an exported pack.';
    return { ok: false, problems: [{ path: '$', problem: 'The sites cannot be read.', remedy }] };
  }
}
