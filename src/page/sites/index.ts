import type { Site } from '../types.ts';
import { demoDesk } from './demo-desk.ts';
import { requestTracker } from './request-tracker.ts';

/** The helpdesks that are built in, in the order in which a page is compared with them. */
export const sites: readonly Site[] = [demoDesk, requestTracker];
