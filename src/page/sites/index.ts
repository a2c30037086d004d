import type { Site } from '../types.ts';
import { sitesByStructure } from './by-structure.ts';
import { chatwoot } from './chatwoot.ts';
import { crisp } from './crisp.ts';
import { demoDesk } from './demo-desk.ts';
import { freeScout } from './freescout.ts';
import { freshdesk } from './freshdesk.ts';
import { gmail } from './gmail.ts';
import { helpScout } from './help-scout.ts';
import { hubspot } from './hubspot.ts';
import { intercom } from './intercom.ts';
import { liveChat } from './livechat.ts';
import { osTicket } from './osticket.ts';
import { requestTracker } from './request-tracker.ts';
import { rocketChat } from './rocket-chat.ts';
import { salesforce } from './salesforce.ts';
import { tawk } from './tawk.ts';
import { zammad } from './zammad.ts';
import { zammadDesktop } from './zammad-desktop.ts';
import { zendesk } from './zendesk.ts';
import { zendeskChat } from './zendesk-chat.ts';

/** The helpdesks that are built in, in the order in which a page is compared with them. */
export const sites: readonly Site[] = [
  demoDesk,
  zendesk,
  zendeskChat,
  intercom,
  freshdesk,
  helpScout,
  hubspot,
  salesforce,
  liveChat,
  crisp,
  tawk,
  gmail,
  freeScout,
  osTicket,
  requestTracker,
  zammad,
  zammadDesktop,
  chatwoot,
  rocketChat,
  ...sitesByStructure,
];
