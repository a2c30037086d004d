import type { Family } from '../families.ts';

/** What words of a customer show. */
export type SignName =
  | 'strong'
  | 'mild'
  | 'failure'
  | 'trouble'
  | 'own-doing'
  | 'repeat'
  | 'wait'
  | 'serious'
  | 'thanks'
  | 'closing'
  | 'asks'
  | 'requests'
  | 'rhetorical'
  | 'firm-speak';

export type SignFamily = Family<SignName>;
