import type { CueFamily } from './family.ts';

/** Sells or asks for stars in a roundabout way. */
export const UPSELL: CueFamily = {
  names: ['selling'],
  isNegatable: false,
  patterns: [
    '(consider|think about|recommend|suggest|try|why not) (upgrading|subscribing|purchasing|buying|getting our|our)',
    '(upgrading|switching) to (our|the|a)? (premium|pro|plus|gold|paid|next|bigger|higher|family|business)',
    '(rate|review) your (driver|agent|stay|ride|order|visit|purchase|trip|delivery|chat|call)',
    '(another|a) (5|five) (star|stars)',
    '(stars|rating) (would|will) (help|mean|be)',
    '(raise|change|update|reconsider|increase|edit) your (rating|review)',
    '(refer|invite) a friend',
  ],
  unless: ['(not|never) (recommend|suggest) .'],
};
